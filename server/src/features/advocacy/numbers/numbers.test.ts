import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plain } from '../../../../test/call.ts';
import * as promises from '../../../../test/commitments.ts';
import * as by from '../../../../test/submissions.ts';
import { world, type Somebody, type World } from '../../../../test/world.ts';

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

const FIELDS = `key label submissions isSuppressed answeredInTime answeredLate answeredWithoutLimit overdue refused timedAnswers
  typicalDays commitments kept keptLate partlyKept broken overdueCommitments`;
const year = { from: '2021-01-01', to: '2021-12-31' };
const numbers = async (who: Somebody, args: object): Promise<any[]> =>
  (
    await who.run(
      `query($by: NumbersBy!, $from: Date!, $to: Date!, $area: TopicArea, $region: Region, $bodyId: ID) {
        advocacyNumbers(by: $by, from: $from, to: $to, area: $area, region: $region, bodyId: $bodyId) { ${FIELDS} } }`,
      { by: 'ALL', ...year, ...args },
    )
  ).advocacyNumbers;
const publish = (...ids: string[]) =>
  w
    .sql(
      `update topic set audience_id = 1 where id in (select topic_id from submission where id = any($1))`,
      [ids.map(plain)],
    )
    .then(() => w.sql(`update submission set audience_id = 1 where id = any($1)`, [ids.map(plain)]));

/** A body that answered so many in time, after five days each; seen by everybody. */
async function bodyThatAnswered(count: number, region = 'CZ063') {
  const at = await by.place(w);
  await w.sql(`update public_body set region = $2 where id = $1`, [plain(at.bodyId), region]);
  const ids: string[] = [];
  for (let i = 0; i < count; i++) {
    const { id } = await by.delivered(w.vera, at, '2021-06-01');
    await by.answered(w.vera, id, { receivedOn: '2021-06-06' });
    ids.push(id);
  }
  await publish(...ids);
  return at.bodyId;
}

test('what was sent is counted by how it was answered, with the days that an answer took', async () => {
  const at = await by.place(w);
  const sent = async (answer?: object) => {
    const { id } = await by.delivered(w.vera, at, '2021-06-10');
    if (answer) await by.answered(w.vera, id, answer);
    return id;
  };
  await sent({ receivedOn: '2021-06-14' });
  await sent({ receivedOn: '2021-06-25', outcome: 'REFUSED' });
  const two = await numbers(w.karel, { bodyId: at.bodyId });
  expect(two).toMatchObject([{ timedAnswers: 2, typicalDays: null }]);
  await sent({ receivedOn: '2021-07-10', outcome: 'EVASIVE' });
  await sent();
  await by.submissionAdded(w.vera, at);
  expect(await numbers(w.karel, { bodyId: at.bodyId })).toEqual([
    {
      ...{ key: null, label: null, submissions: 4, isSuppressed: false, answeredInTime: 2, answeredLate: 1 },
      ...{ answeredWithoutLimit: 0, overdue: 1, refused: 2, timedAnswers: 3, typicalDays: 15 },
      ...{ commitments: 0, kept: 0, keptLate: 0, partlyKept: 0, broken: 0, overdueCommitments: 0 },
    },
  ]);
});

test('promises are counted by what came of them, parts within the whole', async () => {
  const topicId = await promises.topicInHand(w);
  const bodyId = await by.bodyAdded(w);
  const made = (changes: object = {}) => promises.recorded(w, topicId, { bodyId, ...changes });
  const whole = await made();
  await made({ parentId: whole, weight: 2 });
  await promises.moved(w.vera, await made(), 'fulfil');
  await promises.moved(w.vera, await made(), 'fulfil', { happenedOn: '2022-02-01' });
  await promises.moved(w.vera, await made(), 'break', { happenedOn: '2021-10-05' });
  await promises.moved(w.vera, await made(), 'cancel');
  expect(await numbers(w.karel, { bodyId, by: 'MONTH' })).toMatchObject([
    {
      ...{ key: '2021-06', submissions: 0, isSuppressed: false, commitments: 4, kept: 1, keptLate: 1 },
      ...{ partlyKept: 0, broken: 1, overdueCommitments: 1 },
    },
  ]);
});

