import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isLong } from '../../../../../test/depth.ts';
import { count, FIRST_DAY, LONGEST, type Unit } from './count.ts';
import { plusDays, weekdayOf } from './day.ts';
import cases from './fixtures/cases.json' with { type: 'json' };
import known from './fixtures/holidays.json' with { type: 'json' };
import { restOn } from './holidays.ts';
import { countNaively } from './naive.ts';

const units: Record<string, Unit> = {
  ...{ days: 'DAYS', workingDays: 'WORKING_DAYS', weeks: 'WEEKS', months: 'MONTHS', years: 'YEARS' },
};
const holidays = new Set(known.holidays.map(({ date }) => date));

test.each(cases.cases)('$start + $length $unit: $note', ({ start, length, unit, rawEnd, end }) => {
  expect(count(start, { length, unit: units[unit]! })).toMatchObject({ end, unshiftedEnd: rawEnd });
});

test('holidays are those of the list, and no other day of 2020 to 2035', () => {
  const found: string[] = [];
  for (let day = '2020-01-01'; day <= '2035-12-31'; day = plusDays(day, 1))
    if (!['SATURDAY', 'SUNDAY', null].includes(restOn(day, new Map()))) found.push(day);
  expect(found).toEqual([...holidays]);
});

test('it says which days were skipped and why', () => {
  expect(count('2021-06-20', { length: 15, unit: 'DAYS' }).skipped).toEqual([
    { date: '2021-07-05', reason: 'CYRIL_AND_METHODIUS', name: null },
    { date: '2021-07-06', reason: 'JAN_HUS', name: null },
  ]);
  expect(count('2022-04-14', { length: 1, unit: 'WORKING_DAYS' })).toEqual({
    ...{ end: '2022-04-19', unshiftedEnd: '2022-04-19' },
    skipped: [
      { date: '2022-04-15', reason: 'GOOD_FRIDAY', name: null },
      { date: '2022-04-16', reason: 'SATURDAY', name: null },
      { date: '2022-04-17', reason: 'SUNDAY', name: null },
      { date: '2022-04-18', reason: 'EASTER_MONDAY', name: null },
    ],
  });
  expect(count('2021-06-10', { length: 15, unit: 'DAYS' }).skipped).toEqual([]);
});

test('a holiday declared for once moves the end, is not counted as a working day, and is called by its name', () => {
  const oneOff = new Map([['2021-06-25', 'Den smutku']]);
  expect(count('2021-06-10', { length: 15, unit: 'DAYS' }, { oneOff })).toMatchObject({
    end: '2021-06-28',
    skipped: [
      { date: '2021-06-25', reason: 'ONE_OFF', name: 'Den smutku' },
      { date: '2021-06-26', reason: 'SATURDAY', name: null },
      { date: '2021-06-27', reason: 'SUNDAY', name: null },
    ],
  });
  expect(count('2021-06-24', { length: 1, unit: 'WORKING_DAYS' }, { oneOff }).end).toBe('2021-06-28');
});

test('while a limit is paused its days are not counted, in whatever unit', () => {
  const pauses = [{ from: '2021-06-14', to: '2021-06-18' }];
  expect(count('2021-06-10', { length: 15, unit: 'DAYS' }, { pauses })).toMatchObject({
    ...{ unshiftedEnd: '2021-06-30', end: '2021-06-30' },
    skipped: Array.from({ length: 5 }, (_, n) => ({
      ...{ date: `2021-06-${14 + n}`, reason: 'PAUSED', name: null },
    })),
  });
  expect(count('2021-06-10', { length: 1, unit: 'MONTHS' }, { pauses }).unshiftedEnd).toBe('2021-07-15');
  expect(count('2021-06-11', { length: 2, unit: 'WORKING_DAYS' }, { pauses }).end).toBe('2021-06-22');
  const later = [{ from: '2021-06-26', to: '2021-07-20' }];
  expect(count('2021-06-10', { length: 15, unit: 'DAYS' }, { pauses: later }).end).toBe('2021-06-25');
});

