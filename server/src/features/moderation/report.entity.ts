import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Field, ObjectType } from 'type-graphql';
import { Node } from '../../kernel/graphql/node.ts';
import { Related } from '../../kernel/read/declare.ts';
import { Kind } from '../../kernel/read/kinds.ts';
import { Person } from '../accounts/person.entity.ts';
import { ModerationCase } from './moderation-case.entity.ts';
import { Rule } from './moderation.enums.ts';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'That somebody reported a post. Seen by moderators only, never by its author.',
})
@Kind('report')
@Entity()
export class Report extends Node {
  @ManyToOne({ entity: () => ModerationCase, ref: true })
  case!: Ref<ModerationCase>;

  @Related(() => Person, { nullable: true, description: 'Who reported it; null when hidden.' })
  @ManyToOne({ entity: () => Person, ref: true })
  person!: Ref<Person>;

  @Field(() => Rule, { description: 'Which rule they think it broke.' })
  @Property({ type: 'text' })
  rule!: Rule;

  @Field(() => String, { nullable: true, description: 'What they added; null when nothing.' })
  @Property({ type: 'text', nullable: true })
  note?: string | null;

  @Field(() => Date, { description: 'When.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  at!: Date;
}
