import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Field, ObjectType } from 'type-graphql';
import { Node } from '../../kernel/graphql/node.ts';
import { Related } from '../../kernel/read/declare.ts';
import { Kind } from '../../kernel/read/kinds.ts';
import { JoinQuestion } from './join-question.entity.ts';
import { JoinRequest } from './join-request.entity.ts';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'An answer in a request to join, beside the words that were asked. Seen by coordinators only.',
})
@Kind('joinanswer')
@Entity()
export class JoinAnswer extends Node {
  @Related(() => JoinRequest, { description: 'In which request.' })
  @ManyToOne({ entity: () => JoinRequest, ref: true })
  request!: Ref<JoinRequest>;

  @Related(() => JoinQuestion, { nullable: true, description: 'What was asked; null when hidden.' })
  @ManyToOne({ entity: () => JoinQuestion, ref: true })
  question!: Ref<JoinQuestion>;

  @Property({ type: 'integer' })
  position!: number;

  @Field(() => String, { description: 'What was answered, at most 2000 characters.' })
  @Property({ type: 'text' })
  text!: string;
}
