import { Arg, Ctx, Field, FieldResolver, Int, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.ts';
import { viewerId } from '../../kernel/access/viewer-sql.ts';
import { StreamCursor } from '../../kernel/live/cursor.ts';
import { cursorInSql } from '../../kernel/live/cursor-sql.ts';
import type { StreamEvent } from '../../kernel/live/log.ts';
import { Computed, Connection } from '../../kernel/read/declare.ts';
import { one, type Read } from '../../kernel/read/read.ts';
import { sql } from '../../kernel/read/sql.ts';
import { Account } from '../accounts/account.entity.ts';
import { InboxEvent } from '../accounts/inbox.events.ts';
import { Notification } from './notification.entity.ts';

@ObjectType({ implements: InboxEvent, description: 'Something concerns the viewer.' })
export class NotificationAdded extends InboxEvent {
  @Field(() => Notification, { nullable: true, description: 'What; null when it is gone by now.' })
  notification?: Notification | null;
}

@Resolver(() => NotificationAdded)
export class NotificationAddedResolver {
  @FieldResolver(() => Notification, { nullable: true })
  notification(@Root() event: StreamEvent): Read<Notification> {
    return one(Notification, { id: event.entityId });
  }
}

@Resolver()
export class InboxResolver {
  @Mutation(() => Account, { description: 'Says that one has seen what concerns one, up to a moment.' })
  async markNotificationsRead(
    @Arg('upTo', () => Date, { description: 'Everything up to then.' }) upTo: Date,
    @Ctx() { inbox }: Context,
  ): Promise<Read<Account>> {
    await inbox.markRead(upTo);
    return one(Account, (account) => sql`${account.id} = ${viewerId}`);
  }
}

/** What the inbox adds to whoever asks. */
@Resolver(() => Account)
export class InboxOfViewer {
  @Connection(() => Notification, {
    extend: () => Account,
    on: (viewer, { person }) => sql`${person} = ${viewer.id!}`,
    order: { at: 'desc', id: 'desc' },
    description: 'What concerns them, the latest first.',
  })
  notifications!: unknown;

  @Computed(
    () => Int,
    (viewer) =>
      sql`(select count(*)::int from notification n where n.person_id = ${viewer.id!} and n.read_at is null)`,
    {
      extend: () => Account,
      description: 'How much of it they have not seen.',
    },
  )
  unreadNotificationCount!: number;

  @Computed(() => StreamCursor, (viewer) => sql`coalesce(${cursorInSql(viewer.id!)}, '')`, {
    extend: () => Account,
    description: 'Everything up to here is in this answer; continue with inboxEvents.',
  })
  inboxCursor!: string;
}
