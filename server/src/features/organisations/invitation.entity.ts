import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Field, ObjectType } from 'type-graphql';
import { Node } from '../../kernel/graphql/node.ts';
import { Related } from '../../kernel/read/declare.ts';
import { Kind } from '../../kernel/read/kinds.ts';
import { Organisation } from './organisation.entity.ts';
import { MandateRole } from './organisation.enums.ts';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'An invitation to act for an organisation, sent by mail. Seen by the organisation only; the address by nobody.',
})
@Kind('invitation')
@Entity()
export class Invitation extends Node {
  @Related(() => Organisation, { description: 'For whom the invited will act.' })
  @ManyToOne({ entity: () => Organisation, ref: true })
  organisation!: Ref<Organisation>;

  @Field(() => String, { description: 'The name of the invited, as the inviter wrote it.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => MandateRole, { description: 'What they will be allowed to do.' })
  @Property({ type: 'text' })
  role!: MandateRole;

  @Field(() => Date, { description: 'When it was made.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  createdAt!: Date;

  @Field(() => Date, { description: 'Until when it can be accepted.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  expiresAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When it was accepted; null while it was not.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  acceptedAt?: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it was taken back; null while it was not.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  revokedAt?: Date | null;
}
