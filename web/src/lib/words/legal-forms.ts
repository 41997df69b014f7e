import { m } from '@platforma/messages';
import type { LegalForm } from '@platforma/schema';

const names: Record<LegalForm, () => string> = {
  ASSOCIATION: m.legalform_ASSOCIATION,
  PUBLIC_BENEFIT_COMPANY: m.legalform_PUBLIC_BENEFIT_COMPANY,
  INSTITUTE: m.legalform_INSTITUTE,
  CHURCH_LEGAL_PERSON: m.legalform_CHURCH_LEGAL_PERSON,
  ENDOWMENT_FUND: m.legalform_ENDOWMENT_FUND,
};

/** The legal form of an organisation. */
export const legalFormName = (value: LegalForm) => names[value]();

export const legalForms = Object.keys(names) as LegalForm[];
