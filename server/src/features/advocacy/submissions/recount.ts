import type { EntityManager } from '@mikro-orm/postgresql';
import type { Services } from '../../../context.ts';
import { dayInPrague } from '../../../kernel/clock.ts';
import { onTransaction } from '../../../kernel/database/orm.ts';
import type { Announce } from '../../../kernel/database/unit-of-work.ts';
import type { Day } from '../deadlines/counting/day.ts';
import { oneOffHolidays } from '../deadlines/deadlines.service.ts';
import { countDue, planSending } from './clock.ts';
import { record, standing } from './steps.ts';
import { SubmissionState, SubmissionStepKind } from './submission.enums.ts';
import { Submission } from './submission.entity.ts';

const open = [SubmissionState.DELIVERED, SubmissionState.COMPLETED];
const toSend = [SubmissionState.DRAFT, SubmissionState.APPROVED];

/** Within a unit of work: counts open limits anew after a day became or ceased to be a holiday, and says which moved. */
export async function recount(
  em: EntityManager,
  announce: Announce,
  services: Services,
  { day, reason }: { day: Day; reason: string },
) {
  await em.flush();
  const today = dayInPrague(services.clock.now());
  const oneOff = await oneOffHolidays(onTransaction(em));
  const running = await em.find(Submission, { state: open, dueOn: { $gte: day }, answeredOn: null });
  for (const submission of running) {
    const before = standing(submission);
    countDue(submission, { oneOff, field: 'date' });
    if (submission.dueOn === before.dueOn) continue;
    const step = { kind: SubmissionStepKind.RECOUNTED, before, on: today, reason };
    await record(em, announce, services, submission, step);
  }
  const coming = await em.find(
    Submission,
    { state: toSend, sendBy: { $gte: day } },
    { populate: ['sendRule'] },
  );
  for (const submission of coming) planSending(submission, submission.sendRule!.getEntity(), oneOff);
}
