import { ref } from '@mikro-orm/postgresql';
import { authorize, signedIn } from '../../../kernel/access/authorize.ts';
import { audiences, Visibility } from '../../../kernel/access/visibility.ts';
import { onTransaction } from '../../../kernel/database/orm.ts';
import { conflict, forbidden, invalid } from '../../../kernel/errors.ts';
import { ProblemCode } from '../../../kernel/problems.ts';
import { toUuid } from '../../../kernel/read/kinds.ts';
import { renderMarkdown } from '../../../kernel/text/markdown.ts';
import { justified, markSensitive } from '../../../kernel/text/sensitive.ts';
import { bodyOf } from '../../authorities/body-of.ts';
import { actingFor } from '../../organisations/acting-for.ts';
import { limitBy, planSending } from './clock.ts';
import { deliver, send } from './moves.ts';
import { record, standing, type Before } from './steps.ts';
import { SubmissionState, SubmissionStepKind } from './submission.enums.ts';
import { Submission } from './submission.entity.ts';
import type { AddSubmissionInput, EditSubmissionInput } from './submission.inputs.ts';
import { submissionPolicy } from './submission.policy.ts';
import { checkReason, SubmissionWork, type Hands } from './submission-work.ts';

const written = [SubmissionState.DRAFT, SubmissionState.APPROVED];

/** What the platform puts to public bodies: written, approved, given up, closed. What the body does is `Clocks`. */
export class Submissions extends SubmissionWork {
  /** One to come is a draft; one that was sent or delivered already goes through the same steps at once. */
  add(id: string, input: AddSubmissionInput) {
    const viewer = signedIn(this.services.viewer);
    const { topicId, previousId, sentOn, channel, deliveredOn, actingForId, sensitiveReason } = input;
    if (sentOn && !channel) throw invalid(ProblemCode.REQUIRED, 'channel');
    if (deliveredOn && !sentOn) throw invalid(ProblemCode.REQUIRED, 'sentOn');
    return this.services.unitOfWork(
      async (em, announce) => {
        const topic = await this.authorize(em, toUuid('topic', topicId));
        const previous = previousId
          ? await em.findOneOrFail(Submission, toUuid('submission', previousId))
          : null;
        if (previous && previous.topic.id !== topic.id)
          throw invalid(ProblemCode.SUBMISSION_ELSEWHERE, 'previousId');
        const sensitive = justified(textsOf(input), sensitiveReason);
        const at = this.services.clock.now();
        const submission = em.create(
          Submission,
          {
            ...{ ...said(input), id, audienceId: audiences.members, topic: topic.id, previous },
            ...{ body: await bodyOf(em, input.bodyId), state: SubmissionState.DRAFT },
            ...{ extendedBy: 0, pauses: [], skipped: [], sendPlan: [], sendFrom: input.sendFrom ?? null },
            ...{ author: viewer.personId, actingFor: await actingFor(em, this.services, actingForId) },
            ...{ isDemo: false, createdAt: at, lastActivityAt: at, version: 1 },
          },
          { partial: true },
        );
        const calendar = await this.calendar(em);
        planSending(submission, await this.rule(em, input.sendRuleId), calendar.oneOff);
        limitBy(submission, await this.rule(em, input.answerRuleId), calendar);
        await em.flush();
        const { executeSql } = onTransaction(em);
        await executeSql('insert into stream (id, audience_id) values ($1, $2)', [id, audiences.members]);
        await markSensitive(onTransaction(em), 'submission', submission, sensitive);
        const hands = { em, announce, submission, calendar };
        if (sentOn) await this.happened(hands, input);
        else await this.tell(hands, SubmissionStepKind.DRAFTED, calendar.today, nothing);
      },
      { once: { key: id, input } },
    );
  }

