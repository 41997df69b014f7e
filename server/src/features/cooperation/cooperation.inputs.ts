import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { Attachments, AttachmentsAnew, type AttachmentInput } from '../../kernel/files/attachment.input.ts';
import { REQUEST_ID } from '../../kernel/graphql/ids.ts';
import { CalendarDate } from '../../kernel/graphql/scalars.ts';
import { AtMost, OptionalText, RequestId, Text } from '../../kernel/graphql/validate.ts';
import { PageArgs } from '../../kernel/read/connection.ts';
import { ReasonForSensitive } from '../../kernel/text/sensitive.ts';
import { Region } from '../organisations/organisation.enums.ts';
import { CooperationKind, CooperationState } from './cooperation.enums.ts';

@ArgsType()
export class CooperationsArgs extends PageArgs {
  @Field(() => CooperationKind, { nullable: true, description: 'Only of this kind.' })
  kind?: CooperationKind | null;

  @Field(() => [CooperationState], { nullable: true, description: 'Only in one of these states.' })
  @AtMost(4)
  states?: CooperationState[] | null;

  @Field(() => Region, {
    nullable: true,
    description: 'Only where somebody who takes part has their seat there.',
  })
  region?: Region | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only where somebody who takes part names exactly this focus area.',
  })
  @OptionalText(100)
  focusArea?: string | null;
}

@ArgsType()
export class CooperationsOfArgs extends PageArgs {
  @Field(() => [CooperationState], { nullable: true, description: 'Only in one of these states.' })
  @AtMost(4)
  states?: CooperationState[] | null;
}

@InputType({ description: 'A relation to propose to other organisations.' })
export class ProposeCooperationInput {
  @Field(() => ID, { description: 'Of the relation, made by the client; a repeat proposes once.' })
  id!: string;

  @Field(() => ID, { description: 'For which organisation it is proposed; the viewer is an admin of it.' })
  organisationId!: string;

  @Field(() => [ID], { description: 'Organisations to invite, 1 to 11; all are members of the platform.' })
  @AtMost(11)
  invitedIds!: string[];

  @Field(() => CooperationKind, { description: 'How they would work together.' })
  kind!: CooperationKind;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Of UMBRELLA and MENTORING: whether the proposer is the umbrella or the mentor. Otherwise it says nothing.',
  })
  isLeading?: boolean | null;

  @Field(() => String, { description: 'At most 200 characters.' })
  @Text(200)
  title!: string;

  @Field(() => String, { nullable: true, description: 'In Markdown, at most 10 000 characters.' })
  @OptionalText(10_000)
  body?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Its first day; null leaves it open.' })
  startsOn?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Its last day; null leaves it open.' })
  endsOn?: string | null;

  @Field(() => [ID], { description: 'People of the proposer to turn to; at most 12.' })
  @AtMost(12)
  contactIds!: string[];

  @Field(() => Boolean, { description: 'Whether the proposer agrees that everybody may see it.' })
  isPublicAgreed!: boolean;

  @Attachments()
  attachments?: AttachmentInput[] | null;

  @ReasonForSensitive()
  sensitiveReason?: string | null;
}

@InputType({ description: 'What a relation says, anew.' })
export class EditCooperationInput {
  @Field(() => ID, { description: 'Of the relation.' })
  id!: string;

  @Field(() => ID, { description: REQUEST_ID })
  @RequestId()
  requestId!: string;

  @Field(() => Int, { description: 'The version that was read; a newer one is a CONFLICT.' })
  version!: number;

  @Field(() => CooperationKind, {
    description: 'How they work together; another one only where none leads the others, before and after.',
  })
  kind!: CooperationKind;

  @Field(() => String, { description: 'At most 200 characters.' })
  @Text(200)
  title!: string;

  @Field(() => String, { nullable: true, description: 'In Markdown, at most 10 000 characters.' })
  @OptionalText(10_000)
  body?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Its first day; null leaves it open.' })
  startsOn?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Its last day; null leaves it open.' })
  endsOn?: string | null;

  @AttachmentsAnew()
  attachments?: AttachmentInput[] | null;

  @ReasonForSensitive()
  sensitiveReason?: string | null;
}

@InputType({ description: 'Whom else to invite to a relation.' })
export class InviteToCooperationInput {
  @Field(() => ID, { description: 'The relation.' })
  cooperationId!: string;

  @Field(() => ID, { description: REQUEST_ID })
  @RequestId()
  requestId!: string;

  @Field(() => ID, { description: 'The organisation, a member of the platform.' })
  organisationId!: string;
}

@InputType({ description: 'That an organisation joins a relation.' })
export class AcceptCooperationInput {
  @Field(() => ID, { description: 'The side of the organisation.' })
  sideId!: string;

  @Field(() => ID, { description: REQUEST_ID })
  @RequestId()
  requestId!: string;

  @Field(() => [ID], { description: 'People of the organisation to turn to; at most 12.' })
  @AtMost(12)
  contactIds!: string[];

  @Field(() => Boolean, { description: 'Whether the organisation agrees that everybody may see it.' })
  isPublicAgreed!: boolean;
}
