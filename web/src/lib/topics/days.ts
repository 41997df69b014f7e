import { dateKey } from '#lib/dates.ts';

/** The day after this one in Prague, `YYYY-MM-DD`: the first that a review may be put off to. */
export const tomorrow = (now: Date) =>
  new Date(Date.parse(dateKey(now)) + 86_400_000) // from midnight UTC: in Prague a day may have 23 or 25 hours
    .toISOString()
    .slice(0, 10);
