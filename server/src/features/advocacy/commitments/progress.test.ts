import { afterAll, beforeAll, expect, test } from 'vitest';
import * as by from '../../../../test/commitments.ts';
import { world, type World } from '../../../../test/world.ts';

let w: World;
let topicId: string;
beforeAll(async () => {
  w = await world();
  topicId = await by.topicInHand(w);
});
afterAll(() => w.close());

const recorded = (changes: object = {}) => by.recorded(w, topicId, changes);
const read = async (id: string) => (await w.karel.run(by.READ, { id })).commitment;
const parentRefused = { code: 'BAD_USER_INPUT', problems: [['COMMITMENT_PARENT', 'parentId']] };

test('what has no parts is done, in part, or not at all', async () => {
  const id = await recorded();
  expect((await read(id)).progress).toBe(0);
  await by.moved(w.vera, id, 'start');
  expect((await read(id)).progress).toBe(0);
  await by.moved(w.vera, id, 'fulfilPartly');
  expect(await read(id)).toMatchObject({
    progress: 66,
    doneCount: 4,
    promisedCount: 6,
    fulfilledShare: null,
  });
  await by.moved(w.vera, id, 'fulfil');
  expect(await read(id)).toMatchObject({ progress: 100, doneCount: null, promisedCount: null });
  const counted = (await read(id)).steps.edges.map(({ node }: any) => [node.doneCount, node.promisedCount]);
  expect(counted).toContainEqual([4, 6]);
});

test('a share says it without counting', async () => {
  const id = await recorded();
  await by.moved(w.vera, id, 'start');
  const share = { doneCount: null, promisedCount: null, fulfilledShare: 40 };
  await by.moved(w.vera, id, 'fulfilPartly', share);
  expect(await read(id)).toMatchObject({ progress: 40, fulfilledShare: 40, doneCount: null });
});

test('what has parts has come as far as they have, each by its weight, without those that were cancelled', async () => {
  const whole = await recorded();
  const part = (weight: number) => recorded({ parentId: whole, weight });
  const [light, heavy, dropped] = [await part(1), await part(3), await part(50)];
  expect((await read(whole)).progress).toBe(0);
  await by.moved(w.vera, light, 'fulfil');
  expect((await read(whole)).progress).toBe(1);
  await by.moved(w.vera, dropped, 'cancel');
  expect((await read(whole)).progress).toBe(25);
  await by.moved(w.vera, heavy, 'start');
  const half = { doneCount: 1, promisedCount: 2 };
  await by.moved(w.vera, heavy, 'fulfilPartly', half);
  const now = await read(whole);
  expect([now.progress, now.parts.edges.length]).toEqual([62, 3]);
  const [{ progress }] = await w.sql(
    `select count(*)::int as progress from information_schema.columns where table_name = 'commitment' and column_name like '%progress%'`,
  );
  expect(progress).toBe(0);
});

test('a whole is fulfilled once no part of it is open', async () => {
  const whole = await recorded();
  const part = await recorded({ parentId: whole });
  await expect(by.moved(w.vera, whole, 'fulfil')).rejects.toMatchObject({
    code: 'CONFLICT',
    problems: [['COMMITMENTS_OPEN', undefined]],
  });
  expect((await read(whole)).state).toBe('PROMISED');
  await by.moved(w.vera, part, 'fulfil');
  expect(await by.moved(w.vera, whole, 'fulfil')).toMatchObject({ state: 'FULFILLED', progress: 100 });
});

test('a part belongs to an open whole about the same topic; deeper it does not go', async () => {
  const whole = await recorded();
  const part = await recorded({ parentId: whole });
  await expect(recorded({ parentId: part })).rejects.toMatchObject(parentRefused);
  const elsewhere = await by.topicInHand(w);
  await expect(by.recorded(w, elsewhere, { parentId: whole })).rejects.toMatchObject(parentRefused);
  const done = await recorded();
  await by.moved(w.vera, done, 'fulfil');
  await expect(recorded({ parentId: done })).rejects.toMatchObject(parentRefused);
  expect(await read(part)).toMatchObject({ parent: { id: whole } });
  const list = 'query($id: ID!) { topic(id: $id) { commitments(first: 50) { edges { node { id } } } } }';
  const ids = (await w.karel.run(list, { id: topicId })).topic.commitments.edges.map(
    ({ node }: any) => node.id,
  );
  expect([ids.includes(whole), ids.includes(part)]).toEqual([true, false]);
});
