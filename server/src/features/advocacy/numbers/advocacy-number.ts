import { Field, Int, ObjectType } from 'type-graphql';
import { RowType } from '../../../kernel/read/model.ts';

const counted = { nullable: true } as const;

@RowType()
@ObjectType({
  simpleResolvers: true,
  description:
    'How bodies answered what was sent to them in a time, and what came of what they promised in it; of what the viewer may see.',
})
export class AdvocacyNumber {
  @Field(() => String, {
    nullable: true,
    description:
      'An area, a region, the id of a body or a month as 2026-11; null of all, and of bodies that work in no one region.',
  })
  key?: string | null;

  @Field(() => String, { nullable: true, description: 'The name of a body, in Czech; otherwise null.' })
  label?: string | null;

  @Field(() => Int, { description: 'Submissions that were sent.' })
  submissions!: number;

  @Field(() => Boolean, {
    description:
      'Whether how they were answered is withheld: of a body or a region with fewer than five submissions, and of one more where its number would follow from the rest. Never for members.',
  })
  isSuppressed!: boolean;

  @Field(() => Int, { ...counted, description: 'Answered by their last day; null where suppressed.' })
  answeredInTime?: number | null;

  @Field(() => Int, { ...counted, description: 'Answered after their last day; null where suppressed.' })
  answeredLate?: number | null;

  @Field(() => Int, { ...counted, description: 'Answered without a limit; null where suppressed.' })
  answeredWithoutLimit?: number | null;

  @Field(() => Int, {
    ...counted,
    description: 'Not answered though their limit has passed today; null where suppressed.',
  })
  overdue?: number | null;

  @Field(() => Int, {
    ...counted,
    description: 'Last refused, or answered by something else than was asked; null where suppressed.',
  })
  refused?: number | null;

  @Field(() => Int, {
    ...counted,
    description: 'On how many answers the typical time rests; null where suppressed.',
  })
  timedAnswers?: number | null;

  @Field(() => Int, {
    ...counted,
    description:
      'Median of the days from delivery to the first answer; null where suppressed or of fewer than three answers.',
  })
  typicalDays?: number | null;

  @Field(() => Int, {
    description: 'Commitments that were made, without parts of others and those no longer asked for.',
  })
  commitments!: number;

  @Field(() => Int, { description: 'Of them fulfilled by their day, or without one.' })
  kept!: number;

  @Field(() => Int, { description: 'Fulfilled after their day.' })
  keptLate!: number;

  @Field(() => Int, { description: 'Fulfilled in part, and their day has not passed.' })
  partlyKept!: number;

  @Field(() => Int, { description: 'Not fulfilled.' })
  broken!: number;

  @Field(() => Int, { description: 'Still owed, in part too, though their day has passed.' })
  overdueCommitments!: number;
}
