import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Field, Int, ObjectType } from 'type-graphql';
import { Row } from '../../../kernel/database/row.ts';
import { CalendarDate } from '../../../kernel/graphql/scalars.ts';
import { Related } from '../../../kernel/read/declare.ts';
import { PublicBody } from '../../authorities/public-body.entity.ts';
import { Interaction } from './interaction.entity.ts';
import { InteractionForm, InteractionKind } from './interaction.enums.ts';

@ObjectType({ simpleResolvers: true, description: 'What an interaction said before it was changed.' })
@Entity()
export class InteractionVersion extends Row {
  @Property({ type: 'integer' })
  audienceId!: number;

  @ManyToOne({ entity: () => Interaction, ref: true })
  interaction!: Ref<Interaction>;

  @Field(() => Int, { description: 'Which version it was, the first is 1.' })
  @Property({ type: 'integer' })
  version!: number;

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

  @Field(() => CalendarDate, { description: 'The day of the interaction.' })
  @Property({ type: 'date' })
  happenedOn!: string;

  @Field(() => String, { description: 'What it was about.' })
  @Property({ type: 'text' })
  subject!: string;

  @Field(() => String, { description: 'The summary in Markdown; may be empty.' })
  @Property({ type: 'text' })
  summary!: string;

  @Field(() => String, { description: 'The same as HTML that cannot run anything.' })
  @Property({ type: 'text' })
  html!: string;

  @Field(() => Date, { description: 'When it was written.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  writtenAt!: Date;
}
