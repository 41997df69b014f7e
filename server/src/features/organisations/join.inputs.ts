import { ValidateNested } from 'class-validator';
import { Field, ID, InputType } from 'type-graphql';
import { AtMost, Holds, OptionalText, Text } from '../../kernel/graphql/validate.ts';
import { ProblemCode } from '../../kernel/problems.ts';
import { isAddress } from '../../kernel/text/address.ts';
import { Language } from '../accounts/account.entity.ts';
import { isBusinessId } from './business-id.ts';
import { LegalForm, OrganisationKind, Region } from './organisation.enums.ts';

@InputType({ description: 'An answer to a question of the platform.' })
export class JoinAnswerInput {
  @Field(() => ID, { description: 'Of the question.' })
  questionId!: string;

  @Field(() => String, { description: 'The answer, at most 2000 characters; a blank one is none.' })
  @OptionalText(2_000)
  text!: string;
}

@InputType({ description: 'Who wants to join the platform.' })
export class JoinInput {
  @Field(() => ID, { description: 'Of the request, made by the client; a repeat asks once.' })
  id!: string;

  @Field(() => String, { description: 'Name of the organisation, at most 200 characters.' })
  @Text(200)
  name!: string;

  @Field(() => OrganisationKind, { description: 'How it describes itself.' })
  kind!: OrganisationKind;

  @Field(() => LegalForm, { description: 'Its legal form.' })
  legalForm!: LegalForm;

  @Field(() => String, { nullable: true, description: 'IČO: 8 digits, the last a check digit.' })
  @Holds(
    ProblemCode.BUSINESS_ID_INVALID,
    (value) => value == null || value === '' || isBusinessId(String(value)),
  )
  @OptionalText(8)
  businessId?: string | null;

  @Field(() => Region, { description: 'Of its seat.' })
  region!: Region;

  @Field(() => String, { description: 'Who writes, at most 120 characters.' })
  @Text(120)
  contactName!: string;

  @Field(() => String, { description: 'Where the answer goes. Not shown to anybody.' })
  @Holds(ProblemCode.ADDRESS_INVALID, isAddress)
  address!: string;

  @Field(() => Language, { description: 'In which the answer is written.' })
  language!: Language;

  @Field(() => [JoinAnswerInput], { description: 'Answers to the questions; at most 20.' })
  @AtMost(20)
  @ValidateNested({ each: true })
  answers!: JoinAnswerInput[];
}

@InputType({ description: 'A question as it is to be asked.' })
export class JoinQuestionInput {
  @Field(() => ID, {
    description: 'Of the question it keeps or says anew, or of a new one made by the client.',
  })
  id!: string;

  @Field(() => String, { description: 'In Czech, at most 300 characters.' })
  @Text(300)
  textCs!: string;

  @Field(() => String, { nullable: true, description: 'In English, at most 300 characters.' })
  @OptionalText(300)
  textEn?: string | null;

  @Field(() => Boolean, { description: 'Whether it must be answered.' })
  isRequired!: boolean;
}

@InputType({ description: 'All questions that are asked from now on.' })
export class JoinQuestionsInput {
  @Field(() => ID, { description: 'UUID of this request: a repeat does nothing.' })
  requestId!: string;

  @Field(() => [ID], { description: 'The questions that were asked when this was begun, in any order.' })
  @AtMost(20)
  seenIds!: string[];

  @Field(() => [JoinQuestionInput], { description: 'In the order in which they are asked; at most 20.' })
  @AtMost(20)
  @ValidateNested({ each: true })
  questions!: JoinQuestionInput[];
}
