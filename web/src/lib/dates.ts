import { m } from '@platforma/messages';
import { getLocale } from '@platforma/messages/runtime';

const tags = { cs: 'cs-CZ', en: 'en-GB', rom: 'cs-CZ' } as const; // Intl knows no Romani
const formats = new Map<string, Intl.DateTimeFormat>();

function format(options: Intl.DateTimeFormatOptions) {
  const tag = tags[getLocale()];
  const key = tag + JSON.stringify(options);
  let made = formats.get(key);
  if (!made)
    formats.set(key, (made = new Intl.DateTimeFormat(tag, { timeZone: 'Europe/Prague', ...options })));
  return made;
}
const key = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Prague', dateStyle: 'short' });
const hour = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Prague', hour: '2-digit' });
/** The date in Prague, `YYYY-MM-DD`. */
export const dateKey = (at: Date) => key.format(at);
const dayNumber = (at: Date) => Date.parse(dateKey(at)) / 86_400_000;
const daysBetween = (at: Date, now: Date) => dayNumber(now) - dayNumber(at);
const sameYear = (at: Date, now: Date) => dateKey(at).slice(0, 4) === dateKey(now).slice(0, 4);
/** A number stays on the line with its month. */
const held = (text: string) => text.replace(',', '').replace(/(\d+\.?) (?=\p{L})/u, '$1\u00a0');
const toDate = (at: Date | string) => (typeof at === 'string' ? new Date(at) : at);

/** Eight in the morning in Prague of a day `YYYY-MM-DD`. */
export function morningOf(day: string): Date {
  const winter = new Date(`${day}T08:00:00+01:00`);
  return hour.format(winter) === '08' ? winter : new Date(`${day}T08:00:00+02:00`);
}

/** „9:41“ */
export const clock = (at: Date | string) => format({ hour: 'numeric', minute: '2-digit' }).format(toDate(at));

/** „18. března“, with the year when it is another one. */
export function day(at: Date | string, now = new Date()) {
  const date = toDate(at);
  const year = sameYear(date, now) ? undefined : 'numeric';
  return held(format({ day: 'numeric', month: 'long', year }).format(date));
}

/** „pondělí 21. března 2022“ */
export const fullDay = (at: Date | string) =>
  held(format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(toDate(at)));

/** „pondělí“, „po“ */
export const weekday = (at: Date | string, length: 'long' | 'short') =>
  format({ weekday: length }).format(toDate(at));

/** „březen 2022“ */
export const month = (at: Date | string) => format({ month: 'long', year: 'numeric' }).format(toDate(at));

/** „dnes“, „včera“, „pátek 18. března“, „14. června 2021“: for margins, where the hour says nothing. */
export function dayInWords(at: Date | string, now = new Date()) {
  const date = toDate(at);
  const ago = daysBetween(date, now);
  if (ago === 0) return m.date_today();
  if (ago === 1) return m.date_yesterday();
  if (!sameYear(date, now)) return day(date, now);
  return held(format({ weekday: 'long', day: 'numeric', month: 'long' }).format(date));
}

/** „dnes 8:25“, „včera 17:02“, „pátek 18. března, 9:10“, „14. června 2021, 9:10“ */
export function when(at: Date | string, now = new Date()) {
  const date = toDate(at);
  const ago = daysBetween(date, now);
  if (ago === 0) return m.date_today_at({ time: clock(date) });
  if (ago === 1) return m.date_yesterday_at({ time: clock(date) });
  return `${dayInWords(date, now)}, ${clock(date)}`;
}

/** Since when something is new, in the genitive: „od včerejška“, „od pátku 18. března“. */
export function since(at: Date | string, now = new Date()) {
  const date = toDate(at);
  const ago = daysBetween(date, now);
  if (ago === 0) return m.date_since_today({ time: clock(date) });
  if (ago === 1) return m.date_since_yesterday();
  return m.date_since({ day: day(date, now) });
}
