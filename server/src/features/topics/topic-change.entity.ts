import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Field, ObjectType } from 'type-graphql';
import { CalendarDate } from '../../kernel/graphql/scalars.ts';
import { Node } from '../../kernel/graphql/node.ts';
import { SharesAudience } from '../../kernel/live/live.decorator.ts';
import { Related } from '../../kernel/read/declare.ts';
import { Kind } from '../../kernel/read/kinds.ts';
import { StoryItem } from '../../kernel/story/story-item.ts';
import { Person } from '../accounts/person.entity.ts';
import { Organisation } from '../organisations/organisation.entity.ts';
import { Topic } from './topic.entity.ts';
import { TopicState } from './topic.enums.ts';

@ObjectType({
  implements: [Node, StoryItem],
  simpleResolvers: true,
  description: 'That a topic came to another state: when, by whom and why.',
})
@SharesAudience()
@Kind('change')
@Entity()
export class TopicChange extends Node {
  @Property({ type: 'integer' })
  audienceId!: number;

  @Related(() => Topic, { description: 'Which topic.' })
  @ManyToOne({ entity: () => Topic, ref: true })
  topic!: Ref<Topic>;

  @Field(() => TopicState, { nullable: true, description: 'The state before; null for a proposal.' })
  @Property({ type: 'text', nullable: true })
  formerState?: TopicState | null;

  @Field(() => TopicState, { description: 'The state after.' })
  @Property({ type: 'text' })
  state!: TopicState;

  @Field(() => String, { nullable: true, description: 'Why; null where no reason was given.' })
  @Property({ type: 'text', nullable: true })
  reason?: string | null;

  @Field(() => String, { nullable: true, description: 'What came of the topic; null where nothing did.' })
  @Property({ type: 'text', nullable: true })
  outcome?: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The day of review of a postponed topic; otherwise null.',
  })
  @Property({ type: 'date', nullable: true })
  reviewOn?: string | null;

  @Field(() => CalendarDate, { description: 'The day it happened.' })
  @Property({ type: 'date' })
  happenedOn!: string;

  @Field(() => Date, { description: 'When it was recorded.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  at!: Date;

  @Related(() => Person, { nullable: true, description: 'Who did it; null for visitors.' })
  @ManyToOne({ entity: () => Person, ref: true })
  actor!: Ref<Person>;

  @Related(() => Organisation, {
    nullable: true,
    description: 'For which organisation; null for staff without one.',
  })
  @ManyToOne({ entity: () => Organisation, ref: true, nullable: true })
  actingFor?: Ref<Organisation> | null;
}
