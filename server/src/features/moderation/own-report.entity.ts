import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Field, ObjectType } from 'type-graphql';
import { Node } from '../../kernel/graphql/node.ts';
import { Kind } from '../../kernel/read/kinds.ts';
import { Person } from '../accounts/person.entity.ts';
import { Post } from '../discussions/post.entity.ts';
import { ReportOutcome, Rule } from './moderation.enums.ts';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'That the viewer reported a post. Nobody else sees it.',
})
@Kind('ownreport')
@Entity()
export class OwnReport extends Node {
  @ManyToOne({ entity: () => Person, ref: true })
  person!: Ref<Person>;

  @ManyToOne({ entity: () => Post, ref: true })
  post!: Ref<Post>;

  @Field(() => Rule, { description: 'Which rule they think it broke.' })
  @Property({ type: 'text' })
  rule!: Rule;

  @Field(() => Date, { description: 'When.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  at!: Date;

  @Field(() => ReportOutcome, {
    nullable: true,
    description: 'What came of it; null while no moderator has decided.',
  })
  @Property({ type: 'text', nullable: true })
  outcome?: ReportOutcome | null;
}
