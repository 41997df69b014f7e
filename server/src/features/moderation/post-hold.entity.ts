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
  description: 'That what somebody writes is looked at before others read it. Seen by moderators only.',
})
@Kind('posthold')
@Entity()
export class PostHold extends Node {
  @ManyToOne({ entity: () => Person, ref: true })
  person!: Ref<Person>;

  @Related(() => Person, {
    nullable: true,
    description: 'Which moderator holds it; null where they are new, and the first one published ends it.',
  })
  @ManyToOne({ entity: () => Person, ref: true, nullable: true })
  by?: Ref<Person> | null;

  @Field(() => String, { nullable: true, description: 'Why; null where they are new.' })
  @Property({ type: 'text', nullable: true })
  reason?: string | null;

  @Field(() => Date, { description: 'Since when.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  since!: Date;
}
