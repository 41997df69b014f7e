/** A day of the calendar in Prague, `YYYY-MM-DD`, without a time. Days compare as texts do. */
export type Day = string;

const MS_OF_DAY = 86_400_000;

const dayOf = (ms: number): Day => new Date(ms).toISOString().slice(0, 10);

/** The day so many days later; earlier where negative. */
export const plusDays = (day: Day, days: number): Day => dayOf(Date.parse(day) + days * MS_OF_DAY);

/** The day of the same number so many months later, or the last of that month where it has no such day. */
export function plusMonths(day: Day, months: number): Day {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return dayOf(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth)));
}

/** 0 is Sunday, 6 Saturday. */
export const weekdayOf = (day: Day): number => new Date(day).getUTCDay();

export const yearOf = (day: Day): number => Number(day.slice(0, 4));
