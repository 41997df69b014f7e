import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../../context.ts';
import { toUuid } from '../../../kernel/read/kinds.ts';
import { one, type Read } from '../../../kernel/read/read.ts';
import { Commitment } from './commitment.entity.ts';
import {
  CancelCommitmentInput,
  CommitmentStepInput,
  FulfilCommitmentPartlyInput,
} from './commitment.inputs.ts';
import type { CommitmentVerb } from './lifecycle.ts';

/** The verbs of a commitment's lifecycle. */
@Resolver()
export class CommitmentMovesResolver {
  @Mutation(() => Commitment, { description: 'Says that a commitment was confirmed: PROMISED to CONFIRMED.' })
  confirmCommitment(
    @Arg('input', () => CommitmentStepInput, { description: 'When, and what shows it.' })
    input: CommitmentStepInput,
    @Ctx() context: Context,
  ): Promise<Read<Commitment>> {
    return moved(context, 'confirm', input);
  }

  @Mutation(() => Commitment, {
    description: 'Says that the body works on it: PROMISED or CONFIRMED to IN_PROGRESS.',
  })
  startCommitment(
    @Arg('input', () => CommitmentStepInput, { description: 'When, and what shows it.' })
    input: CommitmentStepInput,
    @Ctx() context: Context,
  ): Promise<Read<Commitment>> {
    return moved(context, 'start', input);
  }

  @Mutation(() => Commitment, {
    description:
      'Says that it was fulfilled: PROMISED, IN_PROGRESS, PARTLY_FULFILLED or, late, NOT_FULFILLED to FULFILLED. Its parts are closed first.',
  })
  fulfilCommitment(
    @Arg('input', () => CommitmentStepInput, { description: 'When, and what shows it.' })
    input: CommitmentStepInput,
    @Ctx() context: Context,
  ): Promise<Read<Commitment>> {
    return moved(context, 'fulfil', input);
  }

  @Mutation(() => Commitment, {
    description: 'Says that some of it was fulfilled: IN_PROGRESS to PARTLY_FULFILLED.',
  })
  fulfilCommitmentPartly(
    @Arg('input', () => FulfilCommitmentPartlyInput, { description: 'How much, when, and what shows it.' })
    input: FulfilCommitmentPartlyInput,
    @Ctx() context: Context,
  ): Promise<Read<Commitment>> {
    return moved(context, 'fulfilPartly', input);
  }

  @Mutation(() => Commitment, {
    description:
      'Says that it was not fulfilled: PROMISED, IN_PROGRESS or PARTLY_FULFILLED to NOT_FULFILLED.',
  })
  breakCommitment(
    @Arg('input', () => CommitmentStepInput, { description: 'When, and what shows it.' })
    input: CommitmentStepInput,
    @Ctx() context: Context,
  ): Promise<Read<Commitment>> {
    return moved(context, 'break', input);
  }

  @Mutation(() => Commitment, { description: 'Says that it is no longer asked for: PROMISED to CANCELLED.' })
  cancelCommitment(
    @Arg('input', () => CancelCommitmentInput, { description: 'Since when, and why.' })
    input: CancelCommitmentInput,
    @Ctx() context: Context,
  ): Promise<Read<Commitment>> {
    return moved(context, 'cancel', input);
  }
}

async function moved(
  { commitments }: Context,
  verb: CommitmentVerb,
  input: CommitmentStepInput | FulfilCommitmentPartlyInput | CancelCommitmentInput,
): Promise<Read<Commitment>> {
  await commitments.move(verb, input);
  return one(Commitment, { id: toUuid('commitment', input.id) });
}
