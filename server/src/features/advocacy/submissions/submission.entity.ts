import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Field, Int, ObjectType } from 'type-graphql';
import type { Eyes } from '../../../kernel/access/viewer.ts';
import { Visibility, visibilityOf } from '../../../kernel/access/visibility.ts';
import { conflict } from '../../../kernel/errors.ts';
import { Node } from '../../../kernel/graphql/node.ts';
import { CalendarDate } from '../../../kernel/graphql/scalars.ts';
import { ProblemCode } from '../../../kernel/problems.ts';
import { Computed, Connection, Derived, Fact, List, Related, Rows } from '../../../kernel/read/declare.ts';
import { Kind } from '../../../kernel/read/kinds.ts';
import { sql } from '../../../kernel/read/sql.ts';
import { Person } from '../../accounts/person.entity.ts';
import { PublicBody } from '../../authorities/public-body.entity.ts';
import { Organisation } from '../../organisations/organisation.entity.ts';
import { Topic } from '../../topics/topic.entity.ts';
import type { Pause } from '../deadlines/counting/count.ts';
import { SkippedDay } from '../deadlines/deadline-count.ts';
import { DeadlineRule } from '../deadlines/deadline-rule.entity.ts';
import type { DeadlineUnit } from '../deadlines/deadline.enums.ts';
import { Answer } from './answer.entity.ts';
import { clockOf } from './clock.sql.ts';
import { stateAfter, type SimpleVerb } from './lifecycle.ts';
import { PlannedDay } from './planned-day.ts';
import { remediesOf, SuggestedRemedy } from './remedies.ts';
import { abilitiesOf, SubmissionAbilities, type SubmissionFacts } from './submission.abilities.ts';
import { Channel, ClockState, SubmissionKind, SubmissionState } from './submission.enums.ts';
import { SubmissionStep } from './submission-step.entity.ts';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'What was put to a public body about a topic, by when it has to answer, and what it answered. Its text is for members, unless it was published.',
})
@Kind('submission')
@Entity()
export class Submission extends Node {
  @Property({ type: 'integer' })
  audienceId!: number;

  @Related(() => Topic, { nullable: true, description: 'About which topic; null when hidden.' })
  @ManyToOne({ entity: () => Topic, ref: true })
  topic!: Ref<Topic>;

  @Related(() => PublicBody, {
    nullable: true,
    description: 'With which body it lies now; null when hidden.',
  })
  @ManyToOne({ entity: () => PublicBody, ref: true })
  body!: Ref<PublicBody>;

  @Field(() => SubmissionKind, { description: 'What it is.' })
  @Property({ type: 'text' })
  kind!: SubmissionKind;

  @Field(() => String, { description: 'At most 200 characters.' })
  @Property({ type: 'text' })
  title!: string;

  @Field(() => String, { description: 'What it says, in Markdown; may be empty.' })
  @Property({ type: 'text' })
  text!: string;

  @Field(() => String, { description: 'The same as HTML that cannot run anything.' })
  @Property({ type: 'text' })
  html!: string;

  @Field(() => String, { nullable: true, description: 'By what law, in words; null when nobody said.' })
  @Property({ type: 'text', nullable: true })
  legalBasis?: string | null;

  @Field(() => Channel, { nullable: true, description: 'How it got there; null until it was sent.' })
  @Property({ type: 'text', nullable: true })
  channel?: Channel | null;

