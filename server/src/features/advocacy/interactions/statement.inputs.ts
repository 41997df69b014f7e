import { Field, InputType, Int } from 'type-graphql';
import { OptionalText, Text } from '../../../kernel/graphql/validate.ts';

const TOKEN = 'The token of the link in the letter.';

@InputType({ description: 'That a statement about a public body is true.' })
export class ConfirmStatementInput {
  @Field(() => String, { description: TOKEN })
  @OptionalText(200)
  token!: string;

  @Field(() => Int, { description: 'The version that was read; another one is a CONFLICT.' })
  version!: number;

  @Field(() => String, { description: 'Which office or function answers, at most 200 characters; no names.' })
  @Text(200)
  office!: string;
}

@InputType({ description: 'What is not so in a statement about a public body.' })
export class CorrectStatementInput extends ConfirmStatementInput {
  @Field(() => String, { description: 'The correction, plain text, at most 5 000 characters.' })
  @Text(5_000)
  text!: string;
}
