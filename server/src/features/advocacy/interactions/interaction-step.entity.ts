import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Field, Int, ObjectType } from 'type-graphql';
import { CalendarDate } from '../../../kernel/graphql/scalars.ts';
import { Node } from '../../../kernel/graphql/node.ts';
import { SharesAudience } from '../../../kernel/live/live.decorator.ts';
import { Related } from '../../../kernel/read/declare.ts';
import { Kind } from '../../../kernel/read/kinds.ts';
import { contributeToStory, StoryItem } from '../../../kernel/story/story-item.ts';
import { Person } from '../../accounts/person.entity.ts';
import { Organisation } from '../../organisations/organisation.entity.ts';
import { Interaction } from './interaction.entity.ts';
import { InteractionStepKind } from './interaction.enums.ts';

contributeToStory('InteractionStep', () => InteractionStep);

@ObjectType({
  implements: [Node, StoryItem],
  simpleResolvers: true,
  description: 'What was done about an interaction: when, by whom and why.',
})
@SharesAudience()
@Kind('interactionstep')
@Entity()
export class InteractionStep extends Node {
  @Property({ type: 'integer' })
  audienceId!: number;

  @Related(() => Interaction, { description: 'About which interaction.' })
  @ManyToOne({ entity: () => Interaction, ref: true })
  interaction!: Ref<Interaction>;

  @Field(() => InteractionStepKind, { description: 'What was done.' })
  @Property({ type: 'text' })
  kind!: InteractionStepKind;

  @Field(() => Int, { description: 'Which version of the statement it made, or was about.' })
  @Property({ type: 'integer' })
  version!: number;

  @Field(() => CalendarDate, { description: 'The day it happened; of RECORDED that of the interaction.' })
  @Property({ type: 'date' })
  happenedOn!: string;

  @Field(() => String, { nullable: true, description: 'Why; null where no reason was given.' })
  @Property({ type: 'text', nullable: true })
  reason?: string | null;

  @Field(() => Date, { description: 'When it was recorded.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  at!: Date;

  @Related(() => Person, {
    nullable: true,
    description: 'Who did it; null for visitors, and of what a public body said.',
  })
  @ManyToOne({ entity: () => Person, ref: true, nullable: true })
  actor?: Ref<Person> | null;

  @Related(() => Organisation, {
    nullable: true,
    description: 'For which organisation; null for staff without one, and of what a public body said.',
  })
  @ManyToOne({ entity: () => Organisation, ref: true, nullable: true })
  actingFor?: Ref<Organisation> | null;
}
