const LONGEST = 254;

/**
 * Whether a text is a mail address as people have them: no quotes, comments or address literals. The length comes
 * first: it bounds what the pattern may cost.
 */
export const isAddress = (value: unknown): value is string =>
  typeof value === 'string' &&
  value.length <= LONGEST &&
  /^[^\s\p{C}@<>()[\]\\,;:"]+@[^\s\p{C}@<>()[\]\\,;:"]+\.[^\s\p{C}@.<>()[\]\\,;:"]{2,}$/u.test(value);
