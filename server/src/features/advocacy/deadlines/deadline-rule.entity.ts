import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Field, Int, ObjectType } from 'type-graphql';
import { Node } from '../../../kernel/graphql/node.ts';
import { List } from '../../../kernel/read/declare.ts';
import { Kind } from '../../../kernel/read/kinds.ts';
import { DeadlineTerms } from './deadline-terms.entity.ts';

@ObjectType({
  implements: [Node, DeadlineTerms],
  simpleResolvers: true,
  description: 'A time limit as the law sets it. Public; coordinators keep it.',
})
@Kind('deadlinerule')
@Entity()
export class DeadlineRule extends DeadlineTerms {
  @Field(() => Int, { description: 'Grows with each change; goes with an edit.' })
  @Property({ type: 'integer', version: true })
  version!: number;

  @List(() => DeadlineRuleVersion, {
    by: 'rule',
    order: { version: 'desc', id: 'asc' },
    description: 'What it said before, the latest first; at most 100.',
  })
  formerVersions!: DeadlineRuleVersion[];
}

@ObjectType({
  implements: [Node, DeadlineTerms],
  simpleResolvers: true,
  description: 'What a rule said before it was changed. Written by the database at each change.',
})
@Kind('deadlineruleversion')
@Entity()
export class DeadlineRuleVersion extends DeadlineTerms {
  @ManyToOne({ entity: () => DeadlineRule, ref: true })
  rule!: Ref<DeadlineRule>;

  @Field(() => Int, { description: 'Its number, from 1.' })
  @Property({ type: 'integer' })
  version!: number;
}
