/**
 * Whether PostgreSQL can store every text in a value, however deep: it knows no U+0000, and UTF-8 has no half of a
 * surrogate pair.
 */
export function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return !value.includes('\0') && value.isWellFormed();
  if (!value || typeof value !== 'object') return true;
  return Object.entries(value).every((pair) => pair.every(isStorable));
}
