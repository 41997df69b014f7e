import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Field, Int, ObjectType } from 'type-graphql';
import { Node } from '../../kernel/graphql/node.ts';
import { SharesAudience } from '../../kernel/live/live.decorator.ts';
import { Related } from '../../kernel/read/declare.ts';
import { Kind } from '../../kernel/read/kinds.ts';
import { Language } from '../accounts/account.entity.ts';
import { Person } from '../accounts/person.entity.ts';
import { Discussion } from './discussion.entity.ts';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'What a discussion has come to, as those who lead it sum it up.',
})
@SharesAudience()
@Kind('discussion_summary')
@Entity()
export class DiscussionSummary extends Node {
  @Property({ type: 'integer' })
  audienceId!: number;

  @ManyToOne({ entity: () => Discussion, ref: true })
  discussion!: Ref<Discussion>;

  @Field(() => String, { description: 'As it was written, in Markdown.' })
  @Property({ type: 'text' })
  body!: string;

  @Field(() => String, { description: 'As HTML that is safe to show.' })
  @Property({ type: 'text' })
  html!: string;

  @Field(() => Language, { description: 'The language it is written in.' })
  @Property({ type: 'text' })
  language!: Language;

  @Field(() => Int, { description: 'The number of the last post that it knows.' })
  @Property({ type: 'integer' })
  upToNumber!: number;

  @Related(() => Person, { nullable: true, description: 'Who summed it up.' })
  @ManyToOne({ entity: () => Person, ref: true })
  author!: Ref<Person>;

  @Field(() => Date, { description: 'When.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  at!: Date;
}
