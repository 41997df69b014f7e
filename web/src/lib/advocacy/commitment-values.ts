import { m } from '@platforma/messages';
import type { CommitmentSource, CommitmentTextFragment } from '@platforma/schema';

/** What a form about a commitment holds, as text. */
export interface CommitmentValues extends Record<string, string> {
  quote: string;
  summary: string;
  promisedBy: string;
  sourceKind: string;
  sourceText: string;
  sourceUrl: string;
  sourceOn: string;
  dueOn: string;
  condition: string;
  weight: string;
}

export const noValues: CommitmentValues = {
  ...{ quote: '', summary: '', promisedBy: '', sourceKind: 'INTERACTION', sourceText: '', sourceUrl: '' },
  ...{ sourceOn: '', dueOn: '', condition: '', weight: '1' },
};
const fields = Object.keys(noValues);

export const valuesOf = (commitment: CommitmentTextFragment): CommitmentValues => ({
  ...noValues,
  ...Object.fromEntries(
    fields.map((field) => [field, String(commitment[field as keyof CommitmentTextFragment] ?? '')]),
  ),
});

/** Reads one field of a form as it was sent. */
export const textOf = (form: FormData, name: string) =>
  String(form.get(name) ?? '')
    .replaceAll('\r\n', '\n')
    .trim();

/** Reads the form as it was sent; what it does not ask for is as in an empty one. */
export const sentValues = (form: FormData): CommitmentValues => ({
  ...noValues,
  ...Object.fromEntries(
    fields.filter((field) => form.has(field)).map((field) => [field, textOf(form, field)]),
  ),
});

/** What is no whole number is -1, which the API refuses with a sentence. */
export const wholeNumber = (text: string) => (/^\d{1,7}$/.test(text) ? Number(text) : -1);

/** What the API is told. */
export function inputOf(values: CommitmentValues) {
  const { quote, sourceText, sourceOn } = values;
  const orNull = (text: string | undefined) => text || null;
  return {
    ...{ quote, sourceText, sourceOn, sourceKind: values.sourceKind as CommitmentSource },
    ...{ summary: orNull(values.summary), promisedBy: orNull(values.promisedBy) },
    ...{ sourceUrl: orNull(values.sourceUrl), dueOn: orNull(values.dueOn) },
    ...{ condition: orNull(values.condition), weight: wholeNumber(values.weight) },
  };
}

export const labels: Record<string, () => string> = {
  quote: m.commitment_quote,
  summary: m.commitment_summary,
  promisedBy: m.commitment_promised_by,
  sourceKind: m.commitment_source_kind,
  sourceText: m.commitment_source_text,
  sourceUrl: m.commitment_source_url,
  sourceOn: m.commitment_source_on,
  dueOn: m.commitment_due_on,
  condition: m.commitment_condition,
  weight: m.commitment_weight,
};
