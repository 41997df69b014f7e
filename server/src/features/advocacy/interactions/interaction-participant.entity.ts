import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Field, Int, ObjectType } from 'type-graphql';
import { Row } from '../../../kernel/database/row.ts';
import { Related } from '../../../kernel/read/declare.ts';
import { Organisation } from '../../organisations/organisation.entity.ts';
import { Interaction } from './interaction.entity.ts';
import { ParticipantSide } from './interaction.enums.ts';

@ObjectType({
  simpleResolvers: true,
  description: 'Who took part in an interaction: by role, never by name.',
})
@Entity()
export class InteractionParticipant extends Row {
  @Property({ type: 'integer' })
  audienceId!: number;

  @ManyToOne({ entity: () => Interaction, ref: true })
  interaction!: Ref<Interaction>;

  @Property({ type: 'integer' })
  position!: number;

  @Field(() => ParticipantSide, { description: 'For whom.' })
  @Property({ type: 'text' })
  side!: ParticipantSide;

  @Field(() => String, { description: 'In what role: vedoucí odboru bydlení, terénní pracovnice …' })
  @Property({ type: 'text' })
  role!: string;

  @Related(() => Organisation, {
    nullable: true,
    description: 'Of which organisation; null when not said, and for those who took part for others.',
  })
  @ManyToOne({ entity: () => Organisation, ref: true, nullable: true })
  organisation?: Ref<Organisation> | null;

  @Field(() => Int, { description: 'How many people in this role.' })
  @Property({ type: 'integer' })
  count!: number;
}
