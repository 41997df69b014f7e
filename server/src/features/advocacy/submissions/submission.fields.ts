import { Int, Resolver } from 'type-graphql';
import type { Eyes } from '../../../kernel/access/viewer.ts';
import { Actor } from '../../../kernel/access/authorize.ts';
import { CalendarDate } from '../../../kernel/graphql/scalars.ts';
import type { Columns } from '../../../kernel/read/declarations.ts';
import { Computed, Connection, Derived } from '../../../kernel/read/declare.ts';
import { and, sql, todayInPrague, whether } from '../../../kernel/read/sql.ts';
import { PublicBody } from '../../authorities/public-body.entity.ts';
import { Topic } from '../../topics/topic.entity.ts';
import { isOverdue, isOverdueOf } from './clock.sql.ts';
import { Submission } from './submission.entity.ts';
import { SubmissionsArgs } from './submission.inputs.ts';
import { submissionPolicy } from './submission.policy.ts';

/** Only those in some states, or whose limit has passed. */
export const narrowed = (submission: Columns<Submission>, { states, isOverdue: overdue }: SubmissionsArgs) =>
  and(
    states?.length ? sql`${submission.state} = any(${states}::text[])` : undefined,
    whether(isOverdue(submission), overdue),
  );

/** What submissions add to topics. */
@Resolver(() => Topic)
export class SubmissionsOfTopic {
  @Connection(() => Submission, {
    extend: () => Topic,
    by: 'topic',
    args: () => SubmissionsArgs,
    where: (submission, args: SubmissionsArgs) => narrowed(submission, args),
    order: { lastActivityAt: 'desc', id: 'desc' },
    description: 'What was put to public bodies about it, the latest activity first.',
  })
  submissions!: unknown;

  @Computed(
    () => Int,
    ({ id }) =>
      sql`(select count(*)::int from submission s where s.topic_id = ${id!} and ${isOverdueOf('s')})`,
    {
      extend: () => Topic,
      description: 'How many submissions about it have no answer though the limit has passed.',
    },
  )
  overdueSubmissionCount!: number;

  @Computed(
    () => CalendarDate,
    ({ id }) =>
      sql`(select min(s.due_on) from submission s where s.topic_id = ${id!} and s.due_on >= ${todayInPrague}
        and s.state in ('DELIVERED', 'COMPLETED') and s.answered_on is null)`,
    {
      extend: () => Topic,
      nullable: true,
      description: 'The next last day on which a public body has to answer about it; null when none runs.',
    },
  )
  nextDueOn!: string | null;

  @Derived<Topic & { coordinatorId: string | null }, Eyes>(() => Boolean, {
    extend: () => Topic,
    needs: ['coordinatorId'],
    from: (topic, viewer) => submissionPolicy.track(new Actor(viewer), topic),
    description: 'Whether the viewer may write down what happens between it and public bodies.',
  })
  mayTrack!: boolean;
}

/** What submissions add to public bodies. */
@Resolver(() => PublicBody)
export class SubmissionsOfBody {
  @Connection(() => Submission, {
    extend: () => PublicBody,
    by: 'body',
    args: () => SubmissionsArgs,
    where: (submission, args: SubmissionsArgs) => narrowed(submission, args),
    order: { lastActivityAt: 'desc', id: 'desc' },
    description: 'What was put to it and lies there, the latest activity first.',
  })
  submissions!: unknown;
}
