import { Arg, Field, FieldResolver, InterfaceType, Resolver, Root } from 'type-graphql';
import { cursorOf, StreamCursor } from '../../kernel/live/cursor.ts';
import { Live } from '../../kernel/live/live.decorator.ts';
import type { StreamEvent } from '../../kernel/live/log.ts';

@InterfaceType({
  resolveType: (event: StreamEvent) => event.kind,
  description: 'Something that concerns one person alone, on all their devices.',
})
export abstract class InboxEvent {
  @Field(() => StreamCursor, { description: 'Everything up to this event.' })
  cursor!: string;

  @Field(() => Date, { description: 'When it happened.' })
  at!: Date;
}

@Resolver(() => InboxEvent)
export class InboxEventResolver {
  /** No argument says whose: nobody can ask for another's. */
  @Live<object>(
    () => InboxEvent,
    (_, viewer) => viewer.personId,
    'What concerns the viewer, on all their devices, each event once and in order.',
  )
  inboxEvents(
    @Arg('after', () => StreamCursor, {
      nullable: true,
      description: 'Everything after this; null is from now on.',
    })
    _after: unknown,
    @Root() event: StreamEvent,
  ): InboxEvent {
    return event as never;
  }

  @FieldResolver(() => StreamCursor)
  cursor(@Root() event: StreamEvent): string {
    return cursorOf(event.streamId, event.seq);
  }
}
