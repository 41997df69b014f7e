import { randomUUID } from 'node:crypto';
import { getNamedType, isCompositeType, isNonNullType, type GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ACCEPT, acceptance, cooperationInput, proposed } from '../../test/cooperation.ts';
import { Crawl } from '../../test/crawl.ts';
import { opened, posted } from '../../test/discussions.ts';
import { groupOpened, joined } from '../../test/groups.ts';
import { world, type Somebody, type World } from '../../test/world.ts';
import { createSchema } from '../schema.ts';

let w: World;
let schema: GraphQLSchema;
/** What lists people, by the type that fragments stand on. */
let places: Record<string, string[]>;
/** Who is in them. */
let named: Somebody[];
let outsiders: Record<string, Somebody>;
const names = [
  'Jana Zkušební',
  'Karel Nácvik',
  'Tomáš Cvičný',
  'Lenka Modelová',
  'Věra Vzorová',
  'Milada Zkoušková',
];

beforeAll(async () => {
  [w, schema] = [await world(), await createSchema()];
  named = [w.jana, w.karel, w.tomas, w.lenka, w.vera, w.milada];
  const group = await groupOpened(w.vera);
  const membership = await joined(w.vera, w.tomas, group);
  const brno = await w.person('Správkyně Brna', { organisations: [w.brno], isAdmin: true });
  const relation = await proposed(
    w.jana,
    cooperationInput(w.lipov, [w.brno], { contactIds: [w.karel.id], isPublicAgreed: true }),
  );
  await brno.run(ACCEPT, acceptance(relation.sides[1], { contactIds: [w.tomas.id], isPublicAgreed: true }));
  const discussion = await opened(w.karel);
  const post = await posted(w.tomas, discussion);
  const rows = (text: string, kind: string) =>
    w.sql<{ id: string }>(text).then((found) => found.map(({ id }) => `${kind}_${id}`));
  places = {
    Organisation: [`organisation_${w.lipov}`, `organisation_${w.brno}`],
    Group: [group],
    GroupMembership: [membership],
    Cooperation: [relation.id],
    CooperationSide: relation.sides,
    Mandate: await rows('select id from mandate', 'mandate'),
    Membership: await rows('select id from membership', 'membership'),
    Discussion: [discussion],
    Post: [post],
    Person: named.map(({ id }) => id),
  };
  outsiders = {
    visitor: w.visitor,
    'an account without a mandate': await w.person('Bez mandátu'),
    'an account whose mandate has ended': await ended(),
    'somebody of an applicant': await ofApplicant(),
    'a partner': await partner(),
  };
}, 60_000);
afterAll(() => w.close());

async function ended() {
  const somebody = await w.person('Odešla', { organisations: [w.lipov] });
  await w.sql(`select app.end_mandate(id, 'test') from mandate where person_id = $1`, [somebody.personId]);
  return somebody;
}
async function ofApplicant() {
  const [organisation] = await w.sql<{ id: string }>(
    `with o as (insert into organisation (id, name, kind, legal_form) values (gen_random_uuid(), 'Žadatelé', 'ROMA', 'ASSOCIATION') returning id)
     insert into membership (id, organisation_id, state, since) select gen_random_uuid(), id, 'APPLICANT', '2026-01-01' from o returning organisation_id as id`,
  );
  return w.person('Žadatelka', { organisations: [organisation!.id] });
}
/** Sees what is for partners, and is no member. */
async function partner() {
  const somebody = await w.person('Partnerka');
  await w.sql(`select app.grant_audience(2, $1, $2, now() - interval '1 minute', null, 'test')`, [
    somebody.personId,
    randomUUID(),
  ]);
  return somebody;
}

/** Everything that is answered about the places, and everything that begins nowhere. */
async function everythingTo(who: Somebody): Promise<string> {
  const crawl = new Crawl(schema);
  const of = (type: Parameters<typeof getNamedType>[0], levels: number) => {
    const one = getNamedType(type)!;
    return isCompositeType(one) ? `{ ${crawl.everything(one, levels, 20)} }` : '';
  };
  const roots = Object.values(schema.getQueryType()!.getFields())
    .filter(({ args }) => args.every(({ type }) => !isNonNullType(type)))
    .map(({ name, type, args }) =>
      who.text(`{ ${name}${args.some(({ name }) => name === 'first') ? '(first: 20)' : ''} ${of(type, 2)} }`),
    );
  const nodes = Object.entries(places).flatMap(([type, ids]) =>
    ids.map((id) =>
      who.text(
        `query($id: ID!) { node(id: $id) { ... on ${type} ${of(schema.getType(type) as never, 2)} } }`,
        { id },
      ),
    ),
  );
  const searches = names.map((name) =>
    who.text('query($s: String) { people(search: $s, first: 20) { totalCount edges { node { name } } } }', {
      s: name.split(' ')[0]!,
    }),
  );
  return (await Promise.all([...roots, ...nodes, ...searches])).join('\n');
}

test('members find everybody where they are listed: the places are not empty', async () => {
  const text = await everythingTo(w.tomas);
  for (const name of names) expect(text).toContain(name);
  const contacts = '{ cooperations(first: 5) { edges { node { sides { contacts { name } } } } } }';
  expect(await w.jana.text(contacts)).toMatch(/Karel Nácvik.*Tomáš Cvičný/);
  const group =
    'query($id: ID!) { group(id: $id) { memberships(first: 5) { edges { node { person { name } } } } } }';
  expect(await w.jana.text(group, { id: places.Group![0] })).toMatch(/Věra Vzorová.*Tomáš Cvičný/);
});

test('nobody who is no member is told a name or an id of anybody, in no byte of any answer', async () => {
  for (const [what, who] of Object.entries(outsiders)) {
    const text = await everythingTo(who);
    // What is public is answered, so that this is no empty answer.
    expect(text, what).toContain('Společný krok Lipov');
    for (const name of names) expect(text, what).not.toContain(name);
    for (const { personId } of named) expect(text, what).not.toContain(personId);
  }
});

test('a public relation names its organisations to a visitor, and nobody to turn to', async () => {
  const { cooperations } = await w.visitor.run(
    '{ cooperations(first: 5) { edges { node { visibility sides { organisation { name } contacts { name } } } } } }',
  );
  expect(cooperations.edges.map(({ node }: any) => node.visibility)).toEqual(['PUBLIC']);
  for (const { contacts, organisation } of cooperations.edges[0].node.sides) {
    expect(organisation.name).toMatch(/Lipov|Brno/);
    expect(contacts).toEqual([]);
  }
});
