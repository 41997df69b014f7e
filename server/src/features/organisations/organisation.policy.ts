import type { Actor, Policy, Rule } from '../../kernel/access/authorize.ts';
import { standingAfter, type MembershipVerb } from './membership-lifecycle.ts';
import type { MembershipState } from './organisation.enums.ts';

export interface OrganisationFacts {
  /** Whether the viewer holds a mandate as its admin now. */
  isAdministered: boolean;
  /** Its standing in the platform; null when there is none, and for who may not know it. */
  standing: MembershipState | null;
}

interface RecommendationFacts {
  standing: MembershipState | null;
  /** Whether the viewer acts for a member that has not recommended it yet. */
  isRecommendable: boolean;
}

const runs: Rule<{ isAdministered: boolean }> = (viewer, { isAdministered }) =>
  viewer.isCoordinator || isAdministered;

export const organisationPolicy = {
  add: (viewer: Actor) => viewer.isCoordinator,
  edit: runs,
  invite: (viewer, of) => runs(viewer, of) && of.standing !== 'SUSPENDED' && of.standing !== 'ENDED',
  endMandate: runs,
  decide: (viewer: Actor) => viewer.isCoordinator,
  recommend: (viewer: Actor) => viewer.isMember,
} satisfies Policy<OrganisationFacts>;

/** Whether the viewer may take a step of the membership that its standing leads to. */
export const mayMove =
  (verb: MembershipVerb): Rule<OrganisationFacts> =>
  (viewer, facts) =>
    organisationPolicy.decide(viewer) && standingAfter(verb, facts.standing) !== undefined;

/** Whether the viewer may recommend an applicant. */
export const mayRecommend: Rule<RecommendationFacts> = (viewer, { standing, isRecommendable }) =>
  organisationPolicy.recommend(viewer) && standing === 'APPLICANT' && isRecommendable;
