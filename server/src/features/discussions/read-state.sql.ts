import { viewerId } from '../../kernel/access/viewer-sql.ts';
import type { Row } from '../../kernel/read/declarations.ts';
import { sql, type Sql } from '../../kernel/read/sql.ts';

const readState = (discussionId: Sql) =>
  sql`read_state s where s.discussion_id = ${discussionId} and s.person_id = ${viewerId}`;

/** How many posts of a discussion the viewer has not read: a subtraction; numbers that are gone count on neither side. */
export const unreadOf = (discussion: Row): Sql => sql`(${discussion.postCount!} - coalesce((
  select sum(upper(r) - lower(r)) from (select unnest(s.read - ${discussion.gone!}) r from ${readState(discussion.id!)}) x), 0))::int`;

/** In how many of the discussions that the viewer follows there is a post they have not read. */
export const unreadFollowedBy = (viewer: Sql): Sql => {
  const discussion = { id: sql`d.id`, postCount: sql`d.post_count`, gone: sql`d.gone` };
  return sql`(select count(*)::int from discussion d join discussion_follow f on f.discussion_id = d.id
    where f.person_id = ${viewer} and f.level = 'ALL' and ${unreadOf(discussion)} > 0)`;
};

/** The lowest number of a post that the viewer has not read; null when there is none. Numbers that are gone count as read. */
export const firstUnreadOf = (discussion: Row): Sql => sql`(
  select case when n <= ${discussion.lastNumber!} then n end from (
    select case when m.known @> 1 then (select upper(r) from unnest(m.known) r order by 1 limit 1) else 1 end as n
    from (select ${discussion.gone!} + coalesce((select s.read from ${readState(discussion.id!)}), '{}') as known) m
  ) x)`;

/** Whether the viewer has read a post. */
export const isReadBy = (post: Row): Sql =>
  sql`exists (select from ${readState(post.discussionId!)} and s.read @> ${post.number!})`;
