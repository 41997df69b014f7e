import { Arg, Ctx, ID, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { requestKey, REQUEST_ID } from '../../kernel/graphql/ids.ts';
import { CalendarDate } from '../../kernel/graphql/scalars.ts';
import { toUuid } from '../../kernel/read/kinds.ts';
import { one, type Read } from '../../kernel/read/read.ts';
import { SensitiveReason } from '../../kernel/text/sensitive.ts';
import type { TopicVerb } from './lifecycle.ts';
import { Topic } from './topic.entity.ts';
import type { Told } from './topic-changes.ts';

/** The verbs of a topic's lifecycle. */
@Resolver()
export class TopicMovesResolver {
  @Mutation(() => Topic, { description: 'Takes a proposal up: DRAFT to OPEN.' })
  openTopic(
    @Arg('id', () => ID, { description: 'Of the topic.' }) id: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Ctx() context: Context,
  ): Promise<Read<Topic>> {
    return moved(context, 'open', { id, requestId });
  }

  @Mutation(() => Topic, {
    description: 'Says that talks run: OPEN, AWAITING_AUTHORITY or PARTLY_RESOLVED to IN_TALKS.',
  })
  startTalks(
    @Arg('id', () => ID, { description: 'Of the topic.' }) id: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Ctx() context: Context,
    @Arg('reason', () => String, { nullable: true, description: 'Why; part of the story.' }) reason?: string,
    @SensitiveReason() sensitiveReason?: string,
  ): Promise<Read<Topic>> {
    return moved(context, 'startTalks', { id, requestId, reason, sensitiveReason });
  }

  @Mutation(() => Topic, {
    description: 'Says that an authority is to answer: IN_TALKS to AWAITING_AUTHORITY.',
  })
  awaitAuthority(
    @Arg('id', () => ID, { description: 'Of the topic.' }) id: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Ctx() context: Context,
    @Arg('reason', () => String, { nullable: true, description: 'What is awaited; part of the story.' })
    reason?: string,
    @SensitiveReason() sensitiveReason?: string,
  ): Promise<Read<Topic>> {
    return moved(context, 'awaitAuthority', { id, requestId, reason, sensitiveReason });
  }

  @Mutation(() => Topic, {
    description:
      'Says what was reached, while more is asked: IN_TALKS or AWAITING_AUTHORITY to PARTLY_RESOLVED.',
  })
  resolveTopicPartly(
    @Arg('id', () => ID, { description: 'Of the topic.' }) id: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('outcome', () => String, { description: 'What was reached.' }) outcome: string,
    @Ctx() context: Context,
    @SensitiveReason() sensitiveReason?: string,
  ): Promise<Read<Topic>> {
    return moved(context, 'resolvePartly', { id, requestId, outcome, sensitiveReason });
  }

  @Mutation(() => Topic, {
    description:
      'Ends a topic with what came of it: IN_TALKS, AWAITING_AUTHORITY or PARTLY_RESOLVED to RESOLVED.',
  })
  resolveTopic(
    @Arg('id', () => ID, { description: 'Of the topic.' }) id: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('outcome', () => String, { description: 'What came of it.' }) outcome: string,
    @Ctx() context: Context,
    @SensitiveReason() sensitiveReason?: string,
  ): Promise<Read<Topic>> {
    return moved(context, 'resolve', { id, requestId, outcome, sensitiveReason });
  }

  @Mutation(() => Topic, {
    description: 'Puts a topic aside: OPEN, IN_TALKS or AWAITING_AUTHORITY to POSTPONED.',
  })
  postponeTopic(
    @Arg('id', () => ID, { description: 'Of the topic.' }) id: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('reason', () => String, { description: 'Why; part of the story.' }) reason: string,
    @Arg('reviewOn', () => CalendarDate, { description: 'When it is looked at again; a day to come.' })
    reviewOn: string,
    @Ctx() context: Context,
    @SensitiveReason() sensitiveReason?: string,
  ): Promise<Read<Topic>> {
    return moved(context, 'postpone', { id, requestId, reason, reviewOn, sensitiveReason });
  }

  @Mutation(() => Topic, { description: 'Takes a topic up again: POSTPONED to OPEN, RESOLVED to IN_TALKS.' })
  reopenTopic(
    @Arg('id', () => ID, { description: 'Of the topic.' }) id: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('reason', () => String, { description: 'Why; part of the story.' }) reason: string,
    @Ctx() context: Context,
    @SensitiveReason() sensitiveReason?: string,
  ): Promise<Read<Topic>> {
    return moved(context, 'reopen', { id, requestId, reason, sensitiveReason });
  }

  @Mutation(() => Topic, {
    description:
      'Closes a topic for good: RESOLVED to ARCHIVED, or DRAFT with the reason of refusal. For coordinators.',
  })
  archiveTopic(
    @Arg('id', () => ID, { description: 'Of the topic.' }) id: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Ctx() context: Context,
    @Arg('reason', () => String, { nullable: true, description: 'Why; required to refuse a proposal.' })
    reason?: string,
    @SensitiveReason() sensitiveReason?: string,
  ): Promise<Read<Topic>> {
    return moved(context, 'archive', { id, requestId, reason, sensitiveReason });
  }
}

interface Step extends Told {
  id: string;
  requestId: string;
}

async function moved(
  { topics }: Context,
  verb: TopicVerb,
  { id, requestId, ...told }: Step,
): Promise<Read<Topic>> {
  const uuid = toUuid('topic', id);
  await topics.move(uuid, requestKey(requestId), verb, told);
  return one(Topic, { id: uuid });
}
