import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asAdmin } from '../../../test/fresh-database.ts';
import { until } from '../../../test/live/socket.ts';
import { liveWorld, NOTES, type LiveProcess } from '../../../test/live/world.ts';
import { cursorOf } from './cursor.ts';

let world: Awaited<ReturnType<typeof liveWorld>>;
let one: LiveProcess;
let other: LiveProcess;
beforeAll(async () => {
  world = await liveWorld();
  [one, other] = [await world.startProcess(), await world.startProcess()];
});
afterAll(() => world.end());

test('an event reaches subscribers on every process, once and in order, from their cursor on', async () => {
  const [reader, late, thread] = [await world.person(2, 3), await world.person(2, 3), await world.thread()];
  const socket = await other.follow(reader, thread);
  const note = await world.note(thread, { body: 'first' });
  one.doorbell.ring([thread]);
  await until(() => socket.seqs().length === 1);
  await world.edit(note, 'second');
  await world.edit(note, 'third');
  one.doorbell.ring([thread]);
  await until(() => socket.seqs().length === 3);
  expect(socket.events('noteEvents').at(-1)).toMatchObject({
    __typename: 'NoteEdited',
    cursor: cursorOf(thread, 3),
    noteId: note,
    note: { body: 'third' },
  });
  const resumed = await one.follow(late, thread, cursorOf(thread, 1));
  await until(() => resumed.seqs().length === 2);
  expect([socket.seqs(), resumed.seqs()]).toEqual([
    [1, 2, 3],
    [2, 3],
  ]);
});

test('a ring that was lost costs at most the next look', async () => {
  const [reader, thread] = [await world.person(2, 3), await world.thread()];
  const socket = await one.follow(reader, thread);
  await world.note(thread);
  await until(() => socket.seqs().length === 1, 2_500);
});

test('an event during an outage of LISTEN arrives', async () => {
  const [reader, thread] = [await world.person(2, 3), await world.thread()];
  const socket = await one.follow(reader, thread);
  await world.note(thread);
  await until(() => socket.seqs().length === 1);
  await asAdmin(
    world.database.url('postgres'),
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'doorbell' and datname = current_database()`,
  );
  await world.note(thread);
  other.doorbell.ring([thread]);
  await until(() => socket.seqs().length === 2, 3_000);
});

test('only people with a session get a WebSocket, at most ten each', async () => {
  const visitor = await one.connect();
  await until(() => visitor.closedWith);
  expect(visitor.closedWith).toBe(4401);
  const member = await world.person(2, 3);
  const ten = await Promise.all(Array.from({ length: 10 }, () => one.connect(member)));
  const eleventh = await one.connect(member);
  await until(() => eleventh.closedWith);
  expect([eleventh.closedWith, ...ten.map(({ closedWith }) => closedWith)]).toEqual([
    4403,
    ...Array(10).fill(undefined),
  ]);
  ten.forEach((socket) => socket.close());
  await until(() => !one.live.connections.ofPerson(member).length);
  expect((await one.connect(member)).closedWith).toBeUndefined();
});

test('a hidden stream is refused byte for byte like a missing one', async () => {
  const [reader, hidden] = [await world.person(2, 3), await world.thread(4)];
  const socket = await one.connect(reader);
  socket.subscribe('hidden', NOTES, { id: hidden });
  socket.subscribe('missing', NOTES, { id: randomUUID() });
  await until(() => socket.error('hidden') && socket.error('missing'));
  expect(socket.error('hidden')?.code).toBe('NOT_FOUND');
  expect(socket.error('missing')).toEqual(socket.error('hidden'));
});

test('what cannot run is refused with its code', async () => {
  const [reader, thread] = [await world.person(2, 3), await world.thread()];
  const socket = await one.connect(reader);
  const refused: [code: string, query: string, variables?: object][] = [
    ['BAD_USER_INPUT', '{ nothing }'],
    ['GRAPHQL_VALIDATION_FAILED', 'subscription { __typename }'],
    ['BAD_USER_INPUT', NOTES, { id: thread, after: 'garbage' }],
    ['BAD_USER_INPUT', NOTES, { id: thread, after: cursorOf(randomUUID(), 0) }],
    ['BAD_USER_INPUT', NOTES, {}],
    ['CURSOR_EXPIRED', NOTES, { id: thread, after: cursorOf(thread, 99) }],
    ['GRAPHQL_PARSE_FAILED', 'subscription {'],
    ['GRAPHQL_VALIDATION_FAILED', 'subscription { nothing }'],
    ['GRAPHQL_VALIDATION_FAILED', `subscription { noteEvents(id: "${thread}") { ${'seq '.repeat(21)} } }`],
    ['NOT_FOUND', NOTES, { id: '00000000-0000-7000-8000-000000000001' }],
  ];
  refused.forEach(([, query, variables], i) => socket.subscribe(`r${i}`, query, variables));
  await until(() => refused.every((_, i) => socket.error(`r${i}`)));
  expect(refused.map((_, i) => socket.error(`r${i}`)?.code)).toEqual(refused.map(([code]) => code));
  expect(socket.closedWith).toBeUndefined();
});

test('a cursor expires by pruning and by falling a thousand events behind', async () => {
  const [reader, thread] = [await world.person(2, 3), await world.thread()];
  for (let i = 0; i < 4; i++) await world.note(thread);
  await world.owner.query('update stream set floor = 2 where id = $1', [thread]);
  const pruned = await one.follow(reader, thread, cursorOf(thread, 1));
  const kept = await one.follow(reader, thread, cursorOf(thread, 2));
  await until(() => pruned.error() && kept.seqs().length === 2);
  expect(pruned.error()?.code).toBe('CURSOR_EXPIRED');
  await world.owner.query('update stream set seq = 1003 where id = $1', [thread]);
  const behind = await one.follow(reader, thread, cursorOf(thread, 2));
  await until(() => behind.error());
  expect(behind.error()?.code).toBe('CURSOR_EXPIRED');
});

test('a socket runs fifty subscriptions; one that completes hears no more and makes room', async () => {
  const [reader, thread] = [await world.person(2, 3), await world.thread()];
  const socket = await one.connect(reader);
  for (let i = 1; i <= 51; i++)
    socket.subscribe(String(i), NOTES, { id: thread, after: cursorOf(thread, 0) });
  await until(() => socket.error('51'));
  expect(socket.error('51')?.code).toBe('TOO_MANY_REQUESTS');
  socket.say({ id: '2', type: 'complete' });
  socket.subscribe('52', NOTES, { id: thread, after: cursorOf(thread, 0) });
  await world.note(thread);
  one.doorbell.ring([thread]);
  await until(() => socket.seqs('1').length === 1 && socket.seqs('52').length === 1);
  expect(socket.seqs('2')).toEqual([]);
  socket.subscribe('1', NOTES, { id: thread });
  await until(() => socket.closedWith);
  expect(socket.closedWith).toBe(4409);
});

test('a message of more than 64 kB closes the socket', async () => {
  const socket = await one.connect(await world.person(2, 3));
  socket.subscribe('1', `# ${'x'.repeat(65_536)}`);
  await until(() => socket.closedWith);
  expect(socket.closedWith).toBe(1009);
});

test('streams that nobody follows any more are forgotten', async () => {
  const fresh = await world.startProcess();
  const [reader, thread] = [await world.person(2, 3), await world.thread()];
  const socket = await fresh.follow(reader, thread);
  await until(() => fresh.live.streams.size === 1);
  socket.close();
  await until(() => fresh.live.streams.size === 0 && fresh.live.connections.people === 0);
});
