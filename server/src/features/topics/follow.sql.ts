import { viewerId } from '../../kernel/access/viewer-sql.ts';
import { sql, type Sql } from '../../kernel/read/sql.ts';

/** Whether the viewer follows a topic. */
export const isFollowed = (topicId: Sql): Sql =>
  sql`exists (select from topic_follow f where f.topic_id = ${topicId} and f.person_id = ${viewerId})`;

/** Of a person, a topic and the person's private audience; once more it does nothing. */
export const FOLLOW =
  'insert into topic_follow (person_id, topic_id, audience_id) values ($1, $2, $3) on conflict do nothing';
export const UNFOLLOW = 'delete from topic_follow where person_id = $1 and topic_id = $2';
