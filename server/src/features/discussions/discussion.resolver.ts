import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { createdId, requestKey, REQUEST_ID } from '../../kernel/graphql/ids.ts';
import { pageOf } from '../../kernel/read/connection.ts';
import { toUuid } from '../../kernel/read/kinds.ts';
import { one, page, type Read } from '../../kernel/read/read.ts';
import { and, sql, type Sql } from '../../kernel/read/sql.ts';
import { containing } from '../../kernel/read/text.ts';
import { Discussion, isStanding } from './discussion.entity.ts';
import { DiscussionsArgs, OpenDiscussionInput } from './discussion.inputs.ts';
import { isFollowed } from './follow.sql.ts';
import { unreadOf } from './read-state.sql.ts';

@Resolver()
export class DiscussionResolver {
  @Query(() => Discussion, {
    nullable: true,
    description: 'A discussion; null when it is missing or hidden.',
  })
  discussion(@Arg('id', () => ID, { description: 'Of a discussion.' }) id: string): Read<Discussion> {
    return one(Discussion, { id: toUuid('discussion', id) });
  }

  @Query(() => Discussion, {
    nullable: true,
    description: 'Where newcomers introduce themselves; null where nobody has chosen a discussion.',
  })
  introductions(): Read<Discussion> {
    return one(
      Discussion,
      (discussion) =>
        sql`${discussion.id} = (select d.id from discussion d where d.introduced_at is not null
          and d.archived_at is null and d.locked_at is null and d.merged_into_id is null
          order by d.introduced_at desc limit 1)`,
    );
  }

  @Query(pageOf(() => Discussion), {
    description:
      'Discussions that the viewer may see, the latest post first, without those merged into others or archived.',
  })
  discussions(@Args(() => DiscussionsArgs) args: DiscussionsArgs): Read<Discussion> {
    const { category, isResolved, following, activeSince, unread, search, isPinned, isArchived } = args;
    return page(Discussion, args, {
      where: (discussion) =>
        and(
          isStanding(discussion),
          category ? sql`${discussion.category} = ${category}` : undefined,
          isResolved == null ? undefined : given(discussion.resolvedAt, isResolved),
          following == null
            ? undefined
            : following
              ? isFollowed(discussion.id)
              : sql`not ${isFollowed(discussion.id)}`,
          activeSince ? sql`${discussion.lastPostAt} > ${activeSince}::timestamptz` : undefined,
          unread ? sql`${unreadOf(discussion)} > 0` : undefined,
          search ? containing(discussion.title, search) : undefined,
          isPinned == null ? undefined : given(discussion.pinnedAt, isPinned),
          given(discussion.archivedAt, Boolean(isArchived)),
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
    return one(
      Discussion,
      ({ id }) => sql`${id} = (select discussion_id from post where id = ${uuid}::uuid)`,
    );
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

const given = (column: Sql, isGiven: boolean): Sql =>
  isGiven ? sql`${column} is not null` : sql`${column} is null`;
