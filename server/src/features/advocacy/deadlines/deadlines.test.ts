import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as by from '../../../../test/advocacy.ts';
import { world, type Somebody, type World } from '../../../../test/world.ts';

let w: World;
beforeAll(async () => void (w = await world()));
afterAll(() => w.close());

const count = async (from: string, length: number, unit: string, who: Somebody = w.visitor) =>
  (await who.run(by.COUNT, { from, length, unit })).deadlineCount;
const byRule = async (variables: Record<string, unknown>, who: Somebody = w.visitor) =>
  (await who.run(by.BY_RULE, variables)).deadlineByRule;
const refused = (code: string, field?: string) => ({ code: 'BAD_USER_INPUT', problems: [[code, field]] });

test('a visitor counts a limit and is told what was skipped', async () => {
  expect(await count('2021-06-20', 15, 'DAYS')).toEqual({
    ...{ end: '2021-07-07', unshiftedEnd: '2021-07-05' },
    skipped: [
      { date: '2021-07-05', reason: 'CYRIL_AND_METHODIUS', name: null },
      { date: '2021-07-06', reason: 'JAN_HUS', name: null },
    ],
  });
  const ends = [
    await count('2021-06-21', 20, 'WORKING_DAYS'),
    await count('2021-06-21', 2, 'WEEKS'),
    await count('2022-01-31', 1, 'MONTHS'),
    await count('2024-02-29', 1, 'YEARS', w.jana),
  ].map(({ end }) => end);
  expect(ends).toEqual(['2021-07-21', '2021-07-07', '2022-02-28', '2025-02-28']);
});

test.each([
  ['2000-12-31', 15, 'DAYS', 'DEADLINE_DAY', 'from'],
  ['2100-01-01', 15, 'DAYS', 'DEADLINE_DAY', 'from'],
  ['2021-06-31', 15, 'DAYS', 'DATE_INVALID', 'from'],
  ['2021-06-10', 0, 'DAYS', 'DEADLINE_LENGTH', 'length'],
  ['2021-06-10', -15, 'WORKING_DAYS', 'DEADLINE_LENGTH', 'length'],
  ['2021-06-10', 11, 'YEARS', 'DEADLINE_LENGTH', 'length'],
  ['2021-06-10', 72, 'HOURS', 'DEADLINE_HOURS', 'unit'],
])('%s + %i %s is refused as %s', async (from, length, unit, code, field) => {
  await expect(count(from, length, unit)).rejects.toMatchObject(refused(code, field));
});

