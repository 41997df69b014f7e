import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Field, Int, ObjectType } from 'type-graphql';
import { Node } from '../../kernel/graphql/node.ts';
import { Kind } from '../../kernel/read/kinds.ts';
import { Person } from '../accounts/person.entity.ts';
import { DiscussionCategory } from './discussion.enums.ts';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'The outline with which a first post of a category may begin. For members.',
})
@Kind('discussion_template')
@Entity()
export class DiscussionTemplate extends Node {
  @Property({ type: 'integer' })
  audienceId!: number;

  @Field(() => DiscussionCategory, { description: 'Of which discussions.' })
  @Property({ type: 'text' })
  category!: DiscussionCategory;

  @Field(() => String, { description: 'In Markdown, at most 4 000 characters.' })
  @Property({ type: 'text' })
  body!: string;

  @Field(() => Int, { description: 'Grows with each change; goes with an edit.' })
  @Property({ type: 'integer', version: true })
  version!: number;

  @ManyToOne({ entity: () => Person, ref: true, nullable: true })
  editor?: Ref<Person> | null;

  @Field(() => Date, { description: 'When it was last changed.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  editedAt!: Date;
}
