import { expect, test } from 'vitest';
import { deemedDelivery } from './delivery.ts';
import { countHours } from './hours.ts';
import { countByRule, type Rule } from './rule.ts';

const request: Rule = { length: 15, unit: 'DAYS', extensionLength: 10 };

test('an extension makes one longer limit from the same event', () => {
  expect(countByRule(request, { from: '2021-06-10' }).end).toBe('2021-06-25');
  expect(countByRule(request, { from: '2021-06-10', extendedBy: 10 })).toMatchObject({
    ...{ unshiftedEnd: '2021-07-05', end: '2021-07-07' },
  });
  for (const extendedBy of [11, -1, 0.5])
    expect(() => countByRule(request, { from: '2021-06-10', extendedBy })).toThrow(
      expect.objectContaining({ why: { code: 'EXTENSION', facts: { max: 10 } } }),
    );
  const appeal: Rule = { length: 15, unit: 'DAYS' };
  expect(() => countByRule(appeal, { from: '2021-06-10', extendedBy: 1 })).toThrow(
    expect.objectContaining({ why: { code: 'EXTENSION', facts: { max: 0 } } }),
  );
});

test('a limit that began anew runs from the last of what restarted it, and stands still while paused', () => {
  expect(countByRule(request, { from: '2021-06-01', restarts: ['2021-06-20', '2021-06-10'] }).end).toBe(
    '2021-07-07',
  );
  const pauses = [{ from: '2021-06-11', to: '2021-06-11' }];
  expect(countByRule(request, { from: '2021-06-10', pauses, extendedBy: 10 }).unshiftedEnd).toBe(
    '2021-07-06',
  );
});

test('a rule counts events within its validity only', () => {
  const rule: Rule = { ...request, validFrom: '2006-03-23', validTo: '2022-12-31' };
  expect(countByRule(rule, { from: '2006-03-23' }).end).toBe('2006-04-07');
  expect(countByRule(rule, { from: '2022-12-31' }).end).toBe('2023-01-16');
  for (const from of ['2006-03-22', '2023-01-01'])
    expect(() => countByRule(rule, { from })).toThrow(
      expect.objectContaining({
        why: { code: 'NOT_VALID', facts: { first: '2006-03-23', last: '2022-12-31' } },
      }),
    );
  expect(() => countByRule({ ...request, validFrom: '2022-01-01' }, { from: '2021-12-31' })).toThrow(
    expect.objectContaining({ why: { code: 'NOT_VALID', facts: { first: '2022-01-01', last: '' } } }),
  );
});

test('hours pass also at a weekend and where the clocks change; as days they are refused', () => {
  expect(countHours(new Date('2022-03-25T09:00:00Z'), 72)).toEqual(new Date('2022-03-28T09:00:00Z'));
  for (const hours of [0, -72, 721, 0.5])
    expect(() => countHours(new Date('2022-03-25T09:00:00Z'), hours)).toThrow(
      expect.objectContaining({ why: { code: 'LENGTH', facts: { max: 720 } } }),
    );
  expect(() => countByRule({ length: 72, unit: 'HOURS' }, { from: '2022-03-25' })).toThrow(
    expect.objectContaining({ why: { code: 'HOURS', facts: {} } }),
  );
});

test('deemed delivery is told with both readings where the tenth day is one of rest', () => {
  expect(deemedDelivery('2021-06-10')).toEqual({
    ...{ day: '2021-06-20', orNextWorkingDay: '2021-06-21', isDisputed: true },
  });
  expect(deemedDelivery('2021-06-11')).toEqual({
    ...{ day: '2021-06-21', orNextWorkingDay: '2021-06-21', isDisputed: false },
  });
});
