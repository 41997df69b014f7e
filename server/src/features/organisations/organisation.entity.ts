import { Entity, Property } from '@mikro-orm/decorators/legacy';
import { Field, Int, ObjectType } from 'type-graphql';
import type { Eyes } from '../../kernel/access/viewer.ts';
import { viewerId } from '../../kernel/access/viewer-sql.ts';
import { TextArray } from '../../kernel/database/text-array.ts';
import { Node } from '../../kernel/graphql/node.ts';
import { Connection, Derived, Fact, Related } from '../../kernel/read/declare.ts';
import { SharesAudience } from '../../kernel/live/live.decorator.ts';
import { Kind } from '../../kernel/read/kinds.ts';
import { sql } from '../../kernel/read/sql.ts';
import { holdsNow, Mandate } from './mandate.entity.ts';
import { Membership } from './membership.entity.ts';
import { abilitiesOf, OrganisationAbilities } from './organisation.abilities.ts';
import { LegalForm, OrganisationKind, Region } from './organisation.enums.ts';

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

  @Fact(
    (organisation) => sql`coalesce(exists (select from mandate m where m.organisation_id = ${organisation.id!}
    and m.person_id = ${viewerId} and m.role = 'ADMIN' and ${holdsNow(sql`m.valid_from`, sql`m.valid_to`)}), false)`,
  )
  isAdministered!: boolean;

  @Derived<Organisation, Eyes>(() => OrganisationAbilities, {
    needs: ['isAdministered'],
    from: (organisation, viewer) => abilitiesOf(organisation, viewer),
    description: 'What the viewer may do with it.',
  })
  viewerCan!: OrganisationAbilities;
}
