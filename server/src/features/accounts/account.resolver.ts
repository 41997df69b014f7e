import { Arg, Args, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.ts';
import { viewerId } from '../../kernel/access/viewer-sql.ts';
import { Node } from '../../kernel/graphql/node.ts';
import { toUuid } from '../../kernel/read/kinds.ts';
import { pageOf } from '../../kernel/read/connection.ts';
import { beginningAWord } from '../../kernel/read/text.ts';
import { one, oneById, page, type Read } from '../../kernel/read/read.ts';
import { sql } from '../../kernel/read/sql.ts';
import { Account, Language } from './account.entity.ts';
import { PeopleArgs } from './people.inputs.ts';
import { Person } from './person.entity.ts';

const own = () => one(Account, (account) => sql`${account.id} = ${viewerId}`);

@Resolver()
export class AccountResolver {
  @Query(() => Account, { nullable: true, description: 'Whoever asks; null for a visitor.' })
  viewer(): Read<Account> {
    return own();
  }

  @Query(() => Node, {
    nullable: true,
    description: 'Anything by its id; null when it is missing or hidden.',
  })
  node(@Arg('id', () => ID, { description: 'Of any kind.' }) id: string): Read | null {
    return oneById(id);
  }

  @Query(() => Person, { nullable: true, description: 'A person; null for visitors.' })
  person(@Arg('id', () => ID, { description: 'Of a person.' }) id: string): Read<Person> {
    return one(Person, { id: toUuid('person', id) });
  }

  @Query(pageOf(() => Person), { description: 'Members by name. Empty for visitors.' })
  people(@Args(() => PeopleArgs) { search, ...args }: PeopleArgs): Read<Person> {
    return page(Person, args, {
      where: ({ name }) => (search ? beginningAWord(name, search) : undefined),
      order: { name: 'asc', id: 'asc' },
    });
  }

  @Mutation(() => Account, { description: 'Changes what one chose for oneself; what is left out stays.' })
  async changeSettings(
    @Ctx() { accounts }: Context,
    @Arg('language', () => Language, { nullable: true, description: 'Of pages and mail.' })
    language?: Language,
    @Arg('hasShortcuts', () => Boolean, {
      nullable: true,
      description: 'Whether single keys move through a discussion.',
    })
    hasShortcuts?: boolean,
    @Arg('showsPresence', () => Boolean, {
      nullable: true,
      description: 'Whether others see where one is reading just now.',
    })
    showsPresence?: boolean,
  ): Promise<Read<Account>> {
    await accounts.changeSettings({
      ...(language && { language }),
      ...(hasShortcuts != null && { hasShortcuts }),
      ...(showsPresence != null && { showsPresence }),
    });
    return own();
  }

  @Mutation(() => Account, {
    description:
      'Shows others the name of one’s organisation instead of one’s own, in what one wrote and writes; or one’s own again. Colleagues, coordinators and moderators see the own name.',
  })
  async goByOrganisation(
    @Arg('isOn', () => Boolean, { description: 'True hides the own name, false shows it.' }) isOn: boolean,
    @Ctx() { accounts }: Context,
  ): Promise<Read<Account>> {
    await accounts.goByOrganisation(isOn);
    return own();
  }

  @Mutation(() => Account, {
    description: 'Says that one is here; after a pause of 30 minutes a new visit begins.',
  })
  async noteVisit(@Ctx() { accounts }: Context): Promise<Read<Account>> {
    await accounts.noteVisit();
    return own();
  }

  @Mutation(() => Account, {
    description: 'Says that one has seen everything new: nothing older is new from now on.',
  })
  async catchUp(@Ctx() { accounts }: Context): Promise<Read<Account>> {
    await accounts.catchUp();
    return own();
  }
}
