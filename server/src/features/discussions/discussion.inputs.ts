import { ValidateNested } from 'class-validator';
import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { REQUEST_ID } from '../../kernel/graphql/ids.ts';
import { AtMost, OptionalText, RequestId, Text } from '../../kernel/graphql/validate.ts';
import { Attachments, AttachmentsAnew, type AttachmentInput } from '../../kernel/files/attachment.input.ts';
import { PageArgs } from '../../kernel/read/connection.ts';
import { ReasonForSensitive } from '../../kernel/text/sensitive.ts';
import { Language } from '../accounts/account.entity.ts';
import { ACTING_FOR_ID } from '../organisations/acting-for.ts';
import { DiscussionCategory } from './discussion.enums.ts';
import { PollInput } from './poll.inputs.ts';

export const POST_LENGTH = 20_000;

@ArgsType()
export class DiscussionsArgs extends PageArgs {
  @Field(() => DiscussionCategory, { nullable: true, description: 'Only of this category.' })
  category?: DiscussionCategory | null;

  @Field(() => Boolean, { nullable: true, description: 'Only resolved ones, or only open ones.' })
  isResolved?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Only those the viewer follows, or only the others.' })
  following?: boolean | null;

  @Field(() => Date, { nullable: true, description: 'Only those written in since then.' })
  activeSince?: Date | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those with posts that the viewer has not read.',
  })
  unread?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those that stand above the others, or only the others.',
  })
  isPinned?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only those that are kept apart; without it, only the others.',
  })
  isArchived?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only those whose title contains this, whatever its case and accents.',
  })
  @OptionalText(100)
  search?: string | null;
}

@ArgsType()
export class PostsArgs extends PageArgs {
  @Field(() => Int, { nullable: true, description: 'Only from this number on.' })
  fromNumber?: number | null;

  @Field(() => Int, { nullable: true, description: 'Only up to this number.' })
  toNumber?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only those whose Markdown contains this, whatever its case and accents.',
  })
  @OptionalText(100)
  search?: string | null;
}

@ArgsType()
export class NumbersArgs extends PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'Only where a post of this number or a higher one stood.',
  })
  fromNumber?: number | null;

  @Field(() => Int, { nullable: true, description: 'Only where a post of this number or a lower one stood.' })
  toNumber?: number | null;
}

/** What is written once, in a post of its own or with a new discussion. */
@InputType()
abstract class WrittenPost {
  @Field(() => String, {
    description: 'In Markdown, at most 20 000 characters. `@[Name](person_…)` mentions somebody.',
  })
  @Text(POST_LENGTH)
  body!: string;

  @Field(() => Language, {
    nullable: true,
    description: 'The language of the text; the viewer’s unless told.',
  })
  language?: Language | null;

  @Attachments()
  attachments?: AttachmentInput[] | null;

  @Field(() => PollInput, { nullable: true, description: 'A poll inside it.' })
  @ValidateNested()
  poll?: PollInput | null;

  @Field(() => ID, {
    nullable: true,
    description: ACTING_FOR_ID,
  })
  actingForId?: string | null;

  @ReasonForSensitive()
  sensitiveReason?: string | null;
}

@InputType({ description: 'A discussion to open, with its first post.' })
export class OpenDiscussionInput extends WrittenPost {
  @Field(() => ID, { description: 'Of the discussion, made by the client; a repeat opens once.' })
  id!: string;

  @Field(() => ID, { description: 'Of its first post, made by the client.' })
  postId!: string;

  @Field(() => String, { description: 'At most 200 characters.' })
  @Text(200)
  title!: string;

  @Field(() => DiscussionCategory, { description: 'What it is for.' })
  category!: DiscussionCategory;

  @Field(() => ID, { nullable: true, description: 'The topic it belongs to; null lets it stand alone.' })
  topicId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Keeps it inside this organisation; null is for all members.',
  })
  withinOrganisationId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Keeps it inside this working group, in which the viewer is; never beside withinOrganisationId.',
  })
  withinGroupId?: string | null;
}

@InputType({ description: 'A post to add.' })
export class AddPostInput extends WrittenPost {
  @Field(() => ID, { description: 'Of the post, made by the client; a repeat posts once.' })
  id!: string;

  @Field(() => ID, { description: 'Where to.' })
  discussionId!: string;

  @Field(() => ID, { nullable: true, description: 'The post of the same discussion that it replies to.' })
  replyToId?: string | null;
}

@InputType({ description: 'What a post says, anew.' })
export class EditPostInput {
  @Field(() => ID, { description: 'Of the post.' })
  id!: string;

  @Field(() => ID, { description: REQUEST_ID })
  @RequestId()
  requestId!: string;

  @Field(() => Int, { description: 'The version that was read; a newer one is a CONFLICT.' })
  version!: number;

  @Field(() => String, { description: 'In Markdown, at most 20 000 characters.' })
  @Text(POST_LENGTH)
  body!: string;

  @AttachmentsAnew()
  attachments?: AttachmentInput[] | null;

  @ReasonForSensitive()
  sensitiveReason?: string | null;
}

@InputType({ description: 'What a moderator takes out of a post.' })
export class RedactPostInput {
  @Field(() => ID, { description: 'Of the post.' })
  id!: string;

  @Field(() => ID, { description: REQUEST_ID })
  @RequestId()
  requestId!: string;

  @Field(() => Int, { description: 'The version that was read; a newer one is a CONFLICT.' })
  version!: number;

  @Field(() => [String], {
    description:
      'Passages of its Markdown, letter by letter, at most 50; each is taken out wherever it stands. Empty takes out the whole text.',
  })
  @AtMost(50)
  passages!: string[];

  @Field(() => [ID], {
    description:
      'Other posts out of which the same is taken, but for ordinary words by themselves; at most 100.',
  })
  @AtMost(100)
  alsoPostIds!: string[];

  @Field(() => String, { description: 'Why, at most 1 000 characters; its author is told.' })
  @Text(1_000)
  reason!: string;
}
