import { Field, ObjectType } from 'type-graphql';
import { Actor } from '../../kernel/access/authorize.ts';
import type { Eyes } from '../../kernel/access/viewer.ts';
import { GroupStanding, GroupState } from './group.enums.ts';
import { groupPolicy, type GroupFacts } from './group.policy.ts';

@ObjectType({ description: 'What the viewer may do in a group now.', simpleResolvers: true })
export class GroupAbilities {
  @Field(() => Boolean, { description: 'Ask to join.' })
  ask!: boolean;

  @Field(() => Boolean, { description: 'Answer an invitation.' })
  answer!: boolean;

  @Field(() => Boolean, { description: 'Invite people.' })
  invite!: boolean;

  @Field(() => Boolean, { description: 'Answer those who ask to join.' })
  answerAsked!: boolean;

  @Field(() => Boolean, { description: 'Leave it.' })
  leave!: boolean;

  @Field(() => Boolean, { description: 'Say what it is and who leads it, remove people, close it.' })
  lead!: boolean;

  @Field(() => Boolean, { description: 'Let it begin again.' })
  reopen!: boolean;

  @Field(() => Boolean, { description: 'Open a discussion in it.' })
  openDiscussion!: boolean;
}

/** The same policies and states that the service enforces. */
export function abilitiesOf(group: GroupFacts & { state: GroupState }, viewer: Eyes): GroupAbilities {
  const actor = new Actor(viewer);
  const isActive = group.state === GroupState.ACTIVE;
  return {
    ask: isActive && groupPolicy.ask(actor, group),
    answer: isActive && groupPolicy.answerInvited(actor, group),
    invite: isActive && groupPolicy.invite(actor, group),
    answerAsked: isActive && groupPolicy.answerAsked(actor, group),
    leave: groupPolicy.leave(actor, group),
    lead: isActive && groupPolicy.lead(actor, group),
    reopen: !isActive && groupPolicy.lead(actor, group),
    openDiscussion: isActive && actor.isMember && group.standing === GroupStanding.ACTIVE,
  };
}
