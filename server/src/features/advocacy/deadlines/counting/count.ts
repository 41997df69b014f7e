import { plusDays, plusMonths, type Day } from './day.ts';
import { restOn, type OneOffHolidays, type Rest } from './holidays.ts';
import { Uncountable } from './uncountable.ts';

export type Unit = 'DAYS' | 'WORKING_DAYS' | 'WEEKS' | 'MONTHS' | 'YEARS';

/** How long one has: 15 days, 2 months. */
export interface Limit {
  length: number;
  unit: Unit;
}

/** Days, both included, on which a limit does not run. While one lasts, today is its last day: the end is then the earliest possible. */
export interface Pause {
  from: Day;
  to: Day;
}

/** What else decides about the end. */
export interface Circumstances {
  oneOff?: OneOffHolidays;
  pauses?: readonly Pause[];
}

/** A day that was not counted, or on which a limit could not end, and why. */
export interface Skipped {
  date: Day;
  reason: Rest | 'PAUSED';
  /** Of a one-off holiday. */
  name: string | null;
}

/** The last day of a limit, and how it was found. */
export interface Counted {
  end: Day;
  /** Where it would have ended, had that day been a working day. */
  unshiftedEnd: Day;
  skipped: Skipped[];
}

/** The days from which may be counted: since the act on holidays, and as long as its list is likely to hold. */
export const FIRST_DAY: Day = '2001-01-01';
export const LAST_DAY: Day = '2099-12-31';

/** No limit is longer: ten years; two of working days. */
export const LONGEST: Record<Unit, number> = {
  DAYS: 3_660,
  WORKING_DAYS: 500,
  WEEKS: 520,
  MONTHS: 120,
  YEARS: 10,
};

/**
 * Counts a limit as section 40 of the Administrative Procedure Code (Act No. 500/2004 Coll.) has it. The day of the
 * event is not counted. Weeks, months and years end on the day of the same name or number, or on the last of the month.
 * An end on a Saturday, a Sunday or a holiday moves to the next working day. Of working days each is counted, so that
 * nothing moves.
 * @param from the day of the event
 * @throws Uncountable for a day or a length outside what can be counted
 */
export function count(from: Day, limit: Limit, circumstances: Circumstances = {}): Counted {
  check(from, limit, circumstances.pauses);
  return limit.unit === 'WORKING_DAYS'
    ? countWorkingDays(from, limit.length, circumstances)
    : countCalendar(from, limit, circumstances);
}

function countCalendar(from: Day, limit: Limit, { oneOff = none, pauses = [] }: Circumstances): Counted {
  const skipped: Skipped[] = [];
  let unshiftedEnd = plainEnd(from, limit);
  if (pauses.length)
    for (let day = plusDays(from, 1); day <= unshiftedEnd; day = plusDays(day, 1))
      if (isPaused(day, pauses)) {
        skipped.push({ date: day, reason: 'PAUSED', name: null });
        unshiftedEnd = plusDays(unshiftedEnd, 1);
      }
  let end = unshiftedEnd;
  for (let rest = restOn(end, oneOff); rest; rest = restOn(end, oneOff)) {
    skipped.push({ date: end, reason: rest, name: oneOff.get(end) ?? null });
    end = plusDays(end, 1);
  }
  return { end, unshiftedEnd, skipped };
}

function plainEnd(from: Day, { length, unit }: Limit): Day {
  if (unit === 'MONTHS') return plusMonths(from, length);
  if (unit === 'YEARS') return plusMonths(from, 12 * length);
  return plusDays(from, unit === 'WEEKS' ? 7 * length : length);
}

function countWorkingDays(from: Day, length: number, { oneOff = none, pauses = [] }: Circumstances): Counted {
  const skipped: Skipped[] = [];
  let end = from;
  for (let counted = 0; counted < length;) {
    end = plusDays(end, 1);
    const rest = isPaused(end, pauses) ? 'PAUSED' : restOn(end, oneOff);
    if (rest) skipped.push({ date: end, reason: rest, name: oneOff.get(end) ?? null });
    else counted += 1;
  }
  return { end, unshiftedEnd: end, skipped };
}

const none: OneOffHolidays = new Map();

const isPaused = (day: Day, pauses: readonly Pause[]) =>
  pauses.some(({ from, to }) => from <= day && day <= to);

function check(from: Day, { length, unit }: Limit, pauses: readonly Pause[] = []) {
  if (!(from >= FIRST_DAY && from <= LAST_DAY))
    throw new Uncountable({ code: 'DAY', facts: { first: FIRST_DAY, last: LAST_DAY } });
  if (!Number.isInteger(length) || length < 1 || length > LONGEST[unit])
    throw new Uncountable({ code: 'LENGTH', facts: { max: LONGEST[unit] } });
  if (pauses.some(({ from, to }) => to < from || to > LAST_DAY))
    throw new Uncountable({ code: 'PAUSE', facts: {} });
}
