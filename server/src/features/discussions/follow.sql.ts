import { viewerId } from '../../kernel/access/viewer-sql.ts';
import { sql, type Sql } from '../../kernel/read/sql.ts';

/** Whether the viewer follows a discussion. */
export const isFollowed = (discussionId: Sql): Sql =>
  sql`exists (select from discussion_follow f where f.discussion_id = ${discussionId} and f.person_id = ${viewerId})`;

/** Of a person, a discussion and the person's private audience; once more it does nothing. */
export const FOLLOW =
  'insert into discussion_follow (person_id, discussion_id, audience_id) values ($1, $2, $3) on conflict do nothing';
export const UNFOLLOW = 'delete from discussion_follow where person_id = $1 and discussion_id = $2';
