/** A tiny API over streams: notes in threads, an inbox of one's own, and who is typing. */
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  Float,
  ID,
  InterfaceType,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { buildSchema } from 'type-graphql';
import type { Eyes } from '../../src/kernel/access/viewer.ts';
import { cursorOf, StreamCursor, type Cursor } from '../../src/kernel/live/cursor.ts';
import { Live, LivePresence, PerViewer, SharesAudience } from '../../src/kernel/live/live.decorator.ts';
import type { StreamEvent } from '../../src/kernel/live/log.ts';
import type { PresenceNow } from '../../src/kernel/live/presence-watcher.ts';
import type { NoteRow, Notes } from './notes.ts';

export interface TestContext {
  viewer: Eyes;
  notes: Notes;
}

/** Reached from a note it may lie in another audience: not marked. */
@ObjectType()
class Thread {
  @Field(() => ID) id!: string;
  @Field(() => String) title!: string;
}

@SharesAudience()
@ObjectType()
class Note {
  @Field(() => ID) id!: string;
  @Field(() => String) body!: string;
}

@InterfaceType({ resolveType: (event: StreamEvent) => event.kind })
abstract class NoteEvent {
  @Field(() => StreamCursor) cursor!: string;
  @Field(() => Float) seq!: number;
  @Field(() => ID) noteId!: string;
  @Field(() => Note, { nullable: true }) note?: Note | null;
}
@ObjectType({ implements: NoteEvent })
class NoteAdded extends NoteEvent {}
@ObjectType({ implements: NoteEvent })
class NoteEdited extends NoteEvent {}

@ObjectType()
class InboxEvent {
  @Field(() => StreamCursor) cursor!: string;
}

@ObjectType()
class Typing {
  @Field(() => [String]) people!: string[];
  @Field(() => [String]) readers!: string[];
}

@Resolver(() => NoteEvent)
class NoteEventResolver {
  @Query(() => String)
  nothing() {
    return '';
  }

  @Live<{ id: string }>(() => NoteEvent, ({ id }) => id)
  noteEvents(
    @Arg('id', () => ID) _id: string,
    @Arg('after', () => StreamCursor, { nullable: true }) _after: Cursor | undefined,
    @Root() event: StreamEvent,
  ): NoteEvent {
    return event as never;
  }

  @FieldResolver(() => StreamCursor)
  cursor(@Root() event: StreamEvent) {
    return cursorOf(event.streamId, event.seq);
  }

  @FieldResolver(() => ID)
  noteId(@Root() event: StreamEvent) {
    return event.entityId;
  }

  @FieldResolver(() => Note, { nullable: true })
  note(@Root() event: StreamEvent, @Ctx() { notes }: TestContext) {
    return notes.one(event.entityId);
  }
}

@Resolver(() => Note)
class NoteResolver {
  @PerViewer()
  @FieldResolver(() => Boolean)
  isMine(@Root() note: NoteRow, @Ctx() { viewer }: TestContext) {
    return note.authorId === viewer.personId;
  }

  @FieldResolver(() => Thread, { nullable: true })
  source(@Root() note: NoteRow, @Ctx() { notes }: TestContext) {
    return notes.thread(note.sourceId);
  }
}

@Resolver(() => InboxEvent)
class InboxEventResolver {
  @Live(() => InboxEvent, (_, { personId }) => personId)
  inboxEvents(@Root() event: StreamEvent): InboxEvent {
    return { cursor: cursorOf(event.streamId, event.seq) };
  }

  @LivePresence<{ id: string }>(() => Typing, ({ id }) => id)
  noteTyping(@Arg('id', () => ID) _id: string, @Root() { typing, reading }: PresenceNow): Typing {
    return { people: [...typing], readers: [...reading] };
  }
}

export const testSchema = () =>
  buildSchema({
    resolvers: [NoteEventResolver, NoteResolver, InboxEventResolver],
    orphanedTypes: [NoteAdded, NoteEdited],
    pubSub: {} as never,
    validate: false,
  });
