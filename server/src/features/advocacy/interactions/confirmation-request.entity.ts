import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Field, ObjectType } from 'type-graphql';
import { Node } from '../../../kernel/graphql/node.ts';
import { Computed, Related } from '../../../kernel/read/declare.ts';
import { Kind } from '../../../kernel/read/kinds.ts';
import { sql } from '../../../kernel/read/sql.ts';
import { Person } from '../../accounts/person.entity.ts';
import { Interaction } from './interaction.entity.ts';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'That a public body was asked by mail whether a statement is true. For members; the address is kept nowhere once the letter has left.',
})
@Kind('confirmationrequest')
@Entity({ tableName: 'interaction_confirmation' })
export class ConfirmationRequest extends Node {
  @Property({ type: 'integer' })
  audienceId!: number;

  @Related(() => Interaction, { nullable: true, description: 'About which interaction; null when hidden.' })
  @ManyToOne({ entity: () => Interaction, ref: true })
  interaction!: Ref<Interaction>;

  @Field(() => String, { description: 'What is left of the address: `p…@lipov.example`.' })
  @Property({ type: 'text' })
  addressHint!: string;

  @Related(() => Person, { nullable: true, description: 'Who asked; null when hidden.' })
  @ManyToOne({ entity: () => Person, ref: true })
  askedBy!: Ref<Person>;

  @Field(() => Date, { description: 'When.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  askedAt!: Date;

  @Field(() => Date, { description: 'Until when the link holds.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  expiresAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When the letter left; null while it waits.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  sentAt?: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was answered; null while it was not.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  answeredAt?: Date | null;

  @Field(() => Date, { nullable: true, description: 'When the link was taken back; otherwise null.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  revokedAt?: Date | null;

  @Related(() => Person, {
    nullable: true,
    description: 'Who took it back; null when nobody did, or hidden.',
  })
  @ManyToOne({ entity: () => Person, ref: true, nullable: true })
  revokedBy?: Ref<Person> | null;

  @Computed(
    () => Boolean,
    ({ answeredAt, revokedAt, expiresAt }) =>
      sql`(${answeredAt!} is null and ${revokedAt!} is null and ${expiresAt!} > now())`,
    { description: 'Whether the public body may still answer.' },
  )
  isOpen!: boolean;
}
