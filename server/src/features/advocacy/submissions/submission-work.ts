import type { EntityManager } from '@mikro-orm/postgresql';
import type { Services } from '../../../context.ts';
import { authorize } from '../../../kernel/access/authorize.ts';
import { dayInPrague } from '../../../kernel/clock.ts';
import { onTransaction } from '../../../kernel/database/orm.ts';
import type { Announce } from '../../../kernel/database/unit-of-work.ts';
import { invalid } from '../../../kernel/errors.ts';
import { ProblemCode } from '../../../kernel/problems.ts';
import { toUuid } from '../../../kernel/read/kinds.ts';
import { atMost } from '../../../kernel/graphql/validate.ts';
import { justified, markSensitive, without } from '../../../kernel/text/sensitive.ts';
import { Topic } from '../../topics/topic.entity.ts';
import { DeadlineRule } from '../deadlines/deadline-rule.entity.ts';
import { oneOffHolidays } from '../deadlines/deadlines.service.ts';
import type { Calendar } from './moves.ts';
import { record, standing, type Step } from './steps.ts';
import type { Day } from '../deadlines/counting/day.ts';
import { runsIn } from './lifecycle.ts';
import { SubmissionState, SubmissionStepKind } from './submission.enums.ts';
import { Submission } from './submission.entity.ts';
import type { SubmissionStepInput } from './submission.inputs.ts';
import { submissionPolicy } from './submission.policy.ts';

const REASON_LENGTH = 2_000;

export interface Hands {
  em: EntityManager;
  announce: Announce;
  submission: Submission;
  calendar: Calendar;
  /** Says what happened, in the state the submission has now. */
  record(step: Omit<Step, 'before'>): Promise<void>;
}

/** What every verb of submissions begins and ends with. */
export class SubmissionWork {
  constructor(protected readonly services: Services) {}

  /** A step that a person tells of, on a day, with a reason. */
  protected step(
    kind: SubmissionStepKind,
    input: SubmissionStepInput,
    move: (hands: Hands) => Promise<void> | void,
  ) {
    const { id, requestId, on, reason, sensitiveReason } = input;
    const uuid = toUuid('submission', id);
    return this.onSubmission(uuid, requestId, { kind, ...input }, async (hands) => {
      const sensitive = justified({ reason }, sensitiveReason);
      await move(hands);
      await hands.record({ kind, on, reason });
      await markSensitive(onTransaction(hands.em), 'submission', hands.submission, sensitive);
    });
  }

  protected onSubmission(
    id: string,
    key: string,
    input: unknown,
    work: (hands: Hands) => Promise<void>,
    rule: (typeof submissionPolicy)[keyof typeof submissionPolicy] = submissionPolicy.track,
  ) {
    return this.services.unitOfWork(
      async (em, announce) => {
        const submission = await em.findOneOrFail(Submission, id);
        await this.authorize(em, submission.topic.id, rule);
        const before = standing(submission);
        const hands: Hands = {
          ...{ em, announce, submission, calendar: await this.calendar(em) },
          record: (step) => record(em, announce, this.services, submission, { ...step, before }),
        };
        await work(hands);
      },
      { once: { key, input: { id, input } } },
    );
  }

  protected async authorize(em: EntityManager, topicId: string, rule = submissionPolicy.track) {
    const topic = await em.findOneOrFail(Topic, topicId);
    authorize(this.services.viewer, rule, { coordinatorId: topic.coordinator?.id ?? null });
    return topic;
  }

  protected async calendar(em: EntityManager, field = 'on'): Promise<Calendar> {
    const today = dayInPrague(this.services.clock.now());
    return { today, oneOff: await oneOffHolidays(onTransaction(em)), field };
  }

  /** What it appeals or complains about has been taken further, where it was refused or its limit has passed. */
  protected async takenFurther({ em, announce, submission, calendar }: Omit<Hands, 'record'>, on: Day) {
    const previous = await submission.previous?.load();
    if (!previous || !isRemediable(previous, calendar.today)) return;
    const before = standing(previous);
    previous.move('seekRemedy');
    await record(em, announce, this.services, previous, {
      kind: SubmissionStepKind.REMEDY_SOUGHT,
      before,
      on,
    });
  }

  protected async rule(em: EntityManager, id: string | null | undefined) {
    return id ? em.findOneOrFail(DeadlineRule, toUuid('deadlinerule', id)) : null;
  }
}

/** Whether an appeal or a complaint has something to turn against. */
const isRemediable = ({ state, dueOn, answeredOn }: Submission, today: Day) =>
  state === SubmissionState.REFUSED ||
  state === SubmissionState.PARTLY_SETTLED ||
  (runsIn(state) && !answeredOn && dueOn != null && dueOn < today);

/** Of what is never said without one. */
export function checkReason(reason: string) {
  atMost(REASON_LENGTH, 'reason', reason);
  if (!reason.trim()) throw invalid(ProblemCode.REQUIRED, 'reason');
  without({ reason });
}
