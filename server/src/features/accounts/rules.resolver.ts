import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { Actor } from '../../kernel/access/authorize.ts';
import type { Eyes } from '../../kernel/access/viewer.ts';
import { viewerId } from '../../kernel/access/viewer-sql.ts';
import { createdId } from '../../kernel/graphql/ids.ts';
import { pageOf, PageArgs } from '../../kernel/read/connection.ts';
import { Derived, Related } from '../../kernel/read/declare.ts';
import { toUuid } from '../../kernel/read/kinds.ts';
import { one, page, type Read } from '../../kernel/read/read.ts';
import { sql, type Sql } from '../../kernel/read/sql.ts';
import { Account } from './account.entity.ts';
import { Rules } from './rules.entity.ts';
import { RulesInput } from './rules.inputs.ts';
import { rulesPolicy } from './rules.service.ts';

const isInForce = (number: Sql) => sql`${number} = (select max(number) from rules)`;

@Resolver(() => Account)
export class RulesOfViewer {
  @Related(() => Rules, {
    extend: () => Account,
    nullable: true,
    on: (viewer, { id, number }) =>
      sql`${isInForce(number)} and not exists (
        select from rules_acceptance a where a.rules_id = ${id} and a.person_id = ${viewer.id!})`,
    description:
      'The rules in force, while they wait to be accepted: until then one reads, and writing is refused as RULES_NOT_ACCEPTED. Null when nothing waits.',
  })
  rulesToAccept!: unknown;

  @Derived<Account, Eyes>(() => Boolean, {
    extend: () => Account,
    needs: ['id'],
    from: (_, viewer) => rulesPolicy.publish(new Actor(viewer)),
    description: 'Whether they may publish a new version of the rules.',
  })
  canPublishRules!: boolean;
}

@Resolver()
export class RulesResolver {
  @Query(() => Rules, {
    nullable: true,
    description: 'The rules of the platform that are in force; null before the first.',
  })
  rules(): Read<Rules> {
    return one(Rules, ({ number }) => isInForce(number));
  }

  @Query(pageOf(() => Rules), { description: 'All versions of the rules, the newest first.' })
  rulesVersions(@Args(() => PageArgs) args: PageArgs): Read<Rules> {
    return page(Rules, args, { order: { number: 'desc', id: 'desc' } });
  }

  @Mutation(() => Rules, {
    description:
      'Puts a new version of the rules in force; everybody accepts it before they write. For coordinators.',
  })
  async publishRules(
    @Arg('input', () => RulesInput, { description: 'The version.' }) input: RulesInput,
    @Ctx() { rules }: Context,
  ): Promise<Read<Rules>> {
    const id = createdId('rules', input.id);
    await rules.publish(id, input);
    return one(Rules, { id });
  }

  @Mutation(() => Account, { description: 'Accepts the rules in force for oneself.' })
  async acceptRules(
    @Arg('rulesId', () => ID, { description: 'The version that was read; it must be the one in force.' })
    rulesId: string,
    @Ctx() { rules }: Context,
  ): Promise<Read<Account>> {
    await rules.accept(toUuid('rules', rulesId));
    return one(Account, (account) => sql`${account.id} = ${viewerId}`);
  }
}
