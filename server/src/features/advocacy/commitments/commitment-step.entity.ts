import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Field, Int, ObjectType } from 'type-graphql';
import { TextArray } from '../../../kernel/database/text-array.ts';
import { Node } from '../../../kernel/graphql/node.ts';
import { CalendarDate } from '../../../kernel/graphql/scalars.ts';
import { Related } from '../../../kernel/read/declare.ts';
import { Kind } from '../../../kernel/read/kinds.ts';
import { contributeToStory, StoryItem } from '../../../kernel/story/story-item.ts';
import { Person } from '../../accounts/person.entity.ts';
import { Organisation } from '../../organisations/organisation.entity.ts';
import { Commitment } from './commitment.entity.ts';
import {
  CommitmentConfirmation,
  CommitmentPart,
  CommitmentState,
  CommitmentStepKind,
} from './commitment.enums.ts';

contributeToStory('CommitmentStep', () => CommitmentStep);

@ObjectType({
  implements: [Node, StoryItem],
  simpleResolvers: true,
  description: 'That something happened to a commitment: what, on which day, and by whose word.',
})
@Kind('commitmentstep')
@Entity()
// Items of one story have no field of the same name and another type: nobody could ask for both.
export class CommitmentStep extends Node {
  @Property({ type: 'integer' })
  audienceId!: number;

  @Related(() => Commitment, { description: 'To which commitment.' })
  @ManyToOne({ entity: () => Commitment, ref: true })
  commitment!: Ref<Commitment>;

  @Field(() => CommitmentStepKind, { description: 'What happened.' })
  @Property({ type: 'text', fieldName: 'kind' })
  commitmentStep!: CommitmentStepKind;

  @Field(() => CommitmentState, {
    nullable: true,
    description: 'The state before; null when it was recorded.',
  })
  @Property({ type: 'text', fieldName: 'former_state', nullable: true })
  formerCommitmentState?: CommitmentState | null;

  @Field(() => CommitmentState, { description: 'The state after.' })
  @Property({ type: 'text', fieldName: 'state' })
  commitmentState!: CommitmentState;

  @Field(() => CalendarDate, { description: 'The day it happened.' })
  @Property({ type: 'date' })
  happenedOn!: string;

  @Field(() => CommitmentConfirmation, {
    nullable: true,
    description: 'By whose word; null where nobody’s was needed.',
  })
  @Property({ type: 'text', nullable: true })
  confirmedBy?: CommitmentConfirmation | null;

  @Field(() => String, {
    nullable: true,
    description: 'What shows it, in words; null where an address does.',
  })
  @Property({ type: 'text', nullable: true })
  evidence?: string | null;

  @Field(() => String, { nullable: true, description: 'Where one sees it; null where nowhere.' })
  @Property({ type: 'text', nullable: true })
  evidenceUrl?: string | null;

  @Field(() => String, { nullable: true, description: 'Why; null where no reason was given.' })
  @Property({ type: 'text', nullable: true })
  reason?: string | null;

  @Field(() => Int, { nullable: true, description: 'How much was fulfilled, in percent; otherwise null.' })
  @Property({ type: 'integer', nullable: true })
  fulfilledShare?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many were done; null where not counted.' })
  @Property({ type: 'integer', nullable: true })
  doneCount?: number | null;

  @Field(() => Int, { nullable: true, description: 'Out of how many; null where not counted.' })
  @Property({ type: 'integer', nullable: true })
  promisedCount?: number | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The due day before an edit of it; otherwise null.',
  })
  @Property({ type: 'date', nullable: true })
  formerDueOn?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The due day then; null where there was none.' })
  @Property({ type: 'date', nullable: true })
  dueOn?: string | null;

  @Field(() => [CommitmentPart], { description: 'What an edit changed; empty of every other step.' })
  @Property({ type: TextArray, fieldName: 'changed' })
  changedParts!: CommitmentPart[];

  @Field(() => Date, { description: 'When it was recorded.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  at!: Date;

  @Related(() => Person, {
    nullable: true,
    description: 'Who recorded it; null for visitors, and where a day passed by itself.',
  })
  @ManyToOne({ entity: () => Person, ref: true, nullable: true })
  actor?: Ref<Person> | null;

  @Related(() => Organisation, {
    nullable: true,
    description: 'For which organisation; null for staff without one.',
  })
  @ManyToOne({ entity: () => Organisation, ref: true, nullable: true })
  actingFor?: Ref<Organisation> | null;
}
