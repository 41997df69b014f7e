import { Args, ArgsType, Ctx, Field, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../context.ts';
import { signedIn } from '../../../kernel/access/authorize.ts';
import { Text } from '../../../kernel/graphql/validate.ts';
import { Connection } from '../../../kernel/read/declare.ts';
import { one, type Read } from '../../../kernel/read/read.ts';
import { sql } from '../../../kernel/read/sql.ts';
import { Account } from '../../accounts/account.entity.ts';
import { SavedFilter } from './saved-filter.entity.ts';

@ArgsType()
class FilterNameArgs {
  @Field(() => String, { description: 'What the viewer calls it, at most 80 characters.' })
  @Text(80)
  name!: string;
}

@ArgsType()
class SaveFilterArgs extends FilterNameArgs {
  @Field(() => String, {
    description:
      'What is chosen, as the query of an address without its question mark; at most 500 characters.',
  })
  @Text(500)
  query!: string;
}

@Resolver()
export class SavedFiltersResolver {
  @Mutation(() => Account, {
    description:
      'Keeps a choice of submissions under a name, in the place of another of that name. TOO_MANY after twenty. For whoever is signed in.',
  })
  async saveFilter(
    @Args(() => SaveFilterArgs) { name, query }: SaveFilterArgs,
    @Ctx() { savedFilters, viewer }: Context,
  ): Promise<Read<Account>> {
    await savedFilters.save(name, query);
    return one(Account, { id: signedIn(viewer).personId });
  }

  @Mutation(() => Account, { description: 'Keeps it no more; once more does nothing.' })
  async removeFilter(
    @Args(() => FilterNameArgs) { name }: FilterNameArgs,
    @Ctx() { savedFilters, viewer }: Context,
  ): Promise<Read<Account>> {
    await savedFilters.remove(name);
    return one(Account, { id: signedIn(viewer).personId });
  }
}

@Resolver(() => Account)
export class SavedFiltersOfViewer {
  @Connection(() => SavedFilter, {
    extend: () => Account,
    on: (viewer, { person }) => sql`${person} = ${viewer.id!}`,
    order: { name: 'asc', id: 'asc' },
    description: 'Choices of submissions that they keep, by name.',
  })
  savedFilters!: unknown;
}
