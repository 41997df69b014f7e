/** An event of a whole day. */
export interface CalendarEvent {
  uid: string;
  /** As in 2026-11-28. */
  day: string;
  /** Grows when something about it changes. */
  sequence: number;
  changedAt: Date;
  summary: string;
  description: string;
  url: string;
}

/** Octets of a line without its end (RFC 5545, 3.1). */
const LONGEST_LINE = 75;

/** A calendar in the form of RFC 5545. */
export function iCalendar(name: string, events: readonly CalendarEvent[], now = new Date()): string {
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Platforma//Agenda//CS', 'CALSCALE:GREGORIAN'],
    ...['METHOD:PUBLISH', `X-WR-CALNAME:${escaped(name)}`, 'X-WR-TIMEZONE:Europe/Prague'],
    ...['REFRESH-INTERVAL;VALUE=DURATION:PT4H', 'X-PUBLISHED-TTL:PT4H'],
    ...events.flatMap((event) => linesOf(event, now)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const linesOf = ({ uid, day, sequence, changedAt, summary, description, url }: CalendarEvent, now: Date) => [
  ...['BEGIN:VEVENT', `UID:${escaped(uid)}`, `DTSTAMP:${stamp(now)}`],
  ...[`DTSTART;VALUE=DATE:${compact(day)}`, `DTEND;VALUE=DATE:${compact(dayAfter(day))}`],
  ...[`SEQUENCE:${sequence}`, `LAST-MODIFIED:${stamp(changedAt)}`, `SUMMARY:${escaped(summary)}`],
  ...[`DESCRIPTION:${escaped(description)}`, `URL:${url}`, 'TRANSP:TRANSPARENT', 'END:VEVENT'],
];

const compact = (day: string) => day.replaceAll('-', '');
const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
const stamp = (at: Date) => `${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

/** Of control characters only the end of a line has a form in a text. */
const escaped = (text: string) =>
  text
    .replaceAll(/\r\n?|\n/g, '\n')
    .replaceAll(/[^\P{Cc}\n]/gu, ' ')
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`);

/** Folds by octets and never within a character. */
function folded(line: string): string {
  let [text, length] = ['', 0];
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (length + size > LONGEST_LINE) [text, length] = [`${text}\r\n `, 1];
    text += character;
    length += size;
  }
  return text;
}
