import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { REQUEST_ID } from '../../kernel/graphql/ids.ts';
import { OptionalText, RequestId, Text } from '../../kernel/graphql/validate.ts';
import { PageArgs } from '../../kernel/read/connection.ts';
import { AppealOutcome, CaseDecision, Rule } from './moderation.enums.ts';

@ArgsType()
export class ModerationCasesArgs extends PageArgs {
  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those that wait for a moderator, or only the others.',
  })
  isWaiting?: boolean | null;
}

@InputType({ description: 'A report of a post.' })
export class ReportPostInput {
  @Field(() => ID, { description: 'Of the report, made by the client; a repeat reports once.' })
  id!: string;

  @Field(() => ID, { description: 'Of the post.' })
  postId!: string;

  @Field(() => Rule, { description: 'Which rule it broke.' })
  rule!: Rule;

  @Field(() => String, {
    nullable: true,
    description: 'What moderators should know; at most 1 000 characters.',
  })
  @OptionalText(1_000)
  note?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether moderators get its first 400 characters where they may not read it: in discussions of an organisation or a group. Without it, they do not.',
  })
  sharesText?: boolean | null;
}

@InputType({ description: 'A decision about a case.' })
export class DecideCaseInput {
  @Field(() => ID, { description: 'Of the case.' })
  id!: string;

  @Field(() => ID, { description: REQUEST_ID })
  @RequestId()
  requestId!: string;

  @Field(() => CaseDecision, {
    description: 'What is decided: DISMISSED, WARNED, REDACTED or WITHDRAWN.',
  })
  decision!: CaseDecision;

  @Field(() => Rule, {
    nullable: true,
    description: 'Which rule was broken; required unless it is dismissed.',
  })
  rule?: Rule | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why, at most 1 000 characters; required unless it is dismissed. Its author reads it, and everybody where the post is withdrawn.',
  })
  @OptionalText(1_000)
  reason?: string | null;
}

@InputType({ description: 'Why a held post is not published.' })
export class RefuseHeldPostInput {
  @Field(() => ID, { description: 'Of the case.' })
  caseId!: string;

  @Field(() => ID, { description: REQUEST_ID })
  @RequestId()
  requestId!: string;

  @Field(() => Rule, { description: 'Which rule it breaks.' })
  rule!: Rule;

  @Field(() => String, { description: 'Why, at most 1 000 characters. Its author reads it.' })
  @Text(1_000)
  reason!: string;
}

@InputType({ description: 'An answer to an appeal.' })
export class AnswerAppealInput {
  @Field(() => ID, { description: 'Of the case.' })
  caseId!: string;

  @Field(() => ID, { description: REQUEST_ID })
  @RequestId()
  requestId!: string;

  @Field(() => AppealOutcome, { description: 'What came of it.' })
  outcome!: AppealOutcome;

  @Field(() => String, { description: 'Why, at most 1 000 characters. Whoever appealed reads it.' })
  @Text(1_000)
  answer!: string;
}
