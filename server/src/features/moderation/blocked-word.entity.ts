import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Field, ObjectType } from 'type-graphql';
import { Node } from '../../kernel/graphql/node.ts';
import { Related } from '../../kernel/read/declare.ts';
import { Kind } from '../../kernel/read/kinds.ts';
import { Person } from '../accounts/person.entity.ts';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'A word at which moderators are to look. It stops nobody; seen by moderators only.',
})
@Kind('blockedword')
@Entity()
export class BlockedWord extends Node {
  @Field(() => String, { description: 'Found as a whole word, or words, whatever its case and accents.' })
  @Property({ type: 'text' })
  word!: string;

  @Related(() => Person, { nullable: true, description: 'Who added it; null when hidden.' })
  @ManyToOne({ entity: () => Person, ref: true })
  addedBy!: Ref<Person>;

  @Field(() => Date, { description: 'When.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  at!: Date;
}
