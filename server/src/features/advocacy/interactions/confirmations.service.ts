import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Services } from '../../../context.ts';
import { authorize, signedIn, type Rule } from '../../../kernel/access/authorize.ts';
import { audiences } from '../../../kernel/access/visibility.ts';
import { onTransaction } from '../../../kernel/database/orm.ts';
import { conflict, invalid } from '../../../kernel/errors.ts';
import { enqueue } from '../../../kernel/jobs/jobs.ts';
import { ProblemCode } from '../../../kernel/problems.ts';
import { isAddress } from '../../../kernel/text/address.ts';
import { Topic } from '../../topics/topic.entity.ts';
import { ConfirmationRequest } from './confirmation-request.entity.ts';
import { Interaction } from './interaction.entity.ts';
import { interactionPolicy, type InteractionFacts } from './interaction.policy.ts';
import { reasonOf } from './interactions.service.ts';
import { OfficeReply } from './office-reply.entity.ts';

const LINK_DAYS = 60;
const MOST_REQUESTS = 10;

/** `p…@lipov.example`: enough to know whom one asked. */
const hintOf = (address: string) => `${address.slice(0, 1)}…${address.slice(address.lastIndexOf('@'))}`;

/** Asking public bodies whether what is stated of them is true. */
export class Confirmations {
  constructor(private readonly services: Services) {}

  /**
   * Asks by mail; the address is kept until the letter has left.
   * @throws DomainError ADDRESS_INVALID, or TOO_MANY after ten requests for one interaction
   */
  ask(id: string, requestId: string, email: string) {
    const address = email.trim().toLowerCase();
    if (!isAddress(address)) throw invalid(ProblemCode.ADDRESS_INVALID, 'email');
    const { viewer, clock } = this.services;
    return this.services.unitOfWork(
      async (em) => {
        const interaction = await this.found(em, id, interactionPolicy.askForConfirmation);
        interaction.mustStand();
        if ((await em.count(ConfirmationRequest, { interaction: id })) >= MOST_REQUESTS)
          throw invalid(ProblemCode.TOO_MANY, 'email', { max: MOST_REQUESTS });
        const askedAt = clock.now();
        const request = em.create(
          ConfirmationRequest,
          {
            ...{ id: randomUUID(), audienceId: Math.max(audiences.members, interaction.audienceId) },
            ...{ interaction: id, addressHint: hintOf(address), askedBy: signedIn(viewer).personId, askedAt },
            expiresAt: new Date(askedAt.getTime() + LINK_DAYS * 86_400_000),
          },
          { partial: true },
        );
        await em.flush();
        const transaction = onTransaction(em);
        await transaction.executeSql('select app.post_confirmation($1, $2)', [request.id, address]);
        await enqueue(transaction, 'mail', { kind: 'confirmation', confirmationId: request.id });
      },
      { once: { key: requestId, input: { ask: id, address } } },
    );
  }

  /** The link of the letter leads nowhere from now on; taking back what was taken back changes nothing. */
  revoke(id: string, requestId: string) {
    const { viewer, clock } = this.services;
    return this.services.unitOfWork(
      async (em) => {
        const request = await em.findOneOrFail(ConfirmationRequest, id);
        await this.found(em, request.interaction.id, interactionPolicy.revokeConfirmation);
        if (request.answeredAt) throw conflict(ProblemCode.STATEMENT_ANSWERED);
        if (request.revokedAt) return;
        em.assign(request, { revokedAt: clock.now(), revokedBy: signedIn(viewer).personId });
      },
      { once: { key: requestId, input: { revoke: id } } },
    );
  }

  /** Hides abuse in what a public body wrote: that and when it wrote stays. */
  hide(id: string, requestId: string, reason: string) {
    return this.services.unitOfWork(
      async (em) => {
        const reply = await em.findOneOrFail(OfficeReply, id);
        await this.found(em, reply.interaction.id, interactionPolicy.hideCorrection);
        await onTransaction(em).executeSql('select app.hide_office_reply($1, $2)', [id, reasonOf(reason)]);
      },
      { once: { key: requestId, input: { hide: id, reason } } },
    );
  }

  private async found(em: EntityManager, id: string, rule: Rule<InteractionFacts>) {
    const interaction = await em.findOneOrFail(Interaction, id);
    const { coordinator } = await em.findOneOrFail(Topic, interaction.topic.id);
    authorize(this.services.viewer, rule, { coordinatorId: coordinator?.id ?? null });
    return interaction;
  }
}
