import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import type { Eyes } from '../../kernel/access/viewer.ts';
import { viewerId } from '../../kernel/access/viewer-sql.ts';
import { TextArray } from '../../kernel/database/text-array.ts';
import { Node } from '../../kernel/graphql/node.ts';
import { Computed, Connection, Derived, Fact, Related } from '../../kernel/read/declare.ts';
import { SharesAudience } from '../../kernel/live/live.decorator.ts';
import { Kind } from '../../kernel/read/kinds.ts';
import { sql, type Sql } from '../../kernel/read/sql.ts';
import { holdsNow, Mandate } from './mandate.entity.ts';
import { Membership } from './membership.entity.ts';
import { abilitiesOf, OrganisationAbilities } from './organisation.abilities.ts';
import { LegalForm, MembershipState, OrganisationKind, Region } from './organisation.enums.ts';

@ObjectType({
  implements: Node,
  simpleResolvers: true,
  description:
    'A Roma or pro-Roma NGO, or a partner in a theme. Public; to be listed does not mean to be a member.',
})
@SharesAudience()
@Kind('organisation')
@Entity()
export class Organisation extends Node {
  @Property({ type: 'integer' })
  audienceId!: number;

  @Field(() => String, { description: 'Its full name, at most 200 characters.' })
  @Property({ type: 'text' })
  name!: string;

  @Field(() => OrganisationKind, { description: 'How it describes itself. Says nothing about any person.' })
  @Property({ type: 'text' })
  kind!: OrganisationKind;

  @Field(() => LegalForm, { description: 'Its legal form.' })
  @Property({ type: 'text' })
  legalForm!: LegalForm;

  @Field(() => String, {
    nullable: true,
    description: 'Czech business id (IČO), 8 digits with a check digit; null when not known for sure.',
  })
  @Property({ type: 'text', nullable: true })
  businessId?: string | null;

  @Field(() => Region, { nullable: true, description: 'Of its seat; null when not known for sure.' })
  @Property({ type: 'text', nullable: true })
  region?: Region | null;

  @Field(() => String, { nullable: true, description: 'Of its seat; null when not known for sure.' })
  @Property({ type: 'text', nullable: true })
  city?: string | null;

  @Field(() => [String], { description: 'What it works on, in its own Czech words.' })
  @Property({ type: TextArray })
  focusAreas!: string[];

  @Field(() => String, {
    nullable: true,
    description: 'Its website, without the scheme; null when not known for sure.',
  })
  @Property({ type: 'text', nullable: true })
  website?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Where the data come from or what to know about them.',
  })
  @Property({ type: 'text', nullable: true })
  note?: string | null;

  @Field(() => Boolean, { description: 'Whether it is invented for the demo.' })
  @Property({ type: 'boolean' })
  isDemo!: boolean;

  @Field(() => Int, { description: 'Grows with each change; goes with an edit.' })
  @Property({ type: 'integer', version: true })
  version!: number;

  @Related(() => Membership, {
    nullable: true,
    on: (organisation, membership) =>
      sql`${membership.organisation} = ${organisation.id!} and ${membership.until} is null`,
    description: 'Its standing in the platform now; null when there is none and for visitors.',
  })
  membership?: Membership | null;

  @Connection(() => Mandate, {
    by: 'organisation',
    where: ({ validFrom, validTo }) => holdsNow(validFrom, validTo),
    order: { validFrom: 'asc', id: 'asc' },
    description: 'Who acts for it now. Empty for visitors.',
  })
  mandates!: unknown;

  @Computed(() => MembershipState, (organisation) => sql`app.standing(${viewerId}, ${organisation.id!})`, {
    nullable: true,
    description:
      'Its standing in the platform now, for members and for its own people; null for others and without one.',
  })
  standing?: MembershipState | null;

  @Computed(
    () => Boolean,
    ({ id }) =>
      sql`exists (select from membership m where m.organisation_id = ${id!} and m.until is null and m.state = 'MEMBER')`,
    { description: 'Whether it votes: only members do. False for visitors, who see no memberships.' },
  )
  votes!: boolean;

  @Fact((organisation) => sql`coalesce(app.acts_for(${viewerId}, ${organisation.id!}, 'ADMIN'), false)`)
  isAdministered!: boolean;

  @Fact((organisation) => recommendable(organisation.id!))
  isRecommendable!: boolean;

  @Derived<Organisation, Eyes>(() => OrganisationAbilities, {
    needs: ['isAdministered', 'standing', 'isRecommendable'],
    from: ({ standing = null, ...organisation }, viewer) =>
      abilitiesOf({ ...organisation, standing }, viewer),
    description: 'What the viewer may do with it.',
  })
  viewerCan!: OrganisationAbilities;
}

/** Whether whoever asks acts for a member that has not recommended this applicant; false for visitors. */
const recommendable = (id: Sql) => sql`coalesce(exists (
  select from mandate m
  join membership own on own.organisation_id = m.organisation_id and own.until is null and own.state = 'MEMBER'
  join membership asked on asked.organisation_id = ${id} and asked.until is null and asked.state = 'APPLICANT'
  where m.person_id = ${viewerId} and ${holdsNow(sql`m.valid_from`, sql`m.valid_to`)} and not exists (
    select from recommendation r where r.membership_id = asked.id and r.organisation_id = m.organisation_id
  )), false)`;
