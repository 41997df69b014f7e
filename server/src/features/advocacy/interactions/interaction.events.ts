import { FieldResolver, ObjectType, Field, Resolver, Root } from 'type-graphql';
import type { StreamEvent } from '../../../kernel/live/log.ts';
import { one, type Read } from '../../../kernel/read/read.ts';
import { TopicEvent } from '../../topics/topic.events.ts';
import { InteractionStep } from './interaction-step.entity.ts';

/** Announced in the stream of an interaction. Nobody follows it live; the inbox tells those whom it concerns. */
export class InteractionMoved {}

@ObjectType({
  implements: TopicEvent,
  description: 'Something was done about an interaction of the topic that is seen by as many as the topic.',
})
export class InteractionTold extends TopicEvent {
  @Field(() => InteractionStep, { nullable: true, description: 'What was done; null when hidden by now.' })
  step?: InteractionStep | null;
}

@Resolver(() => InteractionTold)
export class InteractionToldResolver {
  @FieldResolver(() => InteractionStep, { nullable: true })
  step(@Root() event: StreamEvent): Read<InteractionStep> {
    return one(InteractionStep, { id: event.entityId });
  }
}
