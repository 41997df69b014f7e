import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { proposed } from '../../../test/topics.ts';
import { world, type Somebody, type World } from '../../../test/world.ts';

let w: World;
beforeAll(async () => void (w = await world()));
afterAll(() => w.close());

const OPEN = 'mutation($id: ID!, $requestId: ID!) { openTopic(id: $id, requestId: $requestId) { id } }';

test('a topic is silent when nothing has happened to it for long, while work on it goes on', async () => {
  const id = await proposed(w.karel);
  const silent = async (who: Somebody, since: string) =>
    (
      await who.run(`{ topics(first: 100, silentSince: "${since}") { edges { node { id } } } }`)
    ).topics.edges.filter(({ node }: any) => node.id === id).length;
  const [past, future] = ['2001-01-01T00:00:00Z', '2999-01-01T00:00:00Z'];
  expect(await silent(w.karel, future)).toBe(0); // nobody works on a proposal yet
  await w.vera.run(OPEN, { id, requestId: randomUUID() });
  expect(await silent(w.karel, future)).toBe(1);
  expect(await silent(w.karel, past)).toBe(0);
  expect(await silent(w.visitor, future)).toBe(0);
});

test('a topic is tracked by the one who was told to', async () => {
  const id = await proposed(w.karel);
  const tracked = async (who: Somebody) =>
    (await who.run('{ topics(first: 100, tracked: true) { edges { node { id } } } }')).topics.edges.some(
      ({ node }: any) => node.id === id,
    );
  await w.sql('update topic set coordinator_id = $2 where id = $1', [id.slice(6), w.vera.personId]);
  expect([await tracked(w.vera), await tracked(w.karel), await tracked(w.visitor)]).toEqual([
    true,
    false,
    false,
  ]);
});
