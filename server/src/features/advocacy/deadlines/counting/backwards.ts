import { plusDays, type Day } from './day.ts';
import { restOn, type OneOffHolidays } from './holidays.ts';

/** The working day so many working days before a day, which itself is not counted. */
export function workingDaysBefore(day: Day, days: number, oneOff: OneOffHolidays): Day {
  let before = day;
  for (let counted = 0; counted < days;) {
    before = plusDays(before, -1);
    if (!restOn(before, oneOff)) counted += 1;
  }
  return before;
}
