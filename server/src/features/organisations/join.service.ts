import { randomUUID } from 'node:crypto';
import type { Services } from '../../context.ts';
import { authorize, signedIn } from '../../kernel/access/authorize.ts';
import { audiences } from '../../kernel/access/visibility.ts';
import { onTransaction, type Transaction } from '../../kernel/database/orm.ts';
import { conflict, DomainError, invalid, type Problem } from '../../kernel/errors.ts';
import { atMost } from '../../kernel/graphql/validate.ts';
import { enqueue } from '../../kernel/jobs/jobs.ts';
import { ProblemCode } from '../../kernel/problems.ts';
import { parseId, toUuid } from '../../kernel/read/kinds.ts';
import type { JoinInput, JoinQuestionsInput } from './join.inputs.ts';
import { joinPolicy } from './join.policy.ts';
import { JoinQuestion } from './join-question.entity.ts';
import { JoinRequest } from './join-request.entity.ts';
import { Membership } from './membership.entity.ts';
import { Organisation } from './organisation.entity.ts';
import { INVITATION_DAYS } from './organisations.service.ts';

/** Of one client, and of all together: coordinators read every one of them. */
const REQUESTS_A_DAY = { ofClient: 5, together: 100 };
const REASON_LENGTH = 2_000;

/** Organisations that want in: what they are asked, what they say, what becomes of it. */
export class Joining {
  constructor(private readonly services: Services) {}

  /**
   * Takes a request from anybody. Whether the organisation or the address is known makes no difference.
   * @throws DomainError TOO_MANY_REQUESTS when one client, or all together, asked too often in a day
   */
  async ask(id: string, { address, answers, ...input }: JoinInput): Promise<void> {
    await this.services.publicly(async (transaction) => {
      const said = await answered(transaction, answers);
      const request = {
        ...{ name: input.name.trim(), kind: input.kind, legal_form: input.legalForm, region: input.region },
        ...{ business_id: input.businessId || null, contact_name: input.contactName.trim() },
        ...{ language: input.language, answers: said },
      };
      const { rows } = await transaction.executeSql<{ outcome: 'TAKEN' | 'LIMIT' | 'REUSED' }>(
        'select app.ask_to_join($1, $2, $3, $4, $5, $6) outcome',
        [
          ...[id, JSON.stringify(request), address, this.services.client],
          ...[REQUESTS_A_DAY.ofClient, REQUESTS_A_DAY.together],
        ],
      );
      const { outcome } = rows[0]!;
      if (outcome === 'REUSED') throw conflict(ProblemCode.KEY_REUSED);
      if (outcome === 'LIMIT') throw new DomainError('TOO_MANY_REQUESTS', 'Too many requests today.');
    });
  }

  /** Makes the organisation an applicant and sends an invitation to whoever asked; nobody sees the address. */
  accept(id: string, requestId: string) {
    const { viewer } = this.services;
    return this.services.unitOfWork(
      async (em) => {
        authorize(viewer, joinPolicy.decide, null);
        const { businessId } = await em.findOneOrFail(JoinRequest, id);
        const listed = businessId ? await em.findOne(Organisation, { businessId }) : null;
        const standing = listed && (await em.findOne(Membership, { organisation: listed.id, until: null }));
        if (standing && standing.state !== 'ENDED') throw conflict(ProblemCode.BUSINESS_ID_TAKEN);
        const [organisationId, membershipId, invitationId] = [randomUUID(), randomUUID(), randomUUID()];
        const expires = new Date(this.services.clock.now().getTime() + INVITATION_DAYS * 86_400_000);
        const transaction = onTransaction(em);
        const { rows } = await transaction.executeSql<{ organisation: string | null }>(
          'select app.accept_join_request($1, $2, $3, $4, $5) organisation',
          [id, organisationId, membershipId, invitationId, expires],
        );
        if (!rows[0]!.organisation) throw conflict(ProblemCode.ALREADY_DECIDED);
        await enqueue(transaction, 'mail', { kind: 'invitation', invitationId });
      },
      { once: { key: requestId, input: { verb: 'accept', id } } },
    );
  }

