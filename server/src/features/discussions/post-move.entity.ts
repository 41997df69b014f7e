import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Field, Int, ObjectType } from 'type-graphql';
import { Node } from '../../kernel/graphql/node.ts';
import { SharesAudience } from '../../kernel/live/live.decorator.ts';
import { Related, Rows } from '../../kernel/read/declare.ts';
import { Kind } from '../../kernel/read/kinds.ts';
import { Person } from '../accounts/person.entity.ts';
import { Discussion } from './discussion.entity.ts';
import { NumberRange, rangesOf } from './number-range.ts';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'A note where posts stood before they were moved to another discussion. The posts keep their ids.',
})
@SharesAudience()
@Kind('post_move')
@Entity()
export class PostMove extends Node {
  @Property({ type: 'integer' })
  audienceId!: number;

  @Related(() => Discussion, { description: 'Where they stood.' })
  @ManyToOne({ entity: () => Discussion, ref: true })
  discussion!: Ref<Discussion>;

  @Property({ type: 'string', columnType: 'int4multirange' })
  numbers!: string;

  @Rows(() => NumberRange, ({ numbers }) => rangesOf(numbers!), {
    description: 'The numbers that they had there.',
  })
  formerNumbers!: NumberRange[];

  @Related(() => Discussion, { nullable: true, description: 'Where they went; null when that is hidden.' })
  @ManyToOne({ entity: () => Discussion, ref: true })
  to!: Ref<Discussion>;

  @Field(() => Int, { description: 'The number of the first of them in the other; the others follow it.' })
  @Property({ type: 'integer' })
  toNumber!: number;

  @Field(() => Int, { description: 'How many they were.' })
  @Property({ type: 'integer' })
  postCount!: number;

  @Field(() => Boolean, { description: 'Whether the whole discussion became part of the other.' })
  @Property({ type: 'boolean' })
  isMerge!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Why, as those who moved them said; null when they did not.',
  })
  @Property({ type: 'text', nullable: true })
  reason?: string | null;

  @Related(() => Person, { nullable: true, description: 'Who moved them.' })
  @ManyToOne({ entity: () => Person, ref: true })
  actor!: Ref<Person>;

  @Field(() => Date, { description: 'When.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  at!: Date;
}
