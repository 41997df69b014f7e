import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../../../test/live/socket.ts';
import { liveWorld, type LiveProcess } from '../../../test/live/world.ts';

let world: Awaited<ReturnType<typeof liveWorld>>;
let process: LiveProcess;
beforeAll(async () => {
  world = await liveWorld();
  process = await world.startProcess();
});
afterAll(() => world.end());

const select = (note: string) => `subscription ($id: ID!, $after: StreamCursor) {
  noteEvents(id: $id, after: $after) { seq note { ${note} } }
}`;

/** Two people follow a thread, a note is added: what each was sent, and how often it was executed for them. */
async function told(query: string, [first, second]: [string, string], note: object = {}) {
  const thread = await world.thread();
  const sockets = [
    await process.follow(first, thread, undefined, query),
    await process.follow(second, thread, undefined, query),
  ];
  await until(() => process.live.streams.size);
  const before = process.executions();
  await world.note(thread, note);
  process.doorbell.ring([thread]);
  await until(() => sockets.every((socket) => socket.seqs().length === 1));
  const executions = process.executions() - before;
  const notes = sockets.map((socket) => socket.events('noteEvents')[0].note);
  sockets.forEach((socket) => socket.close());
  await until(() => process.live.streams.size === 0);
  return { executions, notes };
}

test('whoever selects the same shares an execution, whatever else they may see', async () => {
  const people: [string, string] = [await world.person(2, 3, 4), await world.person(2, 3, 5)];
  const { executions, notes } = await told(select('body'), people);
  expect([executions, ...notes]).toEqual([1, { body: 'A note' }, { body: 'A note' }]);
});

test('a field per viewer is executed for each', async () => {
  const [author, reader] = [await world.person(2, 3), await world.person(2, 3)];
  const { executions, notes } = await told(select('isMine'), [author, reader], { authorId: author });
  expect([executions, ...notes]).toEqual([2, { isMine: true }, { isMine: false }]);
});

test('a type of other audiences is executed for each set of audiences, and nobody sees more than their own', async () => {
  const [member, staff, otherMember] = [
    await world.person(2, 3),
    await world.person(2, 3, 4),
    await world.person(2, 3),
  ];
  const sourceId = await world.thread(4, 'Among staff');
  const query = select('source { title }');
  const mixed = await told(query, [member, staff], { sourceId });
  expect([mixed.executions, ...mixed.notes]).toEqual([
    2,
    { source: null },
    { source: { title: 'Among staff' } },
  ]);
  expect((await told(query, [member, otherMember], { sourceId })).executions).toBe(1);
});
