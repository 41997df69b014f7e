import { plusDays, weekdayOf, yearOf, type Day } from './day.ts';

/** Why nobody has to work on a day. */
export type Rest =
  | 'SATURDAY'
  | 'SUNDAY'
  | 'NEW_YEAR'
  | 'GOOD_FRIDAY'
  | 'EASTER_MONDAY'
  | 'LABOUR_DAY'
  | 'VICTORY_DAY'
  | 'CYRIL_AND_METHODIUS'
  | 'JAN_HUS'
  | 'STATEHOOD_DAY'
  | 'INDEPENDENCE_DAY'
  | 'FREEDOM_DAY'
  | 'CHRISTMAS_EVE'
  | 'CHRISTMAS_DAY'
  | 'SECOND_CHRISTMAS_DAY'
  | 'ONE_OFF';

/** What the law declared a holiday for once, by day, with its name. */
export type OneOffHolidays = ReadonlyMap<Day, string>;

/** Act No. 245/2000 Coll., sections 1 and 2. Eve of the New Year and „významné dny“ of section 4 are working days. */
const FIXED: Record<string, Rest> = {
  '01-01': 'NEW_YEAR',
  '05-01': 'LABOUR_DAY',
  '05-08': 'VICTORY_DAY',
  '07-05': 'CYRIL_AND_METHODIUS',
  '07-06': 'JAN_HUS',
  '09-28': 'STATEHOOD_DAY',
  '10-28': 'INDEPENDENCE_DAY',
  '11-17': 'FREEDOM_DAY',
  '12-24': 'CHRISTMAS_EVE',
  '12-25': 'CHRISTMAS_DAY',
  '12-26': 'SECOND_CHRISTMAS_DAY',
};

/** Act No. 359/2015 Coll. made Good Friday a holiday. */
const GOOD_FRIDAY_SINCE = 2016;

/** Why a day is one of rest; null for a working day. A holiday at a weekend is told as the holiday; none moves to another day. */
export function restOn(day: Day, oneOff: OneOffHolidays): Rest | null {
  if (oneOff.has(day)) return 'ONE_OFF';
  return FIXED[day.slice(5)] ?? easterRest(day) ?? weekendRest(day);
}

function easterRest(day: Day): Rest | null {
  const sunday = easterSunday(yearOf(day));
  if (day === plusDays(sunday, -2) && yearOf(day) >= GOOD_FRIDAY_SINCE) return 'GOOD_FRIDAY';
  return day === plusDays(sunday, 1) ? 'EASTER_MONDAY' : null;
}

function weekendRest(day: Day): Rest | null {
  if (weekdayOf(day) === 6) return 'SATURDAY';
  return weekdayOf(day) === 0 ? 'SUNDAY' : null;
}

/** Easter Sunday of the Gregorian calendar, as Meeus, Jones and Butcher compute it. */
export function easterSunday(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const leapCenturies = Math.floor(century / 4);
  const correction = Math.floor((century + 8) / 25);
  const moon = Math.floor((century - correction + 1) / 3);
  const epact = (19 * golden + century - leapCenturies - moon + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const fromMarch = epact + toSunday - 7 * late + 114;
  const [month, date] = [Math.floor(fromMarch / 31), (fromMarch % 31) + 1];
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}
