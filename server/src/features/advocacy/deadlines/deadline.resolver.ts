import { Arg, Ctx, ID, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../../../context.ts';
import { CalendarDate } from '../../../kernel/graphql/scalars.ts';
import { DeadlineCount, DeemedDelivery } from './deadline-count.ts';
import { DeadlineUnit } from './deadline.enums.ts';

/** Counts time limits, for everybody. */
@Resolver()
export class DeadlineResolver {
  @Query(() => DeadlineCount, {
    description:
      'Counts a time limit from the day of an event. Refuses with DEADLINE_DAY a day outside the years 2001 to 2099, with DEADLINE_LENGTH a length outside what its unit allows, with DEADLINE_HOURS the unit HOURS.',
  })
  deadlineCount(
    @Arg('from', () => CalendarDate, { description: 'The day of the event; itself not counted.' })
    from: string,
    @Arg('length', () => Int, { description: 'How many units, from 1 to what the unit allows.' })
    length: number,
    @Arg('unit', () => DeadlineUnit, { description: 'Of the length; all but HOURS.' }) unit: DeadlineUnit,
    @Ctx() { deadlines }: Context,
  ): Promise<DeadlineCount> {
    return deadlines.count(from, length, unit);
  }

  @Query(() => DeadlineCount, {
    description:
      'Counts a time limit by a rule. An extension makes one longer limit from the same event. Beside what `deadlineCount` refuses, RULE_NOT_VALID is an event outside the validity of the rule, and DEADLINE_EXTENSION an extension that it does not allow.',
  })
  deadlineByRule(
    @Arg('ruleId', () => ID, { description: 'Of the rule.' }) ruleId: string,
    @Arg('from', () => CalendarDate, { description: 'The day of the event; itself not counted.' })
    from: string,
    @Ctx() { deadlines }: Context,
    @Arg('extendedBy', () => Int, {
      defaultValue: 0,
      description: 'By how many units of the rule it was prolonged.',
    })
    extendedBy: number,
  ): Promise<DeadlineCount> {
    return deadlines.countByRule(ruleId, from, extendedBy);
  }

  @Query(() => DeemedDelivery, {
    description:
      'When something that nobody picked up counts as delivered: ten days in a data box (Act No. 300/2008 Coll., section 17) or at the post (Act No. 500/2004 Coll., section 24).',
  })
  deemedDelivery(
    @Arg('deposited', () => CalendarDate, { description: 'The day on which it came there.' })
    deposited: string,
    @Ctx() { deadlines }: Context,
  ): Promise<DeemedDelivery> {
    return deadlines.deemedDelivery(deposited);
  }
}
