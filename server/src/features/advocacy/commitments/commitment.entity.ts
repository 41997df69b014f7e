import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Field, Int, ObjectType } from 'type-graphql';
import type { Eyes } from '../../../kernel/access/viewer.ts';
import { Visibility, visibilityOf } from '../../../kernel/access/visibility.ts';
import { conflict } from '../../../kernel/errors.ts';
import { Node } from '../../../kernel/graphql/node.ts';
import { CalendarDate } from '../../../kernel/graphql/scalars.ts';
import { ProblemCode } from '../../../kernel/problems.ts';
import { Computed, Connection, Derived, Fact, Related } from '../../../kernel/read/declare.ts';
import { Kind } from '../../../kernel/read/kinds.ts';
import { sql } from '../../../kernel/read/sql.ts';
import { PublicBody } from '../../authorities/public-body.entity.ts';
import { Topic } from '../../topics/topic.entity.ts';
import { abilitiesOf, CommitmentAbilities, type StandingFacts } from './commitment.abilities.ts';
import { CommitmentPart, CommitmentSource, CommitmentStanding, CommitmentState } from './commitment.enums.ts';
import { isOverdue, progress, standing } from './commitment.sql.ts';
import { CommitmentStep } from './commitment-step.entity.ts';
import { OPEN_STATES, stateAfter, type CommitmentVerb } from './lifecycle.ts';

/** What a commitment says, and an edit says anew. */
export type Said = Pick<
  Commitment,
  | ('quote' | 'summary' | 'promisedBy' | 'dueOn' | 'condition' | 'weight')
  | ('sourceKind' | 'sourceText' | 'sourceUrl' | 'sourceOn')
>;

const partOf: Record<keyof Said, CommitmentPart> = {
  ...{ quote: CommitmentPart.QUOTE, summary: CommitmentPart.SUMMARY, promisedBy: CommitmentPart.PROMISED_BY },
  ...{ dueOn: CommitmentPart.DUE, condition: CommitmentPart.CONDITION, weight: CommitmentPart.WEIGHT },
  ...{ sourceKind: CommitmentPart.SOURCE, sourceText: CommitmentPart.SOURCE },
  ...{ sourceUrl: CommitmentPart.SOURCE, sourceOn: CommitmentPart.SOURCE },
};

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'What a public body promised about a topic: its words, their source, by when, and what came of it.',
})
@Kind('commitment')
@Entity()
export class Commitment extends Node {
  @Property({ type: 'integer' })
  audienceId!: number;

  @Related(() => Topic, { nullable: true, description: 'About which topic; null when hidden.' })
  @ManyToOne({ entity: () => Topic, ref: true })
  topic!: Ref<Topic>;

  @Related(() => PublicBody, { nullable: true, description: 'Who promised; null when hidden.' })
  @ManyToOne({ entity: () => PublicBody, ref: true })
  body!: Ref<PublicBody>;

  @Related(() => Commitment, {
    nullable: true,
    description: 'What it is a part of; null of a whole one, and when hidden.',
  })
  @ManyToOne({ entity: () => Commitment, ref: true, nullable: true })
  parent?: Ref<Commitment> | null;

  @Field(() => Int, { description: 'How much it counts among the parts of the whole, 1 to 100.' })
  @Property({ type: 'integer' })
  weight!: number;