  decline(id: string, requestId: string, reason: string) {
    const why = reason.trim();
    if (!why) throw invalid(ProblemCode.REQUIRED, 'reason');
    atMost(REASON_LENGTH, 'reason', reason);
    return this.services.unitOfWork(
      async (em) => {
        authorize(this.services.viewer, joinPolicy.decide, null);
        await em.findOneOrFail(JoinRequest, id);
        const transaction = onTransaction(em);
        const { rows } = await transaction.executeSql<{ declined: boolean }>(
          'select app.decline_join_request($1, $2) declined',
          [id, why],
        );
        if (!rows[0]!.declined) throw conflict(ProblemCode.ALREADY_DECIDED);
        await enqueue(transaction, 'mail', { kind: 'join-declined', joinRequestId: id });
      },
      { once: { key: requestId, input: { verb: 'decline', id, why } } },
    );
  }

  /**
   * Asks these questions from now on. One said anew is a new row: answers keep to the words that were asked.
   * @throws DomainError VERSION_STALE when somebody else changed them since they were read
   */
  setQuestions({ requestId, seenIds, questions }: JoinQuestionsInput) {
    const viewer = signedIn(this.services.viewer);
    const now = this.services.clock.now();
    return this.services.unitOfWork(
      async (em) => {
        authorize(viewer, joinPolicy.decide, null);
        await onTransaction(em).executeSql(`select pg_advisory_xact_lock(hashtext('platforma/questions'))`);
        const asked = await em.find(JoinQuestion, { retiredAt: null });
        const seen = new Set(seenIds.map((id) => toUuid('question', id)));
        if (asked.length !== seen.size || asked.some(({ id }) => !seen.has(id)))
          throw conflict(ProblemCode.VERSION_STALE);
        const kept = new Set<string>();
        for (const [index, { id, textCs, textEn, isRequired }] of questions.entries()) {
          const uuid = parseId('question', id);
          if (!uuid) throw invalid(ProblemCode.ID_INVALID, 'id');
          const said = { textCs: textCs.trim(), textEn: textEn?.trim() || null, isRequired };
          const known = asked.find((one) => one.id === uuid);
          if (known?.says(said)) {
            known.position = index + 1;
            kept.add(uuid);
          } else
            em.create(
              JoinQuestion,
              {
                ...said,
                id: known ? randomUUID() : uuid,
                audienceId: audiences.public,
                position: index + 1,
                createdById: viewer.personId,
                createdAt: now,
              },
              { partial: true },
            );
        }
        for (const question of asked.filter(({ id }) => !kept.has(id)))
          em.assign(question, { retiredAt: now, retiredById: viewer.personId });
      },
      { once: { key: requestId, input: { seenIds, questions } } },
    );
  }
}

/** The answers to present questions, by id; blank ones are none. @throws DomainError REQUIRED at `answer_question_<uuid>` */
async function answered({ executeSql }: Transaction, answers: JoinInput['answers']) {
  const { rows } = await executeSql<{ id: string; is_required: boolean }>(
    'select id, is_required from join_question where retired_at is null order by position',
  );
  const given = new Map(answers.map(({ questionId, text }) => [toUuid('question', questionId), text.trim()]));
  const problems: Problem[] = rows
    .filter(({ id, is_required: isRequired }) => isRequired && !given.get(id))
    .map(({ id }) => ({ code: ProblemCode.REQUIRED, field: `answer_question_${id}` }));
  if (problems.length) throw new DomainError('BAD_USER_INPUT', 'A question is not answered.', problems);
  return rows.flatMap(({ id }) => {
    const text = given.get(id);
    return text ? [{ question_id: id, text }] : [];
  });
}
