import type { Viewer } from '../../kernel/access/viewer.ts';
import type { Transaction } from '../../kernel/database/orm.ts';
import { mentionedIn } from '../../kernel/text/markdown.ts';
import type { Discussion } from './discussion.entity.ts';
import { FOLLOW } from './follow.sql.ts';
import type { Post } from './post.entity.ts';

/** Takes the next number of a discussion, never one that is gone: the row's lock makes them follow each other. A topic's last activity counts discussions of its own audience only. */
export async function nextNumber(
  { executeSql }: Transaction,
  { id, audienceId, topic }: Discussion,
  now: Date,
): Promise<number> {
  const { rows } = await executeSql<{ last_number: number }>(
    `with moved as (update topic set last_activity_at = $2 where id = $3 and audience_id = $4)
     update discussion set post_count = post_count + 1, last_post_at = $2,
       last_number = greatest(last_number, coalesce(upper(gone) - 1, 0)) + 1
     where id = $1 returning last_number`,
    [id, now, topic?.id ?? null, audienceId],
  );
  return rows[0]!.last_number;
}

/** Keeps whom a post mentions. Only people whom the author may see; whether they see the post is decided when they are told. */
export async function mention({ executeSql }: Transaction, { id, audienceId, body }: Post) {
  const people = mentionedIn(body);
  if (!people.length) return;
  await executeSql(
    `insert into mention (id, audience_id, post_id, person_id)
     select gen_random_uuid(), $1, $2, p.id from person p where p.id = any($3) on conflict (post_id, person_id) do nothing`,
    [audienceId, id, people],
  );
}

/** A post is read by its author, who follows from now on and has no draft any more. */
export const markOwnRead = ({ executeSql }: Transaction, viewer: Viewer, { number, discussion }: Post) =>
  executeSql(
    `with followed as (${FOLLOW}), sent as (delete from draft where person_id = $1 and discussion_id = $2)
     insert into read_state (person_id, discussion_id, audience_id, read) values ($1, $2, $3, int4multirange(int4range($4, $4, '[]')))
     on conflict (person_id, discussion_id) do update set read = read_state.read + excluded.read, at = now()`,
    [viewer.personId, discussion.id, viewer.privateAudience, number],
  );
