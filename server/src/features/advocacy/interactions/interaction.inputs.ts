import { ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { REQUEST_ID } from '../../../kernel/graphql/ids.ts';
import { CalendarDate } from '../../../kernel/graphql/scalars.ts';
import {
  AtMost,
  Holds,
  OptionalText,
  RequestId,
  Text,
  WebAddress,
} from '../../../kernel/graphql/validate.ts';
import { PageArgs } from '../../../kernel/read/connection.ts';
import { ProblemCode } from '../../../kernel/problems.ts';
import { ReasonForSensitive } from '../../../kernel/text/sensitive.ts';
import { ACTING_FOR_ID } from '../../organisations/acting-for.ts';
import { InteractionForm, InteractionKind, ParticipantSide } from './interaction.enums.ts';

@ArgsType()
export class InteractionsArgs extends PageArgs {
  @Field(() => InteractionKind, { nullable: true, description: 'Only of this kind.' })
  kind?: InteractionKind | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Only of this day and later ones.' })
  from?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Only of this day and earlier ones.' })
  to?: string | null;
}

@InputType({ description: 'Who took part: by role, never by name.' })
export class InteractionParticipantInput {
  @Field(() => ParticipantSide, { description: 'For whom.' })
  side!: ParticipantSide;

  @Field(() => String, { description: 'In what role, at most 200 characters; no names.' })
  @Text(200)
  role!: string;

  @Field(() => ID, { nullable: true, description: 'Of which organisation; for OURS only.' })
  organisationId?: string | null;

  @Field(() => Int, { defaultValue: 1, description: 'How many people in this role, 1 to 50.' })
  @Holds(ProblemCode.COUNT_INVALID, (value) => Number(value) >= 1 && Number(value) <= 50)
  count!: number;
}

@InputType({ description: 'Where a document is to be found.' })
export class InteractionDocumentInput {
  @Field(() => String, { description: 'What it is, at most 200 characters.' })
  @Text(200)
  label!: string;

  @Field(() => String, { nullable: true, description: 'Its http or https address, at most 500 characters.' })
  @WebAddress()
  url?: string | null;

  @Field(() => String, { nullable: true, description: 'Its file reference (č. j.), at most 100 characters.' })
  @OptionalText(100)
  reference?: string | null;
}

@InputType({ description: 'What is stated about an interaction.' })
export class InteractionText {
  @Field(() => ID, { description: 'The public body.' })
  bodyId!: string;

  @Field(() => InteractionKind, { description: 'What it was.' })
  kind!: InteractionKind;

  @Field(() => InteractionForm, { nullable: true, description: 'In what form.' })
  form?: InteractionForm | null;

  @Field(() => String, { nullable: true, description: 'Where, at most 200 characters.' })
  @OptionalText(200)
  place?: string | null;

  @Field(() => CalendarDate, { description: 'The day it happened; not before 1990, not after today.' })
  happenedOn!: string;

  @Field(() => String, { description: 'What it was about, at most 200 characters.' })
  @Text(200)
  subject!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What was said, in Markdown, at most 10 000 characters.',
  })
  @OptionalText(10_000)
  summary?: string | null;

  @Field(() => [InteractionParticipantInput], { description: 'Who took part, by role; at most 20.' })
  @AtMost(20)
  @ValidateNested({ each: true })
  participants!: InteractionParticipantInput[];

  @Field(() => [InteractionDocumentInput], { description: 'Where documents are to be found; at most 10.' })
  @AtMost(10)
  @ValidateNested({ each: true })
  documents!: InteractionDocumentInput[];

  @ReasonForSensitive()
  sensitiveReason?: string | null;
}

@InputType({ description: 'An interaction with a public body to record.' })
export class RecordInteractionInput extends InteractionText {
  @Field(() => ID, { description: 'Of the interaction, made by the client; a repeat records once.' })
  id!: string;

  @Field(() => ID, { description: 'The topic it belongs to.' })
  topicId!: string;

  @Field(() => ID, { nullable: true, description: ACTING_FOR_ID })
  actingForId?: string | null;
}

@InputType({ description: 'All of what is stated about an interaction, anew.' })
export class EditInteractionInput extends InteractionText {
  @Field(() => ID, { description: 'Of the interaction.' })
  id!: string;

  @Field(() => ID, { description: REQUEST_ID })
  @RequestId()
  requestId!: string;

  @Field(() => Int, { description: 'The version that was read; a newer one is a CONFLICT.' })
  version!: number;

  @Field(() => String, { description: 'Why it is changed, at most 1 000 characters; part of the story.' })
  @Text(1_000)
  reason!: string;
}
