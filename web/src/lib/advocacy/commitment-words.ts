import { m } from '@platforma/messages';
import type {
  CommitmentConfirmation,
  CommitmentPart,
  CommitmentRowFragment,
  CommitmentSource,
  CommitmentState,
  CommitmentStepKind,
  CommitmentStepLineFragment,
} from '@platforma/schema';
import { day } from '#lib/dates.ts';

const states: Record<CommitmentState, () => string> = {
  PROMISED: m.commitment_state_PROMISED,
  CONFIRMED: m.commitment_state_CONFIRMED,
  IN_PROGRESS: m.commitment_state_IN_PROGRESS,
  FULFILLED: m.commitment_state_FULFILLED,
  PARTLY_FULFILLED: m.commitment_state_PARTLY_FULFILLED,
  NOT_FULFILLED: m.commitment_state_NOT_FULFILLED,
  CANCELLED: m.commitment_state_CANCELLED,
};
type Standing = Pick<CommitmentRowFragment, 'state' | 'standing'>;

/** „částečně splněno“, „splněno po termínu“ */
export const stateName = ({ state, standing }: Standing) =>
  standing === 'KEPT_LATE' ? m.commitment_kept_late() : states[state]();

const now: Record<CommitmentState, () => string> = {
  PROMISED: m.commitment_now_PROMISED,
  CONFIRMED: m.commitment_now_CONFIRMED,
  IN_PROGRESS: m.commitment_now_IN_PROGRESS,
  FULFILLED: m.commitment_now_FULFILLED,
  PARTLY_FULFILLED: m.commitment_now_PARTLY_FULFILLED,
  NOT_FULFILLED: m.commitment_now_NOT_FULFILLED,
  CANCELLED: m.commitment_now_CANCELLED,
};
/** How it stands, in a sentence. */
export const stateSentence = ({ state, standing }: Standing) =>
  standing === 'KEPT_LATE' ? m.commitment_now_FULFILLED_late() : now[state]();

const sources: Record<CommitmentSource, () => string> = {
  INTERACTION: m.commitment_source_INTERACTION,
  ANSWER: m.commitment_source_ANSWER,
  MINUTES: m.commitment_source_MINUTES,
  PUBLIC_STATEMENT: m.commitment_source_PUBLIC_STATEMENT,
};
export const sourceName = (source: CommitmentSource) => sources[source]();
export const sourceKinds = Object.keys(sources) as CommitmentSource[];

const confirmations: Record<CommitmentConfirmation, () => string> = {
  OFFICE: m.commitment_by_OFFICE,
  PLATFORM: m.commitment_by_PLATFORM,
};
/** „Potvrdil úřad“ */
export const confirmed = (by: CommitmentConfirmation) => confirmations[by]();

const changes: Record<CommitmentPart, () => string> = {
  QUOTE: m.commitment_changed_QUOTE,
  SUMMARY: m.commitment_changed_SUMMARY,
  PROMISED_BY: m.commitment_changed_PROMISED_BY,
  SOURCE: m.commitment_changed_SOURCE,
  DUE: m.commitment_changed_DUE,
  CONDITION: m.commitment_changed_CONDITION,
  WEIGHT: m.commitment_changed_WEIGHT,
};

/** „4 z 6“, „hotovo 40 %“; null where there is nothing to measure. */
export function doneOf(row: CommitmentRowFragment) {
  if (row.doneCount !== null && row.promisedCount !== null)
    return m.commitment_done_of({ done: row.doneCount, promised: row.promisedCount });
  const isMeasured = row.partCount > 0 || row.state === 'PARTLY_FULFILLED';
  return isMeasured ? m.commitment_done_share({ percent: row.progress }) : null;
}

type Step = CommitmentStepLineFragment;
const isLate = ({ happenedOn, dueOn }: Step) => dueOn !== null && happenedOn > dueOn;
function partly({ doneCount, promisedCount, fulfilledShare }: Step) {
  const how =
    doneCount !== null && promisedCount !== null
      ? m.commitment_done_of({ done: doneCount, promised: promisedCount })
      : m.commitment_done_share({ percent: fulfilledShare ?? 0 });
  return m.commitment_step_PARTLY_FULFILLED({ how });
}
const headlines: Record<CommitmentStepKind, (step: Step) => string> = {
  RECORDED: () => m.commitment_step_RECORDED(),
  EDITED: () => m.commitment_step_EDITED(),
  CONFIRMED: () => m.commitment_step_CONFIRMED(),
  STARTED: () => m.commitment_step_STARTED(),
  FULFILLED: (step) => (isLate(step) ? m.commitment_step_FULFILLED_late() : m.commitment_step_FULFILLED()),
  PARTLY_FULFILLED: partly,
  NOT_FULFILLED: () => m.commitment_step_NOT_FULFILLED(),
  CANCELLED: () => m.commitment_step_CANCELLED(),
  OVERDUE: () => m.commitment_step_OVERDUE(),
};
/** What happened, as a headline. */
export const stepHeadline = (step: Step) => headlines[step.commitmentStep](step);

/** What else a step says of days and of what an edit changed, in words. */
export function stepFacts(step: Step, today: Date): string[] {
  const { commitmentStep, dueOn, formerDueOn, changedParts } = step;
  if (commitmentStep === 'OVERDUE' && dueOn) return [m.commitment_step_due({ day: day(dueOn, today) })];
  if (commitmentStep !== 'EDITED') return [];
  const parts = changedParts.filter((part) => part !== 'DUE').map((part) => changes[part]());
  return [
    changedParts.includes('DUE') ? moved(formerDueOn, dueOn, today) : null,
    parts.length ? m.commitment_changed({ parts: parts.join(', ') }) : null,
  ].filter((fact) => fact !== null);
}

function moved(former: string | null, due: string | null, today: Date) {
  if (!due) return m.commitment_due_dropped({ former: day(former!, today) });
  if (!former) return m.commitment_due_set({ day: day(due, today) });
  return m.commitment_due_moved({ former: day(former, today), day: day(due, today) });
}