test('only what was sent between the days counts, and a time that ends before it begins is refused', async () => {
  const at = await by.place(w);
  await by.delivered(w.vera, at, '2021-05-31');
  await by.delivered(w.vera, at, '2021-06-01');
  const sent = async (from: string, to: string) =>
    (await numbers(w.karel, { bodyId: at.bodyId, by: 'MONTH', from, to })).map((row) => [
      row.key,
      row.submissions,
    ]);
  expect(await sent('2021-05-31', '2021-06-01')).toEqual([
    ['2021-06', 1],
    ['2021-05', 1],
  ]);
  expect(await sent('2021-06-01', '2021-06-30')).toEqual([['2021-06', 1]]);
  expect(await sent('2021-06-02', '2021-06-30')).toEqual([]);
  await expect(sent('2021-06-02', '2021-06-01')).rejects.toMatchObject({
    ...{ code: 'BAD_USER_INPUT', problems: [['DATE_BEFORE', 'to']] },
  });
});

test('a visitor counts what is public, a member what members see', async () => {
  const at = await by.place(w);
  const { id } = await by.delivered(w.vera, at, '2021-06-10');
  await by.delivered(w.vera, at, '2021-06-10');
  expect(await numbers(w.visitor, { by: 'BODY', bodyId: at.bodyId })).toEqual([]);
  await publish(id);
  expect(await numbers(w.visitor, { by: 'BODY', bodyId: at.bodyId })).toMatchObject([{ submissions: 1 }]);
  expect(await numbers(w.karel, { by: 'BODY', bodyId: at.bodyId })).toMatchObject([
    { key: at.bodyId, submissions: 2, isSuppressed: false },
  ]);
});

test('of fewer than five a visitor learns no rate, nor of the one from which it would follow', async () => {
  const small = await bodyThatAnswered(2);
  const next = await bodyThatAnswered(5);
  const large = await bodyThatAnswered(6);
  const of = async (who: Somebody, args: object) =>
    (await numbers(who, { by: 'BODY', region: 'CZ063', ...args })).map((row) => [
      ...[row.key, row.submissions, row.isSuppressed, row.answeredInTime, row.typicalDays],
    ]);
  expect(await of(w.visitor, {})).toEqual([
    [large, 6, false, 6, 5],
    [next, 5, true, null, null],
    [small, 2, true, null, null],
  ]);
  expect(await of(w.karel, {})).toEqual([
    [large, 6, false, 6, 5],
    [next, 5, false, 5, 5],
    [small, 2, false, 2, null],
  ]);
  // Nor by asking for that body alone, in another order.
  for (const way of ['ALL', 'MONTH', 'AREA', 'REGION'])
    expect(await numbers(w.visitor, { by: way, bodyId: small })).toMatchObject([
      { submissions: 2, isSuppressed: true, answeredInTime: null, refused: null, timedAnswers: null },
    ]);
  const another = await bodyThatAnswered(1);
  expect((await of(w.visitor, {})).filter(([, , isSuppressed]) => isSuppressed).map(([key]) => key)).toEqual([
    small,
    another,
  ]);
});

test('a region holds the bodies that are there, an area the topics about it', async () => {
  const bodyId = await bodyThatAnswered(5, 'CZ072');
  expect(await numbers(w.visitor, { by: 'REGION', bodyId })).toMatchObject([
    { key: 'CZ072', submissions: 5 },
  ]);
  expect(await numbers(w.visitor, { by: 'BODY', region: 'CZ072' })).toMatchObject([{ key: bodyId }]);
  const [{ key: area }] = await numbers(w.visitor, { by: 'AREA', bodyId });
  expect(await numbers(w.visitor, { bodyId, area })).toMatchObject([{ submissions: 5 }]);
  expect(await numbers(w.visitor, { bodyId: `body_${randomUUID()}` })).toEqual([]);
});