  @Field(() => String, { nullable: true, description: 'Reference number (č. j.) of the body; may be null.' })
  @Property({ type: 'text', nullable: true })
  referenceNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'File mark (sp. zn.) of the body; may be null.' })
  @Property({ type: 'text', nullable: true })
  fileMark?: string | null;

  @Field(() => SubmissionState, { description: 'How far it has come.' })
  @Property({ type: 'text' })
  state!: SubmissionState;

  @Related(() => DeadlineRule, {
    nullable: true,
    description: 'By what rule it must be sent in time; may be null.',
  })
  @ManyToOne({ entity: () => DeadlineRule, ref: true, nullable: true })
  sendRule?: Ref<DeadlineRule> | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The event from which that limit runs.' })
  @Property({ type: 'date', nullable: true })
  sendFrom?: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The last day to send it; null without a limit.',
  })
  @Property({ type: 'date', nullable: true })
  sendBy?: string | null;

  @Property({ type: 'json' })
  sendPlan!: PlannedDay[];

  @Derived<Submission, Eyes>(() => [PlannedDay], {
    needs: ['sendPlan'],
    from: ({ sendPlan }) => sendPlan,
    description: 'The days within one’s own limit, counted back from its last in working days.',
  })
  plan!: PlannedDay[];

  @Related(() => DeadlineRule, {
    nullable: true,
    description: 'By what rule the body must answer; may be null.',
  })
  @ManyToOne({ entity: () => DeadlineRule, ref: true, nullable: true })
  answerRule?: Ref<DeadlineRule> | null;

  @Property({ type: 'integer', nullable: true })
  limitLength?: number | null;

  @Property({ type: 'text', nullable: true })
  limitUnit?: DeadlineUnit | null;

  @Property({ type: 'integer', nullable: true })
  limitExtension?: number | null;

  @Field(() => Int, { description: 'By how many units of the rule the body prolonged its limit; 0 is not.' })
  @Property({ type: 'integer' })
  extendedBy!: number;

  @Property({ type: 'json' })
  pauses!: Pause[];

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Since when the limit stands still; null while it does not.',
  })
  @Property({ type: 'date', nullable: true })
  pausedOn?: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The last day for the body to answer; null while no limit runs. Overdue is the day after.',
  })
  @Property({ type: 'date', nullable: true })
  dueOn?: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'Where the limit would end, had that been a working day.',
  })
  @Property({ type: 'date', nullable: true })
  unshiftedDueOn?: string | null;

  @Property({ type: 'json' })
  skipped!: SkippedDay[];

  @Derived<Submission, Eyes>(() => [SkippedDay], {
    needs: ['skipped'],
    from: ({ skipped }) => skipped,
    description: 'The days that were not counted, or on which the limit could not end, in order.',
  })
  skippedDays!: SkippedDay[];

  @Computed(() => ClockState, clockOf, { description: 'How the limit of the body stands today.' })
  clock!: ClockState;

  @Field(() => CalendarDate, { nullable: true, description: 'When it was sent; null before.' })
  @Property({ type: 'date', nullable: true })
  sentOn?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'When it was delivered; null before.' })
  @Property({ type: 'date', nullable: true })
  deliveredOn?: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'When it was passed on to this body; else null.',
  })
  @Property({ type: 'date', nullable: true })
  forwardedOn?: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'When the body asked for what was missing; else null.',
  })
  @Property({ type: 'date', nullable: true })
  completionAskedOn?: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'By when what is missing must be added; else null.',
  })
  @Property({ type: 'date', nullable: true })
  completeBy?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'When it was added; else null.' })
  @Property({ type: 'date', nullable: true })
  completedOn?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'When the first answer came; null before.' })
  @Property({ type: 'date', nullable: true })
  answeredOn?: string | null;

  @Related(() => Submission, {
    nullable: true,
    description: 'What it appeals or complains about; may be null.',
  })
  @ManyToOne({ entity: () => Submission, ref: true, nullable: true })
  previous?: Ref<Submission> | null;

  @List(() => Submission, {
    by: 'previous',
    order: { createdAt: 'asc', id: 'asc' },
    limit: 20,
    description: 'Appeals and complaints that followed it.',
  })
  next!: Submission[];

  @Rows(() => SuggestedRemedy, remediesOf, {
    description: 'What may follow it while nothing has: an appeal, or a complaint about the delay.',
  })
  suggestedRemedies!: SuggestedRemedy[];

  @Related(() => Person, { nullable: true, description: 'Who wrote it down; null for visitors.' })
  @ManyToOne({ entity: () => Person, ref: true })
  author!: Ref<Person>;

  @Related(() => Organisation, {
    nullable: true,
    description: 'For which organisation; null for staff without one.',
  })
  @ManyToOne({ entity: () => Organisation, ref: true, nullable: true })
  actingFor?: Ref<Organisation> | null;

  @Field(() => Boolean, { description: 'Whether it belongs to the demo and is to be marked as such.' })
  @Property({ type: 'boolean' })
  isDemo!: boolean;

  @Field(() => Date, { description: 'When it was written down.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  createdAt!: Date;

  @Field(() => Date, { description: 'When something last happened to it.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  lastActivityAt!: Date;

  @Field(() => Int, { description: 'Grows with each change; goes with an edit.' })
  @Property({ type: 'integer', version: true })
  version!: number;

  @Computed(() => Visibility, visibilityOf, { description: 'Who may see it.' })
  visibility!: Visibility;

  @List(() => Answer, {
    by: 'submission',
    order: { receivedOn: 'asc', at: 'asc', id: 'asc' },
    description: 'What the body answered, in order; at most 100.',
  })
  answers!: Answer[];

  @Connection(() => SubmissionStep, {
    by: 'submission',
    order: { happenedOn: 'desc', at: 'desc', id: 'desc' },
    description: 'What happened to it, the latest first.',
  })
  steps!: unknown;

  @Fact(({ topic }) => sql`(select t.coordinator_id from topic t where t.id = ${topic!})`)
  topicCoordinatorId!: string | null;

  @Derived<Submission & SubmissionFacts, Eyes>(() => SubmissionAbilities, {
    needs: ['state', 'pausedOn', 'limitExtension', 'topicCoordinatorId'],
    from: (submission, viewer) => abilitiesOf(submission, viewer),
    description: 'What the viewer may do with it now.',
  })
  viewerCan!: SubmissionAbilities;

  /**
   * Leads it to the state a verb stands for.
   * @throws DomainError CONFLICT when the lifecycle knows no such way
   */
  move(verb: SimpleVerb) {
    const next = stateAfter(verb, this.state);
    if (!next) throw conflict(ProblemCode.TRANSITION_FORBIDDEN, { state: this.state });
    this.state = next;
  }
}
