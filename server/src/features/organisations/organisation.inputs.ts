import { ArgsType, Field, ID, InputType, Int } from 'type-graphql';
import { REQUEST_ID } from '../../kernel/graphql/ids.ts';
import { AtMost, Holds, OptionalText, RequestId, Text } from '../../kernel/graphql/validate.ts';
import { ProblemCode } from '../../kernel/problems.ts';
import { PageArgs } from '../../kernel/read/connection.ts';
import { isAddress } from '../../kernel/text/address.ts';
import { ReasonForSensitive } from '../../kernel/text/sensitive.ts';
import { isBusinessId } from './business-id.ts';
import { LegalForm, MandateRole, OrganisationKind, Region } from './organisation.enums.ts';

@ArgsType()
export class OrganisationsArgs extends PageArgs {
  @Field(() => Region, { nullable: true, description: 'Only with a seat there.' })
  region?: Region | null;

  @Field(() => String, { nullable: true, description: 'Only those that name exactly this focus area.' })
  @OptionalText(100)
  focusArea?: string | null;

  @Field(() => OrganisationKind, { nullable: true, description: 'Only of this kind.' })
  kind?: OrganisationKind | null;

  @Field(() => String, {
    nullable: true,
    description: 'Part of the name or city, with or without diacritics.',
  })
  @OptionalText(100)
  search?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only members of the platform now; empty for visitors.',
  })
  membersOnly?: boolean | null;
}

@InputType({ description: 'What is said about an organisation.' })
export class OrganisationInput {
  @Field(() => ID, { description: 'Of a new one made by the client; otherwise of the one to change.' })
  id!: string;

  @Field(() => ID, { description: REQUEST_ID })
  @RequestId()
  requestId!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'The version that was read; required when one is changed.',
  })
  version?: number | null;

  @Field(() => String, { description: 'Full name, at most 200 characters.' })
  @Text(200)
  name!: string;

  @Field(() => OrganisationKind, { description: 'How it describes itself.' })
  kind!: OrganisationKind;

  @Field(() => LegalForm, { description: 'Legal form.' })
  legalForm!: LegalForm;

  @Field(() => String, { nullable: true, description: 'IČO: 8 digits, the last a check digit.' })
  @Holds(
    ProblemCode.BUSINESS_ID_INVALID,
    (value) => value == null || value === '' || isBusinessId(String(value)),
  )
  businessId?: string | null;

  @Field(() => Region, { description: 'Of the seat.' })
  region!: Region;

  @Field(() => String, { description: 'Of the seat, at most 100 characters.' })
  @Text(100)
  city!: string;

  @Field(() => [String], { description: 'What it works on; at most 12, each of at most 100 characters.' })
  @AtMost(12)
  @Holds(
    ProblemCode.TOO_LONG,
    (value) => Array.isArray(value) && value.every((area) => String(area).length <= 100),
  )
  focusAreas!: string[];

  @Field(() => String, {
    nullable: true,
    description: 'Website without the scheme: `example.cz`; at most 200 characters.',
  })
  @OptionalText(200)
  @Holds(
    ProblemCode.URL_INVALID,
    (value) => value == null || value === '' || /^[a-z0-9.-]+\.[a-z]{2,}(\/\S*)?$/i.test(String(value)),
  )
  website?: string | null;

  @Field(() => String, { nullable: true, description: 'A note, at most 500 characters.' })
  @OptionalText(500)
  note?: string | null;

  @ReasonForSensitive()
  sensitiveReason?: string | null;
}

@InputType({ description: 'Whom to invite.' })
export class InviteInput {
  @Field(() => ID, { description: 'Of the invitation, made by the client; a repeat invites once.' })
  id!: string;

  @Field(() => ID, { description: 'Of the organisation.' })
  organisationId!: string;

  @Field(() => String, { description: 'Name of the invited, at most 120 characters.' })
  @Text(120)
  name!: string;

  @Field(() => String, { description: 'Where the invitation goes. Not shown to anybody again.' })
  @Holds(ProblemCode.ADDRESS_INVALID, isAddress)
  address!: string;

  @Field(() => MandateRole, { description: 'What they will be allowed to do.' })
  role!: MandateRole;
}
