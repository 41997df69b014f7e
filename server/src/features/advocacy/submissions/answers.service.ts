import { signedIn } from '../../../kernel/access/authorize.ts';
import { onTransaction } from '../../../kernel/database/orm.ts';
import { attach } from '../../../kernel/files/attachments.ts';
import { toUuid } from '../../../kernel/read/kinds.ts';
import { renderMarkdown } from '../../../kernel/text/markdown.ts';
import { justified, markSensitive } from '../../../kernel/text/sensitive.ts';
import { usualActingFor } from '../../organisations/acting-for.ts';
import { Answer } from './answer.entity.ts';
import { answer } from './moves.ts';
import { SubmissionStepKind } from './submission.enums.ts';
import type { RecordAnswerInput } from './submission.inputs.ts';
import { SubmissionWork } from './submission-work.ts';

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
}
