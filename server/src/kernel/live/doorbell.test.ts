import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asAdmin, freshDatabase, type TestDatabase } from '../../../test/fresh-database.ts';
import { until } from '../../../test/live/socket.ts';
import { letters, readLetter } from './doorbell.ts';
import { PostgresDoorbell } from './postgres-doorbell.ts';

let database: TestDatabase;
const doorbells: PostgresDoorbell[] = [];
beforeAll(async () => void (database = await freshDatabase()));
afterAll(() => Promise.all(doorbells.map((doorbell) => doorbell.close())));

/** A connected doorbell and what it heard. */
async function doorbell() {
  const heard = { rings: [] as string[], whispers: [] as object[], connections: 0 };
  const bell = new PostgresDoorbell(database.url('platforma_app'));
  doorbells.push(bell);
  bell.listen({
    rung: (ids) => void heard.rings.push(...ids),
    whispered: (id, message) => void heard.whispers.push({ id, ...message }),
    reconnected: () => void heard.connections++,
  });
  await until(() => heard.connections);
  return { bell, heard };
}

const ids = (count: number) => Array.from({ length: count }, () => crypto.randomUUID());

test('rings and whispers reach every process once, however many at a time', async () => {
  const [a, b] = [await doorbell(), await doorbell()];
  const many = ids(1_000);
  for (const id of many) a.bell.ring([id]);
  a.bell.whisper(many[0]!, { typing: 'ana' });
  await until(() => b.heard.rings.length === 1_000 && b.heard.whispers.length);
  expect(b.heard.rings.toSorted()).toEqual(many.toSorted());
  expect([a.heard.whispers, b.heard.whispers]).toEqual(Array(2).fill([{ id: many[0], typing: 'ana' }]));
  await pause(50);
  expect(a.heard.rings).toEqual(many);
});

test('a lost connection comes back, says so, and rings what it could not', async () => {
  const [a, b] = [await doorbell(), await doorbell()];
  const [streamId] = ids(1);
  await asAdmin(
    database.url('postgres'),
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'doorbell' and datname = current_database()`,
  );
  a.bell.ring([streamId!]);
  await until(() => a.heard.connections === 2 && b.heard.connections === 2);
  a.bell.ring(ids(1));
  await until(() => b.heard.rings.length > 0);
});

test('what is no letter is ignored', async () => {
  const { bell, heard } = await doorbell();
  for (const text of ['', 'garbage', '{}', '[]', 'null', '{"rings":1}'])
    await asAdmin(database.url('postgres'), `select pg_notify('doorbell', $1)`, [text]);
  const [streamId] = ids(1);
  await asAdmin(database.url('postgres'), `select pg_notify('doorbell', $1)`, [
    JSON.stringify({ rings: [streamId], whispers: [] }),
  ]);
  await until(() => heard.rings.length);
  expect(heard.rings).toEqual([streamId]);
  bell.ring([]);
});

test('letters hold everything that fits in one, within the limit', () => {
  const [rings, huge] = [ids(500), 'x'.repeat(500)];
  const whispers: [string, object][] = [
    ...ids(10).map((id): [string, object] => [id, { typing: 'ř' }]),
    [rings[0]!, { huge }],
  ];
  const texts = [...letters({ rings, whispers }, 400)];
  expect(texts.every((text) => Buffer.byteLength(text) <= 400)).toBe(true);
  const read = texts.map((text) => readLetter(text)!);
  expect(read.flatMap((letter) => letter.rings)).toEqual(rings);
  expect(read.flatMap((letter) => letter.whispers)).toEqual(whispers.slice(0, 10));
});
