import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../../../test/live/socket.ts';
import { inTransaction, liveWorld, NOTES, type LiveProcess } from '../../../test/live/world.ts';
import { RIGHTS_STREAM } from './rights.ts';

let world: Awaited<ReturnType<typeof liveWorld>>;
let one: LiveProcess;
let other: LiveProcess;
beforeAll(async () => {
  world = await liveWorld();
  [one, other] = [await world.startProcess(), await world.startProcess()];
});
afterAll(() => world.end());

async function secondsOf(work: () => Promise<unknown>) {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1_000;
}

test('who loses an audience is disconnected on every process; others stay, and coming back one sees what is left', async () => {
  const [leaver, stayer] = [await world.person(2, 3, 4), await world.person(2, 3, 4)];
  const [staff, members] = [await world.thread(4), await world.thread(3)];
  const sockets = [await one.follow(leaver, staff), await other.follow(leaver, staff)];
  const bystander = await other.follow(stayer, staff);
  await world.note(staff);
  await until(() => [...sockets, bystander].every((socket) => socket.seqs().length === 1));
  await world.revoke(leaver, 4);
  one.doorbell.ring([RIGHTS_STREAM]);
  await until(() => sockets.every(({ closedWith }) => closedWith));
  expect(sockets.map(({ closedWith }) => closedWith)).toEqual([4403, 4403]);
  const back = await other.follow(leaver, staff);
  back.subscribe('2', NOTES, { id: members });
  await until(() => back.error());
  await world.note(staff);
  other.doorbell.ring([staff]);
  await until(() => bystander.seqs().length === 2);
  expect([back.error()?.code, back.error('2')]).toEqual(['NOT_FOUND', undefined]);
});

test('a revocation whose ring is lost takes at most the next look', async () => {
  const person = await world.person(2, 3);
  const socket = await one.connect(person);
  await world.revoke(person, 3);
  const seconds = await secondsOf(() => until(() => socket.closedWith));
  expect([socket.closedWith, seconds < 3]).toEqual([4403, true]); // one, and what a busy machine adds
});

test('a change of a row’s audience closes whoever follows its stream, and only them', async () => {
  const [reader, bystander] = [await world.person(2, 3), await world.person(2, 3)];
  const [moved, kept] = [await world.thread(), await world.thread()];
  const socket = await one.follow(reader, moved);
  const elsewhere = await one.follow(bystander, kept);
  await world.moveThread(moved, 4);
  one.doorbell.ring([RIGHTS_STREAM]);
  await until(() => socket.closedWith);
  const back = await one.follow(reader, moved);
  await until(() => back.error());
  expect([socket.closedWith, back.error()?.code, elsewhere.closedWith]).toEqual([
    4403,
    'NOT_FOUND',
    undefined,
  ]);
});

test('an event of a stream that moved out of sight is not shown, even if its change of rights is not heard yet', async () => {
  const [reader, insider, thread] = [
    await world.person(2, 3),
    await world.person(2, 3, 4),
    await world.thread(),
  ];
  const [socket, inside] = [await one.follow(reader, thread), await one.follow(insider, thread)];
  await world.note(thread);
  one.doorbell.ring([thread]);
  await until(() => socket.seqs().length === 1 && inside.seqs().length === 1);
  await world.moveThread(thread, 4, { isSaid: false });
  await world.note(thread, { body: 'for staff' });
  one.doorbell.ring([thread]);
  await until(() => socket.error() && inside.error());
  expect([socket.error()?.code, socket.seqs()]).toEqual(['NOT_FOUND', [1]]);
  expect(inside.error()?.code).toBe('UNAVAILABLE'); // comes back, and is then read with the eyes for the new audience
});

test('rights that change while they are read at sign-in are read again', async () => {
  const person = await world.person(2, 3);
  let reads = 0;
  const slow = await world.startProcess({
    beforeAdmission: async () => {
      if (++reads > 1) return;
      await world.revoke(person, 3);
      slow.doorbell.ring([RIGHTS_STREAM]);
      await until(() => slow.live.rights.changes);
    },
  });
  const socket = await slow.follow(person, await world.thread());
  await until(() => socket.error());
  expect([reads, socket.error()?.code]).toEqual([2, 'NOT_FOUND']);
});

test('each connection ends at the next boundary of its rights', async () => {
  const process = await world.startProcess({ boundary: () => new Date(Date.now() + 1_200) });
  const socket = await process.connect(await world.person(2, 3));
  expect(await secondsOf(() => until(() => socket.closedWith))).toBeGreaterThan(0.9);
  expect(socket.closedWith).toBe(4403);
});

test('when rights cannot be read for five seconds everybody is sent away, and let in again after', async () => {
  const process = await world.startProcess();
  const person = await world.person(2, 3);
  const socket = await process.connect(person);
  let refused: number | undefined;
  await inTransaction(world.owner, async (client) => {
    await client.query('lock table stream in access exclusive mode');
    const seconds = await secondsOf(() => until(() => socket.closedWith, 9_000));
    expect([socket.closedWith, seconds > 3]).toEqual([1013, true]);
    const late = await process.connect(person);
    refused = late.closedWith;
  });
  expect(refused).toBe(1013);
  await until(() => process.live.rights.areFollowed);
  expect((await process.connect(person)).closedWith).toBeUndefined();
});
