import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Eyes } from '../../kernel/access/viewer.ts';
import { TextArray } from '../../kernel/database/text-array.ts';
import { Node } from '../../kernel/graphql/node.ts';
import { Computed, Connection, Derived, Fact, Rows } from '../../kernel/read/declare.ts';
import { Kind } from '../../kernel/read/kinds.ts';
import { sql } from '../../kernel/read/sql.ts';
import { abilitiesOf, GroupAbilities } from './group.abilities.ts';
import { GroupStanding, GroupState } from './group.enums.ts';
import type { GroupFacts } from './group.policy.ts';
import { facilitatesNow, lastsNow } from './group.sql.ts';
import { GroupWaiting, waitingFor } from './group-waiting.ts';
import { GroupMembership } from './group-membership.entity.ts';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'A working group of people from several organisations. Members of the platform see that it is there and who is in it; what it talks about is its own.',
})
@Kind('group')
@Entity({ tableName: 'working_group' })
export class Group extends Node {
  @Property({ type: 'integer' })
  audienceId!: number;

  @Property({ type: 'integer' })
  ownAudienceId!: number;

  @Field(() => String, { description: 'At most 200 characters.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => String, { description: 'What it is for; at most 2 000 characters.' })
  @Property({ type: 'text' })
  purpose!: string;

  @Field(() => [String], { description: 'What it works on, in Czech words; may be empty.' })
  @Property({ type: TextArray })
  focusAreas!: string[];

  @Field(() => GroupState, { description: 'Whether it still works.' })
  @Property({ type: 'text' })
  state!: GroupState;

  @Field(() => Date, { nullable: true, description: 'When it was closed; null while it works.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  closedAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it was closed; null while it works.' })
  @Property({ type: 'text', nullable: true })
  closingReason?: string | null;

  @Field(() => Boolean, { description: 'Whether it belongs to the demo and is to be marked as such.' })
  @Property({ type: 'boolean' })
  isDemo!: boolean;

  @Field(() => Date, { description: 'When it was opened.' })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  createdAt!: Date;

  @Field(() => Int, { description: 'Grows with each change of what it is; goes with an edit.' })
  @Property({ type: 'integer' })
  version!: number;

  @Connection(() => GroupMembership, {
    by: 'group',
    where: ({ state, person, organisation }) => lastsNow(state, person, organisation),
    order: { role: 'asc', createdAt: 'asc', id: 'asc' },
    description: 'Who is in it now, facilitators first.',
  })
  memberships!: unknown;

  @Connection(() => GroupMembership, {
    by: 'group',
    where: ({ state }) => sql`${state} in ('ASKED', 'INVITED')`,
    order: { createdAt: 'asc', id: 'asc' },
    description: 'Who asks to join or is invited. Seen by the group’s own people only.',
  })
  requests!: unknown;

  @Rows(() => GroupWaiting, ({ id }) => waitingFor(id!), {
    description: 'Who asks to join it while nobody leads it, at most 100. Seen by coordinators only.',
  })
  waiting!: GroupWaiting[];

  @Computed(
    () => Int,
    (group) => sql`(select count(distinct m.organisation_id)::int from group_membership m
      where m.group_id = ${group.id!} and ${lastsNow(sql`m.state`, sql`m.person_id`, sql`m.organisation_id`)})`,
    { description: 'From how many organisations its people are.' },
  )
  organisationCount!: number;

  @Computed(() => GroupStanding, (group) => sql`(select s.state from app.group_standing(${group.id!}) s)`, {
    nullable: true,
    description: 'Whether the viewer asked, is invited or is in it; null otherwise.',
  })
  standing?: GroupStanding | null;

  @Computed(
    () => ID,
    (group) => sql`(select 'groupmembership_' || s.id from app.group_standing(${group.id!}) s)`,
    {
      nullable: true,
      description: 'The membership of the viewer that says so; null when there is none.',
    },
  )
  standingId?: string | null;

  @Fact((group) => facilitatesNow(group.id!))
  isFacilitated!: boolean;

  @Fact((group) => sql`app.is_led(${group.id!})`)
  isLed!: boolean;

  @Derived<Group & GroupFacts, Eyes>(() => GroupAbilities, {
    needs: ['state', 'isFacilitated', 'isLed', 'standing'],
    from: (group, viewer) => abilitiesOf(group, viewer),
    description: 'What the viewer may do in it now.',
  })
  viewerCan!: GroupAbilities;
}
