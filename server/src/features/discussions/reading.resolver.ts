import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { toUuid } from '../../kernel/read/kinds.ts';
import { one, type Read } from '../../kernel/read/read.ts';
import { Discussion } from './discussion.entity.ts';

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

  @Mutation(() => Boolean, {
    description:
      'Tells the others that one has a discussion open; said again every half minute while that holds. Nothing is stored, and nothing is told unless one switched it on: then it answers true.',
  })
  async noteReading(
    @Arg('discussionId', () => ID, { description: 'Of the discussion.' }) discussionId: string,
    @Ctx() { discussions }: Context,
  ): Promise<boolean> {
    return discussions.noteReading(toUuid('discussion', discussionId));
  }
}
