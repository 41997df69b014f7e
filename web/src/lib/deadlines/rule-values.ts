import { m } from '@platforma/messages';
import type { DeadlineKind, DeadlineTermsPartsFragment, DeadlineUnit } from '@platforma/schema';
import { day } from '#lib/dates.ts';
import { unitName } from './words.ts';

/** What a form about a rule holds, as text; `isVerified` is 'on' or ''. */
export interface RuleValues extends Record<string, string> {
  name: string;
  act: string;
  section: string;
  actor: string;
  length: string;
  unit: string;
  startsWith: string;
  extensionLength: string;
  extensionNote: string;
  kind: string;
  consequence: string;
  note: string;
  overdueRemedyId: string;
  refusalRemedyId: string;
  validFrom: string;
  validTo: string;
  source: string;
  isVerified: string;
}

export type RuleNames = ReadonlyMap<string, string>;

export const noValues: RuleValues = {
  ...{ name: '', act: '', section: '', actor: '', length: '', unit: 'DAYS', startsWith: '' },
  ...{ extensionLength: '', extensionNote: '', kind: 'PROCEDURAL', consequence: '', note: '' },
  ...{ overdueRemedyId: '', refusalRemedyId: '' },
  ...{ validFrom: '', validTo: '', source: '', isVerified: '' },
};
const fields = Object.keys(noValues) as (keyof RuleValues & string)[];

export const valuesOf = (rule: Omit<DeadlineTermsPartsFragment, 'id'>): RuleValues => ({
  ...noValues,
  ...Object.fromEntries(fields.map((field) => [field, String(rule[field as keyof typeof rule] ?? '')])),
  overdueRemedyId: rule.overdueRemedy?.id ?? '',
  refusalRemedyId: rule.refusalRemedy?.id ?? '',
  isVerified: rule.isVerified ? 'on' : '',
});

/** Reads the form as it was sent. */
export const sentValues = (form: FormData): RuleValues => ({
  ...noValues,
  ...Object.fromEntries(
    fields.map((field) => [
      field,
      String(form.get(field) ?? '')
        .replaceAll('\r\n', '\n')
        .trim(),
    ]),
  ),
});

/** What is no whole number is 0, which the API refuses with a sentence. */
const wholeNumber = (text: string) => (/^-?\d{1,6}$/.test(text) ? Number(text) : 0);

/** What the API is told. */
export function inputOf(values: RuleValues) {
  const { name, act, actor, startsWith, source } = values;
  const orNull = (text: string | undefined) => text || null;
  return {
    ...{ name, act, actor, startsWith, source },
    section: orNull(values.section),
    length: wholeNumber(values.length),
    unit: values.unit as DeadlineUnit,
    extensionLength: values.extensionLength ? wholeNumber(values.extensionLength) : null,
    extensionNote: orNull(values.extensionNote),
    kind: values.kind as DeadlineKind,
    consequence: orNull(values.consequence),
    note: orNull(values.note),
    overdueRemedyId: orNull(values.overdueRemedyId),
    refusalRemedyId: orNull(values.refusalRemedyId),
    validFrom: orNull(values.validFrom),
    validTo: orNull(values.validTo),
    isVerified: values.isVerified === 'on',
  };
}

export const labels: Record<keyof RuleValues & string, () => string> = {
  name: m.deadlines_name,
  act: m.deadlines_act,
  section: m.deadlines_section,
  actor: m.deadlines_actor,
  length: m.deadlines_length,
  unit: m.deadlines_unit,
  startsWith: m.deadlines_starts_with,
  extensionLength: m.deadlines_extension,
  extensionNote: m.deadlines_extension_note,
  kind: m.deadlines_kind,
  consequence: m.deadlines_consequence,
  note: m.deadlines_note,
  overdueRemedyId: m.deadlines_overdue_remedy,
  refusalRemedyId: m.deadlines_refusal_remedy,
  validFrom: m.deadlines_valid_from,
  validTo: m.deadlines_valid_to,
  source: m.deadlines_source,
  isVerified: m.deadlines_verified,
};

export const kindName = (kind: string) =>
  kind === 'SUBSTANTIVE' ? m.deadlines_kind_SUBSTANTIVE() : m.deadlines_kind_PROCEDURAL();

/** A value as people read it; `names` are those of rules, by id. */
export function shownValue(field: string, value: string, names: RuleNames): string {
  if (field === 'isVerified') return value ? m.deadlines_yes() : m.deadlines_no();
  if (!value) return m.deadlines_history_empty();
  if (field === 'unit') return unitName(value as DeadlineUnit);
  if (field === 'kind') return kindName(value);
  if (field.endsWith('RemedyId')) return names.get(value) ?? m.deadlines_history_empty();
  return field.startsWith('valid') ? day(value, new Date(0)) : value;
}

/** What a version said otherwise than the one after it, in words. */
export function changesBetween(former: RuleValues, next: RuleValues, names: RuleNames) {
  return fields
    .filter((field) => former[field] !== next[field])
    .map((field) => ({ label: labels[field]!(), value: shownValue(field, former[field]!, names) }));
}
