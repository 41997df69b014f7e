/** What time it is; fixed in tests and in the demo's screenshots. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** The calendar day in Prague: dates of the domain are days there, wherever the server stands. */
export const dayInPrague = (at: Date): string =>
  at.toLocaleDateString('sv-SE', { timeZone: 'Europe/Prague' });
