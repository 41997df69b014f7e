import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { ref, type Ref } from '@mikro-orm/postgresql';
import { Field, Int, ObjectType } from 'type-graphql';
import type { Eyes } from '../../kernel/access/viewer.ts';
import { Visibility, visibilityOf } from '../../kernel/access/visibility.ts';
import { TextArray } from '../../kernel/database/text-array.ts';
import { conflict, invalid } from '../../kernel/errors.ts';
import { Node } from '../../kernel/graphql/node.ts';
import { CalendarDate } from '../../kernel/graphql/scalars.ts';
import { StreamCursor } from '../../kernel/live/cursor.ts';
import { cursorInSql } from '../../kernel/live/cursor-sql.ts';
import { ProblemCode } from '../../kernel/problems.ts';
import { Computed, Connection, Derived, Related } from '../../kernel/read/declare.ts';
import { Kind } from '../../kernel/read/kinds.ts';
import { sql } from '../../kernel/read/sql.ts';
import { Person } from '../accounts/person.entity.ts';
import { Organisation } from '../organisations/organisation.entity.ts';
import { Region } from '../organisations/organisation.enums.ts';
import { isFollowed } from './follow.sql.ts';
import { stateAfter, type TopicVerb } from './lifecycle.ts';
import { abilitiesOf, TopicAbilities } from './topic.abilities.ts';
import { TopicBody } from './topic-body.entity.ts';
import { TopicChange } from './topic-change.entity.ts';
import { TopicArea, TopicState } from './topic.enums.ts';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'What the platform raises with public administration: what it asks, of whom, and how far it has come.',
})
@Kind('topic')
@Entity()
export class Topic extends Node {
  @Property({ type: 'integer' })
  audienceId!: number;

  @Field(() => String, { description: 'At most 200 characters.' })
  @Property({ type: 'text' })
  title!: string;

  @Field(() => TopicArea, { description: 'What it is about.' })
  @Property({ type: 'text' })
  area!: TopicArea;

  @Field(() => String, {
    description: 'What the platform wants, in one or two sentences; at most 1 000 characters.',
  })
  @Property({ type: 'text' })
  ask!: string;

  @Field(() => String, { description: 'The situation, in paragraphs; may be empty.' })
  @Property({ type: 'text' })
  description!: string;

  @Field(() => TopicState, { description: 'How far it has come.' })
  @Property({ type: 'text' })
  state!: TopicState;

  @Field(() => [Region], { description: 'Regions concerned; empty is the whole country.' })
  @Property({ type: TextArray })
  regions!: Region[];

  @Field(() => String, {
    nullable: true,
    description: 'Where it came up: a meeting, a negotiation, a discussion.',
  })
  @Property({ type: 'text', nullable: true })
  origin?: string | null;

  @Related(() => Person, {
    nullable: true,
    description: 'Who tracks it; null when nobody does, and for visitors.',
  })
  @ManyToOne({ entity: () => Person, ref: true, nullable: true })
  coordinator?: Ref<Person> | null;

  @Related(() => Person, { nullable: true, description: 'Who proposed it; null for visitors.' })
  @ManyToOne({ entity: () => Person, ref: true })
  author!: Ref<Person>;

  @Related(() => Organisation, {
    nullable: true,
    description: 'For which organisation it was proposed; null for staff without one.',
  })
  @ManyToOne({ entity: () => Organisation, ref: true, nullable: true })
  actingFor?: Ref<Organisation> | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'When it was taken up; null while it is a draft.',
  })
  @Property({ type: 'date', nullable: true })
  openedOn?: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'When a postponed topic is looked at again; otherwise null.',
  })
  @Property({ type: 'date', nullable: true })
  reviewOn?: string | null;

  @Field(() => String, { nullable: true, description: 'What came of it; null until something did.' })
  @Property({ type: 'text', nullable: true })
  outcome?: string | null;

  @Field(() => Boolean, { description: 'Whether it belongs to the demo and is to be marked as such.' })
  @Property({ type: 'boolean' })
  isDemo!: boolean;

  @Field(() => Date, { description: 'When it was proposed.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  createdAt!: Date;

  @Field(() => Date, { description: 'When something last happened to it or in its open discussions.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  lastActivityAt!: Date;

  @Field(() => Int, { description: 'Grows with each change; goes with an edit.' })
  @Property({ type: 'integer', version: true })
  version!: number;

  @Computed(() => Visibility, visibilityOf, { description: 'Who may see it.' })
  visibility!: Visibility;

  @Computed(() => StreamCursor, (topic) => sql`coalesce(${cursorInSql(topic.id!)}, '')`, {
    description: 'Everything up to here is in this answer; continue with topicEvents.',
  })
  cursor!: string;

  @Computed(() => Boolean, ({ id }) => isFollowed(id!), {
    description: 'Whether the viewer is told of what happens to it.',
  })
  isFollowed!: boolean;

  @Related(() => TopicChange, {
    nullable: true,
    on: (topic, change) =>
      sql`${change.id} = (select c.id from topic_change c where c.topic_id = ${topic.id!} order by c.happened_on desc, c.at desc, c.id desc limit 1)`,
    description: 'How it came to its present state; null for a topic without a history.',
  })
  latestChange?: unknown;

  @Connection(() => TopicBody, {
    by: 'topic',
    order: { position: 'asc', id: 'asc' },
    description: 'Public bodies it concerns.',
  })
  bodies!: unknown;

  @Derived<Topic & { authorId: string; coordinatorId: string | null }, Eyes>(() => TopicAbilities, {
    needs: ['state', 'authorId', 'coordinatorId'],
    from: (topic, viewer) => abilitiesOf(topic, viewer),
    description: 'What the viewer may do with it now.',
  })
  viewerCan!: TopicAbilities;

  /**
   * Leads the topic to the state a verb stands for.
   * @returns the former state
   * @throws DomainError CONFLICT when the lifecycle knows no such way
   */
  move(verb: TopicVerb, now: Date, today: string): TopicState {
    const former = this.state;
    const next = stateAfter(verb, former);
    if (!next) throw conflict(ProblemCode.TRANSITION_FORBIDDEN, { state: former });
    this.state = next;
    this.reviewOn = null;
    if (verb === 'open') this.openedOn = today;
    this.lastActivityAt = now;
    return former;
  }

  resolveWith(outcome: string) {
    if (!outcome.trim()) throw invalid(ProblemCode.REQUIRED, 'outcome');
    this.outcome = outcome;
  }

  postponeUntil(day: string, today: string) {
    if (day <= today) throw invalid(ProblemCode.DATE_PAST, 'reviewOn');
    this.reviewOn = day;
  }

  assign(coordinator: Person, now: Date) {
    this.coordinator = ref(coordinator);
    this.lastActivityAt = now;
  }
}
