import { Int, Resolver } from 'type-graphql';
import { Actor } from '../../../kernel/access/authorize.ts';
import type { Eyes } from '../../../kernel/access/viewer.ts';
import { Computed, Connection, Derived } from '../../../kernel/read/declare.ts';
import { sql } from '../../../kernel/read/sql.ts';
import { PublicBody } from '../../authorities/public-body.entity.ts';
import { Topic } from '../../topics/topic.entity.ts';
import { TopicState } from '../../topics/topic.enums.ts';
import { Commitment } from './commitment.entity.ts';
import { commitmentPolicy } from './commitment.policy.ts';
import { isOpen } from './commitment.sql.ts';
import { isClosed } from './topic-closed.ts';

/** What commitments add to topics and public bodies. */
@Resolver(() => Topic)
export class CommitmentsOfTopic {
  @Connection(() => Commitment, {
    extend: () => Topic,
    by: 'topic',
    where: ({ parent }) => sql`${parent} is null`,
    order: { sortOn: 'asc', id: 'asc' },
    description: 'What public bodies promised about it, by day; parts stand under their whole.',
  })
  commitments!: unknown;

  @Computed(
    () => Int,
    ({ id }) =>
      sql`(select count(*)::int from commitment c where c.topic_id = ${id!} and ${isOpen(sql`c.state`)})`,
    { extend: () => Topic, description: 'How many of them, parts too, are open.' },
  )
  openCommitmentCount!: number;

  @Derived<{ state: TopicState; coordinatorId: string | null }, Eyes>(() => Boolean, {
    extend: () => Topic,
    needs: ['state', 'coordinatorId'],
    from: (topic, viewer) => !isClosed(topic.state) && commitmentPolicy.record(new Actor(viewer), topic),
    description: 'Whether the viewer may record what a public body promised about it.',
  })
  mayRecordCommitment!: boolean;
}

@Resolver(() => PublicBody)
export class CommitmentsOfBody {
  @Connection(() => Commitment, {
    extend: () => PublicBody,
    by: 'body',
    order: { sourceOn: 'desc', id: 'desc' },
    description: 'What it promised, the latest first.',
  })
  commitments!: unknown;
}