  @Field(() => String, {
    description: 'The words of the promise, as they were said; at most 2 000 characters.',
  })
  @Property({ type: 'text' })
  quote!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The same in one line for lists, at most 300 characters; null where the words are short.',
  })
  @Property({ type: 'text', nullable: true })
  summary?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The function of who said it, never a name; null when not known.',
  })
  @Property({ type: 'text', nullable: true })
  promisedBy?: string | null;

  @Field(() => CommitmentSource, { description: 'Where it was promised.' })
  @Property({ type: 'text' })
  sourceKind!: CommitmentSource;

  @Field(() => String, { description: 'The same in words; at most 300 characters.' })
  @Property({ type: 'text' })
  sourceText!: string;

  @Field(() => String, { nullable: true, description: 'Where one reads it; null where nowhere.' })
  @Property({ type: 'text', nullable: true })
  sourceUrl?: string | null;

  @Field(() => CalendarDate, { description: 'The day it was promised.' })
  @Property({ type: 'date' })
  sourceOn!: string;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'By when; null where it hangs on its condition.',
  })
  @Property({ type: 'date', nullable: true })
  dueOn?: string | null;

  @Property({ type: 'date', generated: `coalesce(due_on, date '9999-12-31')` })
  sortOn!: string;

  @Field(() => String, { nullable: true, description: 'On what it depends; null where on nothing.' })
  @Property({ type: 'text', nullable: true })
  condition?: string | null;

  @Field(() => CommitmentState, { description: 'How far it has come.' })
  @Property({ type: 'text' })
  state!: CommitmentState;

  @Field(() => CalendarDate, { description: 'The day it came to this state.' })
  @Property({ type: 'date' })
  stateSince!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Of one fulfilled in part: how much, 0 to 99 percent; null where it is counted.',
  })
  @Property({ type: 'integer', nullable: true })
  fulfilledShare?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Of one fulfilled in part: how many; null where not counted.',
  })
  @Property({ type: 'integer', nullable: true })
  doneCount?: number | null;

  @Field(() => Int, { nullable: true, description: 'Out of how many; null where not counted.' })
  @Property({ type: 'integer', nullable: true })
  promisedCount?: number | null;

  @Field(() => Boolean, { description: 'Whether it belongs to the demo and is to be marked as such.' })
  @Property({ type: 'boolean' })
  isDemo!: boolean;

  @Field(() => Date, { description: 'When it was recorded.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  createdAt!: Date;

  @Field(() => Date, { description: 'When something last happened to it.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  lastActivityAt!: Date;

  @Field(() => Int, { description: 'Grows with each change; goes with an edit.' })
  @Property({ type: 'integer', version: true })
  version!: number;

  @Computed(
    () => String,
    ({ summary, quote }) =>
      sql`coalesce(${summary!}, case when length(${quote!}) <= 160 then ${quote!} else left(${quote!}, 159) || '…' end)`,
    { description: 'What to call it in lists: the one line, or how its words begin.' },
  )
  title!: string;

  @Computed(() => Visibility, visibilityOf, { description: 'Who may see it.' })
  visibility!: Visibility;

  @Computed(() => Boolean, ({ state, dueOn }) => isOverdue({ state: state!, dueOn: dueOn! }), {
    description: 'Whether something of it is owed though its day has passed, in Prague.',
  })
  isOverdue!: boolean;

  @Computed(
    () => CommitmentStanding,
    ({ state, dueOn, stateSince }) => standing({ state: state!, dueOn: dueOn!, stateSince: stateSince! }),
    { nullable: true, description: 'How it stands to its day; null of a cancelled one.' },
  )
  standing?: CommitmentStanding | null;

  @Computed(() => Int, (row) => progress(row as unknown as Parameters<typeof progress>[0]), {
    description:
      'How much of it is done, 0 to 100 percent, rounded down; of one with parts the weighted mean of those the viewer sees.',
  })
  progress!: number;

  @Computed(() => Int, ({ id }) => sql`(select count(*)::int from commitment p where p.parent_id = ${id!})`, {
    description: 'How many parts of it the viewer sees.',
  })
  partCount!: number;

  @Connection(() => Commitment, {
    by: 'parent',
    order: { sortOn: 'asc', id: 'asc' },
    description: 'Its parts, milestones too, by their day.',
  })
  parts!: unknown;

  @Connection(() => CommitmentStep, {
    by: 'commitment',
    order: { happenedOn: 'desc', at: 'desc', id: 'desc' },
    description: 'Its history, the latest first.',
  })
  steps!: unknown;

  @Fact(({ topicId }) => sql`(select t.coordinator_id from topic t where t.id = ${topicId!})`)
  coordinatorId!: string | null;

  @Fact(
    ({ topicId }) => sql`coalesce((select t.audience_id = 1 from topic t where t.id = ${topicId!}), false)`,
  )
  isTopicPublic!: boolean;

  @Fact(({ parentId }) => sql`(${parentId!} is not null)`)
  isPart!: boolean;

  @Fact(({ audienceId }) => sql`(${audienceId!} = 1)`)
  isPublic!: boolean;

  @Fact(
    ({ id }) =>
      sql`exists (select from commitment_step s where s.commitment_id = ${id!} and (s.kind = 'CONFIRMED' or s.confirmed_by = 'OFFICE'))`,
  )
  isConfirmed!: boolean;

  @Derived<StandingFacts, Eyes>(() => CommitmentAbilities, {
    needs: ['state', 'coordinatorId', 'isPart', 'isPublic', 'isConfirmed', 'isTopicPublic'],
    from: (commitment, viewer) => abilitiesOf(commitment, viewer),
    description: 'What the viewer may do with it now.',
  })
  viewerCan!: CommitmentAbilities;

  /** Whether something of it is still owed. */
  get isOpen() {
    return OPEN_STATES.includes(this.state);
  }

  /**
   * Leads it to the state a verb stands for, on a day.
   * @returns the former state
   * @throws DomainError CONFLICT when the lifecycle knows no such way
   */
  move(verb: CommitmentVerb, on: string, now: Date): CommitmentState {
    const former = this.state;
    const next = stateAfter(verb, former);
    if (!next) throw conflict(ProblemCode.TRANSITION_FORBIDDEN, { state: former });
    this.state = next;
    this.stateSince = on;
    this.fulfilledShare = this.doneCount = this.promisedCount = null;
    this.lastActivityAt = now;
    return former;
  }

  /** Says it anew. @returns what that changed */
  say(said: Said, now: Date): CommitmentPart[] {
    const keys = Object.keys(partOf) as (keyof Said)[];
    const changed = keys.filter((key) => (this[key] ?? null) !== (said[key] ?? null));
    if (!changed.length) return [];
    Object.assign(this, said);
    this.lastActivityAt = now;
    return [...new Set(changed.map((key) => partOf[key]))];
  }
}
