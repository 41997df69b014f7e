import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { key, plain } from '../../../../test/call.ts';
import * as by from '../../../../test/commitments.ts';
import { world, type World } from '../../../../test/world.ts';

let w: World;
let jobs: pg.Client;
let topicId: string;
beforeAll(async () => {
  w = await world();
  jobs = new pg.Client({ connectionString: w.database.url('platforma_jobs') });
  await jobs.connect();
  topicId = await by.topicInHand(w);
});
afterAll(() => Promise.all([jobs.end(), w.close()]));

const read = async (id: string) => (await w.karel.run(by.READ, { id })).commitment;
const pass = async (today: string) =>
  (await jobs.query('select * from app.pass_commitments($1)', [today])).rows as {
    stream_id: string;
    seq: string;
  }[];
const overdueOf = async (id: string) =>
  (await read(id)).steps.edges.map(({ node }: any) => node).filter(({ kind }: any) => kind === 'OVERDUE');
const day = (fromToday: number) =>
  new Date(Date.now() + fromToday * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Europe/Prague' });

test.each([
  ['PROMISED', -1, 'OVERDUE'],
  ['CONFIRMED', -1, 'OVERDUE'],
  ['IN_PROGRESS', -1, 'OVERDUE'],
  ['PARTLY_FULFILLED', -1, 'OVERDUE'],
  ['PROMISED', 0, 'RUNNING'],
  ['PROMISED', 1, 'RUNNING'],
  ['PROMISED', null, 'RUNNING'],
  ['FULFILLED', -1, 'KEPT'],
  ['NOT_FULFILLED', -1, 'BROKEN'],
  ['CANCELLED', -1, null],
])('%s with its day %s days from today stands as %s', async (state, days, standing) => {
  const dueOn = days === null ? null : day(days);
  const id = await by.recorded(w, topicId, { dueOn, condition: 'po schválení' });
  await w.sql('update commitment set state = $2 where id = $1', [plain(id), state]);
  expect(await read(id)).toMatchObject({ standing, isOverdue: standing === 'OVERDUE' });
});

test('fulfilled after its day it was kept late, and the day it was not stays in its history', async () => {
  const id = await by.recorded(w, topicId);
  await by.moved(w.vera, id, 'break', { happenedOn: '2021-10-05' });
  expect((await read(id)).standing).toBe('BROKEN');
  await by.moved(w.vera, id, 'fulfil', { happenedOn: '2022-02-01' });
  const { standing, stateSince, steps } = await read(id);
  expect([standing, stateSince]).toEqual(['KEPT_LATE', '2022-02-01']);
  expect(steps.edges.map(({ node }: any) => [node.kind, node.happenedOn])).toEqual([
    ['FULFILLED', '2022-02-01'],
    ['NOT_FULFILLED', '2021-10-05'],
    ['RECORDED', '2021-06-23'],
  ]);
});

test('the day after, and no sooner, it is said once that a commitment is overdue', async () => {
  const topic = await by.topicInHand(w);
  const id = await by.recorded(w, topic, { sourceOn: '2011-05-02', dueOn: '2011-06-30' });
  const closed = await by.recorded(w, topic, { sourceOn: '2011-05-02', dueOn: '2011-06-30' });
  await by.moved(w.vera, closed, 'fulfil', { happenedOn: '2011-06-30' });
  expect(await pass('2011-06-30')).toEqual([]);
  const before = new Date().toISOString();
  const events = await pass('2011-07-01');
  const NEWS =
    'query($t: ID, $since: DateTime) { commitments(first: 9, topicId: $t, changedSince: $since) { edges { node { id } } } }';
  const { commitments: news } = await w.karel.run(NEWS, { t: topic, since: before });
  expect(news.edges).toEqual([{ node: { id } }]);
  expect(events.map(({ stream_id }) => stream_id).toSorted()).toEqual([plain(id), plain(topic)].toSorted());
  expect(await pass('2011-07-01')).toEqual([]);
  expect(await pass('2011-07-02')).toEqual([]);
  expect(await overdueOf(closed)).toEqual([]);
  expect(await overdueOf(id)).toMatchObject([
    { state: 'PROMISED', happenedOn: '2011-07-01', dueOn: '2011-06-30', actor: null },
  ]);
  const STORY =
    'query($id: ID!) { topic(id: $id) { story(first: 20) { edges { node { happenedOn item { ... on CommitmentStep { kind: commitmentStep } } } } } } }';
  const { topic: found } = await w.karel.run(STORY, { id: topic });
  const told = found.story.edges.filter(({ node }: any) => node.item?.kind === 'OVERDUE');
  expect(told).toMatchObject([{ node: { happenedOn: '2011-07-01' } }]);
});

test('a later day passes anew, also when two look at the same time', async () => {
  const topic = await by.topicInHand(w);
  const id = await by.recorded(w, topic, { sourceOn: '2012-05-02', dueOn: '2012-06-30' });
  await pass('2012-07-01');
  const { input } = await by.edit(w, id, { sourceOn: '2012-05-02', dueOn: '2012-09-30' });
  await w.vera.run(by.EDIT, { input: { ...input, ...key() } });
  const other = new pg.Client({ connectionString: w.database.url('platforma_jobs') });
  await other.connect();
  const both = [jobs, other].map((login) => login.query(`select * from app.pass_commitments('2012-10-01')`));
  await Promise.all(both);
  await other.end();
  expect((await overdueOf(id)).map(({ dueOn }: any) => dueOn)).toEqual(['2012-09-30', '2012-06-30']);
});

test('a commitment that fewer people see than its topic is said in its own stream only', async () => {
  const topic = await by.topicInHand(w);
  await w.vera.run(
    'mutation($id: ID!, $requestId: ID!) { changeTopicVisibility(id: $id, requestId: $requestId, visibility: PUBLIC, reason: "Pro všechny.") { id } }',
    { id: topic, ...key() },
  );
  const id = await by.recorded(w, topic, { sourceOn: '2013-05-02', dueOn: '2013-06-30' });
  expect((await pass('2013-07-01')).map(({ stream_id }) => stream_id)).toEqual([plain(id)]);
});

test('only the jobs say that a day has passed', async () => {
  for (const role of ['platforma_app', 'platforma_live', 'platforma_auth'] as const) {
    const login = new pg.Client({ connectionString: w.database.url(role) });
    await login.connect();
    await expect(login.query(`select app.pass_commitments('2030-01-01')`)).rejects.toMatchObject({
      code: '42501',
    });
    await login.end();
  }
});
