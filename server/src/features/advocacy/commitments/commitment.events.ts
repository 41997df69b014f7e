import { Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { StreamEvent } from '../../../kernel/live/log.ts';
import { one, type Read } from '../../../kernel/read/read.ts';
import { TopicEvent } from '../../topics/topic.events.ts';
import { CommitmentStep } from './commitment-step.entity.ts';

/**
 * What is announced in the stream of a commitment: a step of its history. Nobody follows the stream live; the inbox tells
 * those whom it concerns.
 */
export class CommitmentMoved {}

@ObjectType({
  implements: TopicEvent,
  description: 'Something happened to a commitment about the topic, which as many may see.',
})
export class TopicCommitmentChanged extends TopicEvent {
  @Field(() => CommitmentStep, { nullable: true, description: 'What; null when it is hidden by now.' })
  step?: CommitmentStep | null;
}

@Resolver(() => TopicCommitmentChanged)
export class TopicCommitmentChangedResolver {
  @FieldResolver(() => CommitmentStep, { nullable: true })
  step(@Root() event: StreamEvent): Read<CommitmentStep> {
    return one(CommitmentStep, { id: event.entityId });
  }
}
