import { m } from '@platforma/messages';
import {
  NumbersPage,
  type NumberRowFragment,
  type NumbersBy,
  type Region,
  type TopicArea,
} from '@platforma/schema';
import { dateKey } from '#lib/dates.ts';
import { ask } from '#lib/graphql/ask.ts';
import { oneOf } from '#lib/paging.ts';
import { areaName, areas } from '#lib/words/areas.ts';
import { regionHeading } from '#lib/words/region-headings.ts';
import { regions } from '#lib/words/regions.ts';

type Locale = { locale: 'cs' } | undefined;

const waysByName = {
  AREA: m.numbers_by_area,
  REGION: m.numbers_by_region,
  BODY: m.numbers_by_body,
  MONTH: m.numbers_by_month,
};
export const ways = Object.keys(waysByName) as (keyof typeof waysByName)[];
export const wayName = (way: keyof typeof waysByName) => waysByName[way]();

/** A day of the address; undefined when it is none. */
function dayOf({ searchParams }: URL, name: string) {
  const given = searchParams.get(name) ?? '';
  const isDay = /^(19|20)\d\d-\d\d-\d\d$/.test(given) && !Number.isNaN(Date.parse(given));
  return isDay && new Date(given).toISOString().startsWith(given) ? given : undefined;
}

/** What an address asks for: the year up to today unless it says otherwise. Days the wrong way round are turned. */
export function numbersAsked(url: URL, now: Date) {
  const today = dateKey(now);
  const days = [
    dayOf(url, 'from') ?? `${Number(today.slice(0, 4)) - 1}-${today.slice(5, 7)}-01`,
    dayOf(url, 'to') ?? today,
  ];
  const [from, to] = days.toSorted() as [string, string];
  return {
    by: oneOf(url, 'by', ways) ?? 'AREA',
    area: oneOf(url, 'area', areas),
    region: oneOf(url, 'region', regions),
    from,
    to,
  };
}

/** The rows that an address asks for, each with its name; months from the first. */
export async function numbersOf(
  fetch: typeof globalThis.fetch,
  asked: ReturnType<typeof numbersAsked>,
): Promise<CountedRow[]> {
  const { advocacyNumbers } = await ask(fetch, NumbersPage, asked);
  const rows = asked.by === 'MONTH' ? advocacyNumbers.toReversed() : advocacyNumbers;
  return rows.map((row) => ({ ...row, name: nameOf(asked.by, row) }));
}

function nameOf(by: NumbersBy, { key, label }: NumberRowFragment) {
  if (by === 'BODY') return label ?? '';
  if (by === 'REGION') return key ? regionHeading(key as Region) : m.numbers_no_region();
  if (by === 'AREA') return areaName(key as TopicArea);
  return key ? `${Number(key.slice(5))}/${key.slice(0, 4)}` : '';
}

export type CountedRow = NumberRowFragment & { name: string };
export type NumberColumn = readonly [keyof NumberRowFragment, (inputs?: object, options?: Locale) => string];

/** How submissions were answered. */
export const answerColumns = [
  ['submissions', m.numbers_submissions],
  ['answeredInTime', m.numbers_in_time],
  ['answeredLate', m.numbers_late],
  ['answeredWithoutLimit', m.numbers_unlimited],
  ['overdue', m.numbers_overdue],
  ['refused', m.numbers_refused],
  ['typicalDays', m.numbers_typical_days],
  ['timedAnswers', m.numbers_timed],
] as const satisfies readonly NumberColumn[];

/** What came of commitments. */
export const promiseColumns = [
  ['commitments', m.numbers_commitments],
  ['kept', m.numbers_kept],
  ['keptLate', m.numbers_kept_late],
  ['partlyKept', m.numbers_partly],
  ['broken', m.numbers_broken],
  ['overdueCommitments', m.numbers_promise_overdue],
] as const satisfies readonly NumberColumn[];

const columns = [...answerColumns, ...promiseColumns];

/** As a cell that no table program takes for a formula, and none that ends too early. */
const cell = (value: string | number | null) => {
  const text = String(value ?? '');
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** The table as a file: Czech headings, semicolons and a byte order mark, as Czech table programs expect. */
export function csvOf(rows: Awaited<ReturnType<typeof numbersOf>>) {
  const head = ['', ...columns.map(([, name]) => name({}, { locale: 'cs' }))];
  const lines = rows.map((row) => [row.name, ...columns.map(([key]) => row[key])]);
  return `\uFEFF${[head, ...lines].map((line) => line.map(cell).join(';')).join('\r\n')}\r\n`;
}
