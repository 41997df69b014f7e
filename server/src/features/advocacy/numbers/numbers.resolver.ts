import { Args, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../../../context.ts';
import { Actor } from '../../../kernel/access/authorize.ts';
import type { Eyes } from '../../../kernel/access/viewer.ts';
import { invalid } from '../../../kernel/errors.ts';
import { ProblemCode } from '../../../kernel/problems.ts';
import { rows, type Read } from '../../../kernel/read/read.ts';
import { AdvocacyNumber } from './advocacy-number.ts';
import { NumbersBy, NumbersArgs } from './numbers.inputs.ts';
import { numbersOf } from './numbers.sql.ts';

/** A question about single bodies or regions, by its rows or by what it asks for, from outside the membership. */
const isGuarded = ({ by, region, bodyId }: NumbersArgs, viewer: Eyes) =>
  !new Actor(viewer).isMember &&
  (by === NumbersBy.BODY || by === NumbersBy.REGION || Boolean(region) || Boolean(bodyId));

/** How bodies answer and keep what they promised, in numbers. */
@Resolver()
export class NumbersResolver {
  @Query(() => [AdvocacyNumber], {
    description:
      'Submissions sent and commitments made from day to day, counted; the most submissions first, months from the latest. At most 240 rows. DATE_BEFORE where the last day comes before the first.',
  })
  advocacyNumbers(
    @Args(() => NumbersArgs) args: NumbersArgs,
    @Ctx() { viewer }: Context,
  ): Read<AdvocacyNumber> {
    if (args.to < args.from) throw invalid(ProblemCode.DATE_BEFORE, 'to', { first: args.from });
    return rows(AdvocacyNumber, numbersOf(args, isGuarded(args, viewer)));
  }
}
