import type pg from 'pg';
import type {
  LegalForm,
  MembershipState,
  OrganisationKind,
} from '../src/features/organisations/organisation.enums.ts';
import { idOf } from './ids.ts';
import { insert, insertNew } from './insert.ts';
import { translator, type OrganisationSource, type Source } from './source.ts';

const file = 'organisations.json';

const kindOf = translator<`${OrganisationKind}`>(file, {
  ROMA: 'romská',
  PRO_ROMA: 'proromská',
  UMBRELLA: 'střešní',
  THEMATIC_PARTNER: 'tematický partner',
});

const legalFormOf = translator<`${LegalForm}`>(file, {
  ASSOCIATION: 'spolek',
  PUBLIC_BENEFIT_COMPANY: 'o. p. s.',
  INSTITUTE: 'z. ú.',
  CHURCH_LEGAL_PERSON: 'církevní právnická osoba',
  ENDOWMENT_FUND: 'nadační fond',
});

const membershipOf = translator<`${MembershipState}`>(file, {
  APPLICANT: 'applicant',
  CANDIDATE: 'candidate',
  MEMBER: 'member',
  SUSPENDED: 'suspended',
  ENDED: 'ended',
});

type Verification = 'confirmed' | 'unconfirmed' | 'fictional';
const verificationOf = translator<Verification>(file, {
  confirmed: 'confirmed',
  unconfirmed: 'unconfirmed',
  fictional: 'fictional',
});
const provenance: Record<Verification, string> = {
  confirmed: 'Existence nebo doména potvrzena ve veřejných zdrojích.',
  unconfirmed: 'Údaje z obecné znalosti, neověřené.',
  fictional: 'Smyšlená ukázková organizace.',
};

/** The day since which the demo's organisations are members. */
const memberSince = '2021-03-01';

/** Adds organisations; only those of the demo are members of the platform. */
export async function seedOrganisations(client: pg.Client, { organisations }: Source): Promise<void> {
  const added = await insertNew(client, 'organisation', organisations.map(organisationRow));
  await insert(
    client,
    'membership',
    organisations
      .filter(({ id, membership }) => membership && added.has(idOf('organisation', id)))
      .map(({ id, membership }) => ({
        id: idOf('membership', id),
        organisation_id: idOf('organisation', id),
        state: membershipOf(id, membership!),
        since: memberSince,
      })),
  );
}

function organisationRow(from: OrganisationSource) {
  return {
    id: idOf('organisation', from.id),
    name: from.name,
    kind: kindOf(from.id, from.kind),
    legal_form: legalFormOf(from.id, from.legalForm),
    business_id: from.ico,
    region: from.nuts3,
    city: from.city,
    focus_areas: from.focusAreas,
    website: from.domain,
    note: noteOf(from),
    is_demo: from.demo,
  };
}

function noteOf({ id, note, verification }: OrganisationSource) {
  const source = provenance[verificationOf(id, verification)];
  return note ? `${note[0]!.toUpperCase()}${note.slice(1)}. ${source}` : source;
}
