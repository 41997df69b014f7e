import { Arg, Ctx, ID, Int, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { createdId, requestKey, REQUEST_ID } from '../../kernel/graphql/ids.ts';
import { toUuid } from '../../kernel/read/kinds.ts';
import { one, type Read } from '../../kernel/read/read.ts';
import { SumUpInput } from './conduct.inputs.ts';
import type { Conduct } from './conduct.service.ts';
import { Discussion } from './discussion.entity.ts';

/** How discussions are led; for facilitators, coordinators and moderators, but for the confirmation of reading. */
@Resolver()
export class ConductResolver {
  @Mutation(() => Discussion, { description: 'Puts a discussion above the others.' })
  pinDiscussion(
    @Arg('id', () => ID, { description: 'Of the discussion.' }) id: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Ctx() { conduct }: Context,
  ): Promise<Read<Discussion>> {
    return led({ id, requestId }, (step) => conduct.pin(step, true));
  }

  @Mutation(() => Discussion, { description: 'Puts a discussion among the others again.' })
  unpinDiscussion(
    @Arg('id', () => ID, { description: 'Of the discussion.' }) id: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Ctx() { conduct }: Context,
  ): Promise<Read<Discussion>> {
    return led({ id, requestId }, (step) => conduct.pin(step, false));
  }

  @Mutation(() => Discussion, { description: 'Asks everybody to confirm that they have read a discussion.' })
  announceDiscussion(
    @Arg('id', () => ID, { description: 'Of the discussion.' }) id: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Ctx() { conduct }: Context,
  ): Promise<Read<Discussion>> {
    return led({ id, requestId }, (step) => conduct.announce(step, true));
  }

  @Mutation(() => Discussion, {
    description: 'Asks nobody any more to confirm that they have read a discussion.',
  })
  withdrawAnnouncement(
    @Arg('id', () => ID, { description: 'Of the discussion.' }) id: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Ctx() { conduct }: Context,
  ): Promise<Read<Discussion>> {
    return led({ id, requestId }, (step) => conduct.announce(step, false));
  }

  @Mutation(() => Discussion, {
    description: 'Lets newcomers introduce themselves in a discussion, and in no other.',
  })
  introduceInDiscussion(
    @Arg('id', () => ID, { description: 'Of the discussion.' }) id: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Ctx() { conduct }: Context,
  ): Promise<Read<Discussion>> {
    return led({ id, requestId }, (step) => conduct.introduce(step, true));
  }

  @Mutation(() => Discussion, { description: 'Makes a discussion for introductions one like the others.' })
  withdrawIntroductions(
    @Arg('id', () => ID, { description: 'Of the discussion.' }) id: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Ctx() { conduct }: Context,
  ): Promise<Read<Discussion>> {
    return led({ id, requestId }, (step) => conduct.introduce(step, false));
  }

  @Mutation(() => Discussion, { description: 'Lets only those who lead discussions write in one.' })
  lockDiscussion(
    @Arg('id', () => ID, { description: 'Of the discussion.' }) id: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Ctx() { conduct }: Context,
    @Arg('reason', () => String, { description: 'Why; everybody reads it. At most 1 000 characters.' })
    reason: string,
  ): Promise<Read<Discussion>> {
    return led({ id, requestId, reason }, (step) => conduct.lock(step));
  }

  @Mutation(() => Discussion, { description: 'Lets everybody write in a discussion again.' })
  unlockDiscussion(
    @Arg('id', () => ID, { description: 'Of the discussion.' }) id: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Ctx() { conduct }: Context,
  ): Promise<Read<Discussion>> {
    return led({ id, requestId }, (step) => conduct.unlock(step));
  }

  @Mutation(() => Discussion, { description: 'Keeps a discussion to be read, apart from the others.' })
  archiveDiscussion(
    @Arg('id', () => ID, { description: 'Of the discussion.' }) id: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Ctx() { conduct }: Context,
  ): Promise<Read<Discussion>> {
    return led({ id, requestId }, (step) => conduct.archive(step, true));
  }

  @Mutation(() => Discussion, { description: 'Puts a discussion among the others again.' })
  unarchiveDiscussion(
    @Arg('id', () => ID, { description: 'Of the discussion.' }) id: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Ctx() { conduct }: Context,
  ): Promise<Read<Discussion>> {
    return led({ id, requestId }, (step) => conduct.archive(step, false));
  }

  @Mutation(() => Discussion, {
    description: 'Lets everybody wait between two posts of theirs, or no longer.',
  })
  slowDiscussion(
    @Arg('id', () => ID, { description: 'Of the discussion.' }) id: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Ctx() { conduct }: Context,
    @Arg('minutes', () => Int, {
      nullable: true,
      description: 'How long, 1 to 1 440; null lets nobody wait.',
    })
    minutes?: number,
  ): Promise<Read<Discussion>> {
    return led({ id, requestId }, (step) => conduct.slow(step, minutes ?? null));
  }

  @Mutation(() => Discussion, { description: 'Says on top of a discussion what it has come to.' })
  async sumUpDiscussion(
    @Arg('input', () => SumUpInput, { description: 'The summary.' }) input: SumUpInput,
    @Ctx() { conduct }: Context,
  ): Promise<Read<Discussion>> {
    await conduct.sumUp(createdId('discussion_summary', input.id), input);
    return one(Discussion, { id: toUuid('discussion', input.discussionId) });
  }

  @Mutation(() => Discussion, { description: 'Says that the viewer has read an announcement.' })
  async confirmReading(
    @Arg('id', () => ID, { description: 'Of the discussion.' }) id: string,
    @Ctx() { conduct }: Context,
  ): Promise<Read<Discussion>> {
    const uuid = toUuid('discussion', id);
    await conduct.confirmReading(uuid);
    return one(Discussion, { id: uuid });
  }
}

type Step = Parameters<Conduct['unlock']>[0];

async function led(
  { id, requestId, reason }: Step,
  work: (step: Step) => Promise<unknown>,
): Promise<Read<Discussion>> {
  const uuid = toUuid('discussion', id);
  await work({ id: uuid, requestId: requestKey(requestId), reason });
  return one(Discussion, { id: uuid });
}
