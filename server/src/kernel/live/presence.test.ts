import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../../../test/live/socket.ts';
import { liveWorld, type LiveProcess } from '../../../test/live/world.ts';
import { RIGHTS_STREAM } from './rights.ts';

let world: Awaited<ReturnType<typeof liveWorld>>;
let one: LiveProcess;
let other: LiveProcess;
beforeAll(async () => {
  world = await liveWorld();
  [one, other] = [await world.startProcess(), await world.startProcess()];
});
afterAll(() => world.end());

const TYPING = 'subscription ($id: ID!) { noteTyping(id: $id) { people } }';
const follow = (process: LiveProcess, person: string, thread: string) =>
  process.follow(person, thread, null, TYPING);
const peopleOf = (socket: Awaited<ReturnType<typeof follow>>) =>
  socket.events('noteTyping').map(({ people }) => people);

test(
  'others hear who is typing until six seconds after; nobody hears of themselves',
  { timeout: 30_000 },
  async () => {
    const [typist, reader, thread] = [
      await world.person(2, 3),
      await world.person(2, 3),
      await world.thread(),
    ];
    const [own, near, far] = [
      await follow(one, typist, thread),
      await follow(one, reader, thread),
      await follow(other, reader, thread),
    ];
    await until(() => one.live.streams.size && other.live.streams.size);
    const whispers: unknown[] = [];
    other.doorbell.listen({ whispered: (_, message) => whispers.push(message) });
    for (let i = 0; i < 50; i++) one.whispers.typing(thread, typist);
    await until(() => peopleOf(near).length && peopleOf(far).length);
    expect([peopleOf(near), peopleOf(far), whispers.length]).toEqual([[[typist]], [[typist]], 1]);
    const late = await follow(other, await world.person(2, 3), thread);
    await until(() => peopleOf(late).length);
    await until(() => peopleOf(near).length === 2 && peopleOf(far).length === 2, 10_000);
    expect([peopleOf(near)[1], peopleOf(far)[1], peopleOf(late)[0]]).toEqual([[], [], [typist]]);
    expect(peopleOf(own)).toEqual([]);
  },
);

test('whoever has written is not typing any more; who still types is', async () => {
  const [writer, typist] = [await world.person(2, 3), await world.person(2, 3)];
  const [reader, thread] = [await world.person(2, 3), await world.thread()];
  const far = await follow(other, reader, thread);
  await until(() => other.live.streams.size);
  one.whispers.typing(thread, writer);
  one.whispers.typing(thread, typist);
  await until(() => peopleOf(far).at(-1)?.length === 2);
  one.whispers.stopped(thread, writer);
  await until(() => peopleOf(far).at(-1)?.length === 1);
  expect(peopleOf(far).at(-1)).toEqual([typist]);
});

test('a change is told at most every two seconds', async () => {
  const [reader, thread] = [await world.person(2, 3), await world.thread()];
  const socket = await follow(one, reader, thread);
  await until(() => one.live.streams.size);
  await pause(100);
  const start = performance.now();
  for (const person of ['a', 'b', 'c', 'd']) {
    one.whispers.typing(thread, person);
    await pause(20);
  }
  await until(() => peopleOf(socket).length === 2);
  expect([peopleOf(socket), performance.now() - start > 1_800]).toEqual([
    [['a'], ['a', 'b', 'c', 'd']],
    true,
  ]);
});

test('only who may see the stream hears of its typists, and only for as long', async () => {
  const [staff, outsider, thread] = [
    await world.person(2, 3, 4),
    await world.person(2, 3),
    await world.thread(4),
  ];
  const [inside, outside] = [await follow(one, staff, thread), await follow(one, outsider, thread)];
  await until(() => outside.error());
  expect(outside.error()?.code).toBe('NOT_FOUND');
  await world.revoke(staff, 4);
  one.doorbell.ring([RIGHTS_STREAM]);
  await until(() => inside.closedWith);
  one.whispers.typing(thread, outsider);
  expect([inside.closedWith, peopleOf(inside)]).toEqual([4403, []]);
});
