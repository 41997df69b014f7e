import { viewerId } from '../../kernel/access/viewer-sql.ts';
import type { Row } from '../../kernel/read/declarations.ts';
import { sql, type Sql } from '../../kernel/read/sql.ts';

/** Whether the viewer follows a discussion itself: it is among theirs, and they are told of every post. */
export const isFollowed = (discussionId: Sql): Sql =>
  sql`exists (select from discussion_follow f where f.discussion_id = ${discussionId} and f.person_id = ${viewerId} and f.level = 'ALL')`;

/** Of a person, a discussion and the person's private audience; whatever was said of it before stays. */
export const FOLLOW =
  'insert into discussion_follow (person_id, discussion_id, audience_id) values ($1, $2, $3) on conflict do nothing';

/** Of a person, a discussion, the person's private audience and a level. */
export const WATCH = `insert into discussion_follow (person_id, discussion_id, audience_id, level) values ($1, $2, $3, $4)
  on conflict (person_id, discussion_id) do update set level = excluded.level where discussion_follow.level <> excluded.level`;
export const UNWATCH = 'delete from discussion_follow where person_id = $1 and discussion_id = $2';

const own = (id: Sql) =>
  sql`(select f.level from discussion_follow f where f.discussion_id = ${id} and f.person_id = ${viewerId})`;
/** What the viewer said of all discussions under a topic; null when nothing. */
export const topicLevel = (topicId: Sql): Sql =>
  sql`(select w.level from watch w where w.person_id = ${viewerId} and w.scope = 'TOPIC' and w.key = ${topicId}::text)`;
const categoryLevel = (category: Sql) =>
  sql`(select w.level from watch w where w.person_id = ${viewerId} and w.scope = 'CATEGORY' and w.key = ${category})`;

/** How much the viewer is told of a discussion: the nearest of what they said. */
export const watchLevel = ({ id, topicId, category }: Row): Sql =>
  sql`coalesce(${own(id!)}, ${topicLevel(topicId!)}, ${categoryLevel(category!)}, 'MENTIONS')`;

/** Of what the viewer said it. */
export const watchSource = ({ id, topicId, category }: Row): Sql =>
  sql`case when ${own(id!)} is not null then 'DISCUSSION' when ${topicLevel(topicId!)} is not null then 'TOPIC'
    when ${categoryLevel(category!)} is not null then 'CATEGORY' else 'NOTHING' end`;
