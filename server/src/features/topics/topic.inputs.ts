import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { REQUEST_ID } from '../../kernel/graphql/ids.ts';
import { AtMost, OptionalText, RequestId, Text } from '../../kernel/graphql/validate.ts';
import { PageArgs } from '../../kernel/read/connection.ts';
import { ReasonForSensitive } from '../../kernel/text/sensitive.ts';
import { ACTING_FOR_ID } from '../organisations/acting-for.ts';
import { Region } from '../organisations/organisation.enums.ts';
import { TopicArea, TopicOrder, TopicState } from './topic.enums.ts';

@ArgsType()
export class TopicsArgs extends PageArgs {
  @Field(() => TopicState, {
    nullable: true,
    description: 'Only in this state. Without it archived ones are left out.',
  })
  state?: TopicState | null;

  @Field(() => TopicArea, { nullable: true, description: 'Only about this.' })
  area?: TopicArea | null;

  @Field(() => Region, { nullable: true, description: 'Only those of this region or of the whole country.' })
  region?: Region | null;

  @Field(() => ID, { nullable: true, description: 'Only those that concern this public body.' })
  bodyId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those the viewer follows, themselves or by their area.',
  })
  following?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those the viewer tracks.' })
  tracked?: boolean | null;

  @Field(() => Date, {
    nullable: true,
    description: 'Only those being worked on to which nothing has happened since then.',
  })
  silentSince?: Date | null;

  @Field(() => TopicOrder, { nullable: true, description: 'LATEST_ACTIVITY unless told.' })
  order?: TopicOrder | null;
}

@ArgsType()
export class StoryArgs extends PageArgs {
  @Field(() => [String], {
    nullable: true,
    description: 'Only what is told by these types of StoryItem, as `TopicChange`; at most 10.',
  })
  @AtMost(10)
  kinds?: string[] | null;
}

@InputType({ description: 'What a topic says.' })
class TopicText {
  @Field(() => String, { description: 'At most 200 characters.' })
  @Text(200)
  title!: string;

  @Field(() => TopicArea, { description: 'What it is about.' })
  area!: TopicArea;

  @Field(() => String, { description: 'What the platform wants, at most 1 000 characters.' })
  @Text(1_000)
  ask!: string;

  @Field(() => String, { nullable: true, description: 'The situation, at most 10 000 characters.' })
  @OptionalText(10_000)
  description?: string | null;

  @Field(() => [Region], {
    description: 'Regions concerned; must hold those of municipal bodies. Empty is the whole country.',
  })
  @AtMost(14)
  regions!: Region[];

  @Field(() => [ID], { description: 'Public bodies it concerns; at most 20.' })
  @AtMost(20)
  bodyIds!: string[];

  @Field(() => String, { nullable: true, description: 'Where it came up, at most 300 characters.' })
  @OptionalText(300)
  origin?: string | null;

  @ReasonForSensitive()
  sensitiveReason?: string | null;
}

@InputType({ description: 'A topic to propose.' })
export class ProposeTopicInput extends TopicText {
  @Field(() => ID, { description: 'Of the topic, made by the client; a repeat proposes once.' })
  id!: string;

  @Field(() => ID, {
    nullable: true,
    description: ACTING_FOR_ID,
  })
  actingForId?: string | null;
}

@InputType({ description: 'All of what a topic says, anew.' })
export class EditTopicInput extends TopicText {
  @Field(() => ID, { description: 'Of the topic.' })
  id!: string;

  @Field(() => ID, { description: REQUEST_ID })
  @RequestId()
  requestId!: string;

  @Field(() => Int, { description: 'The version that was read; a newer one is a CONFLICT.' })
  version!: number;
}
