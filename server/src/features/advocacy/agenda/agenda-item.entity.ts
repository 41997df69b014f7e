import { Entity, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Field, ObjectType } from 'type-graphql';
import { CalendarDate } from '../../../kernel/graphql/scalars.ts';
import { Computed, Related } from '../../../kernel/read/declare.ts';
import { sql, todayInPrague } from '../../../kernel/read/sql.ts';
import { Topic } from '../../topics/topic.entity.ts';
import { Commitment } from '../commitments/commitment.entity.ts';
import { Submission } from '../submissions/submission.entity.ts';
import { AgendaKind, AgendaStanding } from './agenda.enums.ts';

@ObjectType({
  simpleResolvers: true,
  description: 'A day that matters to a topic, and what ends or is due on it.',
})
@Entity()
export class AgendaItem {
  @Field(() => String, { description: 'Names it among all days, and stays when the day moves.' })
  @PrimaryKey({ type: 'text' })
  key!: string;

  @Field(() => CalendarDate, { description: 'The day.' })
  @Property({ type: 'date' })
  day!: string;

  @Field(() => AgendaKind, { description: 'What is due.' })
  @Property({ type: 'text' })
  kind!: AgendaKind;

  @Property({ type: 'boolean' })
  isClosed!: boolean;

  @Computed(
    () => AgendaStanding,
    ({ isClosed, day }) =>
      sql`case when ${isClosed!} then 'CLOSED' when ${day!} < ${todayInPrague} then 'OVERDUE' else 'AHEAD' end`,
    { description: 'How it stands today.' },
  )
  standing!: AgendaStanding;

  @Related(() => Topic, { nullable: true, description: 'About which topic; null when hidden.' })
  @ManyToOne({ entity: () => Topic, ref: true })
  topic!: Ref<Topic>;

  @Related(() => Submission, { nullable: true, description: 'Of which submission; null of anything else.' })
  @ManyToOne({ entity: () => Submission, ref: true, nullable: true })
  submission?: Ref<Submission> | null;

  @Related(() => Commitment, { nullable: true, description: 'Of which commitment; null of anything else.' })
  @ManyToOne({ entity: () => Commitment, ref: true, nullable: true })
  commitment?: Ref<Commitment> | null;
}
