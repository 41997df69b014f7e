import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { world, type Somebody, type World } from '../../../test/world.ts';

let w: World;
beforeAll(async () => void (w = await world()));
afterAll(() => w.close());

const PROPOSE = `mutation($input: ProposeTopicInput!) { proposeTopic(input: $input) { id title state visibility author { id } actingFor { name } version isFollowed } }`;
const input = (changes: object = {}) => ({
  ...{
    id: `topic_${randomUUID()}`,
    title: 'Dostupné bydlení',
    area: 'HOUSING',
    ask: 'Jasná pravidla přidělování bytů.',
  },
  ...{ regions: [], bodyIds: [] },
  ...changes,
});
const proposed = async (who: Somebody = w.karel) =>
  (await who.run(PROPOSE, { input: input() })).proposeTopic.id as string;
const stateOf = async (id: string) =>
  (await w.sql(`select state from topic where id = $1`, [id.replace('topic_', '')]))[0].state;
const verb = (name: string, more = '', variables = '') =>
  `mutation($id: ID!, $requestId: ID!${variables}) { ${name}(id: $id, requestId: $requestId${more}) { id state outcome reviewOn } }`;
const moved = (who: Somebody, id: string, name: string, more = '') =>
  who.run(verb(name, more), { id, requestId: randomUUID() });

test('a member proposes a topic for their organisation, a visitor cannot', async () => {
  const { proposeTopic } = await w.karel.run(PROPOSE, { input: input() });
  expect(proposeTopic).toMatchObject({
    ...{ state: 'DRAFT', visibility: 'MEMBERS', isFollowed: true, author: { id: w.karel.id } },
    actingFor: { name: 'Společný krok Lipov' },
  });
  await expect(w.visitor.run(PROPOSE, { input: input() })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});

test('whoever has two mandates says for which they speak', async () => {
  await expect(w.lenka.run(PROPOSE, { input: input() })).rejects.toMatchObject({
    problems: [['ACTING_FOR_REQUIRED', 'actingForId']],
  });
  const chosen = { actingForId: `organisation_${w.brno}` };
  const { proposeTopic } = await w.lenka.run(PROPOSE, { input: input(chosen) });
  expect(proposeTopic.actingFor).toEqual({ name: 'Otevřené dveře Brno' });
  const { viewer } = await w.lenka.run(
    '{ viewer { actingFor { name } mandates { organisation { name } } } }',
  );
  expect(viewer).toMatchObject({ actingFor: { name: 'Otevřené dveře Brno' }, mandates: [{}, {}] });
  await expect(
    w.tomas.run(PROPOSE, { input: input({ actingForId: `organisation_${w.lipov}` }) }),
  ).rejects.toMatchObject({
    problems: [['MANDATE_ENDED', 'actingForId']],
  });
});

test('whoever has two mandates for one organisation need not choose', async () => {
  const both = await w.person('Dvojí', { organisations: [w.brno, w.brno] });
  const { proposeTopic } = await both.run(PROPOSE, { input: input() });
  expect(proposeTopic.actingFor).toEqual({ name: 'Otevřené dveře Brno' });
});

test('proposing twice with one id proposes once, with other words it is a conflict', async () => {
  const same = input();
  await w.karel.run(PROPOSE, { input: same });
  await w.karel.run(PROPOSE, { input: same });
  const rows = await w.sql('select count(*)::int n from topic where id = $1', [
    same.id.replace('topic_', ''),
  ]);
  expect(rows).toEqual([{ n: 1 }]);
  await expect(w.karel.run(PROPOSE, { input: { ...same, title: 'Jiné' } })).rejects.toMatchObject({
    code: 'CONFLICT',
  });
});

test('what is wrong is said field by field and changes nothing', async () => {
  const bad = input({ title: ' ', ask: 'x'.repeat(1_001), id: 'topic_nonsense' });
  await expect(w.karel.run(PROPOSE, { input: bad })).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
    problems: [
      ['REQUIRED', 'title'],
      ['TOO_LONG', 'ask'],
    ],
  });
  await expect(w.karel.run(PROPOSE, { input: input({ id: 'topic_nonsense' }) })).rejects.toMatchObject({
    problems: [['ID_INVALID', 'id']],
  });
  await expect(
    w.karel.run(PROPOSE, { input: input({ bodyIds: [`body_${randomUUID()}`] }) }),
  ).rejects.toMatchObject({
    problems: [['BODY_UNKNOWN', 'bodyIds']],
  });
});

