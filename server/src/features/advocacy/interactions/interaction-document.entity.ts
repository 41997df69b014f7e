import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Field, ObjectType } from 'type-graphql';
import { Row } from '../../../kernel/database/row.ts';
import { Interaction } from './interaction.entity.ts';

@ObjectType({ simpleResolvers: true, description: 'Where a document of an interaction is to be found.' })
@Entity()
export class InteractionDocument extends Row {
  @Property({ type: 'integer' })
  audienceId!: number;

  @ManyToOne({ entity: () => Interaction, ref: true })
  interaction!: Ref<Interaction>;

  @Property({ type: 'integer' })
  position!: number;

  @Field(() => String, { description: 'What it is.' })
  @Property({ type: 'text' })
  label!: string;

  @Field(() => String, { nullable: true, description: 'Its http or https address; null when it has none.' })
  @Property({ type: 'text', nullable: true })
  url?: string | null;

  @Field(() => String, { nullable: true, description: 'Its file reference (č. j.); null when it has none.' })
  @Property({ type: 'text', nullable: true })
  reference?: string | null;
}
