import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Field, ObjectType } from 'type-graphql';
import { Node } from '../../../kernel/graphql/node.ts';
import { CalendarDate } from '../../../kernel/graphql/scalars.ts';
import { SharesAudience } from '../../../kernel/live/live.decorator.ts';
import { Related } from '../../../kernel/read/declare.ts';
import { Kind } from '../../../kernel/read/kinds.ts';
import { contributeToStory, StoryItem } from '../../../kernel/story/story-item.ts';
import { Person } from '../../accounts/person.entity.ts';
import { PublicBody } from '../../authorities/public-body.entity.ts';
import { Organisation } from '../../organisations/organisation.entity.ts';
import { Answer } from './answer.entity.ts';
import { SubmissionState, SubmissionStepKind } from './submission.enums.ts';
import { Submission } from './submission.entity.ts';

contributeToStory('SubmissionStep', () => SubmissionStep);

@ObjectType({
  implements: [Node, StoryItem],
  simpleResolvers: true,
  description: 'What happened to a submission: when, by whom and why.',
})
@SharesAudience()
@Kind('submissionstep', { plural: 'steps of submissions' })
@Entity()
export class SubmissionStep extends Node {
  @Property({ type: 'integer' })
  audienceId!: number;

  @Related(() => Submission, { description: 'To which submission.' })
  @ManyToOne({ entity: () => Submission, ref: true })
  submission!: Ref<Submission>;

  @Field(() => SubmissionStepKind, { description: 'What happened.' })
  @Property({ type: 'text' })
  kind!: SubmissionStepKind;

  @Property({ type: 'text', nullable: true })
  formerState?: SubmissionState | null;

  @Property({ type: 'text' })
  state!: SubmissionState;

  @Related(() => PublicBody, {
    nullable: true,
    description: 'With which body it lay after this; null when hidden.',
  })
  @ManyToOne({ entity: () => PublicBody, ref: true })
  body!: Ref<PublicBody>;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The last day for the body after this; may be null.',
  })
  @Property({ type: 'date', nullable: true })
  dueOn?: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The last day for the body before this; may be null.',
  })
  @Property({ type: 'date', nullable: true })
  formerDueOn?: string | null;

  @Related(() => Answer, { nullable: true, description: 'The answer that came; null of every other step.' })
  @ManyToOne({ entity: () => Answer, ref: true, nullable: true })
  answer?: Ref<Answer> | null;

  @Field(() => String, { nullable: true, description: 'Why, or what was said; null where nothing was.' })
  @Property({ type: 'text', nullable: true })
  reason?: string | null;

  @Field(() => CalendarDate, { description: 'The day it happened.' })
  @Property({ type: 'date' })
  happenedOn!: string;

  @Field(() => Date, { description: 'When it was recorded.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  at!: Date;

  @Related(() => Person, {
    nullable: true,
    description: 'Who did it; null for visitors, and of what the calendar did.',
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
