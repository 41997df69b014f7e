import { Uncountable } from './uncountable.ts';

const MS_OF_HOUR = 3_600_000;
/** No limit in hours is longer. */
export const LONGEST_HOURS = 720;

/**
 * The moment at which a limit in hours ends: they run at night, at weekends and on holidays, and nothing moves. Hours are
 * those that pass, also where the clocks change.
 * @throws Uncountable for a length outside 1 to 720
 */
export function countHours(from: Date, hours: number): Date {
  if (!Number.isInteger(hours) || hours < 1 || hours > LONGEST_HOURS)
    throw new Uncountable({ code: 'LENGTH', facts: { max: LONGEST_HOURS } });
  return new Date(from.getTime() + hours * MS_OF_HOUR);
}
