export const kinds = [
  'BIRTH_NUMBER',
  'BANK_ACCOUNT',
  'PHONE',
  'E_MAIL',
  'ADDRESS',
  'CLIENT_NAME',
  'ORIGIN',
] as const;
export type Kind = (typeof kinds)[number];

/** A passage that may be somebody's personal data. */
export interface Finding {
  kind: Kind;
  /** Where it stands, in UTF-16 units; `to` is behind its last. */
  from: number;
  to: number;
  /** LIKELY is shown to whoever writes, SURE is refused without a reason. */
  certainty: 'SURE' | 'LIKELY';
  /** What to write instead; empty leaves it out. */
  suggestion: string;
}

/** Finds one kind in a text. Every pattern of it is bounded, so that its time grows with the text and no faster. */
export type Finder = (text: string) => Finding[];

/** What stands before a place, for words that say what a number is. */
export const before = (text: string, at: number, length = 40) => text.slice(Math.max(0, at - length), at);

/** What stands behind a place. */
export const after = (text: string, at: number, length = 12) => text.slice(at, at + length);

/** Behind a number that is an amount of something. */
export const isAmount = (text: string, to: number) =>
  /^(?:[,.]\d|[,.]-|\s{0,2}(?:Kč|CZK|korun|EUR|eur|€|tis|mil|mld|m²|m2|km|%|osob|obyvatel|lidí))/u.test(
    after(text, to),
  );
