import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Field, ObjectType } from 'type-graphql';
import { CalendarDate } from '../../kernel/graphql/scalars.ts';
import { Node } from '../../kernel/graphql/node.ts';
import { Related } from '../../kernel/read/declare.ts';
import { SharesAudience } from '../../kernel/live/live.decorator.ts';
import { Kind } from '../../kernel/read/kinds.ts';
import { Person } from '../accounts/person.entity.ts';
import { Organisation } from './organisation.entity.ts';
import { MembershipState } from './organisation.enums.ts';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'How an organisation stands to the platform over a time; the next begins where it ends. Seen by members only.',
})
@SharesAudience()
@Kind('membership')
@Entity()
export class Membership extends Node {
  @Property({ type: 'integer' })
  audienceId!: number;

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

  @Related(() => Person, {
    nullable: true,
    description: 'Who decided that this state begins; null where that was before the platform kept it.',
  })
  @ManyToOne({ entity: () => Person, ref: true, nullable: true })
  decidedBy?: Ref<Person> | null;

  @Field(() => Date, { description: 'When it was recorded.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  at!: Date;

  @Field(() => String, {
    nullable: true,
    description: 'Why, in the words of who decided; null where no reason was given.',
  })
  @Property({ type: 'text', nullable: true })
  reason?: string | null;
}
