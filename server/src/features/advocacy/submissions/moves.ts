import { ref } from '@mikro-orm/postgresql';
import { conflict, invalid } from '../../../kernel/errors.ts';
import { ProblemCode } from '../../../kernel/problems.ts';
import type { PublicBody } from '../../authorities/public-body.entity.ts';
import { checkDay } from '../check-day.ts';
import type { Day } from '../deadlines/counting/day.ts';
import type { OneOffHolidays } from '../deadlines/counting/holidays.ts';
import type { DeadlineRule } from '../deadlines/deadline-rule.entity.ts';
import { countDue, limitBy } from './clock.ts';
import { stateAfterAnswer } from './lifecycle.ts';
import {
  SubmissionKind,
  type AnswerOutcome,
  type Channel,
  type SubmissionState,
} from './submission.enums.ts';
import type { Submission } from './submission.entity.ts';

/** What the calendar says about a move. */
export interface Calendar {
  today: Day;
  oneOff: OneOffHolidays;
  /** The name under which the day of the move was given. */
  field: string;
}

export function send(
  submission: Submission,
  { on, channel }: { on: Day; channel: Channel },
  calendar: Calendar,
) {
  happened(on, calendar, null);
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
  happened(on, calendar, submission.forwardedOn ?? submission.sentOn);
  submission.move('deliver');
  submission.deliveredOn = on;
  limitBy(submission, rule, calendar);
}

/** @throws DomainError EXTENSION_LATE for one that was announced after the limit had passed */
export function extend(submission: Submission, { on, by }: { on: Day; by: number }, calendar: Calendar) {
  happened(on, calendar, submission.deliveredOn);
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
  happened(on, calendar, submission.deliveredOn);
  if (completeBy && completeBy < on) throw invalid(ProblemCode.DATE_BEFORE, 'completeBy', { first: on });
  submission.move('askCompletion');
  Object.assign(submission, { completionAskedOn: on, completeBy, completedOn: null });
  countDue(submission, calendar);
}

/** A request for information begins its limit anew, without what was prolonged; any other limit stood still meanwhile. */
export function complete(submission: Submission, on: Day, calendar: Calendar) {
  happened(on, calendar, submission.completionAskedOn);
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
  happened(on, calendar, submission.deliveredOn);
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
  happened(on, calendar, submission.completedOn ?? submission.deliveredOn);
  submission.move('pause');
  if (submission.pausedOn || !submission.dueOn) throw conflict(ProblemCode.CLOCK_STANDS);
  submission.pausedOn = on;
  countDue(submission, calendar);
}

export function resume(submission: Submission, on: Day, calendar: Calendar) {
  submission.move('resume');
  if (!submission.pausedOn) throw conflict(ProblemCode.CLOCK_RUNS);
  happened(on, calendar, submission.pausedOn);
  stopPausing(submission, on, calendar);
}

/** What was paused on a later day had not stood still yet. */
function stopPausing(submission: Submission, on: Day, calendar: Calendar) {
  const from = submission.pausedOn!;
  if (from <= on) submission.pauses = [...submission.pauses, { from, to: on }];
  submission.pausedOn = null;
  countDue(submission, calendar);
}

/** The first answer stops the limit, also one that stands still: what is left of it tells whether the answer is late. */
export function answer(
  submission: Submission,
  { on, outcome }: { on: Day; outcome: AnswerOutcome },
  calendar: Calendar,
) {
  happened(on, calendar, submission.deliveredOn);
  const next = stateAfterAnswer(outcome, submission.state);
  if (!next) throw conflict(ProblemCode.TRANSITION_FORBIDDEN, { state: submission.state });
  if (submission.pausedOn) stopPausing(submission, on, calendar);
  submission.state = next;
  submission.answeredOn ??= on;
}

/** How a submission stood before an answer. */
export interface BeforeAnswer {
  state: SubmissionState;
  /** When an earlier answer came; null without one. */
  answeredOn: Day | null;
  /** Since when its limit stood still; null where it ran. */
  pausedOn: Day | null;
}

/** As if the last answer had not come: the limit runs on, or stands still again. */
export function withdrawAnswer(submission: Submission, before: BeforeAnswer, calendar: Calendar) {
  Object.assign(submission, before);
  if (before.pausedOn && submission.pauses.at(-1)?.from === before.pausedOn)
    submission.pauses = submission.pauses.slice(0, -1);
  countDue(submission, calendar);
}

const happened = (day: Day, { today, field }: Calendar, first: Day | null | undefined) =>
  checkDay(field, day, { first, last: today });
