import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { Row } from '../../kernel/database/row.ts';
import { TextArray } from '../../kernel/database/text-array.ts';
import { CalendarDate } from '../../kernel/graphql/scalars.ts';
import { Node } from '../../kernel/graphql/node.ts';
import { Connection, List, Related } from '../../kernel/read/declare.ts';
import { Kind } from '../../kernel/read/kinds.ts';
import { sql } from '../../kernel/read/sql.ts';
import { Region } from '../organisations/organisation.enums.ts';

export enum BodyLevel {
  NATIONAL = 'NATIONAL',
  REGIONAL = 'REGIONAL',
  LOCAL = 'LOCAL',
  EUROPEAN = 'EUROPEAN',
}
registerEnumType(BodyLevel, {
  name: 'BodyLevel',
  description: 'Where a public body works.',
  valuesConfig: {
    NATIONAL: { description: 'The whole country.' },
    REGIONAL: { description: 'A region.' },
    LOCAL: { description: 'A municipality or a part of it.' },
    EUROPEAN: { description: 'The European Union or the Council of Europe.' },
  },
});

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'A public authority or institution; a function, never a person.',
})
@Kind('body', { plural: 'public bodies' })
@Entity()
export class PublicBody extends Node {
  @Field(() => String, { description: 'Its present name, in Czech.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Usual abbreviation; null when it has none.' })
  @Property({ type: 'text', nullable: true })
  abbreviation?: string | null;

  @Field(() => String, { description: 'What sort of body it is, in Czech: ministerstvo, kraj, obec …' })
  @Property({ type: 'text' })
  kind!: string;

  @Field(() => BodyLevel, { description: 'Where it works.' })
  @Property({ type: 'text' })
  level!: BodyLevel;

  @Field(() => String, {
    nullable: true,
    description: 'Czech business id, 8 digits; null when it has none or it is not known.',
  })
  @Property({ type: 'text', nullable: true })
  businessId?: string | null;

  @Field(() => Region, { nullable: true, description: 'Where it is; null for the whole country.' })
  @Property({ type: 'text', nullable: true })
  region?: Region | null;

  @Field(() => String, { nullable: true, description: 'Its website, without the scheme.' })
  @Property({ type: 'text', nullable: true })
  website?: string | null;

  @Field(() => [String], { description: 'What it deals with, in Czech.' })
  @Property({ type: TextArray })
  agenda!: string[];

  @Field(() => String, { nullable: true, description: 'What to know about it.' })
  @Property({ type: 'text', nullable: true })
  note?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Its first day; null when not known.' })
  @Property({ type: 'date', nullable: true })
  validFrom?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Its last day; null while it exists.' })
  @Property({ type: 'date', nullable: true })
  validTo?: string | null;

  @Field(() => Boolean, { description: 'Whether it is invented for the demo.' })
  @Property({ type: 'boolean' })
  isDemo!: boolean;

  @List(() => BodyParent, { by: 'body', order: { id: 'asc' }, description: 'Superior bodies in time.' })
  parents!: BodyParent[];

  @List(() => FormerName, { by: 'body', order: { id: 'asc' }, description: 'Names it had before.' })
  formerNames!: FormerName[];

  @Connection(() => PublicBody, {
    on: (body, child) =>
      sql`${child.id} in (select p.body_id from body_parent p where p.parent_id = ${body.id!} and (p.until is null or p.until >= current_date))`,
    order: { name: 'asc', id: 'asc' },
    description: 'Bodies under it now.',
  })
  children!: unknown;
}

@ObjectType({ simpleResolvers: true, description: 'A superior body over a time.' })
@Entity()
export class BodyParent extends Row {
  @ManyToOne({ entity: () => PublicBody, ref: true, joinColumn: 'body_id' })
  body!: Ref<PublicBody>;

  @Related(() => PublicBody, { by: 'parent', description: 'The superior body.' })
  @ManyToOne({ entity: () => PublicBody, ref: true, joinColumn: 'parent_id' })
  parent!: Ref<PublicBody>;

  @Field(() => CalendarDate, { nullable: true, description: 'From when; null when not known.' })
  @Property({ type: 'date', nullable: true })
  since?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Until when; null while it lasts.' })
  @Property({ type: 'date', nullable: true })
  until?: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'A name that a public body had.' })
@Entity({ tableName: 'body_name' })
export class FormerName extends Row {
  @ManyToOne({ entity: () => PublicBody, ref: true, joinColumn: 'body_id' })
  body!: Ref<PublicBody>;

  @Field(() => String, { description: 'The name, in Czech.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => CalendarDate, { nullable: true, description: 'From when; null when not known.' })
  @Property({ type: 'date', nullable: true })
  since?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'Until when; null when not known.' })
  @Property({ type: 'date', nullable: true })
  until?: string | null;
}
