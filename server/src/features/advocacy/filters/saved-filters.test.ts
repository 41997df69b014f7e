import { afterAll, beforeAll, expect, test } from 'vitest';
import { REMOVE_FILTER, SAVE_FILTER } from '../../../../test/saved-filters.ts';
import { world, type Somebody, type World } from '../../../../test/world.ts';

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

const kept = async (who: Somebody) => {
  const { viewer } = await who.run(
    '{ viewer { savedFilters(first: 50) { edges { node { name query } } } } }',
  );
  return viewer.savedFilters.edges.map(({ node }: any) => node) as {
    id: string;
    name: string;
    query: string;
  }[];
};
const save = (who: Somebody, name: string, query: string) => who.run(SAVE_FILTER, { name, query });
const shown = async (who: Somebody) => (await kept(who)).map(({ name, query }) => [name, query]);

test('a choice is kept under a name, replaced under the same, and taken away by its owner alone', async () => {
  await save(w.karel, 'Bydlení po lhůtě', 'late=1&area=HOUSING');
  await save(w.karel, 'Naše', 'mine=1');
  await save(w.karel, 'Naše', 'mine=1&state=SENT');
  expect(await shown(w.karel)).toEqual([
    ['Bydlení po lhůtě', 'late=1&area=HOUSING'],
    ['Naše', 'mine=1&state=SENT'],
  ]);
  const name = 'Bydlení po lhůtě';
  expect(await shown(w.tomas)).toEqual([]);
  await w.tomas.run(REMOVE_FILTER, { name });
  expect(await shown(w.karel)).toHaveLength(2);
  await w.karel.run(REMOVE_FILTER, { name });
  await w.karel.run(REMOVE_FILTER, { name });
  expect(await shown(w.karel)).toEqual([['Naše', 'mine=1&state=SENT']]);
});

test('only what an address may hold is kept, at most twenty times, by whoever is signed in', async () => {
  await expect(save(w.visitor, 'Cizí', 'late=1')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  const refused: [string, string, string, string][] = [
    ['', 'late=1', 'REQUIRED', 'name'],
    ['x'.repeat(81), 'late=1', 'TOO_LONG', 'name'],
    ['Jinam', '/topics?x=1', 'FILTER_INVALID', 'query'],
    ['Skript', '"><script>', 'FILTER_INVALID', 'query'],
    ['Dlouhý', `a=${'b'.repeat(500)}`, 'TOO_LONG', 'query'],
  ];
  for (const [name, query, code, field] of refused)
    await expect(save(w.lenka, name, query)).rejects.toMatchObject({ problems: [[code, field]] });
  for (let i = 0; i < 20; i++) await save(w.lenka, `Filtr ${i}`, `area=HOUSING&n=${i}`);
  await expect(save(w.lenka, 'Ještě jeden', 'late=1')).rejects.toMatchObject({
    problems: [['TOO_MANY', 'name']],
  });
  await save(w.lenka, 'Filtr 3', 'late=1');
  expect(await shown(w.lenka)).toHaveLength(20);
});
