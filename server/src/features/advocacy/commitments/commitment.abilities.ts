import { Field, ObjectType } from 'type-graphql';
import { Actor } from '../../../kernel/access/authorize.ts';
import type { Eyes } from '../../../kernel/access/viewer.ts';
import type { CommitmentState } from './commitment.enums.ts';
import { commitmentPolicy, type CommitmentFacts } from './commitment.policy.ts';
import { OPEN_STATES, stateAfter, type CommitmentVerb } from './lifecycle.ts';

@ObjectType({
  description: 'What the viewer may do with a commitment in its present state.',
  simpleResolvers: true,
})
export class CommitmentAbilities {
  @Field(() => Boolean, { description: 'Change what it says.' })
  edit!: boolean;

  @Field(() => Boolean, { description: 'Record a part of it.' })
  addPart!: boolean;

  @Field(() => Boolean, { description: 'Say that it was confirmed.' })
  confirm!: boolean;

  @Field(() => Boolean, { description: 'Say that the body works on it.' })
  start!: boolean;

  @Field(() => Boolean, { description: 'Say that it was fulfilled.' })
  fulfil!: boolean;

  @Field(() => Boolean, { description: 'Say that some of it was fulfilled.' })
  fulfilPartly!: boolean;

  @Field(() => Boolean, { description: 'Say that it was not fulfilled.' })
  break!: boolean;

  @Field(() => Boolean, { description: 'Say that it is no longer asked for.' })
  cancel!: boolean;

  @Field(() => Boolean, { description: 'Publish it or take it back to members.' })
  changeVisibility!: boolean;
}

export interface StandingFacts extends CommitmentFacts {
  state: CommitmentState;
  isPart: boolean;
  isPublic: boolean;
  isConfirmed: boolean;
  isTopicPublic: boolean;
}

/** The same policies and lifecycle that the service enforces. */
export function abilitiesOf(commitment: StandingFacts, viewer: Eyes): CommitmentAbilities {
  const actor = new Actor(viewer);
  const mayMove = commitmentPolicy.move(actor, commitment);
  const moves = (verb: CommitmentVerb) => mayMove && stateAfter(verb, commitment.state) !== undefined;
  return {
    edit: commitmentPolicy.edit(actor, commitment),
    addPart:
      commitmentPolicy.record(actor, commitment) &&
      !commitment.isPart &&
      OPEN_STATES.includes(commitment.state),
    confirm: moves('confirm'),
    start: moves('start'),
    fulfil: moves('fulfil'),
    fulfilPartly: moves('fulfilPartly'),
    break: moves('break'),
    cancel: moves('cancel'),
    changeVisibility:
      commitmentPolicy.changeVisibility(actor) &&
      (commitment.isPublic || (commitment.isConfirmed && commitment.isTopicPublic)),
  };
}
