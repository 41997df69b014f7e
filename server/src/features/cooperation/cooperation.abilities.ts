import { Field, ObjectType } from 'type-graphql';
import { Actor } from '../../kernel/access/authorize.ts';
import type { Eyes } from '../../kernel/access/viewer.ts';
import { isOpenIn, SideState, type CooperationState } from './cooperation.enums.ts';
import {
  cooperationPolicy,
  sharedPolicy,
  type CooperationFacts,
  type SideFacts,
} from './cooperation.policy.ts';

@ObjectType({
  description: 'What the viewer may do about one side of a relation in its present state.',
  simpleResolvers: true,
})
export class SideAbilities {
  @Field(() => Boolean, { description: 'Accept or decline for the organisation.' })
  answer!: boolean;

  @Field(() => Boolean, { description: 'Take its invitation back.' })
  cancel!: boolean;

  @Field(() => Boolean, { description: 'End its part; of two sides, that ends the relation.' })
  leave!: boolean;

  @Field(() => Boolean, { description: 'Say whether everybody may see that it takes part.' })
  publish!: boolean;

  @Field(() => Boolean, { description: 'Name its contacts.' })
  nameContacts!: boolean;
}

/** The same policies and states that the service enforces. */
export function abilitiesOf(
  side: SideFacts & { state: SideState; isOpen: boolean },
  viewer: Eyes,
): SideAbilities {
  const actor = new Actor(viewer);
  const isInvited = side.state === SideState.INVITED;
  const takesPart = side.state === SideState.ACCEPTED && side.isOpen;
  return {
    answer: isInvited && cooperationPolicy.answer(actor, side),
    cancel: isInvited && cooperationPolicy.cancel(actor, side),
    leave: takesPart && cooperationPolicy.leave(actor, side),
    publish:
      (side.state === SideState.ACCEPTED || side.state === SideState.LEFT) &&
      cooperationPolicy.publish(actor, side),
    nameContacts: takesPart && cooperationPolicy.nameContacts(actor, side),
  };
}

@ObjectType({
  description: 'What the viewer may do about a relation as a whole in its present state.',
  simpleResolvers: true,
})
export class CooperationAbilities {
  @Field(() => Boolean, { description: 'Change what it says.' })
  edit!: boolean;

  @Field(() => Boolean, { description: 'Invite further organisations to it.' })
  invite!: boolean;
}

export function sharedAbilitiesOf(
  cooperation: CooperationFacts & { state: CooperationState },
  viewer: Eyes,
): CooperationAbilities {
  const actor = new Actor(viewer);
  const isOpen = isOpenIn(cooperation.state);
  return {
    edit: isOpen && sharedPolicy.edit(actor, cooperation),
    invite: isOpen && sharedPolicy.invite(actor, cooperation),
  };
}
