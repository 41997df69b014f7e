import { viewerId } from '../../kernel/access/viewer-sql.ts';
import { sql, type Sql } from '../../kernel/read/sql.ts';

/** Whether the viewer follows a topic. */
export const isFollowed = (topicId: Sql): Sql =>
  sql`exists (select from topic_follow f where f.topic_id = ${topicId} and f.person_id = ${viewerId})`;

/** Of a person, a topic and the person's private audience; once more it does nothing. */
export const FOLLOW =
  'insert into topic_follow (person_id, topic_id, audience_id) values ($1, $2, $3) on conflict do nothing';
export const UNFOLLOW = 'delete from topic_follow where person_id = $1 and topic_id = $2';

/** Whether the viewer follows an area. */
const isAreaFollowed = (area: Sql): Sql =>
  sql`exists (select from area_follow f where f.area = ${area} and f.person_id = ${viewerId})`;

/** Whether the viewer follows a topic, itself or by its area. */
export const isFollowedAnyhow = (topic: { id: Sql; area: Sql }): Sql =>
  sql`(${isFollowed(topic.id)} or ${isAreaFollowed(topic.area)})`;

/** Of a person, an area and the person's private audience; once more it does nothing. */
export const FOLLOW_AREA =
  'insert into area_follow (person_id, area, audience_id) values ($1, $2, $3) on conflict do nothing';
export const UNFOLLOW_AREA = 'delete from area_follow where person_id = $1 and area = $2';
