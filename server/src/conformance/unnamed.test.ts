import { randomUUID } from 'node:crypto';
import { getNamedType, isCompositeType, isNonNullType, type GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Crawl } from '../../test/crawl.ts';
import { opened, posted } from '../../test/discussions.ts';
import { rawSocketOf, until } from '../../test/live/socket.ts';
import { world, type Somebody, type World } from '../../test/world.ts';
import { cursorOf } from '../kernel/live/cursor.ts';
import { createSchema } from '../schema.ts';

const NAME = 'Libuše Neznámá-Zkušební';
const GO = 'mutation($isOn: Boolean!) { goByOrganisation(isOn: $isOn) { goesByOrganisation } }';

let w: World;
let schema: GraphQLSchema;
let hidden: Somebody;
let discussion: string;
let post: string;
beforeAll(async () => {
  w = await world();
  schema = await createSchema();
  hidden = await w.person(NAME, { organisations: [w.lipov] });
  discussion = await opened(hidden, { title: 'Kdo píše', body: 'Otevírám.' });
  post = await posted(hidden, discussion, 'Píšu za organizaci.');
  await posted(w.tomas, discussion, 'Odpovídám.', { replyToId: post });
  await w.tomas.run('mutation($id: ID!) { followDiscussion(id: $id) { id } }', { id: discussion });
});
afterAll(() => w.close());

/** Everything that somebody is answered: each root, and every node that the story made by its id. */
async function everythingTo(who: Somebody): Promise<string> {
  const crawl = new Crawl(schema);
  const of = (type: Parameters<typeof getNamedType>[0]) => {
    const named = getNamedType(type)!;
    return isCompositeType(named) ? `{ ${crawl.everything(named, 2, 20)} }` : '';
  };
  const answers = Object.values(schema.getQueryType()!.getFields())
    .filter(({ args }) => args.every(({ type }) => !isNonNullType(type)))
    .map(({ name, type, args }) =>
      who.text(`{ ${name}${args.some(({ name }) => name === 'first') ? '(first: 20)' : ''} ${of(type)} }`),
    );
  for (const id of [hidden.id, discussion, post, `organisation_${w.lipov}`]) {
    const fragment = {
      person: 'Person',
      discussion: 'Discussion',
      post: 'Post',
      organisation: 'Organisation',
    }[id.slice(0, id.indexOf('_'))]!;
    answers.push(
      who.text(
        `query($id: ID!) { node(id: $id) { ... on ${fragment} ${of(schema.getType(fragment) as never)} } }`,
        {
          id,
        },
      ),
    );
  }
  answers.push(who.text('{ people(search: "Libuše", first: 20) { totalCount edges { node { name } } } }'));
  return (await Promise.all(answers)).join('\n');
}

test('whoever goes by the name of their organisation is named to their own people and staff, in no byte to others', async () => {
  for (const who of [w.tomas, w.karel, w.vera, w.milada]) expect(await everythingTo(who)).toContain(NAME);
  const gone = await hidden.run(GO, { isOn: true });
  expect(gone.goByOrganisation).toEqual({ goesByOrganisation: true });
  for (const who of [w.karel, w.lenka, w.jana, w.vera, w.milada, hidden])
    expect(await everythingTo(who), who.id).toContain(NAME);
  const stranger = await w.person('Bez mandátu');
  for (const who of [w.tomas, stranger, w.visitor]) {
    const text = await everythingTo(who);
    expect(text).not.toContain(NAME);
    expect(text).not.toContain(hidden.personId);
  }
  const seen = await w.tomas.run('query($id: ID!) { post(id: $id) { author { name } actingFor { name } } }', {
    id: post,
  });
  expect(seen.post).toEqual({ author: null, actingFor: { name: 'Společný krok Lipov' } });
  const mentioning = await posted(w.tomas, discussion, `@[Libuše](${hidden.id}) díky.`);
  expect(await w.sql('select from mention where post_id = $1', [mentioning.slice(5)])).toEqual([]);
});

test('nor live, in what is shared and in who is typing', async () => {
  const socket = await rawSocketOf(w.tomas).acknowledged();
  const post =
    'subscription($id: ID!, $after: StreamCursor) { discussionEvents(id: $id, after: $after) { cursor ... on PostEvent { post { body author { name } actingFor { name } } } } }';
  const typing =
    'subscription($id: ID!) { discussionTyping(id: $id) { people { id name } readers { id name } } }';
  const after = cursorOf(discussion.slice('discussion_'.length), 0);
  socket.subscribe('1', post, { id: discussion, after });
  socket.subscribe('2', typing, { id: discussion });
  await until(() => JSON.stringify(socket.messages).includes('Píšu za organizaci.'));
  await hidden.run(
    'mutation($id: ID!) { changeSettings(showsPresence: true) { id } noteReading(discussionId: $id) noteTyping(discussionId: $id) }',
    { id: discussion },
  );
  await posted(hidden, discussion, 'Ještě živě.');
  await until(() => JSON.stringify(socket.messages).includes('Ještě živě.'));
  await until(() => socket.messages.some(({ id }) => id === '2'));
  expect(JSON.stringify(socket.messages)).not.toContain(NAME);
  socket.socket.close();
});

test('colleagues and staff come and go with their mandates and roles', async () => {
  const name = async (who: Somebody) =>
    (await who.run('query($id: ID!) { person(id: $id) { name } }', { id: hidden.id })).person?.name ?? null;
  const mandate = randomUUID();
  const give = `select app.give_mandate($1, $2, $3, 'MEMBER', now() - interval '1 second', null, 'test')`;
  await w.sql(give, [mandate, w.tomas.personId, w.lipov]);
  expect(await name(w.tomas)).toBe(NAME);
  await w.sql(`select app.end_mandate($1, 'test')`, [mandate]);
  expect(await name(w.tomas)).toBeNull();
  const second = randomUUID();
  await w.sql(give, [second, hidden.personId, w.brno]);
  expect(await name(w.tomas)).toBe(NAME);
  await w.sql(`select app.end_mandate($1, 'test')`, [second]);
  expect([await name(w.tomas), await name(w.karel), await name(w.lenka)]).toEqual([null, NAME, NAME]);
  const nina = await w.person('Nina Nová');
  expect(await name(nina)).toBeNull();
  const role = randomUUID();
  await w.sql(`select app.give_role($1, $2, 'MODERATOR', now() - interval '1 second', null, 'test')`, [
    role,
    nina.personId,
  ]);
  expect(await name(nina)).toBe(NAME);
  await w.sql(`select app.end_role($1, 'test')`, [role]);
  expect(await name(nina)).toBeNull();
});

test('the name comes back; there must be an organisation whose name could stand instead', async () => {
  const { goByOrganisation } = await hidden.run(GO, { isOn: false });
  expect(goByOrganisation.goesByOrganisation).toBe(false);
  expect(await everythingTo(w.tomas)).toContain(NAME);
  await expect(w.vera.run(GO, { isOn: true })).rejects.toMatchObject({ code: 'CONFLICT' });
  await expect(w.visitor.run(GO, { isOn: true })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  const log = await w.sql(`select actor_id, after from audit where verb = 'go_by_organisation' order by at`);
  expect(log).toEqual([true, false].map((after) => ({ actor_id: hidden.personId, after })));
});
