import type { EntityManager } from '@mikro-orm/postgresql';
import { signedIn } from '../../../kernel/access/authorize.ts';
import { onTransaction } from '../../../kernel/database/orm.ts';
import { conflict } from '../../../kernel/errors.ts';
import { attach } from '../../../kernel/files/attachments.ts';
import { ProblemCode } from '../../../kernel/problems.ts';
import { toUuid } from '../../../kernel/read/kinds.ts';
import { renderMarkdown } from '../../../kernel/text/markdown.ts';
import { justified, markSensitive } from '../../../kernel/text/sensitive.ts';
import { usualActingFor } from '../../organisations/acting-for.ts';
import { Answer } from './answer.entity.ts';
import { isOpenTo, runsIn } from './lifecycle.ts';
import { answer, withdrawAnswer, type BeforeAnswer } from './moves.ts';
import { SubmissionStep } from './submission-step.entity.ts';
import type { Submission } from './submission.entity.ts';
import { SubmissionStepKind } from './submission.enums.ts';
import type { RecordAnswerInput } from './submission.inputs.ts';
import { checkReason, SubmissionWork } from './submission-work.ts';

/** What public bodies answer. */
export class Answers extends SubmissionWork {
  record(id: string, input: RecordAnswerInput) {
    const viewer = signedIn(this.services.viewer);
    const { submissionId, outcome, receivedOn, text, referenceNumber, sensitiveReason } = input;
    const submissionUuid = toUuid('submission', submissionId);
    return this.onSubmission(submissionUuid, id, input, async (hands) => {
      const { em, submission, calendar } = hands;
      const sensitive = justified({ text }, sensitiveReason);
      answer(submission, { on: receivedOn, outcome }, { ...calendar, field: 'receivedOn' });
      const { audienceId, body } = submission;
      const entity = em.create(
        Answer,
        {
          ...{ id, audienceId, submission: submission.id, body: body.id, outcome, receivedOn },
          ...{ text: text ?? '', html: renderMarkdown(text ?? '') },
          ...{ referenceNumber: referenceNumber?.trim() || null, author: viewer.personId },
          ...{ actingFor: await usualActingFor(em, this.services), at: this.services.clock.now() },
        },
        { partial: true },
      );
      await em.flush();
      const transaction = onTransaction(em);
      await attach(transaction, viewer, { of: 'answer', id, audienceId }, input.attachments ?? []);
      await markSensitive(transaction, 'answer', entity, sensitive);
      await hands.record({ kind: SubmissionStepKind.ANSWERED, on: receivedOn, answer: entity });
    });
  }

  /** What was recorded wrongly is an answer no more; it stays to be read, with the reason. */
  withdraw(id: string, requestId: string, reason: string) {
    checkReason(reason);
    return this.onSubmission(id, requestId, { withdraw: reason }, async (hands) => {
      const { em, submission, calendar } = hands;
      const { answer, ...before } = await beforeAnswer(em, submission);
      withdrawAnswer(submission, before, calendar);
      const kind = SubmissionStepKind.ANSWER_WITHDRAWN;
      await hands.record({ kind, on: calendar.today, reason, answer });
    });
  }
}

const { ANSWERED, ANSWER_WITHDRAWN, PAUSED, RESUMED, FORWARDED } = SubmissionStepKind;

/**
 * The last answer that stands, and how its submission stood before it.
 * @throws DomainError CONFLICT where an answer is not the last that happened
 */
async function beforeAnswer(
  em: EntityManager,
  { id, state: now }: Submission,
): Promise<BeforeAnswer & { answer: Answer }> {
  const steps = await em.find(
    SubmissionStep,
    { submission: id, kind: [ANSWERED, ANSWER_WITHDRAWN, PAUSED, RESUMED, FORWARDED] },
    { orderBy: { at: 'asc' }, populate: ['answer'] },
  );
  const withdrawn = new Set(
    steps.filter(({ kind }) => kind === ANSWER_WITHDRAWN).map(({ answer }) => answer!.id),
  );
  const standing = steps.filter(({ kind, answer }) => kind === ANSWERED && !withdrawn.has(answer!.id));
  const last = standing.pop();
  if (!last || !isOpenTo('withdrawAnswer', now))
    throw conflict(ProblemCode.TRANSITION_FORBIDDEN, { state: now });
  const state = last.formerState!;
  const paused = steps
    .slice(0, steps.indexOf(last))
    .findLast(({ kind }) => kind === PAUSED || kind === RESUMED || kind === FORWARDED);
  return {
    ...{ state, answer: last.answer!.unwrap(), answeredOn: standing[0]?.happenedOn ?? null },
    pausedOn: runsIn(state) && paused?.kind === PAUSED ? paused.happenedOn : null,
  };
}
