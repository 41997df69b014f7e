import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { REQUEST_ID } from '../../kernel/graphql/ids.ts';
import { AtMost, Holds, OptionalText, RequestId, Text } from '../../kernel/graphql/validate.ts';
import { ProblemCode } from '../../kernel/problems.ts';
import { PageArgs } from '../../kernel/read/connection.ts';
import { ReasonForSensitive } from '../../kernel/text/sensitive.ts';
import { ACTING_FOR_ID } from '../organisations/acting-for.ts';
import { GroupState } from './group.enums.ts';

@ArgsType()
export class GroupsArgs extends PageArgs {
  @Field(() => GroupState, { nullable: true, description: 'Only in this state.' })
  state?: GroupState | null;

  @Field(() => String, { nullable: true, description: 'Only those that work on exactly this focus area.' })
  @OptionalText(100)
  focusArea?: string | null;
}

@InputType({ description: 'What a working group is.' })
abstract class GroupTextInput {
  @Field(() => String, { description: 'At most 200 characters.' })
  @Text(200)
  name!: string;

  @Field(() => String, { description: 'What it is for; at most 2 000 characters.' })
  @Text(2_000)
  purpose!: string;

  @Field(() => [String], { description: 'What it works on; at most 12, each of at most 100 characters.' })
  @AtMost(12)
  @Holds(
    ProblemCode.TOO_LONG,
    (value) => Array.isArray(value) && value.every((area) => String(area).length <= 100),
  )
  focusAreas!: string[];

  @ReasonForSensitive()
  sensitiveReason?: string | null;
}

@InputType({ description: 'A working group to open.' })
export class OpenGroupInput extends GroupTextInput {
  @Field(() => ID, { description: 'Of the group, made by the client; a repeat opens once.' })
  id!: string;

  @Field(() => ID, { nullable: true, description: ACTING_FOR_ID })
  actingForId?: string | null;
}

@InputType({ description: 'What a working group is, anew.' })
export class EditGroupInput extends GroupTextInput {
  @Field(() => ID, { description: 'Of the group.' })
  id!: string;

  @Field(() => ID, { description: REQUEST_ID })
  @RequestId()
  requestId!: string;

  @Field(() => Int, { description: 'The version that was read; a newer one is a CONFLICT.' })
  version!: number;
}

@InputType({ description: 'That somebody asks to join a group.' })
export class AskToJoinInput {
  @Field(() => ID, { description: 'Of the membership, made by the client; a repeat asks once.' })
  id!: string;

  @Field(() => ID, { description: 'Which group.' })
  groupId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What to say to its facilitators; at most 1 000 characters.',
  })
  @OptionalText(1_000)
  message?: string | null;

  @ReasonForSensitive()
  sensitiveReason?: string | null;

  @Field(() => ID, { nullable: true, description: ACTING_FOR_ID })
  actingForId?: string | null;
}

@InputType({ description: 'Whom to invite to a group.' })
export class InviteToGroupInput {
  @Field(() => ID, { description: 'Of the membership, made by the client; a repeat invites once.' })
  id!: string;

  @Field(() => ID, { description: 'Which group.' })
  groupId!: string;

  @Field(() => ID, { description: 'Who.' })
  personId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'For which organisation, which they act for; null for staff without one.',
  })
  organisationId?: string | null;
}
