import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Field, ObjectType } from 'type-graphql';
import { Node } from '../../../kernel/graphql/node.ts';
import { CalendarDate } from '../../../kernel/graphql/scalars.ts';
import { Related } from '../../../kernel/read/declare.ts';
import { Kind } from '../../../kernel/read/kinds.ts';
import { Person } from '../../accounts/person.entity.ts';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'A day that the law made a holiday for once, beside those of every year. Public; every limit is counted with it.',
})
@Kind('oneoffholiday', { plural: 'one-off holidays' })
@Entity()
export class OneOffHoliday extends Node {
  @Property({ type: 'integer' })
  audienceId!: number;

  @Field(() => CalendarDate, { description: 'The day.' })
  @Property({ type: 'date' })
  date!: string;

  @Field(() => String, { description: 'What it is called, in Czech; at most 200 characters.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => String, { description: 'What declared it; at most 500 characters.' })
  @Property({ type: 'text' })
  source!: string;

  @Related(() => Person, { nullable: true, description: 'Who added it; null for visitors.' })
  @ManyToOne({ entity: () => Person, ref: true, nullable: true })
  addedBy?: Ref<Person> | null;

  @Field(() => Date, { description: 'When it was added.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  addedAt!: Date;

  @Related(() => Person, {
    nullable: true,
    description: 'Who took it back; null for visitors and while it holds.',
  })
  @ManyToOne({ entity: () => Person, ref: true, nullable: true })
  removedBy?: Ref<Person> | null;

  @Field(() => Date, { nullable: true, description: 'When it was taken back; null while it holds.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  removedAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was taken back; null while it holds.' })
  @Property({ type: 'text', nullable: true })
  removalReason?: string | null;
}
