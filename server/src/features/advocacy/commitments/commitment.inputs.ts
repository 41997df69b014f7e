import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { REQUEST_ID } from '../../../kernel/graphql/ids.ts';
import { CalendarDate } from '../../../kernel/graphql/scalars.ts';
import { AtMost, OptionalText, RequestId, Text, WebAddress } from '../../../kernel/graphql/validate.ts';
import { PageArgs } from '../../../kernel/read/connection.ts';
import { ReasonForSensitive } from '../../../kernel/text/sensitive.ts';
import { CommitmentConfirmation, CommitmentSource, CommitmentState } from './commitment.enums.ts';

@ArgsType()
export class CommitmentsArgs extends PageArgs {
  @Field(() => [CommitmentState], { nullable: true, description: 'Only in one of these states.' })
  @AtMost(7)
  states?: CommitmentState[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those that are overdue today, or only others.',
  })
  isOverdue?: boolean | null;
}

@InputType({ description: 'What a commitment says.' })
class CommitmentText {
  @Field(() => String, { description: 'The words of the promise, at most 2 000 characters.' })
  @Text(2_000)
  quote!: string;

  @Field(() => String, { nullable: true, description: 'One line for lists, at most 300 characters.' })
  @OptionalText(300)
  summary?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The function of who promised, at most 200 characters; never a private name.',
  })
  @OptionalText(200)
  promisedBy?: string | null;

  @Field(() => CommitmentSource, { description: 'Where it was promised.' })
  sourceKind!: CommitmentSource;

  @Field(() => String, { description: 'The same in words, at most 300 characters.' })
  @Text(300)
  sourceText!: string;

  @Field(() => String, { nullable: true, description: 'An http or https address, at most 500 characters.' })
  @WebAddress()
  sourceUrl?: string | null;

  @Field(() => CalendarDate, { description: 'The day it was promised; not one to come.' })
  sourceOn!: string;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'By when, not before the day of the source. Needed where there is no condition.',
  })
  dueOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'On what it depends, at most 300 characters. Needed where there is no day.',
  })
  @OptionalText(300)
  condition?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How much it counts in the whole, 1 to 100; 1 unless told.',
  })
  weight?: number | null;

  @ReasonForSensitive()
  sensitiveReason?: string | null;
}

@InputType({ description: 'A commitment to record.' })
export class RecordCommitmentInput extends CommitmentText {
  @Field(() => ID, { description: 'Of the commitment, made by the client; a repeat records once.' })
  id!: string;

  @Field(() => ID, { description: 'About which topic.' })
  topicId!: string;

  @Field(() => ID, { description: 'The public body that promised.' })
  bodyId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The commitment it is a part of: of the same topic, open, and no part itself.',
  })
  parentId?: string | null;
}

@InputType({ description: 'All of what a commitment says, anew.' })
export class EditCommitmentInput extends CommitmentText {
  @Field(() => ID, { description: 'Of the commitment.' })
  id!: string;

  @Field(() => ID, { description: REQUEST_ID })
  @RequestId()
  requestId!: string;

  @Field(() => Int, { description: 'The version that was read; a newer one is a CONFLICT.' })
  version!: number;

  @Field(() => String, { description: 'Why it is changed; part of its history, at most 1 000 characters.' })
  @Text(1_000)
  reason!: string;
}

@InputType({ description: 'What happened to a commitment, and what shows it.' })
export class CommitmentStepInput {
  @Field(() => ID, { description: 'Of the commitment.' })
  id!: string;

  @Field(() => ID, { description: REQUEST_ID })
  @RequestId()
  requestId!: string;

  @Field(() => CalendarDate, { description: 'The day it happened; not one to come, not before the source.' })
  happenedOn!: string;

  @Field(() => CommitmentConfirmation, { description: 'By whose word.' })
  confirmedBy!: CommitmentConfirmation;

  @Field(() => String, {
    nullable: true,
    description: 'What shows it, at most 1 000 characters. Needed where there is no address.',
  })
  @OptionalText(1_000)
  evidence?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where one sees it: an http or https address, at most 500 characters.',
  })
  @WebAddress()
  evidenceUrl?: string | null;

  @ReasonForSensitive()
  sensitiveReason?: string | null;
}

@InputType({ description: 'How much of a commitment was fulfilled, and what shows it.' })
export class FulfilCommitmentPartlyInput extends CommitmentStepInput {
  @Field(() => Int, { nullable: true, description: 'In percent, 0 to 99. Needed where it is not counted.' })
  fulfilledShare?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many are done, fewer than were promised.' })
  doneCount?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many were promised, at most 1 000 000.' })
  promisedCount?: number | null;
}

@InputType({ description: 'Why a commitment is no longer asked for.' })
export class CancelCommitmentInput {
  @Field(() => ID, { description: 'Of the commitment.' })
  id!: string;

  @Field(() => ID, { description: REQUEST_ID })
  @RequestId()
  requestId!: string;

  @Field(() => CalendarDate, { description: 'Since which day; not one to come, not before the source.' })
  happenedOn!: string;

  @Field(() => String, { description: 'Why; part of its history, at most 1 000 characters.' })
  @Text(1_000)
  reason!: string;

  @ReasonForSensitive()
  sensitiveReason?: string | null;
}
