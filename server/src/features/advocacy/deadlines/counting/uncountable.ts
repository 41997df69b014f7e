interface Facts {
  /** The day lies outside the years for which holidays are known. */
  DAY: { first: string; last: string };
  /** The length is no whole number from 1 to `max`. */
  LENGTH: { max: number };
  /** A limit in hours runs from a moment, not from a day. */
  HOURS: object;
  /** The day of the event lies outside the validity of the rule; an end that is open is ''. */
  NOT_VALID: { first: string; last: string };
  /** The rule allows an extension by at most `max` of its units; 0 is none. */
  EXTENSION: { max: number };
  /** A pause ends before it begins. */
  PAUSE: object;
}

export type Why = { [Code in keyof Facts]: { code: Code; facts: Facts[Code] } }[keyof Facts];

/** A limit that cannot be counted, and why. */
export class Uncountable extends Error {
  constructor(readonly why: Why) {
    super(`A limit cannot be counted: ${why.code}.`);
  }
}
