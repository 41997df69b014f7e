import { AnswerOutcome, SubmissionState } from './submission.enums.ts';

const { DRAFT, APPROVED, SENT, DELIVERED, COMPLETION_ASKED, COMPLETED, FORWARDED } = SubmissionState;
const { SETTLED, PARTLY_SETTLED, REFUSED, REMEDY_SOUGHT, CLOSED, DROPPED } = SubmissionState;

export type SubmissionVerb =
  | 'edit'
  | 'approve'
  | 'send'
  | 'deliver'
  | 'extend'
  | 'askCompletion'
  | 'complete'
  | 'forward'
  | 'pause'
  | 'resume'
  | 'answer'
  | 'withdrawAnswer'
  | 'seekRemedy'
  | 'close'
  | 'drop';

const stays = <State extends SubmissionState>(...states: State[]) =>
  Object.fromEntries(states.map((state) => [state, state])) as Partial<
    Record<SubmissionState, SubmissionState>
  >;
const leads = (to: SubmissionState, ...from: SubmissionState[]) =>
  Object.fromEntries(from.map((state) => [state, to])) as Partial<Record<SubmissionState, SubmissionState>>;

/** Verbs whose end is told by where they begin. */
export type SimpleVerb = Exclude<SubmissionVerb, 'answer' | 'withdrawAnswer'>;

/** From which states a verb leads to which; whatever is not here is forbidden. */
const lifecycle: Record<SimpleVerb, Partial<Record<SubmissionState, SubmissionState>>> = {
  // What was sent is sent: only its numbers and rules are still written down.
  edit: {
    ...leads(DRAFT, DRAFT, APPROVED),
    ...stays(SENT, DELIVERED, COMPLETION_ASKED, COMPLETED, FORWARDED),
  },
  approve: leads(APPROVED, DRAFT),
  send: leads(SENT, APPROVED),
  deliver: leads(DELIVERED, SENT, FORWARDED),
  extend: stays(DELIVERED, COMPLETED),
  askCompletion: leads(COMPLETION_ASKED, DELIVERED, COMPLETED),
  complete: leads(COMPLETED, COMPLETION_ASKED),
  forward: leads(FORWARDED, DELIVERED, COMPLETED),
  pause: stays(DELIVERED, COMPLETED),
  resume: stays(DELIVERED, COMPLETED),
  seekRemedy: leads(REMEDY_SOUGHT, DELIVERED, COMPLETED, REFUSED, PARTLY_SETTLED),
  close: leads(CLOSED, REMEDY_SOUGHT),
  drop: leads(DROPPED, DRAFT, APPROVED),
};

const answered: Record<AnswerOutcome, SubmissionState> = {
  ACCEPTED: SETTLED,
  PARTLY: PARTLY_SETTLED,
  REFUSED,
  EVASIVE: REFUSED,
};
/** A body may answer once more: after it refused a part, or after a remedy, which then goes on. */
const answerable = new Set([DELIVERED, COMPLETION_ASKED, COMPLETED, PARTLY_SETTLED, REFUSED, REMEDY_SOUGHT]);

/** The state a verb leads to; undefined where it is forbidden. */
export const stateAfter = (verb: SimpleVerb, state: SubmissionState): SubmissionState | undefined =>
  lifecycle[verb][state];

/** The state after an answer; undefined where none can come. */
export const stateAfterAnswer = (
  outcome: AnswerOutcome,
  state: SubmissionState,
): SubmissionState | undefined => {
  if (!answerable.has(state)) return undefined;
  return state === REMEDY_SOUGHT ? state : answered[outcome];
};

/** The states to which only an answer leads, so that it is the last that happened. */
const answeredLast = new Set(Object.values(answered));

/** Whether a verb may be said now, whatever it says. */
export function isOpenTo(verb: SubmissionVerb, state: SubmissionState): boolean {
  if (verb === 'answer') return answerable.has(state);
  if (verb === 'withdrawAnswer') return answeredLast.has(state);
  return stateAfter(verb, state) !== undefined;
}

/** The states in which a body's limit runs. */
export const runsIn = (state: SubmissionState) => state === DELIVERED || state === COMPLETED;
