import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually } from '../../../test/accounts.ts';
import { asAdmin, freshDatabase, type TestDatabase } from '../../../test/fresh-database.ts';
import { createLogger } from '../log.ts';
import { enqueue } from './jobs.ts';
import { type Job, Worker } from './worker.ts';

let database: TestDatabase;
let app: pg.Client;
beforeAll(async () => {
  database = await freshDatabase();
  app = new pg.Client({ connectionString: database.url('platforma_app') });
  await app.connect();
});
afterAll(() => app.end());

const transaction = { executeSql: (text: string, values?: unknown[]) => app.query(text, values) as never };
const kept = async () =>
  (
    await asAdmin(
      database.url('platforma_owner'),
      'select id, data, state, retry_limit, heartbeat_seconds from jobs.job',
    )
  ).rows;

test('a job exists exactly when its transaction was committed, with the settings of its queue', async () => {
  await app.query('begin');
  await enqueue(transaction, 'inbox', { n: 1 });
  await app.query('rollback');
  expect(await kept()).toEqual([]);
  await app.query('begin');
  const id = await enqueue(transaction, 'inbox', { n: 2 });
  await app.query('commit');
  expect(await kept()).toEqual([
    { id, data: { n: 2 }, state: 'created', retry_limit: 10, heartbeat_seconds: 10 },
  ]);
  await expect(enqueue(transaction, 'nowhere', {})).rejects.toThrow('There is no queue "nowhere".');
});

test('a job once per period is one job', async () => {
  const once = { key: 'digest', seconds: 3_600 };
  const ids = [
    await enqueue(transaction, 'inbox', { n: 3 }, { once }),
    await enqueue(transaction, 'inbox', { n: 3 }, { once }),
  ];
  expect(ids).toEqual([expect.any(String), null]);
  expect(await enqueue(transaction, 'inbox', { n: 3 }, { once: { ...once, key: 'another' } })).not.toBeNull();
});

test('the application never reads what jobs hold', async () => {
  for (const statement of [
    'select data from jobs.job_common',
    `update jobs.job_common set state = 'completed'`,
    'delete from jobs.job_common',
  ])
    await expect(app.query(statement)).rejects.toMatchObject({ code: '42501' });
});

test('a worker does jobs in batches, again those that failed, not those of the future, and ends its own before it stops', async () => {
  const seen: Job<{ n: number }>[] = [];
  const worker = new Worker({ url: database.url('platforma_jobs'), log: createLogger('silent') });
  let finish = () => {};
  worker.work<{ n: number }>(
    'inbox',
    async (job) => {
      seen.push(job);
      if (job.data.n === 4 && job.attempt === 0) throw new Error('not yet');
      if (job.data.n === 6) await new Promise<void>((resolve) => (finish = resolve));
    },
    { batchSize: 5 },
  );
  await enqueue(transaction, 'inbox', { n: 4 });
  await enqueue(transaction, 'inbox', { n: 5 }, { startAfter: new Date(Date.now() + 3_600_000) });
  await worker.start();
  const again = await eventually(() => seen.find(({ data, attempt }) => data.n === 4 && attempt === 1));
  expect(again.id).toBe(seen.find(({ data }) => data.n === 4)!.id);
  await enqueue(transaction, 'inbox', { n: 6 });
  await eventually(() => seen.some(({ data }) => data.n === 6));
  const stopped = worker.stop();
  finish();
  await stopped;
  expect(new Set(seen.map(({ data }) => data.n))).toEqual(new Set([2, 3, 4, 6]));
  const states = (await kept()).map(({ data, state }) => [data.n, state]);
  expect(states.filter(([, state]) => state !== 'completed')).toEqual([[5, 'created']]);
});

test('what is enqueued here is done at once: nobody waits for the next look of the worker', async () => {
  const done: number[] = [];
  const worker = new Worker({ url: database.url('platforma_jobs'), log: createLogger('silent') });
  worker.work<{ n: number }>('reminders', async ({ data }) => void done.push(data.n));
  await worker.start();
  const began = Date.now();
  for (let n = 0; n < 10; n++) {
    await enqueue(transaction, 'reminders', { n });
    await eventually(() => done.includes(n));
  }
  expect(Date.now() - began, 'ten looks, one after another, take twenty seconds').toBeLessThan(10_000);
  await worker.stop();
});

test('a job whose transaction is slow to end is not left until the next look', async () => {
  const worker = new Worker({ url: database.url('platforma_jobs'), log: createLogger('silent') });
  const done: number[] = [];
  worker.work<{ n: number }>('reminders', async ({ data }) => void done.push(data.n));
  await worker.start();
  const began = Date.now();
  for (let n = 20; n < 25; n++) {
    await app.query('begin');
    await enqueue(transaction, 'reminders', { n });
    await app.query('select pg_sleep(0.15)'); // longer than the worker waits at first
    await app.query('commit');
    await eventually(() => done.includes(n));
  }
  expect(Date.now() - began, 'five looks, one after another, take ten seconds').toBeLessThan(7_000);
  await worker.stop();
});
