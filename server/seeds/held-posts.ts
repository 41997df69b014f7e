import type pg from 'pg';
import { idOf } from './ids.ts';
import { inPrague, insert, insertNew } from './insert.ts';

const moderators = 5;
const person = idOf('person', 'p-rado');
const discussion = idOf('discussion', 'd-predstaveni');
const text = {
  language: 'CS',
  body: 'Jmenuji se Radek a jsem dobrovolník. Dvakrát týdně doučuji děti matematiku. Rád se přidám, když budete potřebovat řidiče nebo další ruce na tábor.',
};
const at = inPrague('2022-03-22T18:05');

/** Adds the first post of somebody new, which waits for a moderator. Once: the log keeps that it was sent. */
export async function seedHeldPosts(client: pg.Client): Promise<void> {
  const [post, about] = [idOf('held_post', 'p-rado'), idOf('moderation_case', 'held/p-rado')];
  const { rows } = await client.query('select private_audience_id as own from person where id = $1', [
    person,
  ]);
  const sent = { id: idOf('audit', 'held/p-rado'), at, actor_id: person, verb: 'hold_post' };
  const log = { ...sent, entity: 'held_post', entity_id: post };
  if (!(await insertNew(client, 'audit', [log])).size) return;
  const held = { id: post, audience_id: rows[0].own, person_id: person, discussion_id: discussion };
  await insert(client, 'held_post', [{ ...held, ...text, state: 'WAITING', at }]);
  await insert(client, 'post_hold', [
    { id: idOf('post_hold', 'p-rado'), audience_id: moderators, person_id: person, since: at },
  ]);
  await insert(client, 'moderation_case', [
    {
      ...{ id: about, audience_id: moderators, kind: 'HELD', author_id: person, held_post_id: post },
      ...{ discussion_id: discussion, words: [], state: 'OPEN', round: 1, opened_at: at },
    },
  ]);
  await insert(client, 'held_text', [
    {
      ...{ id: post, audience_id: moderators, case_id: about, discussion_id: discussion },
      ...{ acting_for_id: idOf('organisation', 'demo-org-haj'), ...text, sensitive_kinds: [], at },
    },
  ]);
}
