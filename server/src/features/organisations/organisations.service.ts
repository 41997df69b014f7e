import type { EntityManager } from '@mikro-orm/postgresql';
import type { Services } from '../../context.ts';
import { Actor, authorize } from '../../kernel/access/authorize.ts';
import { audiences } from '../../kernel/access/visibility.ts';
import { onTransaction } from '../../kernel/database/orm.ts';
import { conflict, invalid, notFound } from '../../kernel/errors.ts';
import { atMost } from '../../kernel/graphql/validate.ts';
import { enqueue } from '../../kernel/jobs/jobs.ts';
import { ProblemCode } from '../../kernel/problems.ts';
import { justified, markSensitive, type Justified } from '../../kernel/text/sensitive.ts';
import { Invitation } from './invitation.entity.ts';
import { holdingAt, Mandate } from './mandate.entity.ts';
import { Organisation } from './organisation.entity.ts';
import { MandateRole } from './organisation.enums.ts';
import { factsOf } from './organisation-facts.ts';
import { organisationPolicy } from './organisation.policy.ts';
import type { InviteInput, OrganisationInput } from './organisation.inputs.ts';

export const INVITATION_DAYS = 14;
/** Of one organisation: nobody's mailbox is flooded in its name. */
const INVITATIONS_A_DAY = 30;
const REASON_LENGTH = 2_000;

/** Organisations and who acts for them. */
export class Organisations {
  constructor(private readonly services: Services) {}

  add(id: string, { requestId, ...input }: OrganisationInput) {
    return this.services.unitOfWork(
      async (em) => {
        authorize(this.services.viewer, organisationPolicy.add, { isAdministered: false, standing: null });
        const sensitive = justified({ note: input.note }, input.sensitiveReason);
        await this.refuseTakenBusinessId(em, id, input.businessId);
        em.create(
          Organisation,
          {
            ...said(input),
            id,
            audienceId: audiences.public,
            isDemo: false,
            version: 1,
          },
          { partial: true },
        );
        await mark(em, id, sensitive);
      },
      { once: { key: requestId, input: { verb: 'add', ...input } } },
    );
  }

  edit(id: string, { requestId, version, ...input }: OrganisationInput) {
    return this.services.unitOfWork(
      async (em) => {
        const organisation = await em.findOneOrFail(Organisation, id);
        authorize(this.services.viewer, organisationPolicy.edit, await factsOf(em, this.services.viewer, id));
        if (organisation.version !== version) throw conflict(ProblemCode.VERSION_STALE);
        const sensitive = justified({ note: input.note }, input.sensitiveReason, organisation.note ?? '');
        await this.refuseTakenBusinessId(em, id, input.businessId);
        em.assign(organisation, said(input));
        await mark(em, id, sensitive);
      },
      { once: { key: requestId, input: { verb: 'edit', version, ...input } } },
    );
  }

  /** Sends an invitation by a job; whether the address is known makes no difference to anybody. */
  invite(id: string, organisationId: string, { name, address, role }: InviteInput) {
    return this.services.unitOfWork(
      async (em) => {
        await em.findOneOrFail(Organisation, organisationId);
        authorize(
          this.services.viewer,
          organisationPolicy.invite,
          await factsOf(em, this.services.viewer, organisationId),
        );
        const expires = new Date(this.services.clock.now().getTime() + INVITATION_DAYS * 86_400_000);
        const transaction = onTransaction(em);
        const { rows } = await transaction.executeSql<{ invited: boolean }>(
          'select app.invite($1, $2, $3, $4, $5, $6, $7) invited',
          [id, organisationId, name, address, role, expires, INVITATIONS_A_DAY],
        );
        if (!rows[0]!.invited) throw conflict(ProblemCode.INVITATION_LIMIT, { max: INVITATIONS_A_DAY });
        await enqueue(transaction, 'mail', { kind: 'invitation', invitationId: id });
      },
      { once: { key: id, input: { organisationId, name, address, role } } },
    );
  }

  revokeInvitation(id: string, requestId: string) {
    return this.services.unitOfWork(
      async (em) => {
        const { executeSql } = onTransaction(em);
        const { rows } = await executeSql<{ organisation: string | null }>(
          'select app.invitation_organisation($1) organisation',
          [id],
        );
        const organisationId = rows[0]!.organisation;
        if (!organisationId) throw notFound();
        const facts = await factsOf(em, this.services.viewer, organisationId);
        // Coordinators act on invitations that they do not see; to everybody else a hidden one is missing.
        const isSeen = (await em.count(Invitation, { id })) > 0;
        if (!isSeen && !organisationPolicy.endMandate(new Actor(this.services.viewer), facts))
          throw notFound();
        // Whoever may end a mandate may take back what would become one, also while nobody is invited.
        authorize(this.services.viewer, organisationPolicy.endMandate, facts);
        await executeSql('select app.revoke_invitation($1)', [id]);
      },
      { once: { key: requestId, input: { id } } },
    );
  }

  /** Ends a mandate at once: what it gave is gone within a second, sockets included. The last admin stays. */
  endMandate(id: string, requestId: string, reason: string) {
    if (!reason.trim()) throw invalid(ProblemCode.REQUIRED, 'reason');
    atMost(REASON_LENGTH, 'reason', reason);
    return this.services.unitOfWork(
      async (em) => {
        const mandate = await em.findOneOrFail(Mandate, id);
        const organisationId = mandate.organisation.id;
        authorize(
          this.services.viewer,
          organisationPolicy.endMandate,
          await factsOf(em, this.services.viewer, organisationId),
        );
        if (mandate.role === MandateRole.ADMIN) await this.refuseLastAdmin(em, mandate);
        await onTransaction(em).executeSql('select app.end_mandate($1, $2)', [id, reason]);
      },
      { once: { key: requestId, input: { id, reason } }, changesRights: true },
    );
  }

  /** The lock lets one at a time through: two admins who end each other's mandate would both find the other. */
  private async refuseLastAdmin(em: EntityManager, { id, organisation }: Mandate) {
    await onTransaction(em).executeSql('select from organisation where id = $1 for no key update', [
      organisation.id,
    ]);
    const others = await em.count(Mandate, {
      ...holdingAt(this.services.clock.now()),
      organisation: organisation.id,
      role: MandateRole.ADMIN,
      id: { $ne: id },
    });
    if (!others) throw conflict(ProblemCode.LAST_ADMIN);
  }

  private async refuseTakenBusinessId(em: EntityManager, id: string, businessId: string | null | undefined) {
    if (businessId && (await em.count(Organisation, { businessId, id: { $ne: id } })))
      throw invalid(ProblemCode.BUSINESS_ID_TAKEN, 'businessId');
  }
}

const mark = (em: EntityManager, id: string, sensitive: Justified | null) =>
  markSensitive(onTransaction(em), 'organisation', { id, audienceId: audiences.public }, sensitive);

/** Empty texts of a form are nothing. */
const said = ({
  id: _,
  version: __,
  sensitiveReason: ___,
  businessId,
  website,
  note,
  ...input
}: Omit<OrganisationInput, 'requestId'>) => ({
  ...input,
  businessId: businessId || null,
  website: website || null,
  note: note || null,
});
