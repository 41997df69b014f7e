import { CommitmentState, CommitmentStepKind } from './commitment.enums.ts';

const { PROMISED, CONFIRMED, IN_PROGRESS, FULFILLED, PARTLY_FULFILLED, NOT_FULFILLED, CANCELLED } =
  CommitmentState;

export type CommitmentVerb = 'confirm' | 'start' | 'fulfil' | 'fulfilPartly' | 'break' | 'cancel';

/** What a verb leads to, and from where; whatever is not here is forbidden. */
const lifecycle: Record<CommitmentVerb, { from: CommitmentState[]; to: CommitmentState }> = {
  confirm: { from: [PROMISED], to: CONFIRMED },
  start: { from: [PROMISED, CONFIRMED], to: IN_PROGRESS },
  fulfil: { from: [PROMISED, IN_PROGRESS, PARTLY_FULFILLED, NOT_FULFILLED], to: FULFILLED },
  fulfilPartly: { from: [IN_PROGRESS], to: PARTLY_FULFILLED },
  break: { from: [PROMISED, IN_PROGRESS, PARTLY_FULFILLED], to: NOT_FULFILLED },
  cancel: { from: [PROMISED], to: CANCELLED },
};

export const stepOf: Record<CommitmentVerb, CommitmentStepKind> = {
  confirm: CommitmentStepKind.CONFIRMED,
  start: CommitmentStepKind.STARTED,
  fulfil: CommitmentStepKind.FULFILLED,
  fulfilPartly: CommitmentStepKind.PARTLY_FULFILLED,
  break: CommitmentStepKind.NOT_FULFILLED,
  cancel: CommitmentStepKind.CANCELLED,
};

/** The state a verb leads to; undefined where it is forbidden. */
export const stateAfter = (verb: CommitmentVerb, state: CommitmentState): CommitmentState | undefined =>
  lifecycle[verb].from.includes(state) ? lifecycle[verb].to : undefined;

/** Still owed: what is fulfilled in part is, for the rest of it. */
export const OPEN_STATES: readonly CommitmentState[] = [PROMISED, CONFIRMED, IN_PROGRESS, PARTLY_FULFILLED];