  edit({ id, requestId, version, ...input }: EditSubmissionInput) {
    const uuid = toUuid('submission', id);
    return this.onSubmission(uuid, requestId, { version, ...input }, async (hands) => {
      const { em, submission, calendar } = hands;
      if (submission.version !== version) throw conflict(ProblemCode.VERSION_STALE);
      const isWritten = written.includes(submission.state);
      const former = Object.values(textsOf(submission)).join('\n');
      const sensitive = justified(textsOf(input), input.sensitiveReason, former);
      const body = await bodyOf(em, input.bodyId);
      const now = said(input);
      const isOther =
        body.id !== submission.body.id ||
        now.kind !== submission.kind ||
        now.title !== submission.title ||
        now.text !== submission.text;
      if (!isWritten && isOther) throw conflict(ProblemCode.SUBMISSION_SENT);
      submission.move('edit');
      em.assign(submission, { ...now, sendFrom: input.sendFrom ?? null });
      submission.body = ref(body);
      if (isWritten) planSending(submission, await this.rule(em, input.sendRuleId), calendar.oneOff);
      const answerRule = await this.rule(em, input.answerRuleId);
      if (answerRule?.id !== submission.answerRule?.id)
        limitBy(submission, answerRule, { ...calendar, field: 'answerRuleId' });
      await hands.record({ kind: SubmissionStepKind.EDITED, on: calendar.today });
      await markSensitive(onTransaction(em), 'submission', submission, sensitive);
    });
  }

  approve(id: string, requestId: string) {
    return this.onSubmission(id, requestId, 'approve', async ({ submission, calendar, record }) => {
      submission.move('approve');
      await record({ kind: SubmissionStepKind.APPROVED, on: calendar.today });
    });
  }

  drop(id: string, requestId: string, reason: string) {
    return this.end('drop', SubmissionStepKind.DROPPED, id, requestId, reason);
  }

  close(id: string, requestId: string, reason: string) {
    return this.end('close', SubmissionStepKind.CLOSED, id, requestId, reason);
  }

  changeVisibility(id: string, requestId: string, visibility: Visibility, reason: string) {
    if (visibility !== Visibility.PUBLIC && visibility !== Visibility.MEMBERS) throw forbidden();
    checkReason(reason);
    const audience = visibility === Visibility.PUBLIC ? audiences.public : audiences.members;
    return this.services.unitOfWork(
      async (em) => {
        await em.findOneOrFail(Submission, id);
        authorize(this.services.viewer, submissionPolicy.changeVisibility, { coordinatorId: null });
        await onTransaction(em).executeSql('select app.change_submission_audience($1, $2, $3)', [
          ...[id, audience, reason.trim()],
        ]);
      },
      { once: { key: requestId, input: { id, visibility, reason } }, changesRights: true },
    );
  }

  private end(
    verb: 'drop' | 'close',
    kind: SubmissionStepKind,
    id: string,
    requestId: string,
    reason: string,
  ) {
    checkReason(reason);
    return this.onSubmission(id, requestId, { verb, reason }, async ({ submission, calendar, record }) => {
      submission.move(verb);
      await record({ kind, on: calendar.today, reason });
    });
  }

  /** What was sent before it was written down goes through every step of it. */
  private async happened(hands: Omit<Hands, 'record'>, input: AddSubmissionInput) {
    const { em, submission, calendar } = hands;
    const { sentOn, channel, deliveredOn } = input;
    submission.move('approve');
    send(submission, { on: sentOn!, channel: channel! }, { ...calendar, field: 'sentOn' });
    await this.tell(hands, SubmissionStepKind.SENT, sentOn!, nothing);
    await this.takenFurther(hands, sentOn!);
    if (!deliveredOn) return;
    const before = standing(submission);
    const rule = await this.rule(em, input.answerRuleId);
    deliver(submission, { on: deliveredOn, rule }, { ...calendar, field: 'deliveredOn' });
    await this.tell(hands, SubmissionStepKind.DELIVERED, deliveredOn, before);
  }

  private tell(
    { em, announce, submission }: Omit<Hands, 'record'>,
    kind: SubmissionStepKind,
    on: string,
    before: Before,
  ) {
    return record(em, announce, this.services, submission, { kind, on, before });
  }
}

const nothing: Before = { state: null, dueOn: null };

const said = (input: Omit<EditSubmissionInput, 'id' | 'requestId' | 'version'>) => ({
  ...{ kind: input.kind, title: input.title.trim(), text: input.text ?? '' },
  ...{ html: renderMarkdown(input.text ?? ''), legalBasis: input.legalBasis?.trim() || null },
  ...{ referenceNumber: input.referenceNumber?.trim() || null, fileMark: input.fileMark?.trim() || null },
});

/** What of a submission is looked through for personal data, field by field. */
const textsOf = ({
  title,
  text,
  legalBasis,
}: Pick<EditSubmissionInput, 'title' | 'text' | 'legalBasis'>) => ({
  title,
  text,
  legalBasis,
});
