import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Field, ObjectType } from 'type-graphql';
import { TextArray } from '../../kernel/database/text-array.ts';
import { Node } from '../../kernel/graphql/node.ts';
import { Related } from '../../kernel/read/declare.ts';
import { Kind } from '../../kernel/read/kinds.ts';
import { Person } from '../accounts/person.entity.ts';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'That something was published though it seemed to hold personal data. Never holds the text.',
})
@Kind('sensitivemark')
@Entity()
export class SensitiveMark extends Node {
  @Property({ type: 'uuid' })
  entityId!: string;

  @Field(() => [String], { description: 'Kinds of personal data that were found.' })
  @Property({ type: TextArray })
  kinds!: string[];

  @Field(() => String, { description: 'Why it was published all the same.' })
  @Property({ type: 'text' })
  reason!: string;

  @Related(() => Person, { nullable: true, description: 'Who published it; null when hidden.' })
  @ManyToOne({ entity: () => Person, ref: true })
  person!: Ref<Person>;

  @Field(() => Date, { description: 'When.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  at!: Date;
}
