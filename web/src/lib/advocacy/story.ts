import { m } from '@platforma/messages';
import type { SubmissionStepKind, SubmissionStepLineFragment } from '@platforma/schema';
import { day } from '#lib/dates.ts';
import type { IconName } from '#lib/ui/icon-names.ts';
import { outcomeName } from './words.ts';

const icons: Partial<Record<SubmissionStepKind, IconName>> = {
  OVERDUE: 'warn',
  ANSWERED: 'inbox',
  EXTENDED: 'clock',
  RECOUNTED: 'clock',
  PAUSED: 'clock',
  RESUMED: 'clock',
};
export const stepIcon = (kind: SubmissionStepKind): IconName => icons[kind] ?? 'mail';

/** What happened to a submission, as a headline. */
export function stepHeadline(step: SubmissionStepLineFragment, now: Date): string {
  const { body, dueOn, formerDueOn, answer, submissionStep: kind } = step;
  const office = body?.name ?? m.submission_office();
  const on = (date: string | null) => (date ? day(date, now) : '');
  const headlines: Record<SubmissionStepKind, () => string> = {
    DRAFTED: m.step_DRAFTED,
    EDITED: m.step_EDITED,
    APPROVED: m.step_APPROVED,
    SENT: () => m.step_SENT({ office }),
    DELIVERED: () =>
      dueOn ? m.step_DELIVERED_due({ office, day: on(dueOn) }) : m.step_DELIVERED({ office }),
    EXTENDED: () => m.step_EXTENDED({ day: on(dueOn), former: on(formerDueOn) }),
    COMPLETION_ASKED: () => m.step_COMPLETION_ASKED({ office }),
    COMPLETED: () => (dueOn ? m.step_COMPLETED_due({ day: on(dueOn) }) : m.step_COMPLETED()),
    FORWARDED: () => m.step_FORWARDED({ office }),
    PAUSED: m.step_PAUSED,
    RESUMED: () => m.step_RESUMED({ day: on(dueOn) }),
    ANSWERED: () =>
      m.step_ANSWERED({ office, outcome: answer ? outcomeName(answer.outcome).toLowerCase() : '' }),
    ANSWER_WITHDRAWN: () => m.step_ANSWER_WITHDRAWN({ office }),
    OVERDUE: () => m.step_OVERDUE({ office }),
    RECOUNTED: () => m.step_RECOUNTED({ day: on(dueOn), former: on(formerDueOn) }),
    REMEDY_SOUGHT: m.step_REMEDY_SOUGHT,
    CLOSED: m.step_CLOSED,
    DROPPED: m.step_DROPPED,
  };
  return headlines[kind]();
}
