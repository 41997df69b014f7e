import { Arg, Field, FieldResolver, ID, InterfaceType, ObjectType, Resolver, Root } from 'type-graphql';
import { cursorOf, StreamCursor } from '../../kernel/live/cursor.ts';
import { Live, LivePresence, SharesAudience, TakesBack } from '../../kernel/live/live.decorator.ts';
import type { StreamEvent } from '../../kernel/live/log.ts';
import type { PresenceNow } from '../../kernel/live/presence-watcher.ts';
import { toId, toUuid } from '../../kernel/read/kinds.ts';
import { list, one, type Read } from '../../kernel/read/read.ts';
import { Person } from '../accounts/person.entity.ts';
import { Discussion } from './discussion.entity.ts';
import { Post } from './post.entity.ts';
import { PostMove } from './post-move.entity.ts';

@InterfaceType({
  resolveType: (event: StreamEvent) => event.kind,
  description:
    'Something that happened in a discussion. What it happened to is read anew, so it may be newer than the event, or gone.',
})
export abstract class DiscussionEvent {
  @Field(() => StreamCursor, { description: 'Everything up to this event.' })
  cursor!: string;

  @Field(() => Date, { description: 'When it happened.' })
  at!: Date;
}

@InterfaceType({
  implements: DiscussionEvent,
  resolveType: (event: StreamEvent) => event.kind,
  description: 'Something that happened to a post.',
})
export abstract class PostEvent extends DiscussionEvent {
  @Field(() => ID, { description: 'Of the post.' })
  postId!: string;

  @Field(() => Post, { nullable: true, description: 'The post now; null when it is gone or hidden by now.' })
  post?: Post | null;
}

@ObjectType({ implements: PostEvent, description: 'Somebody wrote.' })
export class PostAdded extends PostEvent {}

@ObjectType({ implements: PostEvent, description: 'A post says something else.' })
export class PostEdited extends PostEvent {}

@TakesBack()
@ObjectType({ implements: PostEvent, description: 'A post was withdrawn.' })
export class PostWithdrawn extends PostEvent {}

@TakesBack()
@ObjectType({ implements: PostEvent, description: 'A moderator took passages out of a post, for good.' })
export class PostRedacted extends PostEvent {}

@ObjectType({ implements: PostEvent, description: 'Somebody reacted to a post, or no longer does.' })
export class ReactionsChanged extends PostEvent {}

@ObjectType({ implements: PostEvent, description: 'Somebody voted in the poll of a post, or it ended.' })
export class PollChanged extends PostEvent {}

@ObjectType({ implements: PostEvent, description: 'The post answered the discussion.' })
export class AnswerAccepted extends PostEvent {}

@ObjectType({ implements: DiscussionEvent, description: 'The discussion was opened.' })
export class DiscussionOpened extends DiscussionEvent {}

@ObjectType({ implements: DiscussionEvent, description: 'The discussion was resolved or opened again.' })
export class DiscussionChanged extends DiscussionEvent {
  @SharesAudience()
  @Field(() => Discussion, {
    nullable: true,
    description: 'The discussion now; null when it is hidden by now.',
  })
  discussion?: Discussion | null;
}

@InterfaceType({
  implements: DiscussionEvent,
  resolveType: (event: StreamEvent) => event.kind,
  description: 'Posts went from one discussion to another.',
})
export abstract class MoveEvent extends DiscussionEvent {
  @SharesAudience()
  @Field(() => PostMove, {
    nullable: true,
    description: 'The move; null to those who do not see where they stood.',
  })
  move?: PostMove | null;
}

@ObjectType({ implements: MoveEvent, description: 'Posts were moved away; a note stands in their place.' })
export class PostsMovedAway extends MoveEvent {}

@ObjectType({
  implements: MoveEvent,
  description: 'Posts came from another discussion and stand at the end.',
})
export class PostsMovedHere extends MoveEvent {}

@ObjectType({
  description: 'Who is in a discussion right now, besides the viewer. Nothing of it is stored.',
})
export class Typing {
  @Field(() => [Person], { description: 'The people, by name; at most 20. Empty when nobody is.' })
  people!: Person[];

  @Field(() => [Person], {
    description: 'Who has it open, of those who let that be seen, by name; at most 20.',
  })
  readers!: Person[];
}

@Resolver(() => DiscussionEvent)
export class DiscussionEventResolver {
  @Live<{ id: string }>(
    () => DiscussionEvent,
    ({ id }) => toUuid('discussion', id),
    'What happens in a discussion, each event once and in order.',
  )
  discussionEvents(
    @Arg('id', () => ID, { description: 'Of the discussion.' }) _id: string,
    @Arg('after', () => StreamCursor, {
      nullable: true,
      description: 'Everything after this; null is from now on.',
    })
    _after: unknown,
    @Root() event: StreamEvent,
  ): DiscussionEvent {
    return event as never;
  }

  @FieldResolver(() => StreamCursor)
  cursor(@Root() event: StreamEvent): string {
    return cursorOf(event.streamId, event.seq);
  }
}

@Resolver(() => PostEvent)
export class PostEventResolver {
  @FieldResolver(() => ID)
  postId(@Root() event: StreamEvent): string {
    return toId('post', event.entityId);
  }

  @FieldResolver(() => Post, { nullable: true })
  post(@Root() event: StreamEvent): Read<Post> {
    return one(Post, { id: event.entityId });
  }
}

@Resolver(() => DiscussionChanged)
export class DiscussionChangedResolver {
  @FieldResolver(() => Discussion, { nullable: true })
  discussion(@Root() event: StreamEvent): Read<Discussion> {
    return one(Discussion, { id: event.entityId });
  }
}

@Resolver(() => MoveEvent)
export class MoveEventResolver {
  @FieldResolver(() => PostMove, { nullable: true })
  move(@Root() event: StreamEvent): Read<PostMove> {
    return one(PostMove, { id: event.entityId });
  }
}

@Resolver(() => Typing)
export class TypingResolver {
  @LivePresence<{ id: string }>(
    () => Typing,
    ({ id }) => toUuid('discussion', id),
    'Who is writing in a discussion, and who has it open and lets that be seen; told anew whenever that changes.',
  )
  discussionTyping(
    @Arg('id', () => ID, { description: 'Of the discussion.' }) _id: string,
    @Root() now: PresenceNow,
  ): Typing {
    return now as never;
  }

  @FieldResolver(() => [Person])
  people(@Root() { typing }: PresenceNow): Read<Person> {
    return byName(typing);
  }

  @FieldResolver(() => [Person])
  readers(@Root() { reading }: PresenceNow): Read<Person> {
    return byName(reading);
  }
}

const byName = (ids: readonly string[]) =>
  list(Person, { where: { id: [...ids] }, order: { name: 'asc', id: 'asc' }, limit: 20 });
