import { Field, ID, InputType } from 'type-graphql';
import { Text } from '../../kernel/graphql/validate.ts';
import { Language } from '../accounts/account.entity.ts';
import { POST_LENGTH } from './discussion.inputs.ts';

@InputType({ description: 'What a discussion has come to.' })
export class SumUpInput {
  @Field(() => ID, { description: 'Of the summary, made by the client; a repeat sums up once.' })
  id!: string;

  @Field(() => ID, { description: 'Of the discussion.' })
  discussionId!: string;

  @Field(() => String, { description: 'In Markdown, at most 20 000 characters.' })
  @Text(POST_LENGTH)
  body!: string;

  @Field(() => Language, {
    nullable: true,
    description: 'The language it is written in; the viewer’s unless told.',
  })
  language?: Language | null;
}
