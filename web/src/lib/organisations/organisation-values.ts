import type { LegalForm, OrganisationKind, OrganisationTextFragment, Region } from '@platforma/schema';

/** What a form about an organisation holds; focus areas stand one on a line. */
export interface OrganisationValues extends Record<string, unknown> {
  name: string;
  legalForm: LegalForm | '';
  kind: OrganisationKind | '';
  businessId: string;
  city: string;
  region: Region | '';
  website: string;
  focusAreas: string;
  note: string;
  /** Why personal data in the note stays. */
  sensitiveReason: string;
}

export const noValues: OrganisationValues = {
  name: '',
  legalForm: '',
  kind: '',
  businessId: '',
  city: '',
  region: '',
  website: '',
  focusAreas: '',
  note: '',
  sensitiveReason: '',
};

export const valuesOf = (organisation: OrganisationTextFragment): OrganisationValues => ({
  name: organisation.name,
  legalForm: organisation.legalForm,
  kind: organisation.kind,
  businessId: organisation.businessId ?? '',
  city: organisation.city ?? '',
  region: organisation.region ?? '',
  website: organisation.website ?? '',
  focusAreas: organisation.focusAreas.join('\n'),
  note: organisation.note ?? '',
  sensitiveReason: '',
});

/** Reads the form as it was sent. */
export function sentValues(form: FormData): OrganisationValues {
  const text = (name: string) =>
    String(form.get(name) ?? '')
      .replaceAll('\r\n', '\n')
      .trim();
  return {
    name: text('name'),
    legalForm: text('legalForm') as LegalForm,
    kind: text('kind') as OrganisationKind,
    businessId: text('businessId').replace(/\s/g, ''),
    city: text('city'),
    region: text('region') as Region,
    website: text('website')
      .replace(/^https?:\/\//, '')
      .replace(/\/$/, ''),
    focusAreas: text('focusAreas'),
    note: text('note'),
    sensitiveReason: text('sensitiveReason'),
  };
}

/** What the API is told. */
export const inputOf = ({
  legalForm,
  kind,
  region,
  focusAreas,
  businessId,
  website,
  note,
  sensitiveReason,
  ...rest
}: OrganisationValues) => ({
  name: rest.name,
  city: rest.city,
  legalForm: legalForm as LegalForm,
  kind: kind as OrganisationKind,
  region: region as Region,
  businessId: businessId || null,
  website: website || null,
  note: note || null,
  sensitiveReason: sensitiveReason || null,
  focusAreas: focusAreas
    .split('\n')
    .map((one) => one.trim())
    .filter(Boolean),
});
