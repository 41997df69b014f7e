import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Field, Int, ObjectType } from 'type-graphql';
import type { Eyes } from '../../../kernel/access/viewer.ts';
import { Visibility, visibilityOf } from '../../../kernel/access/visibility.ts';
import { conflict } from '../../../kernel/errors.ts';
import { Node } from '../../../kernel/graphql/node.ts';
import { CalendarDate } from '../../../kernel/graphql/scalars.ts';
import { ProblemCode } from '../../../kernel/problems.ts';
import { Computed, Connection, Derived, Fact, List, Related } from '../../../kernel/read/declare.ts';
import { Kind } from '../../../kernel/read/kinds.ts';
import { sql } from '../../../kernel/read/sql.ts';
import { renderMarkdown } from '../../../kernel/text/markdown.ts';
import { Person } from '../../accounts/person.entity.ts';
import { PublicBody } from '../../authorities/public-body.entity.ts';
import { Organisation } from '../../organisations/organisation.entity.ts';
import { Topic } from '../../topics/topic.entity.ts';
import { ConfirmationRequest } from './confirmation-request.entity.ts';
import { abilitiesOf, InteractionAbilities } from './interaction.abilities.ts';
import { InteractionForm, InteractionKind } from './interaction.enums.ts';
import { InteractionDocument } from './interaction-document.entity.ts';
import { InteractionParticipant } from './interaction-participant.entity.ts';
import { InteractionStep } from './interaction-step.entity.ts';
import { InteractionVersion } from './interaction-version.entity.ts';
import { OfficeReply } from './office-reply.entity.ts';

/** What the platform states about an interaction. */
export type Statement = Pick<Interaction, 'kind' | 'form' | 'place' | 'happenedOn' | 'subject' | 'summary'>;

interface Facts {
  coordinatorId: string | null;
  withdrawnAt: Date | null;
}

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'What passed between the platform and a public body: when, about what, and who took part by role. The platform states it; the public body may confirm or correct it.',
})
@Kind('interaction')
@Entity()
export class Interaction extends Node {
  @Property({ type: 'integer' })
  audienceId!: number;

  @Related(() => Topic, { nullable: true, description: 'In which matter; null when hidden.' })
  @ManyToOne({ entity: () => Topic, ref: true })
  topic!: Ref<Topic>;

  @Related(() => PublicBody, { nullable: true, description: 'With which public body; null when hidden.' })
  @ManyToOne({ entity: () => PublicBody, ref: true })
  body!: Ref<PublicBody>;

  @Field(() => InteractionKind, { description: 'What it was.' })
  @Property({ type: 'text' })
  kind!: InteractionKind;

  @Field(() => InteractionForm, { nullable: true, description: 'In what form; null when not said.' })
  @Property({ type: 'text', nullable: true })
  form?: InteractionForm | null;

  @Field(() => String, { nullable: true, description: 'Where; null when not said.' })
  @Property({ type: 'text', nullable: true })
  place?: string | null;

  @Field(() => CalendarDate, { description: 'The day it happened.' })
  @Property({ type: 'date' })
  happenedOn!: string;

  @Field(() => String, { description: 'What it was about, at most 200 characters.' })
  @Property({ type: 'text' })
  subject!: string;

  @Field(() => String, { description: 'What was said, in Markdown; may be empty, and is when withdrawn.' })
  @Property({ type: 'text' })
  summary!: string;

  @Field(() => String, { description: 'The same as HTML that cannot run anything.' })
  @Property({ type: 'text' })
  html!: string;

  @Related(() => Person, { nullable: true, description: 'Who recorded it; null for visitors.' })
  @ManyToOne({ entity: () => Person, ref: true })
  author!: Ref<Person>;

  @Related(() => Organisation, {
    nullable: true,
    description: 'For which organisation it was recorded; null for staff without one.',
  })
  @ManyToOne({ entity: () => Organisation, ref: true, nullable: true })
  actingFor?: Ref<Organisation> | null;

