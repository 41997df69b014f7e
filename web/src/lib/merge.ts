const same = (a: unknown, b: unknown) => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
const sorted = (value: unknown) => (Array.isArray(value) ? [...value].sort() : value);

/**
 * Merges an edit with what somebody else saved meanwhile, field by field. What both changed stays as the editor wrote it.
 * @param base what the editor began from
 * @returns the merged fields, those taken over from the other, and those that both changed
 */
export function merged<Values extends Record<string, unknown>>(base: Values, mine: Values, theirs: Values) {
  const fields = Object.keys(mine) as (keyof Values & string)[];
  const changed = fields.filter((field) => !same(base[field], theirs[field]));
  const taken = changed.filter((field) => same(base[field], mine[field]));
  const contested = changed.filter((field) => !taken.includes(field) && !same(mine[field], theirs[field]));
  const values = { ...mine };
  for (const field of taken) values[field] = theirs[field];
  return { values, taken, contested };
}
