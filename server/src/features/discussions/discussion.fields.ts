import { Int, Resolver } from 'type-graphql';
import { Actor } from '../../kernel/access/authorize.ts';
import type { Eyes } from '../../kernel/access/viewer.ts';
import { viewerId } from '../../kernel/access/viewer-sql.ts';
import { Computed, Connection, Derived, Related } from '../../kernel/read/declare.ts';
import { and, sql } from '../../kernel/read/sql.ts';
import { literally } from '../../kernel/read/text.ts';
import { Account } from '../accounts/account.entity.ts';
import { Group } from '../groups/group.entity.ts';
import { Topic } from '../topics/topic.entity.ts';
import { DiscussionChange } from './discussion-change.entity.ts';
import { DiscussionSummary } from './discussion-summary.entity.ts';
import { Discussion, isStanding } from './discussion.entity.ts';
import { NumbersArgs, PostsArgs } from './discussion.inputs.ts';
import { discussionPolicy } from './discussion.policy.ts';
import { Draft } from './draft.entity.ts';
import { Post } from './post.entity.ts';
import { PostMove } from './post-move.entity.ts';
import { unreadFollowedBy } from './read-state.sql.ts';

/** What discussions add to their own type, to topics and to whoever asks. */
@Resolver(() => Discussion)
export class PostsOfDiscussion {
  @Connection(() => Post, {
    extend: () => Discussion,
    by: 'discussion',
    args: () => PostsArgs,
    where: (post, { fromNumber, toNumber, search }: PostsArgs, discussion) =>
      and(
        fromNumber == null ? undefined : sql`${post.number} >= ${fromNumber}`,
        toNumber == null ? undefined : sql`${post.number} <= ${toNumber}`,
        search
          ? sql`${post.id} = any(array(select app.posts_containing(${discussion.id!}, ${literally(search)})))`
          : undefined,
      ),
    order: { number: 'asc' },
    total: 'postCount',
    description: 'Its posts by number.',
  })
  posts!: unknown;

  @Connection(() => PostMove, {
    extend: () => Discussion,
    by: 'discussion',
    args: () => NumbersArgs,
    where: (move, { fromNumber, toNumber }: NumbersArgs) =>
      sql`${move.numbers} && int4multirange(int4range(${fromNumber ?? null}::int, ${toNumber ?? null}::int, '[]'))`,
    order: { at: 'asc', id: 'asc' },
    description: 'Notes where posts were moved away.',
  })
  moves!: unknown;

  @Connection(() => DiscussionChange, {
    extend: () => Discussion,
    by: 'discussion',
    order: { at: 'desc', id: 'desc' },
    description: 'How it was led, the latest step first.',
  })
  changes!: unknown;

  @Related(() => DiscussionSummary, {
    extend: () => Discussion,
    nullable: true,
    on: (discussion, summary) =>
      sql`${summary.id} = (select s.id from discussion_summary s where s.discussion_id = ${discussion.id!} order by s.at desc, s.id desc limit 1)`,
    description: 'What it has come to; null while nobody has summed it up.',
  })
  summary!: unknown;

  @Related(() => Draft, {
    extend: () => Discussion,
    nullable: true,
    on: (discussion, draft) => sql`${draft.discussion} = ${discussion.id!} and ${draft.person} = ${viewerId}`,
    description: 'What the viewer has begun to write; null when nothing.',
  })
  draft!: unknown;
}

@Resolver(() => Topic)
export class DiscussionsOfTopic {
  @Connection(() => Discussion, {
    extend: () => Topic,
    by: 'topic',
    where: isStanding,
    order: { lastPostAt: 'desc', id: 'desc' },
    description: 'Discussions under it that the viewer may see, without those merged into others.',
  })
  discussions!: unknown;
}

@Resolver(() => Group)
export class DiscussionsOfGroup {
  @Connection(() => Discussion, {
    extend: () => Group,
    on: (group, discussion) =>
      sql`${discussion.audienceId} = ${group.ownAudienceId!} and ${group.ownAudienceId!} > 6`,
    order: { lastPostAt: 'desc', id: 'desc' },
    description: 'What it talks about. Empty for whoever is not in it.',
  })
  discussions!: unknown;
}

@Resolver(() => Discussion)
export class GroupOfDiscussion {
  @Related(() => Group, {
    extend: () => Discussion,
    nullable: true,
    on: (discussion, group) =>
      sql`${group.ownAudienceId} = ${discussion.audienceId!} and ${discussion.audienceId!} > 6`,
    description: 'The working group it is kept inside; null when in none.',
  })
  group!: unknown;
}

@Resolver(() => Account)
export class DiscussionsOfViewer {
  @Derived<Account, Eyes>(() => Boolean, {
    extend: () => Account,
    needs: ['id'],
    from: (_, viewer) => discussionPolicy.open(new Actor(viewer)),
    description: 'Whether they may open a discussion.',
  })
  canOpenDiscussion!: boolean;

  @Computed(() => Boolean, ({ id }) => sql`exists (select from post p where p.author_id = ${id!})`, {
    extend: () => Account,
    description: 'Whether they have written anything yet.',
  })
  hasWritten!: boolean;

  @Connection(() => Discussion, {
    extend: () => Account,
    on: (viewer, discussion) =>
      sql`${discussion.id} in (select f.discussion_id from discussion_follow f where f.person_id = ${viewer.id!} and f.level = 'ALL')`,
    where: isStanding,
    order: { lastPostAt: 'desc', id: 'desc' },
    description: 'Discussions they follow, without those merged into others.',
  })
  followedDiscussions!: unknown;

  @Computed(() => Int, (viewer) => unreadFollowedBy(viewer.id!), {
    extend: () => Account,
    description: 'In how many discussions they follow there is something unread.',
  })
  unreadDiscussionCount!: number;
}