test.each([
  ['2000-12-31', 15, 'DAYS', [], { code: 'DAY', facts: { first: FIRST_DAY, last: '2099-12-31' } }],
  ['2100-01-01', 15, 'DAYS', [], { code: 'DAY', facts: { first: FIRST_DAY, last: '2099-12-31' } }],
  ['2021-06-10', -1, 'DAYS', [], { code: 'LENGTH', facts: { max: 3660 } }],
  ['2021-06-10', 0, 'WEEKS', [], { code: 'LENGTH', facts: { max: 520 } }],
  ['2021-06-10', 1.5, 'MONTHS', [], { code: 'LENGTH', facts: { max: 120 } }],
  ['2021-06-10', 501, 'WORKING_DAYS', [], { code: 'LENGTH', facts: { max: 500 } }],
  ['2021-06-10', 5, 'DAYS', [{ from: '2021-06-12', to: '2021-06-11' }], { code: 'PAUSE', facts: {} }],
] as const)('%s + %s %s is refused', (from, length, unit, pauses, why) => {
  expect(() => count(from, { length, unit }, { pauses })).toThrow(expect.objectContaining({ why }));
});

const day = fc.integer({ min: 0, max: 5 * 365 }).map((days) => plusDays('2020-01-01', days));
const limit = fc
  .constantFrom(...(Object.keys(LONGEST) as Unit[]))
  .chain((unit) =>
    fc.record({ unit: fc.constant(unit), length: fc.integer({ min: 1, max: LONGEST[unit] }) }),
  );
const isRest = (date: string) => weekdayOf(date) % 6 === 0 || holidays.has(date);

test('an end is a working day, and the days before it to the unshifted one are all of rest', () => {
  fc.assert(
    fc.property(day, limit, (from, { length, unit }) => {
      const { end, unshiftedEnd, skipped } = count(from, { length, unit });
      expect(isRest(end)).toBe(false);
      expect(skipped.every(({ date }) => isRest(date) && date > from && date < end)).toBe(true);
      if (unit !== 'WORKING_DAYS')
        expect(skipped.map(({ date }) => date)).toEqual(
          Array.from({ length: skipped.length }, (_, n) => plusDays(unshiftedEnd, n)),
        );
    }),
    { numRuns: isLong ? 2_000 : 400 },
  );
});

test('a later event or a longer limit never ends earlier, and neither does one more holiday or pause', () => {
  fc.assert(
    fc.property(day, limit, fc.integer({ min: 1, max: 40 }), day, (from, { length, unit }, more, extra) => {
      const { end } = count(from, { length, unit });
      expect(count(plusDays(from, more), { length, unit }).end >= end).toBe(true);
      if (length < LONGEST[unit]) expect(count(from, { length: length + 1, unit }).end >= end).toBe(true);
      expect(count(from, { length, unit }, { oneOff: new Map([[extra, 'x']]) }).end >= end).toBe(true);
      const pauses = [{ from: extra, to: plusDays(extra, more) }];
      expect(count(from, { length, unit }, { pauses }).end >= end).toBe(true);
    }),
    { numRuns: isLong ? 1_000 : 250 },
  );
});

test('it agrees with a counter that turns the leaves of a calendar', () => {
  fc.assert(
    fc.property(day, limit, (from, { length, unit }) => {
      expect(count(from, { length, unit }).end).toBe(countNaively(from, length, unit, holidays));
    }),
    { numRuns: isLong ? 1_500 : 300 },
  );
  // Every day of sixteen years, by the limits that letters to authorities have.
  for (let from = '2020-01-01'; from < '2035-10-01'; from = plusDays(from, 1))
    for (const [length, unit] of [
      [15, 'DAYS'],
      [15, 'WORKING_DAYS'],
      [2, 'WEEKS'],
      [1, 'MONTHS'],
    ] as const)
      expect([from, unit, count(from, { length, unit }).end]).toEqual([
        ...[from, unit, countNaively(from, length, unit, holidays)],
      ]);
}, 60_000);
