import type { LegalForm, OrganisationKind, Region } from '@platforma/schema';

/** What a request to join holds; answers stand beside it, by question. */
export interface JoinValues extends Record<string, unknown> {
  name: string;
  kind: OrganisationKind | '';
  legalForm: LegalForm | '';
  businessId: string;
  region: Region | '';
  contactName: string;
  address: string;
}

export const noJoinValues: JoinValues = {
  ...{ name: '', kind: '', legalForm: '', businessId: '', region: '', contactName: '', address: '' },
};

/** Reads the form as it was sent. */
export function sentJoin(form: FormData): { values: JoinValues; answers: Record<string, string> } {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const values: JoinValues = {
    name: text('name'),
    kind: text('kind') as OrganisationKind,
    legalForm: text('legalForm') as LegalForm,
    businessId: text('businessId').replace(/\s/g, ''),
    region: text('region') as Region,
    contactName: text('contactName'),
    address: text('address'),
  };
  const answers = [...form.keys()]
    .filter((name) => name.startsWith('answer_'))
    .map((name) => [name.slice('answer_'.length), text(name).replaceAll('\r\n', '\n')] as const);
  return { values, answers: Object.fromEntries(answers) };
}
