import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { REQUEST_ID } from '../../kernel/graphql/ids.ts';
import { CalendarDate } from '../../kernel/graphql/scalars.ts';
import { AtMost, OptionalText, RequestId, Text } from '../../kernel/graphql/validate.ts';
import { PageArgs } from '../../kernel/read/connection.ts';
import { ReasonForSensitive } from '../../kernel/text/sensitive.ts';
import { Language } from '../accounts/account.entity.ts';
import { ACTING_FOR_ID } from '../organisations/acting-for.ts';
import { Region } from '../organisations/organisation.enums.ts';
import { TopicArea } from '../topics/topic.enums.ts';
import { ExperienceKind, ExperienceState } from './experience.enums.ts';

@ArgsType()
export class ExperienceNoticesArgs extends PageArgs {
  @Field(() => ExperienceKind, { nullable: true, description: 'Only of this kind.' })
  kind?: ExperienceKind | null;

  @Field(() => ExperienceState, {
    nullable: true,
    description: 'Only in this state; OPEN without those whose last day is over.',
  })
  state?: ExperienceState | null;

  @Field(() => TopicArea, { nullable: true, description: 'Only of this theme.' })
  area?: TopicArea | null;

  @Field(() => Region, { nullable: true, description: 'Only those of this region or of the whole country.' })
  region?: Region | null;

  @Field(() => ID, { nullable: true, description: 'Only those that concern this public body.' })
  bodyId?: string | null;

  @Field(() => Language, { nullable: true, description: 'Only in this language.' })
  language?: Language | null;
}

@InputType({ description: 'What an offer or request says by itself; its text is a post.' })
abstract class NoticeTextInput {
  @Field(() => String, { description: 'At most 200 characters.' })
  @Text(200)
  title!: string;

  @Field(() => TopicArea, { description: 'Its theme.' })
  area!: TopicArea;

  @Field(() => [String], { description: 'Focus areas in the words of organisations; at most 10.' })
  @AtMost(10)
  focusAreas!: string[];

  @Field(() => [Region], { description: 'Regions concerned; empty is the whole country.' })
  @AtMost(14)
  regions!: Region[];

  @Field(() => [ID], { description: 'Public bodies it concerns; at most 10.' })
  @AtMost(10)
  bodyIds!: string[];

  @Field(() => [Language], { description: 'In which languages one may answer or ask; at least one.' })
  @AtMost(3)
  languages!: Language[];

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Its last day; one that is set anew is not past; null leaves it open.',
  })
  holdsUntil?: string | null;

  @ReasonForSensitive()
  sensitiveReason?: string | null;
}

@InputType({ description: 'An offer of experience or a request for it, with the discussion it opens.' })
export class PublishExperienceInput extends NoticeTextInput {
  @Field(() => ID, { description: 'Of the notice, made by the client; a repeat publishes once.' })
  id!: string;

  @Field(() => ID, { description: 'Of its discussion, made by the client.' })
  discussionId!: string;

  @Field(() => ID, { description: 'Of the first post of the discussion, made by the client.' })
  postId!: string;

  @Field(() => ExperienceKind, { description: 'Whether it asks or offers.' })
  kind!: ExperienceKind;

  @Field(() => String, { description: 'In Markdown, at most 10 000 characters: the first post.' })
  @Text(10_000)
  body!: string;

  @Field(() => ID, { nullable: true, description: ACTING_FOR_ID })
  actingForId?: string | null;
}

@InputType({ description: 'What an offer or request says, anew.' })
export class EditExperienceInput extends NoticeTextInput {
  @Field(() => ID, { description: 'Of the offer or request.' })
  noticeId!: string;

  @Field(() => ID, { description: REQUEST_ID })
  @RequestId()
  requestId!: string;

  @Field(() => Int, { description: 'The version that was read; a newer one is a CONFLICT.' })
  version!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Its first post, in Markdown, at most 10 000 characters. For its author; null leaves it.',
  })
  @OptionalText(10_000)
  body?: string | null;
}

@InputType({
  description: 'What a moderator takes out of an offer or request, but for its text, which is a post.',
})
export class RedactExperienceInput {
  @Field(() => ID, { description: 'Of the offer or request.' })
  noticeId!: string;

  @Field(() => ID, { description: REQUEST_ID })
  @RequestId()
  requestId!: string;

  @Field(() => Int, { description: 'The version that was read; a newer one is a CONFLICT.' })
  version!: number;

  @Field(() => [String], {
    description:
      'Passages of its title, focus areas, what helped or why it was taken back, letter by letter, 1 to 50. Its history and the title of its discussion lose them too.',
  })
  @AtMost(50)
  passages!: string[];

  @Field(() => String, { description: 'Why, at most 1 000 characters; it stands in its history.' })
  @Text(1_000)
  reason!: string;
}

@InputType({ description: 'What helped.' })
export class CloseExperienceInput {
  @Field(() => ID, { description: 'Of the offer or request.' })
  noticeId!: string;

  @Field(() => ID, { description: REQUEST_ID })
  @RequestId()
  requestId!: string;

  @Field(() => String, { description: 'What helped, at most 2 000 characters.' })
  @Text(2_000)
  whatHelped!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The post of its discussion that helped; null names none.',
  })
  helpfulPostId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Who helped with a request, or whom an offer helped; null takes the organisation that the post was written for.',
  })
  counterpartId?: string | null;

  @ReasonForSensitive()
  sensitiveReason?: string | null;
}
