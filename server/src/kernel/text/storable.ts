/** Nothing that people send nests so deeply; what does would exhaust the stack of whoever walks through it. */
const DEEPEST = 100;

/**
 * Whether PostgreSQL can store every text in a value: it knows no U+0000, and UTF-8 has no half of a surrogate pair.
 * A value of more than 100 levels is not looked through, and not storable.
 */
export function isStorable(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return !value.includes('\0') && value.isWellFormed();
  if (!value || typeof value !== 'object') return true;
  const isPart = (part: unknown) => isStorable(part, depth + 1);
  return depth < DEEPEST && Object.entries(value).every((pair) => pair.every(isPart));
}
