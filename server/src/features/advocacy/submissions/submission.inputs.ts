import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { Attachments, type AttachmentInput } from '../../../kernel/files/attachment.input.ts';
import { REQUEST_ID } from '../../../kernel/graphql/ids.ts';
import { CalendarDate } from '../../../kernel/graphql/scalars.ts';
import { AtMost, OptionalText, RequestId, Text } from '../../../kernel/graphql/validate.ts';
import { PageArgs } from '../../../kernel/read/connection.ts';
import { ReasonForSensitive } from '../../../kernel/text/sensitive.ts';
import { ACTING_FOR_ID } from '../../organisations/acting-for.ts';
import { AnswerOutcome, Channel, SubmissionKind, SubmissionState } from './submission.enums.ts';

@ArgsType()
export class SubmissionsArgs extends PageArgs {
  @Field(() => [SubmissionState], { nullable: true, description: 'Only in one of these states.' })
  @AtMost(13)
  states?: SubmissionState[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those whose limit has passed unanswered, or only others.',
  })
  isOverdue?: boolean | null;
}

@InputType({ description: 'What is put to a public body.' })
class SubmissionText {
  @Field(() => ID, { description: 'The public body.' })
  bodyId!: string;

  @Field(() => SubmissionKind, { description: 'What it is.' })
  kind!: SubmissionKind;

  @Field(() => String, { description: 'At most 200 characters.' })
  @Text(200)
  title!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What it says, in Markdown; at most 20 000 characters.',
  })
  @OptionalText(20_000)
  text?: string | null;

  @Field(() => String, { nullable: true, description: 'By what law, in words; at most 300 characters.' })
  @OptionalText(300)
  legalBasis?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Reference number (č. j.) of the body; at most 100 characters.',
  })
  @OptionalText(100)
  referenceNumber?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'File mark (sp. zn.) of the body; at most 100 characters.',
  })
  @OptionalText(100)
  fileMark?: string | null;

  @Field(() => ID, { nullable: true, description: 'By what rule the body must answer; null is no limit.' })
  answerRuleId?: string | null;

  @Field(() => ID, { nullable: true, description: 'By what rule it must be sent; goes with `sendFrom`.' })
  sendRuleId?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The event from which that limit runs.' })
  sendFrom?: string | null;

  @ReasonForSensitive()
  sensitiveReason?: string | null;
}

@InputType({ description: 'A submission to write down: one to come, or one that was sent already.' })
export class AddSubmissionInput extends SubmissionText {
  @Field(() => ID, { description: 'Of the submission, made by the client; a repeat adds once.' })
  id!: string;

  @Field(() => ID, { description: 'About which topic.' })
  topicId!: string;

  @Field(() => ID, { nullable: true, description: 'What it appeals or complains about; of the same topic.' })
  previousId?: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'When it was sent, if it was; goes with `channel`.',
  })
  sentOn?: string | null;

  @Field(() => Channel, { nullable: true, description: 'How it was sent.' })
  channel?: Channel | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'When it was delivered, if it was; goes with `sentOn`.',
  })
  deliveredOn?: string | null;

  @Field(() => ID, { nullable: true, description: ACTING_FOR_ID })
  actingForId?: string | null;
}

@InputType({
  description: 'All of what a submission says, anew. Of one that was sent, text, kind and body stay.',
})
export class EditSubmissionInput extends SubmissionText {
  @Field(() => ID, { description: 'Of the submission.' })
  id!: string;

  @Field(() => ID, { description: REQUEST_ID })
  @RequestId()
  requestId!: string;

  @Field(() => Int, { description: 'The version that was read; a newer one is a CONFLICT.' })
  version!: number;
}

@InputType({ description: 'That something happened to a submission.' })
export class SubmissionStepInput {
  @Field(() => ID, { description: 'Of the submission.' })
  id!: string;

  @Field(() => ID, { description: REQUEST_ID })
  @RequestId()
  requestId!: string;

  @Field(() => CalendarDate, { description: 'The day it happened; not one to come.' })
  on!: string;

  @Field(() => String, { nullable: true, description: 'Why, or what was said; at most 2 000 characters.' })
  @OptionalText(2_000)
  reason?: string | null;

  @ReasonForSensitive()
  sensitiveReason?: string | null;
}

@InputType({ description: 'That a submission was sent.' })
export class SendSubmissionInput extends SubmissionStepInput {
  @Field(() => Channel, { description: 'How.' })
  channel!: Channel;
}

@InputType({ description: 'That a submission was delivered.' })
export class DeliverSubmissionInput extends SubmissionStepInput {
  @Field(() => ID, {
    nullable: true,
    description: 'By what rule the body must answer; the one it has unless told.',
  })
  answerRuleId?: string | null;
}

@InputType({ description: 'That a public body prolonged its limit.' })
export class ExtendSubmissionInput extends SubmissionStepInput {
  @Field(() => Int, { description: 'By how many units of the rule, at most what the rule allows.' })
  by!: number;
}

@InputType({ description: 'That a public body asks for what is missing.' })
export class AskCompletionInput extends SubmissionStepInput {
  @Field(() => CalendarDate, { nullable: true, description: 'By when it must be added; may be null.' })
  completeBy?: string | null;
}

@InputType({ description: 'That a submission was passed on to another public body.' })
export class ForwardSubmissionInput extends SubmissionStepInput {
  @Field(() => ID, { description: 'To which.' })
  bodyId!: string;
}

@InputType({ description: 'What a public body answered.' })
export class RecordAnswerInput {
  @Field(() => ID, { description: 'Of the answer, made by the client; a repeat records once.' })
  id!: string;

  @Field(() => ID, { description: 'What it answers.' })
  submissionId!: string;

  @Field(() => AnswerOutcome, { description: 'How.' })
  outcome!: AnswerOutcome;

  @Field(() => CalendarDate, { description: 'The day it came; not one to come.' })
  receivedOn!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What it says, in Markdown; at most 20 000 characters.',
  })
  @OptionalText(20_000)
  text?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Reference number (č. j.) of the body; at most 100 characters.',
  })
  @OptionalText(100)
  referenceNumber?: string | null;

  @Attachments()
  attachments?: AttachmentInput[] | null;

  @ReasonForSensitive()
  sensitiveReason?: string | null;
}
