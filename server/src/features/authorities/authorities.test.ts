import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { world, type World } from '../../../test/world.ts';

let w: World;
beforeAll(async () => {
  w = await world();
  const bodies = [
    [agency, 'Agentura pro sociální začleňování', 'ASZ', 'NATIONAL', null],
    [office, 'Úřad vlády České republiky', 'ÚV ČR', 'NATIONAL', null],
    [ministry, 'Ministerstvo pro místní rozvoj', 'MMR', 'NATIONAL', null],
    [town, 'Město Lipov', null, 'LOCAL', 'CZ042'],
  ];
  for (const row of bodies)
    await w.sql(
      `insert into public_body (id, name, abbreviation, kind, level, region) values ($1, $2, $3, 'orgán', $4, $5)`,
      row,
    );
  for (const [parent, since, until] of [
    [office, null, '2019-12-31'],
    [ministry, '2020-01-01', null],
  ])
    await w.sql(
      `insert into body_parent (id, audience_id, body_id, parent_id, since, until) values (gen_random_uuid(), 1, $1, $2, $3, $4)`,
      [agency, parent, since, until],
    );
  await w.sql(
    `insert into body_name (id, audience_id, body_id, name, until) values (gen_random_uuid(), 1, $1, 'Agentura pro romské lokality', '2008-01-23')`,
    [agency],
  );
});
afterAll(() => w.close());

const [agency, office, ministry, town] = Array.from({ length: 4 }, () => randomUUID());

test('a body tells everybody what stood above it and when, and what it was called', async () => {
  const { publicBody } = await w.visitor.run(
    `query($id: ID!) { publicBody(id: $id) { abbreviation parents { parent { name } since until } formerNames { name until } } }`,
    { id: `body_${agency}` },
  );
  expect(publicBody.abbreviation).toBe('ASZ');
  expect(publicBody.formerNames).toEqual([{ name: 'Agentura pro romské lokality', until: '2008-01-23' }]);
  expect(publicBody.parents).toHaveLength(2);
  expect(publicBody.parents).toEqual(
    expect.arrayContaining([
      { parent: { name: 'Úřad vlády České republiky' }, since: null, until: '2019-12-31' },
      { parent: { name: 'Ministerstvo pro místní rozvoj' }, since: '2020-01-01', until: null },
    ]),
  );
});

test('under a body stand those that are under it now', async () => {
  const under = async (id: string) => {
    const { publicBody } = await w.visitor.run(
      `query($id: ID!) { publicBody(id: $id) { children(first: 5) { edges { node { abbreviation } } } } }`,
      { id: `body_${id}` },
    );
    return publicBody.children.edges.map(({ node }: any) => node.abbreviation);
  };
  expect(await under(ministry!)).toEqual(['ASZ']);
  expect(await under(office!)).toEqual([]);
});

test('a body is found by its name, its former name and its abbreviation, without diacritics, at its level', async () => {
  const found = async (args: string) => {
    const { publicBodies } = await w.visitor.run(
      `{ publicBodies(first: 10, ${args}) { edges { node { name } } } }`,
    );
    return publicBodies.edges.map(({ node }: any) => node.name);
  };
  for (const search of ['socialni', 'ROMSKE lok', 'asz'])
    expect([search, await found(`search: "${search}"`)]).toEqual([
      search,
      ['Agentura pro sociální začleňování'],
    ]);
  expect(await found('search: "100 %"')).toEqual([]);
  expect(await found('level: LOCAL, region: CZ042')).toEqual(['Město Lipov']);
  expect(await found('level: NATIONAL')).toEqual([
    'Agentura pro sociální začleňování',
    'Ministerstvo pro místní rozvoj',
    'Úřad vlády České republiky',
  ]);
});
