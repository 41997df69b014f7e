import { Field, InputType } from 'type-graphql';
import { Holds, Text } from '../../kernel/graphql/validate.ts';
import { ProblemCode } from '../../kernel/problems.ts';

export const MOST_OPTIONS = 10;
const OPTION_LENGTH = 200;

/** Different texts, at least two, none of them blank or too long. */
const areOptions = (value: unknown) => {
  const options = Array.isArray(value) ? value.map((one) => String(one).trim()) : [];
  return (
    options.length >= 2 &&
    options.length <= MOST_OPTIONS &&
    new Set(options).size === options.length &&
    options.every(({ length }) => length >= 1 && length <= OPTION_LENGTH)
  );
};

@InputType({ description: 'A poll inside a post. It does not change once it is there.' })
export class PollInput {
  @Field(() => String, { description: 'At most 300 characters.' })
  @Text(300)
  question!: string;

  @Field(() => [String], {
    description: 'What one may choose: 2 to 10 different texts of at most 200 characters, in this order.',
  })
  @Holds(ProblemCode.POLL_OPTIONS, areOptions)
  options!: string[];

  @Field(() => Boolean, { description: 'Whether one may choose several.' })
  isMultiple!: boolean;

  @Field(() => Date, { nullable: true, description: 'When voting ends by itself; null for never.' })
  closesAt?: Date | null;
}