test('a topic goes its way in the hands of a coordinator, not of a member', async () => {
  const id = await proposed();
  await expect(moved(w.karel, id, 'openTopic')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(moved(w.visitor, id, 'openTopic')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  expect(await stateOf(id)).toBe('DRAFT');
  await moved(w.vera, id, 'openTopic');
  await moved(w.vera, id, 'startTalks');
  await moved(w.vera, id, 'awaitAuthority', ', reason: "Město slíbilo odpověď."');
  await expect(moved(w.vera, id, 'resolveTopic', ', outcome: " "')).rejects.toMatchObject({
    problems: [['REQUIRED', 'outcome']],
  });
  const { resolveTopic } = await moved(w.vera, id, 'resolveTopic', ', outcome: "Pravidla platí."');
  expect(resolveTopic).toMatchObject({ state: 'RESOLVED', outcome: 'Pravidla platí.' });
  const { topic } = await w.karel.run(
    `query($id: ID!) { topic(id: $id) { story(first: 10) { totalCount edges { node { happenedOn item { __typename ... on TopicChange { formerState state reason actor { name } } } } } } } }`,
    { id },
  );
  expect(topic.story.totalCount).toBe(5);
  expect(topic.story.edges.map((edge: any) => edge.node.item.state)).toEqual([
    ...['RESOLVED', 'AWAITING_AUTHORITY', 'IN_TALKS', 'OPEN', 'DRAFT'],
  ]);
});

test('whoever tracks a topic moves it, others do not', async () => {
  const id = await proposed();
  await moved(w.vera, id, 'openTopic');
  const assign = `mutation($id: ID!, $r: ID!, $c: ID!) { assignTopic(id: $id, requestId: $r, coordinatorId: $c) { id } }`;
  const toTomas = () => ({ id, r: randomUUID(), c: w.tomas.id });
  for (const member of [w.tomas, w.karel])
    await expect(member.run(assign, toTomas())).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(moved(w.tomas, id, 'startTalks')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await w.vera.run(assign, toTomas());
  await moved(w.tomas, id, 'startTalks');
  expect(await stateOf(id)).toBe('IN_TALKS');
  const { topic } = await w.tomas.run(
    'query($id: ID!) { topic(id: $id) { viewerCan { resolve archive changeVisibility } } }',
    { id },
  );
  expect(topic.viewerCan).toEqual({ resolve: true, archive: false, changeVisibility: false });
});

test('whoever tracked a public topic moves it no more once their mandate has ended', async () => {
  const leaving = await w.person('Odchází', { organisations: [w.brno] });
  const id = await proposed();
  await moved(w.vera, id, 'openTopic');
  await w.vera.run(
    'mutation($id: ID!, $requestId: ID!, $who: ID!) { assignTopic(id: $id, requestId: $requestId, coordinatorId: $who) { id } }',
    { id, requestId: randomUUID(), who: leaving.id },
  );
  await w.vera.run(
    'mutation($id: ID!, $requestId: ID!) { changeTopicVisibility(id: $id, requestId: $requestId, visibility: PUBLIC, reason: "Pro všechny.") { id } }',
    { id, requestId: randomUUID() },
  );
  const able = 'query($id: ID!) { topic(id: $id) { viewerCan { startTalks edit } } }';
  expect((await leaving.run(able, { id })).topic.viewerCan).toEqual({ startTalks: true, edit: true });
  await w.sql('select app.end_mandate(id, $2) from mandate where person_id = $1', [leaving.personId, 'test']);
  expect((await leaving.run(able, { id })).topic.viewerCan).toEqual({ startTalks: false, edit: false });
  await expect(moved(leaving, id, 'startTalks')).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('a step that the lifecycle does not know changes nothing', async () => {
  const id = await proposed();
  await expect(moved(w.vera, id, 'resolveTopic', ', outcome: "Hotovo."')).rejects.toMatchObject({
    code: 'CONFLICT',
    problems: [['TRANSITION_FORBIDDEN', undefined]],
  });
  await expect(moved(w.vera, id, 'archiveTopic')).rejects.toMatchObject({
    problems: [['REQUIRED', 'reason']],
  });
  expect(await stateOf(id)).toBe('DRAFT');
  await moved(w.vera, id, 'openTopic');
  const past = ', reason: "Počkáme.", reviewOn: "2020-01-01"';
  await expect(moved(w.vera, id, 'postponeTopic', past)).rejects.toMatchObject({
    problems: [['DATE_PAST', 'reviewOn']],
  });
  const postpone = verb('postponeTopic', ', reason: "Počkáme.", reviewOn: $on', ', $on: Date!');
  for (const on of ['2099-02-30', '30. 1. 2099', ''])
    await expect(w.vera.run(postpone, { id, requestId: randomUUID(), on })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      problems: [['DATE_INVALID', 'reviewOn']],
    });
  await w.vera.run(postpone, { id, requestId: randomUUID(), on: '2099-01-01' });
  await expect(moved(w.vera, id, 'reopenTopic', ', reason: ""')).rejects.toMatchObject({
    problems: [['REQUIRED', 'reason']],
  });
  await moved(w.vera, id, 'reopenTopic', ', reason: "Je čas."');
  expect(await stateOf(id)).toBe('OPEN');
});

test('a repeated request moves once', async () => {
  const id = await proposed();
  const requestId = randomUUID();
  await w.vera.run(verb('openTopic'), { id, requestId });
  await w.vera.run(verb('openTopic'), { id, requestId });
  expect(await w.sql('select count(*)::int n from topic_change where topic_id = $1', [id.slice(6)])).toEqual([
    { n: 2 },
  ]);
});

test('a visitor sees a topic once it is public, and nobody of its people', async () => {
  const id = await proposed();
  const read = 'query($id: ID!) { topic(id: $id) { title author { name } coordinator { name } } }';
  const publish = `mutation($id: ID!, $r: ID!, $v: Visibility!) { changeTopicVisibility(id: $id, requestId: $r, visibility: $v, reason: "Stanovisko je hotové.") { visibility } }`;
  expect((await w.visitor.run(read, { id })).topic).toBeNull();
  await expect(w.karel.run(publish, { id, r: randomUUID(), v: 'PUBLIC' })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  await w.vera.run(publish, { id, r: randomUUID(), v: 'PUBLIC' });
  expect((await w.visitor.run(read, { id })).topic).toEqual({
    title: 'Dostupné bydlení',
    author: null,
    coordinator: null,
  });
  expect((await w.karel.run(read, { id })).topic.author).toEqual({ name: 'Karel Nácvik' });
  await w.vera.run(publish, { id, r: randomUUID(), v: 'MEMBERS' });
  expect((await w.visitor.run(read, { id })).topic).toBeNull();
  const audit = await w.sql(
    `select actor_id, reason from audit where verb = 'change_audience' and entity_id = $1`,
    [id.slice(6)],
  );
  expect(audit).toMatchObject([{ actor_id: w.vera.personId, reason: 'Stanovisko je hotové.' }, {}]);
});

test('its author edits a draft; somebody else, or an older version, does not', async () => {
  const id = await proposed();
  const edit = `mutation($input: EditTopicInput!) { editTopic(input: $input) { title version } }`;
  const { id: _, ...text } = input({ title: 'Bydlení pro rodiny' });
  const changes = { ...text, id, requestId: randomUUID(), version: 1 };
  await expect(w.tomas.run(edit, { input: changes })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect((await w.karel.run(edit, { input: changes })).editTopic).toEqual({
    title: 'Bydlení pro rodiny',
    version: 2,
  });
  await expect(w.karel.run(edit, { input: { ...changes, requestId: randomUUID() } })).rejects.toMatchObject({
    problems: [['VERSION_STALE', undefined]],
  });
  await moved(w.vera, id, 'openTopic');
  await expect(
    w.karel.run(edit, { input: { ...changes, requestId: randomUUID(), version: 3 } }),
  ).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
});

test('a member follows a topic; whoever is none does not, though it is public', async () => {
  const id = await proposed();
  await moved(w.vera, id, 'openTopic');
  await w.vera.run(
    'mutation($id: ID!, $requestId: ID!) { changeTopicVisibility(id: $id, requestId: $requestId, visibility: PUBLIC, reason: "Pro všechny.") { id } }',
    { id, requestId: randomUUID() },
  );
  const follow = 'mutation($id: ID!) { followTopic(id: $id) { isFollowed } }';
  const able = 'query($id: ID!) { topic(id: $id) { isFollowed viewerCan { follow } } }';
  const stranger = await w.person('Bez mandátu');
  await expect(stranger.run(follow, { id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect((await stranger.run(able, { id })).topic).toEqual({
    isFollowed: false,
    viewerCan: { follow: false },
  });
  await expect(w.visitor.run(follow, { id })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  expect((await w.tomas.run(follow, { id })).followTopic).toEqual({ isFollowed: true });
});

test('hidden and missing answer the same', async () => {
  const id = await proposed();
  const missing = `topic_${randomUUID()}`;
  const follow = 'mutation($id: ID!) { followTopic(id: $id) { id } }';
  const stranger = await w.person('Bez mandátu');
  const [hidden, none] = [await stranger.ask(follow, { id }), await stranger.ask(follow, { id: missing })];
  expect(JSON.stringify(hidden)).toBe(JSON.stringify(none));
  expect(hidden.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
});

test('a list is filtered, ordered and paged by key', async () => {
  for (const title of ['Čaj', 'Cesta', 'Chata', 'Hora'])
    await w.karel.run(PROPOSE, { input: input({ title, area: 'CULTURE' }) });
  const page = `query($after: String) { topics(first: 2, after: $after, area: CULTURE, order: TITLE) { totalCount edges { node { title } } pageInfo { hasNextPage endCursor } } }`;
  const first = (await w.karel.run(page)).topics;
  const second = (await w.karel.run(page, { after: first.pageInfo.endCursor })).topics;
  expect([...first.edges, ...second.edges].map(({ node }: any) => node.title)).toEqual([
    'Cesta',
    'Čaj',
    'Hora',
    'Chata',
  ]);
  expect([first.totalCount, first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([
    4,
    true,
    false,
  ]);
  expect((await w.visitor.run(page)).topics.totalCount).toBe(0);
});
