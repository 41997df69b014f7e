import { Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { SharesAudience } from '../../../kernel/live/live.decorator.ts';
import type { StreamEvent } from '../../../kernel/live/log.ts';
import { one, type Read } from '../../../kernel/read/read.ts';
import { TopicEvent } from '../../topics/topic.events.ts';
import { SubmissionStep } from './submission-step.entity.ts';

/** What is announced in the stream of a submission itself: nobody follows it live, the inbox tells whom it concerns. */
export class SubmissionChanged {}

@ObjectType({ implements: TopicEvent, description: 'Something happened to a submission about the topic.' })
export class SubmissionMoved extends TopicEvent {
  @SharesAudience()
  @Field(() => SubmissionStep, { nullable: true, description: 'What; null when it is hidden by now.' })
  step?: SubmissionStep | null;
}

@Resolver(() => SubmissionMoved)
export class SubmissionMovedResolver {
  @FieldResolver(() => SubmissionStep, { nullable: true })
  step(@Root() event: StreamEvent): Read<SubmissionStep> {
    return one(SubmissionStep, { id: event.entityId });
  }
}
