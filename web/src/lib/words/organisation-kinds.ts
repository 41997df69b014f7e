import { m } from '@platforma/messages';
import type { OrganisationKind } from '@platforma/schema';

const names: Record<OrganisationKind, () => string> = {
  ROMA: m.orgkind_ROMA,
  PRO_ROMA: m.orgkind_PRO_ROMA,
  UMBRELLA: m.orgkind_UMBRELLA,
  THEMATIC_PARTNER: m.orgkind_THEMATIC_PARTNER,
};

/** The kind of an organisation. */
export const organisationKindName = (value: OrganisationKind) => names[value]();

export const organisationKinds = Object.keys(names) as OrganisationKind[];
