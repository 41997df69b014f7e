/** What a form about a group holds; focus areas stand one on a line. */
export interface GroupValues extends Record<string, unknown> {
  name: string;
  purpose: string;
  focusAreas: string;
  /** Why personal data in it stays. */
  sensitiveReason: string;
}

export const noValues: GroupValues = { name: '', purpose: '', focusAreas: '', sensitiveReason: '' };

export const valuesOf = (group: { name: string; purpose: string; focusAreas: string[] }): GroupValues => ({
  ...{ name: group.name, purpose: group.purpose, focusAreas: group.focusAreas.join('\n') },
  sensitiveReason: '',
});

/** Reads the form as it was sent. */
export function sentValues(form: FormData): GroupValues {
  const text = (name: string) =>
    String(form.get(name) ?? '')
      .replaceAll('\r\n', '\n')
      .trim();
  return {
    ...{ name: text('name'), purpose: text('purpose'), focusAreas: text('focusAreas') },
    sensitiveReason: text('sensitiveReason'),
  };
}

/** What the API is told. */
export const inputOf = ({ name, purpose, focusAreas, sensitiveReason }: GroupValues) => ({
  ...{ name, purpose, sensitiveReason: sensitiveReason || null },
  focusAreas: focusAreas
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean),
});
