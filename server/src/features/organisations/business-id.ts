const weights = [8, 7, 6, 5, 4, 3, 2];

/**
 * Whether a text is a Czech business id (IČO): eight digits, the last a check digit modulo 11.
 * Leading zeros belong to it, so it is a text and never a number.
 */
export function isBusinessId(text: string): boolean {
  if (!/^\d{8}$/.test(text)) return false;
  const digits = [...text].map(Number);
  const rest = weights.reduce((sum, weight, i) => sum + weight * digits[i]!, 0) % 11;
  const expected = rest === 0 ? 1 : rest === 1 ? 0 : 11 - rest;
  return digits[7] === expected;
}
