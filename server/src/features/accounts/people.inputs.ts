import { ArgsType, Field } from 'type-graphql';
import { OptionalText } from '../../kernel/graphql/validate.ts';
import { PageArgs } from '../../kernel/read/connection.ts';

@ArgsType()
export class PeopleArgs extends PageArgs {
  @Field(() => String, {
    nullable: true,
    description: 'How the name or a word of it begins, with or without diacritics; at most 100 characters.',
  })
  @OptionalText(100)
  search?: string | null;
}