  @Field(() => Date, { description: 'When it was recorded.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  recordedAt!: Date;

  @Field(() => Date, { description: 'When the present text was written.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  writtenAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was withdrawn; null while it stands.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  withdrawnAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was withdrawn; null while it stands.' })
  @Property({ type: 'text', nullable: true })
  withdrawalReason?: string | null;

  @Field(() => Boolean, { description: 'Whether it belongs to the demo and is to be marked as such.' })
  @Property({ type: 'boolean' })
  isDemo!: boolean;

  @Field(() => Int, { description: 'Grows with each change; goes with an edit.' })
  @Property({ type: 'integer', version: true })
  version!: number;

  @Computed(() => Visibility, visibilityOf, {
    description: 'Who may see it; never more people than see its topic.',
  })
  visibility!: Visibility;

  @Computed(
    () => Boolean,
    ({ id, version }) =>
      sql`exists (select from office_reply r where r.interaction_id = ${id!} and r.kind = 'CONFIRMED' and r.version = ${version!})`,
    { description: 'Whether the public body has confirmed the present text.' },
  )
  isConfirmed!: boolean;

  @List(() => InteractionParticipant, {
    by: 'interaction',
    order: { position: 'asc', id: 'asc' },
    limit: 20,
    description: 'Who took part, by role; at most 20.',
  })
  participants!: unknown;

  @List(() => InteractionDocument, {
    by: 'interaction',
    order: { position: 'asc', id: 'asc' },
    limit: 10,
    description: 'Where its documents are to be found; at most 10.',
  })
  documents!: unknown;

  @List(() => OfficeReply, {
    by: 'interaction',
    order: { at: 'desc', id: 'desc' },
    limit: 10,
    description: 'What the public body said to it, the latest first; at most 10.',
  })
  replies!: unknown;

  @List(() => ConfirmationRequest, {
    by: 'interaction',
    order: { askedAt: 'desc', id: 'desc' },
    limit: 10,
    description: 'When the public body was asked to confirm it, the latest first. For members; at most 10.',
  })
  confirmationRequests!: unknown;

  @Connection(() => InteractionStep, {
    by: 'interaction',
    order: { at: 'desc', id: 'desc' },
    description: 'What was done about it, the latest first.',
  })
  steps!: unknown;

  @Connection(() => InteractionVersion, {
    by: 'interaction',
    order: { version: 'desc', id: 'desc' },
    description: 'What it said before, the latest first; none of what was withdrawn.',
  })
  formerVersions!: unknown;

  @Fact(({ topicId }) => sql`(select t.coordinator_id from topic t where t.id = ${topicId!})`)
  coordinatorId!: string | null;

  @Fact(
    ({ topicId }) => sql`coalesce((select t.audience_id = 1 from topic t where t.id = ${topicId!}), false)`,
  )
  isTopicPublic!: boolean;

  @Fact(({ audienceId }) => sql`(${audienceId!} = 1)`)
  isPublic!: boolean;

  @Derived<Interaction & Facts, Eyes>(() => InteractionAbilities, {
    needs: ['coordinatorId', 'isTopicPublic', 'isPublic', 'withdrawnAt'],
    from: (interaction, viewer) => abilitiesOf(interaction, viewer),
    description: 'What the viewer may do with it now.',
  })
  viewerCan!: InteractionAbilities;

  /** States something else; what it said goes into a version of its own. */
  say(statement: Statement, now: Date) {
    Object.assign(this, statement);
    this.html = renderMarkdown(statement.summary);
    this.writtenAt = now;
  }

  /** Takes the statement back; of it stay the subject, the day and the public body. */
  withdraw(reason: string, now: Date) {
    this.withdrawnAt = now;
    this.withdrawalReason = reason;
    this.summary = '';
    this.html = '';
    this.place = null;
  }

  /** @throws DomainError CONFLICT when it is withdrawn */
  mustStand() {
    if (this.withdrawnAt) throw conflict(ProblemCode.INTERACTION_WITHDRAWN);
  }
}
