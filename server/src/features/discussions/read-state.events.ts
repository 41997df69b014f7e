import { Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { StreamEvent } from '../../kernel/live/log.ts';
import { one, type Read } from '../../kernel/read/read.ts';
import { InboxEvent } from '../accounts/inbox.events.ts';
import { Discussion } from './discussion.entity.ts';

@ObjectType({
  implements: InboxEvent,
  description: 'The viewer has read something, here or on another device.',
})
export class ReadStateChanged extends InboxEvent {
  @Field(() => Discussion, { nullable: true, description: 'Where; null when it is hidden by now.' })
  discussion?: Discussion | null;
}

@Resolver(() => ReadStateChanged)
export class ReadStateChangedResolver {
  @FieldResolver(() => Discussion, { nullable: true })
  discussion(@Root() event: StreamEvent): Read<Discussion> {
    return one(Discussion, { id: event.entityId });
  }
}
