import { ref } from '@mikro-orm/postgresql';
import { conflict, invalid } from '../../../kernel/errors.ts';
import { ProblemCode } from '../../../kernel/problems.ts';
import type { PublicBody } from '../../authorities/public-body.entity.ts';
import type { Day } from '../deadlines/counting/day.ts';
import type { OneOffHolidays } from '../deadlines/counting/holidays.ts';
import type { DeadlineRule } from '../deadlines/deadline-rule.entity.ts';
import { countDue, limitBy } from './clock.ts';
import { stateAfterAnswer } from './lifecycle.ts';
import { SubmissionKind, type AnswerOutcome, type Channel } from './submission.enums.ts';
import type { Submission } from './submission.entity.ts';

/** What the calendar says about a move. */
export interface Calendar {
  today: Day;
  oneOff: OneOffHolidays;
  /** The name under which the day of the move was given. */
  field: string;
}

/**
 * Refuses a day that has not come, or comes before what it follows.
 * @throws DomainError DATE_FUTURE, DATE_BEFORE
 */
export function checkDay(day: Day, { today, field }: Calendar, first: Day | null | undefined) {
  if (day > today) throw invalid(ProblemCode.DATE_FUTURE, field);
  if (first && day < first) throw invalid(ProblemCode.DATE_BEFORE, field, { first });
}

export function send(
  submission: Submission,
  { on, channel }: { on: Day; channel: Channel },
  calendar: Calendar,
) {
  checkDay(on, calendar, null);
  submission.move('send');
  submission.sentOn = on;
  submission.channel = channel;
}

/** From now on the limit of the body runs, by the rule as it is now. */
export function deliver(
  submission: Submission,
  { on, rule }: { on: Day; rule: DeadlineRule | null },
  calendar: Calendar,
) {
  checkDay(on, calendar, submission.forwardedOn ?? submission.sentOn);
  submission.move('deliver');
  submission.deliveredOn = on;
  limitBy(submission, rule, calendar);
}

/** @throws DomainError EXTENSION_LATE for one that was announced after the limit had passed */
export function extend(submission: Submission, { on, by }: { on: Day; by: number }, calendar: Calendar) {
  checkDay(on, calendar, submission.deliveredOn);
  submission.move('extend');
  if (!submission.dueOn) throw conflict(ProblemCode.CLOCK_STANDS);
  if (on > submission.dueOn)
    throw invalid(ProblemCode.EXTENSION_LATE, calendar.field, { dueOn: submission.dueOn });
  submission.extendedBy += by;
  countDue(submission, calendar);
}

export function askCompletion(
  submission: Submission,
  { on, completeBy }: { on: Day; completeBy: Day | null },
  calendar: Calendar,
) {
  checkDay(on, calendar, submission.deliveredOn);
  if (completeBy && completeBy < on) throw invalid(ProblemCode.DATE_BEFORE, 'completeBy', { first: on });
  submission.move('askCompletion');
  Object.assign(submission, { completionAskedOn: on, completeBy, completedOn: null });
  countDue(submission, calendar);
}

/** A request for information begins its limit anew, without what was prolonged; any other limit stood still meanwhile. */
export function complete(submission: Submission, on: Day, calendar: Calendar) {
  checkDay(on, calendar, submission.completionAskedOn);
  submission.move('complete');
  submission.completedOn = on;
  submission.completeBy = null;
  if (submission.kind === SubmissionKind.INFORMATION_REQUEST) submission.extendedBy = 0;
  else submission.pauses = [...submission.pauses, { from: submission.completionAskedOn!, to: on }];
  countDue(submission, calendar);
}

/** Another body has it; its limit runs once it is delivered there. */
export function forward(
  submission: Submission,
  { on, body }: { on: Day; body: PublicBody },
  calendar: Calendar,
) {
  checkDay(on, calendar, submission.deliveredOn);
  if (body.id === submission.body.id) throw invalid(ProblemCode.BODY_SAME, 'bodyId');
  submission.move('forward');
  submission.body = ref(body);
  Object.assign(submission, {
    ...{ forwardedOn: on, deliveredOn: null, completionAskedOn: null, completedOn: null },
    ...{ pausedOn: null, pauses: [], extendedBy: 0 },
  });
  countDue(submission, calendar);
}

export function pause(submission: Submission, on: Day, calendar: Calendar) {
  checkDay(on, calendar, submission.completedOn ?? submission.deliveredOn);
  submission.move('pause');
  if (submission.pausedOn || !submission.dueOn) throw conflict(ProblemCode.CLOCK_STANDS);
  submission.pausedOn = on;
  countDue(submission, calendar);
}

export function resume(submission: Submission, on: Day, calendar: Calendar) {
  submission.move('resume');
  if (!submission.pausedOn) throw conflict(ProblemCode.CLOCK_RUNS);
  checkDay(on, calendar, submission.pausedOn);
  submission.pauses = [...submission.pauses, { from: submission.pausedOn, to: on }];
  submission.pausedOn = null;
  countDue(submission, calendar);
}

/** The first answer stops the limit. */
export function answer(
  submission: Submission,
  { on, outcome }: { on: Day; outcome: AnswerOutcome },
  calendar: Calendar,
) {
  checkDay(on, calendar, submission.deliveredOn);
  const next = stateAfterAnswer(outcome, submission.state);
  if (!next) throw conflict(ProblemCode.TRANSITION_FORBIDDEN, { state: submission.state });
  submission.state = next;
  submission.answeredOn ??= on;
}
