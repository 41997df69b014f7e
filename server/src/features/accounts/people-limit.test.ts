import { getNamedType, isObjectType } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { world, type Somebody, type World } from '../../../test/world.ts';
import { createSchema } from '../../schema.ts';
import { listsPeople } from './people-listed.ts';

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

const read = async (who: Somebody) =>
  (await w.sql('select cardinality(people) n from people_read where person_id = $1', [who.personId]))[0]?.n ??
  0;
/** As if so many others had been read today. */
const readBefore = (who: Somebody, n: number) =>
  w.sql(
    `insert into people_read (person_id, audience_id, day, people)
     select id, private_audience_id, app.today(), array(select gen_random_uuid() from generate_series(1, $2)) from person where id = $1
     on conflict (person_id) do update set people = excluded.people, day = excluded.day`,
    [who.personId, n],
  );
const PEOPLE = '{ people(first: 100) { edges { node { id name } } } }';
const ORGANISATION =
  'query($id: ID!) { organisation(id: $id) { mandates(first: 50) { edges { node { person { id name } } } } } }';
const refused = { code: 'TOO_MANY_REQUESTS', problems: [['PEOPLE_LIMIT', undefined]] };

test('people in lists count once a day, wherever they are listed; oneself does not', async () => {
  const reader = await w.person('Čte seznamy', { organisations: [w.lipov] });
  await reader.run(ORGANISATION, { id: `organisation_${w.brno}` });
  expect(await read(reader)).toBe(2);
  await reader.run(ORGANISATION, { id: `organisation_${w.brno}` });
  expect(await read(reader)).toBe(2);
  const { people } = await reader.run(PEOPLE);
  expect(await read(reader)).toBe(people.edges.length - 1);
  await reader.run('query($id: ID!) { person(id: $id) { name mandates(first: 5) { totalCount } } }', {
    id: w.jana.id,
  });
  await reader.run('{ discussions(first: 5) { edges { node { author { id } } } } }');
  expect(await read(reader)).toBe(people.edges.length - 1);
});

test('beyond 300 a day nobody is listed until tomorrow; staff have ten times that, visitors see nobody anyway', async () => {
  const reader = await w.person('Čte moc', { organisations: [w.lipov] });
  await readBefore(reader, 299);
  await expect(reader.run(PEOPLE)).rejects.toMatchObject(refused);
  await expect(
    reader.run(
      '{ organisations(first: 50) { edges { node { m: mandates(first: 50) { edges { node { ...P } } } } } } } fragment P on Mandate { who: person { name } }',
    ),
  ).rejects.toMatchObject(refused);
  await expect(
    reader.run(
      'query($id: ID!) { mutePerson(id: $id) { mandates(first: 1) { edges { node { organisation { mandates(first: 50) { edges { node { person { name } } } } } } } } } }'.replace(
        'query',
        'mutation',
      ),
      { id: w.lenka.id },
    ),
  ).rejects.toMatchObject(refused);
  expect(await read(reader)).toBe(299);
  await reader.run('query($id: ID!) { person(id: $id) { name } }', { id: w.jana.id });
  await w.sql(`update people_read set day = day - 1 where person_id = $1`, [reader.personId]);
  await reader.run(PEOPLE);
  await readBefore(w.vera, 299);
  await w.vera.run(PEOPLE);
  expect((await w.visitor.run(PEOPLE)).people.edges).toEqual([]);
});

test('fragments that spread others twice over are walked once', async () => {
  const doubling = Array.from(
    { length: 24 },
    (_, i) => `fragment F${i} on Person { ...F${i + 1} ...F${i + 1} }`,
  );
  const began = performance.now();
  await w.jana.text(
    `{ people(first: 1) { edges { node { ...F0 } } } } ${doubling.join(' ')} fragment F24 on Person { name }`,
  );
  expect(performance.now() - began).toBeLessThan(2_000);
});

test('every list of people in the contract is counted, and nothing else', async () => {
  const schema = await createSchema();
  const lists = Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) && !type.name.startsWith('__')
      ? Object.values(type.getFields())
          .filter((field) => listsPeople(type.name, field.name, field.type))
          .map((field) => `${type.name}.${field.name}: ${getNamedType(field.type).name}`)
      : [],
  );
  expect(lists.toSorted()).toMatchInlineSnapshot(`
    [
      "CooperationSide.contacts: Person",
      "Group.memberships: GroupMembershipConnection",
      "Group.requests: GroupMembershipConnection",
      "Organisation.mandates: MandateConnection",
      "Query.people: PersonConnection",
      "Typing.people: Person",
      "Typing.readers: Person",
      "Viewer.mandates: Mandate",
      "Viewer.mutedPeople: Person",
    ]
  `);
});
