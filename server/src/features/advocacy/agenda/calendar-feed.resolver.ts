import { Arg, Ctx, Field, ID, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../../../context.ts';
import { Actor, signedIn } from '../../../kernel/access/authorize.ts';
import type { Eyes } from '../../../kernel/access/viewer.ts';
import { REQUEST_ID, requestKey } from '../../../kernel/graphql/ids.ts';
import { Computed, Derived } from '../../../kernel/read/declare.ts';
import { one, type Read } from '../../../kernel/read/read.ts';
import { sql } from '../../../kernel/read/sql.ts';
import { Account } from '../../accounts/account.entity.ts';
import { calendarPolicy } from './calendar-feeds.service.ts';

@ObjectType({ simpleResolvers: true, description: 'A secret address that has just been made.' })
export class CalendarFeedMade {
  @Field(() => String, {
    description: 'The path of an iCalendar file, secret as a password. It cannot be asked for again.',
  })
  path!: string;
}

@Resolver(() => Account)
export class CalendarFeedResolver {
  @Mutation(() => CalendarFeedMade, {
    description:
      'Makes an address at which calendars read the agenda of topics that one follows or tracks; the former address ends. It shows what its owner may see, and ends with their membership. For members.',
  })
  async makeCalendarFeed(
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Ctx() { calendarFeeds }: Context,
  ): Promise<CalendarFeedMade> {
    return { path: `/calendar/${await calendarFeeds.make(requestKey(requestId))}.ics` };
  }

  @Mutation(() => Account, { description: 'Ends the address of one’s own calendar, if there is one.' })
  async revokeCalendarFeed(
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Ctx() { calendarFeeds, viewer }: Context,
  ): Promise<Read<Account>> {
    await calendarFeeds.revoke(requestKey(requestId));
    return one(Account, { id: signedIn(viewer).personId });
  }

  @Computed(() => Date, ({ id }) => sql`(select f.made_at from calendar_feed f where f.person_id = ${id!})`, {
    extend: () => Account,
    nullable: true,
    description: 'When the address of their calendar was made; null without one.',
  })
  calendarFeedMadeAt!: Date | null;

  @Derived<Account, Eyes>(() => Boolean, {
    extend: () => Account,
    needs: ['id'],
    from: (_, viewer) => calendarPolicy.make(new Actor(viewer)),
    description: 'Whether they may make an address for their calendar.',
  })
  canMakeCalendarFeed!: boolean;
}
