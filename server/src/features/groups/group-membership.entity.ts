import { Entity, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import type { Ref } from '@mikro-orm/postgresql';
import { Field, ObjectType } from 'type-graphql';
import { Node } from '../../kernel/graphql/node.ts';
import { Related } from '../../kernel/read/declare.ts';
import { Kind } from '../../kernel/read/kinds.ts';
import { Person } from '../accounts/person.entity.ts';
import { Organisation } from '../organisations/organisation.entity.ts';
import { Group } from './group.entity.ts';
import { GroupRole, GroupStanding } from './group.enums.ts';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'A person in a group, for an organisation. For members while it lasts; who asks, is invited or left is known to the group only.',
})
@Kind('groupmembership')
@Entity()
export class GroupMembership extends Node {
  @Property({ type: 'integer' })
  audienceId!: number;

  @Related(() => Group, { nullable: true, description: 'In which group; null when hidden.' })
  @ManyToOne({ entity: () => Group, ref: true })
  group!: Ref<Group>;

  @Related(() => Person, { nullable: true, description: 'Who; null when hidden.' })
  @ManyToOne({ entity: () => Person, ref: true })
  person!: Ref<Person>;

  @Related(() => Organisation, {
    nullable: true,
    description: 'For which organisation; null for staff without one.',
  })
  @ManyToOne({ entity: () => Organisation, ref: true, nullable: true })
  organisation?: Ref<Organisation> | null;

  @Field(() => GroupRole, { description: 'What they are in it.' })
  @Property({ type: 'text' })
  role!: GroupRole;

  @Field(() => GroupStanding, { description: 'How they stand to it.' })
  @Property({ type: 'text' })
  state!: GroupStanding;

  @Field(() => String, { nullable: true, description: 'What they said when they asked; null when nothing.' })
  @Property({ type: 'text', nullable: true })
  message?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was declined or ended; null where no reason was given.',
  })
  @Property({ type: 'text', nullable: true })
  reason?: string | null;

  @Field(() => Date, { description: 'When they asked or were invited.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  createdAt!: Date;

  @Field(() => Date, { nullable: true, description: 'When they came to this state; null while it is open.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  decidedAt?: Date | null;
}
