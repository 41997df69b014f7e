import { Field, ID, InputType, Int } from 'type-graphql';
import { AtMost, Holds, OptionalText, Text } from '../../kernel/graphql/validate.ts';
import { ProblemCode } from '../../kernel/problems.ts';
import { ReasonForSensitive } from '../../kernel/text/sensitive.ts';
import { DiscussionCategory } from './discussion.enums.ts';

const RANGES = 100;
const REASON_LENGTH = 1_000;

@InputType({ description: 'Numbers of posts that follow each other.' })
export class NumberRangeInput {
  @Field(() => Int, { description: 'The lowest, from 1.' })
  first!: number;

  @Field(() => Int, { description: 'The highest; beyond the last post is the last post.' })
  last!: number;
}

const areRanges = (value: unknown) =>
  Array.isArray(value) && value.length > 0 && value.every(({ first, last }) => first >= 1 && last >= first);

@InputType({ description: 'What a move of posts is about, wherever they go.' })
abstract class MoveInput {
  @Field(() => ID, { description: 'Of the move, made by the client; a repeat moves once.' })
  id!: string;

  @Field(() => ID, { description: 'The discussion where the posts stand.' })
  discussionId!: string;

  @Field(() => String, { nullable: true, description: 'Why; everybody reads it. At most 1 000 characters.' })
  @OptionalText(REASON_LENGTH)
  reason?: string | null;

  @ReasonForSensitive()
  sensitiveReason?: string | null;
}

@InputType({ description: 'Posts to move to a discussion that exists.' })
export class MovePostsInput extends MoveInput {
  @Field(() => [NumberRangeInput], { description: 'Which posts, in 1 to 100 ranges.' })
  @AtMost(RANGES)
  @Holds(ProblemCode.RANGE_INVALID, areRanges)
  numbers!: NumberRangeInput[];

  @Field(() => ID, { description: 'The discussion where they go.' })
  toId!: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'That some who saw the posts will not see them there is known; without it such a move is a CONFLICT.',
  })
  narrows?: boolean | null;
}

@InputType({ description: 'Posts to move to a discussion of their own.' })
export class SplitDiscussionInput extends MoveInput {
  @Field(() => [NumberRangeInput], { description: 'Which posts, in 1 to 100 ranges.' })
  @AtMost(RANGES)
  @Holds(ProblemCode.RANGE_INVALID, areRanges)
  numbers!: NumberRangeInput[];

  @Field(() => ID, { description: 'Of the new discussion, made by the client.' })
  newId!: string;

  @Field(() => String, { description: 'Of the new discussion, at most 200 characters.' })
  @Text(200)
  title!: string;

  @Field(() => DiscussionCategory, { description: 'What the new discussion is for.' })
  category!: DiscussionCategory;
}

@InputType({ description: 'A discussion to become part of another.' })
export class MergeDiscussionInput extends MoveInput {
  @Field(() => ID, {
    description: 'The discussion where all its posts go; its address leads there from then on.',
  })
  toId!: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'That some who saw the posts will not see them there is known; without it such a merge is a CONFLICT.',
  })
  narrows?: boolean | null;
}
