import { Field, ObjectType } from 'type-graphql';
import { Actor } from '../../../kernel/access/authorize.ts';
import type { Eyes } from '../../../kernel/access/viewer.ts';
import { interactionPolicy, type InteractionFacts } from './interaction.policy.ts';

@ObjectType({
  description: 'What the viewer may do with an interaction now.',
  simpleResolvers: true,
})
export class InteractionAbilities {
  @Field(() => Boolean, { description: 'Change what it says.' })
  edit!: boolean;

  @Field(() => Boolean, { description: 'Withdraw it.' })
  withdraw!: boolean;

  @Field(() => Boolean, { description: 'Ask the public body to confirm it, and take that back.' })
  askForConfirmation!: boolean;

  @Field(() => Boolean, { description: 'Publish it, under a public topic, or take it back to members.' })
  changeVisibility!: boolean;

  @Field(() => Boolean, { description: 'Hide abuse in what the public body wrote.' })
  hideCorrection!: boolean;
}

interface State {
  withdrawnAt?: Date | null;
  /** Whether everybody may see its topic. */
  isTopicPublic: boolean;
  isPublic: boolean;
}

/** The same policies and states that the service enforces. */
export function abilitiesOf(
  { withdrawnAt, isTopicPublic, isPublic, ...facts }: InteractionFacts & State,
  viewer: Eyes,
): InteractionAbilities {
  const actor = new Actor(viewer);
  const isStanding = withdrawnAt == null;
  return {
    edit: isStanding && interactionPolicy.edit(actor, facts),
    withdraw: isStanding && interactionPolicy.withdraw(actor, facts),
    askForConfirmation: isStanding && interactionPolicy.askForConfirmation(actor, facts),
    changeVisibility: isStanding && (isTopicPublic || isPublic) && interactionPolicy.changeVisibility(actor),
    hideCorrection: interactionPolicy.hideCorrection(actor),
  };
}
