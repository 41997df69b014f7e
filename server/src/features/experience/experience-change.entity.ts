import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Field, ObjectType } from 'type-graphql';
import { TextArray } from '../../kernel/database/text-array.ts';
import { Node } from '../../kernel/graphql/node.ts';
import { Related } from '../../kernel/read/declare.ts';
import { Kind } from '../../kernel/read/kinds.ts';
import { Person } from '../accounts/person.entity.ts';
import { Organisation } from '../organisations/organisation.entity.ts';
import { ExperienceChangeKind, ExperiencePart } from './experience.enums.ts';
import { ExperienceNotice } from './experience-notice.entity.ts';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'That an offer or request was changed, closed, taken back or opened again.',
})
@Kind('experiencechange')
@Entity()
export class ExperienceChange extends Node {
  @Property({ type: 'integer' })
  audienceId!: number;

  @ManyToOne({ entity: () => ExperienceNotice, ref: true })
  notice!: Ref<ExperienceNotice>;

  @Field(() => ExperienceChangeKind, { description: 'What was done.' })
  @Property({ type: 'text' })
  kind!: ExperienceChangeKind;

  @Field(() => String, { nullable: true, description: 'Why; null where it needed no word.' })
  @Property({ type: 'text', nullable: true })
  reason?: string | null;

  @Field(() => [ExperiencePart], { description: 'What an edit changed; empty of everything else.' })
  @Property({ type: TextArray })
  changed!: ExperiencePart[];

  @Field(() => Date, { description: 'When.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  at!: Date;

  @Related(() => Person, { nullable: true, description: 'Who did it; null when hidden.' })
  @ManyToOne({ entity: () => Person, ref: true })
  actor!: Ref<Person>;

  @Related(() => Organisation, {
    nullable: true,
    description: 'For which organisation; null for staff without one.',
  })
  @ManyToOne({ entity: () => Organisation, ref: true, nullable: true })
  actingFor?: Ref<Organisation> | null;
}
