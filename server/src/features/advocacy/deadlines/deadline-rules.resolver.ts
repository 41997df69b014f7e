import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../../context.ts';
import { Actor } from '../../../kernel/access/authorize.ts';
import type { Eyes } from '../../../kernel/access/viewer.ts';
import { createdId, requestKey, REQUEST_ID } from '../../../kernel/graphql/ids.ts';
import { pageOf, PageArgs } from '../../../kernel/read/connection.ts';
import { Derived } from '../../../kernel/read/declare.ts';
import { toUuid } from '../../../kernel/read/kinds.ts';
import { one, page, type Read } from '../../../kernel/read/read.ts';
import { and, sql } from '../../../kernel/read/sql.ts';
import { containing } from '../../../kernel/read/text.ts';
import { Account } from '../../accounts/account.entity.ts';
import {
  AddDeadlineRuleInput,
  AddOneOffHolidayInput,
  DeadlineRulesArgs,
  EditDeadlineRuleInput,
} from './deadline.inputs.ts';
import { deadlinePolicy } from './deadline.policy.ts';
import { DeadlineRule } from './deadline-rule.entity.ts';
import { OneOffHoliday } from './one-off-holiday.entity.ts';

@Resolver()
export class DeadlineRulesResolver {
  @Query(() => DeadlineRule, { nullable: true, description: 'A rule; null when missing.' })
  deadlineRule(@Arg('id', () => ID, { description: 'Of a rule.' }) id: string): Read<DeadlineRule> {
    return one(DeadlineRule, { id: toUuid('deadlinerule', id) });
  }

  @Query(pageOf(() => DeadlineRule), { description: 'Rules of time limits, by act and name.' })
  deadlineRules(@Args(() => DeadlineRulesArgs) args: DeadlineRulesArgs): Read<DeadlineRule> {
    const { search, validOn } = args;
    return page(DeadlineRule, args, {
      where: ({ name, act, section, validFrom, validTo }) =>
        and(
          search ? containing(sql`concat_ws(' ', ${name}, ${act}, ${section})`, search) : undefined,
          validOn
            ? sql`coalesce(${validFrom} <= ${validOn}::date, true) and coalesce(${validTo} >= ${validOn}::date, true)`
            : undefined,
        ),
      order: { act: 'asc', name: 'asc', id: 'asc' },
    });
  }

  @Query(pageOf(() => OneOffHoliday), {
    description: 'Holidays declared for once, the latest day first; those taken back too.',
  })
  oneOffHolidays(@Args(() => PageArgs) args: PageArgs): Read<OneOffHoliday> {
    return page(OneOffHoliday, args, { order: { date: 'desc', id: 'desc' } });
  }

  @Mutation(() => DeadlineRule, { description: 'Adds a rule. For coordinators.' })
  async addDeadlineRule(
    @Arg('input', () => AddDeadlineRuleInput, { description: 'What it says.' })
    { id, ...terms }: AddDeadlineRuleInput,
    @Ctx() { deadlineRules }: Context,
  ): Promise<Read<DeadlineRule>> {
    const uuid = createdId('deadlinerule', id);
    await deadlineRules.add(uuid, terms);
    return one(DeadlineRule, { id: uuid });
  }

  @Mutation(() => DeadlineRule, {
    description: 'Changes a rule; what it said before stays in its history. For coordinators.',
  })
  async editDeadlineRule(
    @Arg('input', () => EditDeadlineRuleInput, { description: 'All of what it says.' })
    input: EditDeadlineRuleInput,
    @Ctx() { deadlineRules }: Context,
  ): Promise<Read<DeadlineRule>> {
    await deadlineRules.edit(input);
    return one(DeadlineRule, { id: toUuid('deadlinerule', input.id) });
  }

  @Mutation(() => OneOffHoliday, {
    description:
      'Adds a day that the law made a holiday for once; HOLIDAY_KNOWN is one that is a holiday already. For coordinators.',
  })
  async addOneOffHoliday(
    @Arg('input', () => AddOneOffHolidayInput, { description: 'The day.' })
    { id, ...holiday }: AddOneOffHolidayInput,
    @Ctx() { deadlineRules }: Context,
  ): Promise<Read<OneOffHoliday>> {
    const uuid = createdId('oneoffholiday', id);
    await deadlineRules.addHoliday(uuid, holiday);
    return one(OneOffHoliday, { id: uuid });
  }

  @Mutation(() => OneOffHoliday, {
    description: 'Takes a one-off holiday back: limits are counted without it. For coordinators.',
  })
  async removeOneOffHoliday(
    @Arg('id', () => ID, { description: 'Of the holiday.' }) id: string,
    @Arg('requestId', () => ID, { description: REQUEST_ID }) requestId: string,
    @Arg('reason', () => String, { description: 'Why; at most 1 000 characters.' }) reason: string,
    @Ctx() { deadlineRules }: Context,
  ): Promise<Read<OneOffHoliday>> {
    const uuid = toUuid('oneoffholiday', id);
    await deadlineRules.removeHoliday(uuid, requestKey(requestId), reason);
    return one(OneOffHoliday, { id: uuid });
  }
}

@Resolver(() => Account)
export class DeadlineRulesOfViewer {
  @Derived<Account, Eyes>(() => Boolean, {
    extend: () => Account,
    needs: ['id'],
    from: (_, viewer) => deadlinePolicy.keepRules(new Actor(viewer)),
    description: 'Whether they keep the rules of time limits and the one-off holidays.',
  })
  canKeepDeadlineRules!: boolean;
}
