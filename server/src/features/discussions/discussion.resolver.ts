import { Arg, Args, Ctx, ID, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { viewerId } from '../../kernel/access/viewer-sql.ts';
import { createdId, requestKey } from '../../kernel/graphql/ids.ts';
import type { Columns } from '../../kernel/read/declarations.ts';
import { pageOf } from '../../kernel/read/connection.ts';
import { Connection, Related } from '../../kernel/read/declare.ts';
import { toUuid } from '../../kernel/read/kinds.ts';
import { one, page, type Read } from '../../kernel/read/read.ts';
import { and, sql } from '../../kernel/read/sql.ts';
import { Account } from '../accounts/account.entity.ts';
import { Topic } from '../topics/topic.entity.ts';
import { Discussion } from './discussion.entity.ts';
import { DiscussionsArgs, OpenDiscussionInput, PostsArgs } from './discussion.inputs.ts';
import { Draft } from './draft.entity.ts';
import { Post } from './post.entity.ts';
import { unreadOf } from './read-state.sql.ts';

const REQUEST_ID = 'UUID of this request: a repeat does nothing.';

@Resolver()
export class DiscussionResolver {
  @Query(() => Discussion, {
    nullable: true,
    description: 'A discussion; null when it is missing or hidden.',
  })
  discussion(@Arg('id', () => ID, { description: 'Of a discussion.' }) id: string): Read<Discussion> {
    return one(Discussion, { id: toUuid('discussion', id) });
  }

  @Query(pageOf(() => Discussion), {
    description: 'Discussions that the viewer may see, the latest post first.',
  })
  discussions(@Args(() => DiscussionsArgs) args: DiscussionsArgs): Read<Discussion> {
    const { category, isResolved, following, activeSince, unread } = args;
    return page(Discussion, args, {
      where: (discussion) =>
        and(
          category ? sql`${discussion.category} = ${category}` : undefined,
          isResolved == null
            ? undefined
            : isResolved
              ? sql`${discussion.resolvedAt} is not null`
              : sql`${discussion.resolvedAt} is null`,
          following == null ? undefined : following ? followed(discussion) : sql`not ${followed(discussion)}`,
          activeSince ? sql`${discussion.lastPostAt} > ${activeSince}::timestamptz` : undefined,
          unread ? sql`${unreadOf(discussion)} > 0` : undefined,
        ),
      order: { lastPostAt: 'desc', id: 'desc' },
    });
  }

  @Mutation(() => Discussion, { description: 'Opens a discussion with its first post. For members.' })
  async openDiscussion(
    @Arg('input', () => OpenDiscussionInput, { description: 'The discussion and its first post.' })
    input: OpenDiscussionInput,
    @Ctx() { discussions }: Context,
  ): Promise<Read<Discussion>> {
    const id = createdId('discussion', input.id);
    await discussions.open(id, createdId('post', input.postId), input);
    return one(Discussion, { id });
  }

  @Mutation(() => Discussion, {
    description: 'Says which post answers its discussion, which is resolved by that.',
  })
  async acceptAnswer(
    @Arg('postId', () => ID, { description: 'Of the post.' }) postId: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Ctx() { discussions }: Context,
  ): Promise<Read<Discussion>> {
    const uuid = toUuid('post', postId);
    await discussions.accept(uuid, requestKey(requestId));
    return one(Discussion, (discussion) => sql`${discussion.acceptedPost} = ${uuid}::uuid`);
  }

  @Mutation(() => Discussion, { description: 'Says that a discussion is resolved.' })
  async resolveDiscussion(
    @Arg('id', () => ID, { description: 'Of the discussion.' }) id: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Ctx() { discussions }: Context,
  ): Promise<Read<Discussion>> {
    const uuid = toUuid('discussion', id);
    await discussions.resolve(uuid, requestKey(requestId));
    return one(Discussion, { id: uuid });
  }

  @Mutation(() => Discussion, {
    description: 'Opens a resolved discussion again; no post answers it any more.',
  })
  async reopenDiscussion(
    @Arg('id', () => ID, { description: 'Of the discussion.' }) id: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Ctx() { discussions }: Context,
  ): Promise<Read<Discussion>> {
    const uuid = toUuid('discussion', id);
    await discussions.reopen(uuid, requestKey(requestId));
    return one(Discussion, { id: uuid });
  }

  @Mutation(() => Discussion, { description: 'Asks to be told of new posts.' })
  async followDiscussion(
    @Arg('id', () => ID, { description: 'Of the discussion.' }) id: string,
    @Ctx() { discussions }: Context,
  ): Promise<Read<Discussion>> {
    const uuid = toUuid('discussion', id);
    await discussions.follow(uuid, true);
    return one(Discussion, { id: uuid });
  }

  @Mutation(() => Discussion, { description: 'Asks not to be told any more.' })
  async unfollowDiscussion(
    @Arg('id', () => ID, { description: 'Of the discussion.' }) id: string,
    @Ctx() { discussions }: Context,
  ): Promise<Read<Discussion>> {
    const uuid = toUuid('discussion', id);
    await discussions.follow(uuid, false);
    return one(Discussion, { id: uuid });
  }
}

const followed = ({ id }: Pick<Columns<Discussion>, 'id'>) =>
  sql`exists (select from discussion_follow f where f.discussion_id = ${id} and f.person_id = ${viewerId})`;

@Resolver()
export class ReadingResolver {
  @Mutation(() => Discussion, { description: 'Says that one has read posts. No query does that by itself.' })
  async markRead(
    @Arg('discussionId', () => ID, { description: 'Of the discussion.' }) discussionId: string,
    @Arg('fromNumber', () => Int, { description: 'The first post read, from 1.' }) fromNumber: number,
    @Arg('toNumber', () => Int, { description: 'The last post read; beyond the last post is the last post.' })
    toNumber: number,
    @Ctx() { reading }: Context,
  ): Promise<Read<Discussion>> {
    const id = toUuid('discussion', discussionId);
    await reading.markRead(id, fromNumber, toNumber);
    return one(Discussion, { id });
  }

  @Mutation(() => Discussion, { description: 'Makes posts unread again.' })
  async markUnread(
    @Arg('discussionId', () => ID, { description: 'Of the discussion.' }) discussionId: string,
    @Arg('fromNumber', () => Int, { description: 'The first post to be unread; all after it are too.' })
    fromNumber: number,
    @Ctx() { reading }: Context,
  ): Promise<Read<Discussion>> {
    const id = toUuid('discussion', discussionId);
    await reading.markUnread(id, fromNumber);
    return one(Discussion, { id });
  }

  @Mutation(() => Discussion, {
    description: 'Keeps what the viewer is writing; it goes when the post is sent.',
  })
  async saveDraft(
    @Arg('discussionId', () => ID, { description: 'Of the discussion.' }) discussionId: string,
    @Arg('body', () => String, {
      description: 'In Markdown, at most 20 000 characters; empty removes the draft.',
    })
    body: string,
    @Ctx() { reading }: Context,
  ): Promise<Read<Discussion>> {
    const id = toUuid('discussion', discussionId);
    await reading.saveDraft(id, body);
    return one(Discussion, { id });
  }

  @Mutation(() => Boolean, {
    description:
      'Tells the others that one is writing. Nothing is stored; at most one is passed on in 3 seconds.',
  })
  async noteTyping(
    @Arg('discussionId', () => ID, { description: 'Of the discussion.' }) discussionId: string,
    @Ctx() { discussions }: Context,
  ): Promise<boolean> {
    await discussions.noteTyping(toUuid('discussion', discussionId));
    return true;
  }
}

/** What discussions add to their own type, to topics and to whoever asks. */
@Resolver(() => Discussion)
export class PostsOfDiscussion {
  @Connection(() => Post, {
    extend: () => Discussion,
    by: 'discussion',
    args: () => PostsArgs,
    where: (post, { fromNumber, toNumber }: PostsArgs) =>
      and(
        fromNumber == null ? undefined : sql`${post.number} >= ${fromNumber}`,
        toNumber == null ? undefined : sql`${post.number} <= ${toNumber}`,
      ),
    order: { number: 'asc' },
    total: 'postCount',
    description: 'Its posts by number.',
  })
  posts!: unknown;

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
    order: { lastPostAt: 'desc', id: 'desc' },
    description: 'Discussions under it that the viewer may see.',
  })
  discussions!: unknown;
}

@Resolver(() => Account)
export class DiscussionsOfViewer {
  @Connection(() => Discussion, {
    extend: () => Account,
    on: (viewer, discussion) =>
      sql`${discussion.id} in (select f.discussion_id from discussion_follow f where f.person_id = ${viewer.id!})`,
    order: { lastPostAt: 'desc', id: 'desc' },
    description: 'Discussions they follow.',
  })
  followedDiscussions!: unknown;
}
