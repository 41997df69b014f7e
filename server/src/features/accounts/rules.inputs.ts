import { Field, ID, InputType, Int } from 'type-graphql';
import { OptionalText, Text } from '../../kernel/graphql/validate.ts';

const LENGTH = 20_000;

@InputType({ description: 'A new version of the rules.' })
export class RulesInput {
  @Field(() => ID, { description: 'Of the version, made by the client; a repeat publishes once.' })
  id!: string;

  @Field(() => Int, { description: 'Of the version: one more than that in force.' })
  number!: number;

  @Field(() => String, { description: 'In Czech, as Markdown, at most 20 000 characters.' })
  @Text(LENGTH)
  textCs!: string;

  @Field(() => String, { nullable: true, description: 'In English, as Markdown, at most 20 000 characters.' })
  @OptionalText(LENGTH)
  textEn?: string | null;
}