test('coordinators add and edit rules, others do not; what a rule said before stays with who, when and why', async () => {
  for (const who of [w.jana, w.tomas, w.milada])
    await expect(by.ruleAdded(who)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(by.ruleAdded(w.visitor)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  const input = by.ruleInput();
  await w.vera.run(by.ADD_RULE, input);
  const { addDeadlineRule: rule } = await w.vera.run(by.ADD_RULE, input);
  expect(rule).toMatchObject({ version: 1, editReason: 'Ověřeno v e-Sbírce.', formerVersions: [] });

  await expect(w.jana.run(by.EDIT_RULE, by.ruleEdit(rule.id, 1))).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  const edit = by.ruleEdit(rule.id, 1, { length: 20, validTo: '2030-12-31', reason: 'Novela.' });
  await w.vera.run(by.EDIT_RULE, edit);
  const { editDeadlineRule: edited } = await w.vera.run(by.EDIT_RULE, edit);
  const vera = { id: w.vera.id };
  expect(edited).toMatchObject({
    ...{ length: 20, validTo: '2030-12-31', version: 2, editReason: 'Novela.', editor: vera },
    formerVersions: [
      { version: 1, length: 15, validTo: null, editReason: 'Ověřeno v e-Sbírce.', editor: vera },
    ],
  });
  await expect(w.vera.run(by.EDIT_RULE, by.ruleEdit(rule.id, 1))).rejects.toMatchObject({
    code: 'CONFLICT',
    problems: [['VERSION_STALE', undefined]],
  });
  const read = 'query($id: ID!) { deadlineRule(id: $id) { length editor { id } formerVersions { length } } }';
  expect((await w.visitor.run(read, { id: rule.id })).deadlineRule).toEqual({
    ...{ length: 20, editor: null, formerVersions: [{ length: 15 }] },
  });
});

test('a rule says what may follow, in its history too; a rule that is none is refused', async () => {
  const [complaint, appeal] = [await by.ruleAdded(w.vera), await by.ruleAdded(w.vera)];
  const id = await by.ruleAdded(w.vera, { overdueRemedyId: complaint, refusalRemedyId: appeal });
  await w.vera.run(by.EDIT_RULE, by.ruleEdit(id, 1, { overdueRemedyId: appeal }));
  const remedies = 'overdueRemedy { id } refusalRemedy { id }';
  const read = `query($id: ID!) { deadlineRule(id: $id) { ${remedies} formerVersions { ${remedies} } } }`;
  expect((await w.visitor.run(read, { id })).deadlineRule).toEqual({
    ...{ overdueRemedy: { id: appeal }, refusalRemedy: null },
    formerVersions: [{ overdueRemedy: { id: complaint }, refusalRemedy: { id: appeal } }],
  });
  const missing = `deadlinerule_${randomUUID()}`;
  await expect(by.ruleAdded(w.vera, { refusalRemedyId: missing })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  await expect(
    w.vera.run(by.EDIT_RULE, by.ruleEdit(id, 2, { overdueRemedyId: missing })),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test.each([
  [{ name: ' ' }, 'REQUIRED', 'name'],
  [{ reason: '' }, 'REQUIRED', 'reason'],
  [{ source: 'x'.repeat(501) }, 'TOO_LONG', 'source'],
  [{ length: 0 }, 'DEADLINE_LENGTH', 'length'],
  [{ length: 721, unit: 'HOURS' }, 'DEADLINE_LENGTH', 'length'],
  [{ extensionLength: 0 }, 'DEADLINE_LENGTH', 'extensionLength'],
  [{ length: 500, unit: 'WORKING_DAYS', extensionLength: 1 }, 'DEADLINE_LENGTH', 'extensionLength'],
  [{ validFrom: '2022-01-01', validTo: '2021-12-31' }, 'DATES_REVERSED', 'validTo'],
  [{ note: 'Volejte 602 123 456.' }, 'SENSITIVE_DATA', 'note'],
])('a rule with %o is refused beside its field', async (changes, code, field) => {
  await expect(by.ruleAdded(w.vera, changes)).rejects.toMatchObject(refused(code, field));
});

test('everybody counts by a rule, with its extension as one longer limit, within its validity only', async () => {
  const ruleId = await by.ruleAdded(w.vera, { validFrom: '2021-01-01', validTo: '2022-12-31' });
  expect((await byRule({ ruleId, from: '2021-06-10' })).end).toBe('2021-06-25');
  expect(await byRule({ ruleId, from: '2021-06-10', extendedBy: 10 }, w.jana)).toMatchObject({
    ...{ unshiftedEnd: '2021-07-05', end: '2021-07-07' },
  });
  for (const from of ['2020-12-31', '2023-01-01'])
    await expect(byRule({ ruleId, from })).rejects.toMatchObject(refused('RULE_NOT_VALID', 'from'));
  await expect(byRule({ ruleId, from: '2021-06-10', extendedBy: 11 })).rejects.toMatchObject(
    refused('DEADLINE_EXTENSION', 'extendedBy'),
  );
  await expect(byRule({ ruleId: `deadlinerule_${randomUUID()}`, from: '2021-06-10' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  const hours = await by.ruleAdded(w.vera, { length: 72, unit: 'HOURS', extensionLength: null });
  await expect(byRule({ ruleId: hours, from: '2021-06-10' })).rejects.toMatchObject(
    refused('DEADLINE_HOURS', 'unit'),
  );
});

test('a holiday declared for once counts from when a coordinator adds it until one takes it back', async () => {
  const ends = async () => (await count('2031-06-10', 15, 'DAYS')).end;
  expect(await ends()).toBe('2031-06-25');
  const input = by.holidayInput('2031-06-25');
  await expect(w.jana.run(by.ADD_HOLIDAY, input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(w.visitor.run(by.ADD_HOLIDAY, input)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  await w.vera.run(by.ADD_HOLIDAY, input);
  await w.vera.run(by.ADD_HOLIDAY, input);
  expect(await count('2031-06-10', 15, 'DAYS')).toEqual({
    ...{ end: '2031-06-26', unshiftedEnd: '2031-06-25' },
    skipped: [{ date: '2031-06-25', reason: 'ONE_OFF', name: 'Státní smutek' }],
  });
  const remove = { id: input.input.id, requestId: randomUUID(), reason: 'Zákon nevyšel.' };
  await expect(w.jana.run(by.REMOVE_HOLIDAY, remove)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(w.vera.run(by.REMOVE_HOLIDAY, { ...remove, reason: ' ' })).rejects.toMatchObject(
    refused('REQUIRED', 'reason'),
  );
  expect((await w.vera.run(by.REMOVE_HOLIDAY, remove)).removeOneOffHoliday).toMatchObject({
    ...{ removalReason: 'Zákon nevyšel.', removedBy: { id: w.vera.id }, addedBy: { id: w.vera.id } },
  });
  expect(await ends()).toBe('2031-06-25');
  await w.vera.run(by.ADD_HOLIDAY, by.holidayInput('2031-06-25'));
  expect(await ends()).toBe('2031-06-26');
});

test.each([
  ['2031-07-05', 'HOLIDAY_KNOWN', 'date'],
  ['2031-04-11', 'HOLIDAY_KNOWN', 'date'],
  ['2000-06-25', 'DEADLINE_DAY', 'date'],
])('%s is no day for a one-off holiday: %s', async (date, code, field) => {
  await expect(by.holidayAdded(w.vera, date)).rejects.toMatchObject(refused(code, field));
});

test('a day is declared a holiday once only', async () => {
  await by.holidayAdded(w.vera, '2032-06-25');
  await expect(by.holidayAdded(w.vera, '2032-06-25')).rejects.toMatchObject(refused('HOLIDAY_KNOWN', 'date'));
});

test('rules are found by name, act and section, and by the day for which they hold', async () => {
  await by.ruleAdded(w.vera, { name: 'Kasační stížnost', act: '150/2002 Sb.', section: '§ 106' });
  await by.ruleAdded(w.vera, { name: 'Žaloba dříve', act: '150/2002 Sb.', validTo: '2019-12-31' });
  const found = async (args: string) => {
    const { deadlineRules } = await w.visitor.run(
      `{ deadlineRules(first: 50, ${args}) { edges { node { name } } } }`,
    );
    return deadlineRules.edges.map(({ node }: any) => node.name);
  };
  for (const search of ['kasacni', '§ 106'])
    expect([search, await found(`search: "${search}"`)]).toEqual([search, ['Kasační stížnost']]);
  expect(await found('search: "150/2002"')).toEqual(['Kasační stížnost', 'Žaloba dříve']);
  expect(await found('search: "150/2002", validOn: "2020-01-01"')).toEqual(['Kasační stížnost']);
  expect(await found('search: "150/2002", validOn: "2019-12-31"')).toHaveLength(2);
});

test('deemed delivery is a hint with both readings', async () => {
  const { deemedDelivery } = await w.visitor.run(
    '{ deemedDelivery(deposited: "2021-06-10") { day orNextWorkingDay isDisputed } }',
  );
  expect(deemedDelivery).toEqual({ day: '2021-06-20', orNextWorkingDay: '2021-06-21', isDisputed: true });
  await expect(w.visitor.run('{ deemedDelivery(deposited: "2000-06-10") { day } }')).rejects.toMatchObject(
    refused('DEADLINE_DAY', 'deposited'),
  );
});

test('who keeps the rules is told', async () => {
  const can = '{ viewer { canKeepDeadlineRules } }';
  expect([(await w.vera.run(can)).viewer, (await w.jana.run(can)).viewer]).toEqual([
    { canKeepDeadlineRules: true },
    { canKeepDeadlineRules: false },
  ]);
});
