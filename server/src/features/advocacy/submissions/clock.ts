import { workingDaysBefore } from '../deadlines/counting/backwards.ts';
import type { OneOffHolidays } from '../deadlines/counting/holidays.ts';
import { countByRule } from '../deadlines/counting/rule.ts';
import { inDomainTerms } from '../deadlines/deadlines.service.ts';
import type { DeadlineRule } from '../deadlines/deadline-rule.entity.ts';
import { plannedBefore, PlannedStep } from './planned-day.ts';
import { SubmissionKind, SubmissionState } from './submission.enums.ts';
import type { Submission } from './submission.entity.ts';

interface Counting {
  oneOff: OneOffHolidays;
  /** The input field at which is said what cannot be counted. */
  field: string;
}

/**
 * Lets the body's limit run by a rule as it is now; without one, none runs.
 * @throws DomainError RULE_NOT_VALID, DEADLINE_HOURS, DEADLINE_DAY at the day from which it runs
 */
export function limitBy(submission: Submission, rule: DeadlineRule | null, calendar: Counting) {
  const { oneOff, field } = calendar;
  if (rule && submission.deliveredOn)
    inDomainTerms(() => countByRule(rule, { from: submission.deliveredOn!, oneOff }), at(field));
  Object.assign(submission, {
    ...{ answerRule: rule, limitLength: rule?.length ?? null, limitUnit: rule?.unit ?? null },
    limitExtension: rule?.extensionLength ?? null,
  });
  countDue(submission, calendar);
}

/** Counts the last day of the body anew from what has happened so far; null while nothing runs. */
export function countDue(submission: Submission, { oneOff, field }: Counting) {
  const { state, deliveredOn, limitLength, limitUnit, pausedOn } = submission;
  const isAwaited = state === SubmissionState.COMPLETION_ASKED || state === SubmissionState.FORWARDED;
  if (!deliveredOn || !limitLength || !limitUnit || pausedOn || isAwaited) {
    Object.assign(submission, { dueOn: null, unshiftedDueOn: null, skipped: [] });
    return;
  }
  const rule = { length: limitLength, unit: limitUnit, extensionLength: submission.limitExtension };
  const { completedOn, extendedBy, pauses, kind } = submission;
  const restarts = completedOn && kind === SubmissionKind.INFORMATION_REQUEST ? [completedOn] : [];
  const counted = inDomainTerms(
    () => countByRule(rule, { from: deliveredOn, restarts, extendedBy, pauses, oneOff }),
    at(field),
  );
  Object.assign(submission, {
    ...{ dueOn: counted.end, unshiftedDueOn: counted.unshiftedEnd, skipped: counted.skipped },
  });
}

/**
 * One's own limit, and the days within it counted back from its last in working days.
 * @throws DomainError RULE_NOT_VALID, DEADLINE_HOURS, DEADLINE_DAY at `sendFrom`
 */
export function planSending(submission: Submission, rule: DeadlineRule | null, oneOff: OneOffHolidays) {
  const { sendFrom } = submission;
  if (!rule || !sendFrom) {
    Object.assign(submission, { sendRule: null, sendFrom: null, sendBy: null, sendPlan: [] });
    return;
  }
  const sendBy = inDomainTerms(() => countByRule(rule, { from: sendFrom, oneOff }), at('sendFrom')).end;
  const sendPlan = Object.values(PlannedStep)
    .map((step) => ({ step, on: workingDaysBefore(sendBy, plannedBefore[step], oneOff) }))
    .filter(({ on }) => on > sendFrom);
  Object.assign(submission, { sendRule: rule, sendBy, sendPlan });
}

/** The names under which the inputs of submissions have what cannot be counted. */
const at = (day: string) => ({ DAY: day, NOT_VALID: day, HOURS: day, EXTENSION: 'by', PAUSE: day });
