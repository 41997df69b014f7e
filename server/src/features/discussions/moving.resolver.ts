import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { createdId } from '../../kernel/graphql/ids.ts';
import { one, type Read } from '../../kernel/read/read.ts';
import { MergeDiscussionInput, MovePostsInput, SplitDiscussionInput } from './moving.inputs.ts';
import { PostMove } from './post-move.entity.ts';

/** For facilitators, coordinators and moderators. */
@Resolver()
export class MovingResolver {
  @Mutation(() => PostMove, {
    description: 'Moves posts to the end of another discussion, not all of them: that is a merge.',
  })
  async movePosts(
    @Arg('input', () => MovePostsInput, { description: 'Which posts, and where to.' }) input: MovePostsInput,
    @Ctx() { moving }: Context,
  ): Promise<Read<PostMove>> {
    const id = createdId('post_move', input.id);
    await moving.movePosts(id, input);
    return one(PostMove, { id });
  }

  @Mutation(() => PostMove, {
    description: 'Moves posts to a new discussion under the same topic, seen by the same people.',
  })
  async splitDiscussion(
    @Arg('input', () => SplitDiscussionInput, { description: 'Which posts, and what of.' })
    input: SplitDiscussionInput,
    @Ctx() { moving }: Context,
  ): Promise<Read<PostMove>> {
    const id = createdId('post_move', input.id);
    await moving.split(id, input);
    return one(PostMove, { id });
  }

  @Mutation(() => PostMove, {
    description:
      'Makes a discussion part of another: all its posts go to the end of it, readers and drafts too.',
  })
  async mergeDiscussion(
    @Arg('input', () => MergeDiscussionInput, { description: 'Which discussion, and into which.' })
    input: MergeDiscussionInput,
    @Ctx() { moving }: Context,
  ): Promise<Read<PostMove>> {
    const id = createdId('post_move', input.id);
    await moving.merge(id, input);
    return one(PostMove, { id });
  }
}
