import { Field, ObjectType } from 'type-graphql';
import { CalendarDate } from '../../../kernel/graphql/scalars.ts';
import type { Counted, Skipped } from './counting/count.ts';
import type { DeemedDelivery as Deemed } from './counting/delivery.ts';
import { SkipReason } from './deadline.enums.ts';

@ObjectType({
  simpleResolvers: true,
  description: 'A day that was not counted, or on which a limit could not end.',
})
export class SkippedDay implements Skipped {
  @Field(() => CalendarDate, { description: 'The day.' })
  date!: string;

  @Field(() => SkipReason, { description: 'Why.' })
  reason!: SkipReason;

  @Field(() => String, { nullable: true, description: 'Of a one-off holiday, in Czech; null of all others.' })
  name!: string | null;
}

@ObjectType({
  simpleResolvers: true,
  description:
    'The last day of a time limit, and how it was counted: by Act No. 500/2004 Coll., section 40, with the holidays of Act No. 245/2000 Coll. and one-off ones. Information, not legal advice.',
})
export class DeadlineCount implements Counted {
  @Field(() => CalendarDate, { description: 'The last day; always a working day.' })
  end!: string;

  @Field(() => CalendarDate, {
    description:
      'Where it would have ended, had that been a working day; the same as `end` when nothing moved.',
  })
  unshiftedEnd!: string;

  @Field(() => [SkippedDay], {
    description:
      'Of working days, each day of rest on the way; of all others, the days over which the end moved. In order.',
  })
  skipped!: SkippedDay[];
}

@ObjectType({
  simpleResolvers: true,
  description:
    'When something that nobody picked up counts as delivered: a hint for whoever decides, from which nothing is counted by itself.',
})
export class DeemedDelivery implements Deemed {
  @Field(() => CalendarDate, { description: 'The tenth day.' })
  day!: string;

  @Field(() => CalendarDate, { description: 'The same day, or the next working day where it is none.' })
  orNextWorkingDay!: string;

  @Field(() => Boolean, { description: 'Whether these differ: courts were asked which of them holds.' })
  isDisputed!: boolean;
}
