import { Field, ObjectType } from 'type-graphql';
import { Actor } from '../../kernel/access/authorize.ts';
import type { Eyes } from '../../kernel/access/viewer.ts';
import { SideState } from './cooperation.enums.ts';
import { cooperationPolicy, type SideFacts } from './cooperation.policy.ts';

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
