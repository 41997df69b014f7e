import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Field, ObjectType } from 'type-graphql';
import { CalendarDate } from '../../kernel/graphql/scalars.ts';
import { Node } from '../../kernel/graphql/node.ts';
import { Related } from '../../kernel/read/declare.ts';
import { SharesAudience } from '../../kernel/live/live.decorator.ts';
import { Kind } from '../../kernel/read/kinds.ts';
import { Organisation } from './organisation.entity.ts';
import { MembershipState } from './organisation.enums.ts';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description: 'How an organisation stands to the platform over a time. Seen by members only.',
})
@SharesAudience()
@Kind('membership')
@Entity()
export class Membership extends Node {
  @Related(() => Organisation, { description: 'Whose.' })
  @ManyToOne({ entity: () => Organisation, ref: true })
  organisation!: Ref<Organisation>;

  @Field(() => MembershipState, { description: 'The state over this time.' })
  @Property({ type: 'text' })
  state!: MembershipState;

  @Field(() => CalendarDate, { description: 'The first day of this state.' })
  @Property({ type: 'date' })
  since!: string;

  @Field(() => CalendarDate, {
    nullable: true,
    description: 'The last day of this state; null while it lasts.',
  })
  @Property({ type: 'date', nullable: true })
  until?: string | null;
}
