import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Field, ObjectType } from 'type-graphql';
import { TextArray } from '../../kernel/database/text-array.ts';
import { Node } from '../../kernel/graphql/node.ts';
import { Related } from '../../kernel/read/declare.ts';
import { Kind } from '../../kernel/read/kinds.ts';
import { Person } from '../accounts/person.entity.ts';
import { Organisation } from '../organisations/organisation.entity.ts';
import { Cooperation } from './cooperation.entity.ts';
import { CooperationPart, StepKind } from './cooperation.enums.ts';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'What was done about a relation: when, by whom and why. For members only.',
})
@Kind('step')
@Entity()
export class CooperationStep extends Node {
  @Property({ type: 'integer' })
  audienceId!: number;

  @Related(() => Cooperation, {
    nullable: true,
    description: 'About which relation; null when hidden by now.',
  })
  @ManyToOne({ entity: () => Cooperation, ref: true })
  cooperation!: Ref<Cooperation>;

  @Field(() => StepKind, { description: 'What was done.' })
  @Property({ type: 'text' })
  kind!: StepKind;

  @Field(() => [CooperationPart], { description: 'What an edit changed; empty of every other step.' })
  @Property({ type: TextArray })
  changed!: CooperationPart[];

  @Related(() => Organisation, {
    nullable: true,
    description: 'About whose part, or who edited it; null when hidden.',
  })
  @ManyToOne({ entity: () => Organisation, ref: true })
  organisation!: Ref<Organisation>;

  @Related(() => Person, { nullable: true, description: 'Who did it; null when hidden.' })
  @ManyToOne({ entity: () => Person, ref: true })
  actor!: Ref<Person>;

  @Related(() => Organisation, {
    nullable: true,
    description: 'For which organisation they did it; null where a coordinator helped.',
  })
  @ManyToOne({ entity: () => Organisation, ref: true, nullable: true })
  actingFor?: Ref<Organisation> | null;

  @Field(() => String, { nullable: true, description: 'Why; null where no reason was given.' })
  @Property({ type: 'text', nullable: true })
  reason?: string | null;

  @Field(() => Date, { description: 'When.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  at!: Date;
}
