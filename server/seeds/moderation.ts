import type pg from 'pg';
import { idOf } from './ids.ts';
import { inPrague, insert, insertNew } from './insert.ts';

const moderators = 5;
const [postId, personId] = [idOf('post', 'd-fotky-3'), idOf('person', 'p-lenka')];
const reportedAt = inPrague('2022-02-18T10:05');

/** Adds a report that waits for a moderator, as long as nobody has reported that post. */
export async function seedModeration(client: pg.Client): Promise<void> {
  const id = idOf('moderation_case', 'd-fotky-3');
  const added = await insertNew(client, 'moderation_case', [
    {
      ...{ id, audience_id: moderators, post_id: postId, author_id: idOf('person', 'p-eva'), words: [] },
      ...{ state: 'OPEN', round: 1, opened_at: reportedAt },
    },
  ]);
  if (!added.size) return;
  await insert(client, 'report', [
    {
      ...{ id: idOf('report', 'd-fotky-3'), audience_id: moderators, case_id: id, person_id: personId },
      ...{ rule: 'PERSONAL_DATA', at: reportedAt },
      note: 'Barva náramku prozradí, kdo souhlas nedal. Nevím, jestli takovou radu nechat bez vysvětlení.',
    },
  ]);
  await client.query(
    `insert into own_report (id, audience_id, person_id, post_id, case_id, rule, at)
     select $1, p.private_audience_id, p.id, $2, $3, 'PERSONAL_DATA', $4 from person p where p.id = $5
     on conflict do nothing`,
    [idOf('own_report', 'd-fotky-3'), postId, id, reportedAt, personId],
  );
}
