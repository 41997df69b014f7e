/** What time it is; fixed in tests and in the demo's screenshots. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };

/** The calendar day in Prague: dates of the domain are days there, wherever the server stands. */
export const dayInPrague = (at: Date): string =>
  at.toLocaleDateString('sv-SE', { timeZone: 'Europe/Prague' });

/** The first moment of a day in Prague. */
export function midnightInPrague(day: string): Date {
  const summer = new Date(`${day}T00:00:00+02:00`);
  return dayInPrague(summer) === day ? summer : new Date(`${day}T00:00:00+01:00`);
}
