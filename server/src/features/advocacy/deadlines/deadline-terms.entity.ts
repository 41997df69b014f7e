import { ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Field, InterfaceType, Int } from 'type-graphql';
import { Node } from '../../../kernel/graphql/node.ts';
import { CalendarDate } from '../../../kernel/graphql/scalars.ts';
import { Related } from '../../../kernel/read/declare.ts';
import { Person } from '../../accounts/person.entity.ts';
import { DeadlineKind, DeadlineUnit } from './deadline.enums.ts';
// A rule extends these terms: what needs them imports the rule.
import { DeadlineRule } from './deadline-rule.entity.ts';

/** What a rule says, now or in a former version. */
@InterfaceType('DeadlineTerms', {
  implements: Node,
  description: 'A time limit as the law sets it, in Czech words. Information, not legal advice.',
})
export abstract class DeadlineTerms extends Node {
  @Property({ type: 'integer' })
  audienceId!: number;

  @Field(() => String, { description: 'What is to be done; at most 200 characters.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => String, { description: 'The act, `106/1999 Sb.`; at most 200 characters.' })
  @Property({ type: 'text' })
  act!: string;

  @Field(() => String, { nullable: true, description: 'Where in the act; null when not known.' })
  @Property({ type: 'text', nullable: true })
  section?: string | null;

  @Field(() => String, { description: 'Whose limit it is: úřad, žadatel …' })
  @Property({ type: 'text' })
  actor!: string;

  @Field(() => Int, { description: 'How long, in its unit.' })
  @Property({ type: 'integer' })
  length!: number;

  @Field(() => DeadlineUnit, { description: 'Of its length and of its extension.' })
  @Property({ type: 'text' })
  unit!: DeadlineUnit;

  @Field(() => String, { description: 'The event after which it runs; its day is not counted.' })
  @Property({ type: 'text' })
  startsWith!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'By how many units it may be prolonged at most; null when it may not, or the law names no number.',
  })
  @Property({ type: 'integer', nullable: true })
  extensionLength?: number | null;

  @Field(() => String, { nullable: true, description: 'When it may be prolonged; null when it may not.' })
  @Property({ type: 'text', nullable: true })
  extensionNote?: string | null;

  @Field(() => DeadlineKind, { description: 'Whether sending on the last day is enough.' })
  @Property({ type: 'text' })
  kind!: DeadlineKind;

  @Field(() => String, {
    nullable: true,
    description: 'What follows when it has passed; null when not told.',
  })
  @Property({ type: 'text', nullable: true })
  consequence?: string | null;

  @Field(() => String, { nullable: true, description: 'What else to know; null when nothing.' })
  @Property({ type: 'text', nullable: true })
  note?: string | null;

  @Related(() => DeadlineRule, {
    nullable: true,
    description: 'By what rule one may complain once it has passed; null when by none.',
  })
  @ManyToOne({ entity: () => DeadlineRule, ref: true, nullable: true })
  overdueRemedy?: Ref<DeadlineRule> | null;

  @Related(() => DeadlineRule, {
    nullable: true,
    description: 'By what rule one may appeal once the body has refused; null when by none.',
  })
  @ManyToOne({ entity: () => DeadlineRule, ref: true, nullable: true })
  refusalRemedy?: Ref<DeadlineRule> | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The first day on which its event may lie; null when nobody has said.',
  })
  @Property({ type: 'date', nullable: true })
  validFrom?: string | null;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The last day on which its event may lie; null while it is in force.',
  })
  @Property({ type: 'date', nullable: true })
  validTo?: string | null;

  @Field(() => String, { description: 'Where one reads it: an act with its section, or an address.' })
  @Property({ type: 'text' })
  source!: string;

  @Field(() => Boolean, {
    description:
      'Whether somebody compared it with a public source; otherwise check it before relying on it.',
  })
  @Property({ type: 'boolean' })
  isVerified!: boolean;

  @Related(() => Person, {
    nullable: true,
    description: 'Who wrote this version; null for visitors, and for one that came with the installation.',
  })
  @ManyToOne({ entity: () => Person, ref: true, nullable: true })
  editor?: Ref<Person> | null;

  @Field(() => Date, { description: 'When this version was written.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  editedAt!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'Why this version was written; null for one that came with the installation.',
  })
  @Property({ type: 'text', nullable: true })
  editReason?: string | null;
}
