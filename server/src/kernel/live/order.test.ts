import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../../../test/live/socket.ts';
import { inTransaction, liveWorld, type LiveProcess } from '../../../test/live/world.ts';

let world: Awaited<ReturnType<typeof liveWorld>>;
let one: LiveProcess;
let other: LiveProcess;
beforeAll(async () => {
  world = await liveWorld();
  [one, other] = [await world.startProcess(), await world.startProcess()];
});
afterAll(() => world.end());

const dense = (length: number) => Array.from({ length }, (_, i) => i + 1);

test('transactions that overlap are told in the order of their commits, without gaps', async () => {
  const [reader, thread] = [await world.person(2, 3), await world.thread()];
  const socket = await other.follow(reader, thread);
  const told: string[] = [];
  const append = (name: string, ms: number) =>
    inTransaction(world.owner, async (client) => {
      await world.announce(thread, name, thread, client);
      await pause(ms); // holds the stream's lock: the others wait
      told.push(name);
    }).then(() => one.doorbell.ring([thread]));
  const slow = append('NoteAdded', 300);
  await pause(50);
  await Promise.all([slow, append('NoteEdited', 0), append('NoteEdited', 20), append('NoteAdded', 0)]);
  await until(() => socket.seqs().length === 4);
  expect(socket.seqs()).toEqual(dense(4));
  expect(socket.events('noteEvents').map(({ __typename }) => __typename)).toEqual(told);
});

test('many writers on many streams at once leave every subscriber on every process with everything', async () => {
  const reader = await world.person(2, 3);
  const threads = await Promise.all(dense(3).map(() => world.thread()));
  const sockets = await Promise.all(
    [one, other].flatMap((process) => threads.map((thread) => process.follow(reader, thread))),
  );
  const write = async (process: LiveProcess, i: number) => {
    await world.note(threads[i % 3]!);
    if (i % 4) process.doorbell.ring([threads[i % 3]!]); // every fourth ring is lost
  };
  await Promise.all(dense(60).map((i) => write(i % 2 ? one : other, i)));
  await until(() => sockets.every((socket) => socket.seqs().length === 20));
  for (const socket of sockets) expect(socket.seqs()).toEqual(dense(20));
});

test('a slow consumer falls back to the log, costs no memory, and has everything in the end', async () => {
  const [reader, hare, thread] = [await world.person(2, 3), await world.person(2, 3), await world.thread()];
  const [slow, fast] = [await one.follow(reader, thread), await one.follow(hare, thread)];
  await world.note(thread);
  await until(() => slow.seqs().length === 1 && fast.seqs().length === 1);
  slow.socket.pause();
  const events = 300;
  const note = await world.note(thread, { body: 'x'.repeat(50_000) });
  for (let i = 2; i < events; i++) await world.announce(thread, 'NoteEdited', note);
  await until(() => fast.seqs().length === events, 15_000);
  const [connection] = one.live.connections.ofPerson(reader);
  expect(connection!.waitingBytes).toBeLessThan(1024 * 1024); // of 15 MB
  expect(one.live.keptBytes).toBeLessThanOrEqual(8 * 1024 * 1024);
  slow.socket.resume();
  await until(() => slow.seqs().length === events, 15_000);
  expect([slow.seqs(), fast.seqs()]).toEqual([dense(events), dense(events)]);
});

test('a failure of ours delays an event; it is never delivered as nothing', async () => {
  const [reader, thread] = [await world.person(2, 3), await world.thread()];
  const process = await world.startProcess();
  const socket = await process.follow(reader, thread);
  await world.note(thread);
  await until(() => socket.seqs().length === 1);
  process.breakReads(true);
  await world.note(thread);
  await until(() => process.failures.length > 2);
  expect(socket.events('noteEvents')).toHaveLength(1);
  process.breakReads(false);
  await until(() => socket.seqs().length === 2);
  expect(socket.events('noteEvents')[1].note).toMatchObject({ body: 'A note' });
});

test(
  'an event that can never be shown asks for the page instead of standing in the way',
  { timeout: 30_000 },
  async () => {
    const [reader, thread] = [await world.person(2, 3), await world.thread()];
    const socket = await one.follow(reader, thread);
    await world.announce(thread, 'NoSuchEvent', thread);
    await until(() => socket.error(), 25_000);
    expect([socket.error()?.code, socket.seqs()]).toEqual(['CURSOR_EXPIRED', []]);
  },
);
