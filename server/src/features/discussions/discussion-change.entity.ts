import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Field, ObjectType } from 'type-graphql';
import { Node } from '../../kernel/graphql/node.ts';
import { SharesAudience } from '../../kernel/live/live.decorator.ts';
import { Related } from '../../kernel/read/declare.ts';
import { Kind } from '../../kernel/read/kinds.ts';
import { Person } from '../accounts/person.entity.ts';
import { Discussion } from './discussion.entity.ts';
import { DiscussionChangeKind } from './discussion.enums.ts';

@ObjectType({ implements: Node, simpleResolvers: true, description: 'A step in how a discussion is led.' })
@SharesAudience()
@Kind('discussion_change')
@Entity()
export class DiscussionChange extends Node {
  @Property({ type: 'integer' })
  audienceId!: number;

  @ManyToOne({ entity: () => Discussion, ref: true })
  discussion!: Ref<Discussion>;

  @Field(() => DiscussionChangeKind, { description: 'What was done.' })
  @Property({ type: 'text' })
  kind!: DiscussionChangeKind;

  @Field(() => String, { nullable: true, description: 'Why; null when nothing was said.' })
  @Property({ type: 'text', nullable: true })
  reason?: string | null;

  @Related(() => Person, { nullable: true, description: 'Who did it.' })
  @ManyToOne({ entity: () => Person, ref: true })
  actor!: Ref<Person>;

  @Field(() => Date, { description: 'When.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  at!: Date;
}
