import { randomUUID } from 'node:crypto';
import type { Services } from '../../context.ts';
import { authorize, signedIn } from '../../kernel/access/authorize.ts';
import { onTransaction } from '../../kernel/database/orm.ts';
import { conflict, invalid } from '../../kernel/errors.ts';
import { atMost } from '../../kernel/graphql/validate.ts';
import { ProblemCode } from '../../kernel/problems.ts';
import { actingFor } from './acting-for.ts';
import { standingAfter, type MembershipVerb } from './membership-lifecycle.ts';
import { Membership } from './membership.entity.ts';
import type { RecommendInput } from './membership.inputs.ts';
import { factsOf } from './organisation-facts.ts';
import { Organisation } from './organisation.entity.ts';
import { MembershipState } from './organisation.enums.ts';
import { organisationPolicy } from './organisation.policy.ts';
import { Recommendation } from './recommendation.entity.ts';

const REASON_LENGTH = 2_000;
const needsReason: ReadonlySet<MembershipVerb> = new Set(['suspend', 'end']);

/** How organisations stand to the platform: who recommends them, and what coordinators decide. */
export class Memberships {
  constructor(private readonly services: Services) {}

  /**
   * Takes one step of the lifecycle, with all that follows for those who act for the organisation, at once.
   * @throws DomainError TRANSITION_FORBIDDEN where its standing does not lead there, also since a moment ago
   */
  move(verb: MembershipVerb, organisationId: string, requestId: string, reason?: string | null) {
    const why = reason?.trim() || null;
    atMost(REASON_LENGTH, 'reason', reason);
    if (!why && needsReason.has(verb)) throw invalid(ProblemCode.REQUIRED, 'reason');
    const { viewer } = this.services;
    return this.services.unitOfWork(
      async (em) => {
        await em.findOneOrFail(Organisation, organisationId);
        const facts = await factsOf(em, viewer, organisationId);
        authorize(viewer, organisationPolicy.decide, facts);
        const next = standingAfter(verb, facts.standing);
        const move = 'select app.move_membership($1, $2, $3, $4) moved';
        const moved =
          next &&
          (await onTransaction(em).executeSql<{ moved: boolean }>(move, [
            randomUUID(),
            organisationId,
            next,
            why,
          ]));
        if (!moved || !moved.rows[0]!.moved) throw conflict(ProblemCode.TRANSITION_FORBIDDEN);
      },
      { once: { key: requestId, input: { verb, organisationId, why } }, changesRights: true },
    );
  }

  /** Recommends an applicant for a member one acts for; each member does it once. */
  recommend(id: string, organisationId: string, { actingForId, text }: RecommendInput) {
    const viewer = signedIn(this.services.viewer);
    return this.services.unitOfWork(
      async (em) => {
        await em.findOneOrFail(Organisation, organisationId);
        authorize(viewer, organisationPolicy.recommend, await factsOf(em, viewer, organisationId));
        const application = await em.findOne(Membership, {
          organisation: organisationId,
          until: null,
          state: MembershipState.APPLICANT,
        });
        if (!application) throw conflict(ProblemCode.TRANSITION_FORBIDDEN);
        const ownId = await actingFor(em, this.services, actingForId);
        const isMember = await em.count(Membership, {
          organisation: ownId ?? null,
          until: null,
          state: MembershipState.MEMBER,
        });
        if (!ownId || !isMember) throw conflict(ProblemCode.RECOMMENDER_NO_MEMBER);
        if (await em.count(Recommendation, { membership: application.id, organisation: ownId }))
          throw conflict(ProblemCode.RECOMMENDED_ALREADY);
        em.create(
          Recommendation,
          {
            id,
            audienceId: application.audienceId,
            membership: application,
            organisation: ownId,
            person: viewer.personId,
            text: text.trim(),
            at: this.services.clock.now(),
          },
          { partial: true },
        );
      },
      { once: { key: id, input: { organisationId, actingForId, text } } },
    );
  }
}
