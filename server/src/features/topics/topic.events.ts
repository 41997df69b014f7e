import { Arg, Field, FieldResolver, ID, InterfaceType, ObjectType, Resolver, Root } from 'type-graphql';
import { cursorOf, StreamCursor } from '../../kernel/live/cursor.ts';
import { Live, SharesAudience } from '../../kernel/live/live.decorator.ts';
import type { StreamEvent } from '../../kernel/live/log.ts';
import { toUuid } from '../../kernel/read/kinds.ts';
import { one, type Read } from '../../kernel/read/read.ts';
import { Topic } from './topic.entity.ts';
import { TopicChange } from './topic-change.entity.ts';

@InterfaceType({
  resolveType: (event: StreamEvent) => event.kind,
  description:
    'Something that happened to a topic. The topic is read anew, so it may be newer than the event.',
})
export abstract class TopicEvent {
  @Field(() => StreamCursor, { description: 'Everything up to this event.' })
  cursor!: string;

  @Field(() => Date, { description: 'When it happened.' })
  at!: Date;

  @SharesAudience()
  @Field(() => Topic, { nullable: true, description: 'The topic now; null when it is hidden by now.' })
  topic?: Topic | null;
}

@ObjectType({ implements: TopicEvent, description: 'The topic was proposed.' })
export class TopicProposed extends TopicEvent {}

@ObjectType({ implements: TopicEvent, description: 'What the topic says was changed.' })
export class TopicEdited extends TopicEvent {}

@ObjectType({ implements: TopicEvent, description: 'Somebody else tracks the topic.' })
export class TopicAssigned extends TopicEvent {}

@ObjectType({ implements: TopicEvent, description: 'Who may see the topic was changed.' })
export class TopicVisibilityChanged extends TopicEvent {}

@ObjectType({ implements: TopicEvent, description: 'The topic came to another state.' })
export class TopicMoved extends TopicEvent {
  @Field(() => TopicChange, { nullable: true, description: 'From which to which, and why.' })
  change?: TopicChange | null;
}

@Resolver(() => TopicEvent)
export class TopicEventResolver {
  @Live<{ id: string }>(
    () => TopicEvent,
    ({ id }) => toUuid('topic', id),
    'What happens to a topic, each event once and in order.',
  )
  topicEvents(
    @Arg('id', () => ID, { description: 'Of the topic.' }) _id: string,
    @Arg('after', () => StreamCursor, {
      nullable: true,
      description: 'Everything after this; null is from now on.',
    })
    _after: unknown,
    @Root() event: StreamEvent,
  ): TopicEvent {
    return event as never;
  }

  @FieldResolver(() => StreamCursor)
  cursor(@Root() event: StreamEvent): string {
    return cursorOf(event.streamId, event.seq);
  }

  @FieldResolver(() => Topic, { nullable: true })
  topic(@Root() event: StreamEvent): Read<Topic> {
    return one(Topic, { id: event.streamId });
  }
}

@Resolver(() => TopicMoved)
export class TopicMovedResolver {
  @FieldResolver(() => TopicChange, { nullable: true })
  change(@Root() event: StreamEvent): Read<TopicChange> {
    return one(TopicChange, { id: event.entityId });
  }
}
