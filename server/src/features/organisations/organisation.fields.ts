import { Resolver } from 'type-graphql';
import { Actor } from '../../kernel/access/authorize.ts';
import type { Eyes } from '../../kernel/access/viewer.ts';
import { Connection, Derived, List, Related } from '../../kernel/read/declare.ts';
import { sql } from '../../kernel/read/sql.ts';
import { Account } from '../accounts/account.entity.ts';
import { Person } from '../accounts/person.entity.ts';
import { Invitation } from './invitation.entity.ts';
import { holdsNow, Mandate } from './mandate.entity.ts';
import { Membership } from './membership.entity.ts';
import { Organisation } from './organisation.entity.ts';
import { organisationPolicy } from './organisation.policy.ts';
import { Recommendation } from './recommendation.entity.ts';

/** What organisations add to people, to whoever asks, and their own invitations. */
@Resolver(() => Person)
export class MandateFields {
  @Connection(() => Mandate, {
    extend: () => Person,
    by: 'person',
    order: { validFrom: 'asc', id: 'asc' },
    description: 'For whom they act and acted.',
  })
  mandates!: unknown;
}

@Resolver(() => Account)
export class ViewerMandates {
  @Derived<Account, Eyes>(() => Boolean, {
    extend: () => Account,
    needs: ['id'],
    from: (_, viewer) => organisationPolicy.add(new Actor(viewer)),
    description: 'Whether they may add an organisation.',
  })
  canAddOrganisation!: boolean;

  @List(() => Mandate, {
    extend: () => Account,
    on: (viewer, { person, validFrom, validTo }) =>
      sql`${person} = ${viewer.id!} and ${holdsNow(validFrom, validTo)}`,
    order: { validFrom: 'asc', id: 'asc' },
    description: 'For whom they act now.',
  })
  mandates!: unknown;

  @List(() => Organisation, {
    extend: () => Account,
    on: (viewer, organisation) => sql`${organisation.id} = any (app.organisations_of(${viewer.id!}))`,
    order: { name: 'asc', id: 'asc' },
    description: 'The organisations they act for now, also those that are no members of the platform.',
  })
  organisations!: unknown;

  @Related(() => Organisation, {
    extend: () => Account,
    nullable: true,
    on: (viewer, organisation) => sql`${organisation.id} = ${viewer.actingForId!}`,
    description: 'For whom they wrote last; offered next time. Null before the first time.',
  })
  actingFor!: unknown;
}

@Resolver(() => Organisation)
export class InvitationFields {
  @Connection(() => Invitation, {
    extend: () => Organisation,
    by: 'organisation',
    where: (invitation) =>
      sql`${invitation.acceptedAt} is null and ${invitation.revokedAt} is null and ${invitation.expiresAt} > now()`,
    order: { createdAt: 'desc', id: 'desc' },
    description: 'Open invitations. Seen by the organisation’s own people only.',
  })
  invitations!: unknown;

  @Connection(() => Membership, {
    extend: () => Organisation,
    by: 'organisation',
    order: { since: 'desc', at: 'desc', id: 'desc' },
    description: 'Its way through the platform, the present state first. Empty for visitors.',
  })
  memberships!: unknown;
}

@Resolver(() => Membership)
export class RecommendationFields {
  @Connection(() => Recommendation, {
    extend: () => Membership,
    by: 'membership',
    order: { at: 'asc', id: 'asc' },
    description: 'Who recommended the applicant; none in other states.',
  })
  recommendations!: unknown;
}
