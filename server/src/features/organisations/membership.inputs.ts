import { Field, ID, InputType } from 'type-graphql';
import { Text } from '../../kernel/graphql/validate.ts';
import { ACTING_FOR_ID } from './acting-for.ts';

@InputType({ description: 'Which applicant is recommended, for whom, and why.' })
export class RecommendInput {
  @Field(() => ID, { description: 'Of the recommendation, made by the client; a repeat recommends once.' })
  id!: string;

  @Field(() => ID, { description: 'Of the applicant.' })
  organisationId!: string;

  @Field(() => ID, { nullable: true, description: ACTING_FOR_ID })
  actingForId?: string | null;

  @Field(() => String, { description: 'Why, at most 1000 characters.' })
  @Text(1_000)
  text!: string;
}
