import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Field, Int, ObjectType } from 'type-graphql';
import { Node } from '../../kernel/graphql/node.ts';
import { Computed, Related } from '../../kernel/read/declare.ts';
import { Kind } from '../../kernel/read/kinds.ts';
import { sql } from '../../kernel/read/sql.ts';
import { Person } from './person.entity.ts';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'A version of the rules of the platform. Public; its text never changes.',
})
@Kind('rules')
@Entity()
export class Rules extends Node {
  @Field(() => Int, { description: 'Of the version, from 1.' })
  @Property({ type: 'integer' })
  number!: number;

  @Field(() => String, { description: 'In Czech, as Markdown, at most 20 000 characters.' })
  @Property({ type: 'text' })
  textCs!: string;

  @Field(() => String, {
    nullable: true,
    description: 'In English, as Markdown; null when there is only Czech.',
  })
  @Property({ type: 'text', nullable: true })
  textEn?: string | null;

  @Field(() => String, { description: 'In Czech, as safe HTML.' })
  @Property({ type: 'text' })
  htmlCs!: string;

  @Field(() => String, {
    nullable: true,
    description: 'In English, as safe HTML; null when there is only Czech.',
  })
  @Property({ type: 'text', nullable: true })
  htmlEn?: string | null;

  @Field(() => Date, { description: 'When it was published; in force from then until the next.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  publishedAt!: Date;

  @Related(() => Person, {
    nullable: true,
    description: 'Who published it; null for visitors, and for a version that came with the installation.',
  })
  @ManyToOne({ entity: () => Person, ref: true, nullable: true })
  publishedBy?: Ref<Person> | null;

  @Computed(
    () => Boolean,
    ({ number }) => sql`not exists (select from rules later where later.number > ${number!})`,
    { description: 'Whether it is the version in force.' },
  )
  isCurrent!: boolean;
}
