import { Invitation } from './invitation.entity.ts';
import { JoinAnswer } from './join-answer.entity.ts';
import { JoinQuestion } from './join-question.entity.ts';
import { JoinRequest } from './join-request.entity.ts';
import { JoinAbility, JoinResolver } from './join.resolver.ts';
import { Mandate } from './mandate.entity.ts';
import { Membership } from './membership.entity.ts';
import { MembershipResolver } from './membership.resolver.ts';
import { OrganisationCountsResolver } from './organisation-counts.resolver.ts';
import { Organisation } from './organisation.entity.ts';
import * as organisationFields from './organisation.fields.ts';
import { OrganisationResolver } from './organisation.resolver.ts';
import { ProfileOfPerson, ProfileResolver } from './profile.resolver.ts';
import { Recommendation } from './recommendation.entity.ts';

export const entities = [
  ...[Organisation, Membership, Recommendation, Mandate, Invitation],
  ...[JoinQuestion, JoinRequest, JoinAnswer],
];

export const resolvers = [
  OrganisationResolver,
  OrganisationCountsResolver,
  organisationFields.MandateFields,
  organisationFields.ViewerMandates,
  organisationFields.InvitationFields,
  organisationFields.RecommendationFields,
  MembershipResolver,
  JoinResolver,
  JoinAbility,
  ProfileOfPerson,
  ProfileResolver,
];
