import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { key, plain } from '../../../../test/call.ts';
import * as by from '../../../../test/interactions.ts';
import { until } from '../../../../test/sockets.ts';
import { proposed } from '../../../../test/topics.ts';
import { world, type Somebody, type World } from '../../../../test/world.ts';

let w: World;
let body: string;
beforeAll(async () => {
  w = await world();
  body = await by.bodyAdded(w, 'Město Lipov');
});
afterAll(() => w.close());

const assigned = async (id: string, who: Somebody) =>
  w.vera.run(
    'mutation($id: ID!, $r: ID!, $c: ID!) { assignTopic(id: $id, requestId: $r, coordinatorId: $c) { id } }',
    { id, r: randomUUID(), c: who.id },
  );
const shown = async (id: string, visibility = 'PUBLIC') =>
  w.vera.run(
    'mutation($id: ID!, $r: ID!, $v: Visibility!) { changeTopicVisibility(id: $id, requestId: $r, visibility: $v, reason: "Protože.") { id } }',
    { id, r: randomUUID(), v: visibility },
  );
const read = async (id: string, who = w.karel) => (await who.run(by.READ, { id })).interaction;
const forbidden = { code: 'FORBIDDEN' };
const at = (field: string | undefined, code: string) => ({ problems: [[code, field]] });

test('a coordinator and whoever tracks the topic record, once; other members and visitors do not', async () => {
  const topic = await proposed(w.karel);
  const variables = by.recording(topic, body, {
    participants: [
      { side: 'OURS', role: 'terénní pracovnice', count: 2, organisationId: `organisation_${w.lipov}` },
      { side: 'THEIRS', role: 'vedoucí odboru bydlení', count: 1 },
    ],
  });
  for (const who of [w.karel, w.jana, w.milada])
    await expect(who.run(by.RECORD, variables)).rejects.toMatchObject(forbidden);
  await expect(w.visitor.run(by.RECORD, variables)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  const { recordInteraction } = await w.vera.run(by.RECORD, variables);
  expect(recordInteraction).toMatchObject({
    ...{ kind: 'MEETING', form: 'IN_PERSON', happenedOn: '2026-01-14', visibility: 'MEMBERS', version: 1 },
    ...{ html: '<p>Město slíbilo <strong>šest bytů</strong>.</p>', author: { name: 'Věra Vzorová' } },
    body: { name: 'Město Lipov' },
    participants: [
      { side: 'OURS', role: 'terénní pracovnice', count: 2, organisation: { name: 'Společný krok Lipov' } },
      { side: 'THEIRS', role: 'vedoucí odboru bydlení', count: 1, organisation: null },
    ],
    documents: [{ label: 'Zápis', url: 'https://lipov.example/zapis', reference: 'MUZ 12/2026' }],
  });
  expect((await w.vera.run(by.RECORD, variables)).recordInteraction).toEqual(recordInteraction);
  await expect(
    w.vera.run(by.RECORD, { input: { ...variables.input, subject: 'Jiné' } }),
  ).rejects.toMatchObject({ code: 'CONFLICT' });
  const rights = Object.values((await read(variables.input.id)).viewerCan);
  expect(rights).toEqual([false, false, false, false, false]);
  await assigned(topic, w.tomas);
  const tracked = by.recording(topic, body, { happenedOn: '2026-02-03' });
  expect((await w.tomas.run(by.RECORD, tracked)).recordInteraction.viewerCan).toEqual({
    ...{ edit: true, withdraw: true, askForConfirmation: true },
    ...{ changeVisibility: false, hideCorrection: false },
  });
  expect(await w.sql('select count(*)::int n from interaction where topic_id = $1', [plain(topic)])).toEqual([
    { n: 2 },
  ]);
});

test('what was recorded badly is refused at its field, and nothing is kept', async () => {
  const topic = await proposed(w.vera);
  const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
  const person = (changes: object) => ({ participants: [{ side: 'OURS', role: 'x', count: 1, ...changes }] });
  const document = (changes: object) => ({ documents: [{ label: 'x', ...changes }] });
  const many = (n: number, one: object) => Array.from({ length: n }, () => one);
  const organisationId = `organisation_${w.lipov}`;
  const table: [object, string, string][] = [
    [{ happenedOn: tomorrow }, 'happenedOn', 'DATE_FUTURE'],
    [{ happenedOn: '1989-12-31' }, 'happenedOn', 'DATE_BEFORE'],
    [{ subject: ' ' }, 'subject', 'REQUIRED'],
    [{ subject: 'x'.repeat(201) }, 'subject', 'TOO_LONG'],
    [{ summary: 'x'.repeat(10_001) }, 'summary', 'TOO_LONG'],
    [{ place: 'x'.repeat(201) }, 'place', 'TOO_LONG'],
    [{ bodyId: `body_${randomUUID()}` }, 'bodyId', 'BODY_UNKNOWN'],
    [person({ role: '' }), 'role', 'REQUIRED'],
    [person({ role: 'x'.repeat(201) }), 'role', 'TOO_LONG'],
    [person({ count: 0 }), 'count', 'COUNT_INVALID'],
    [person({ count: 51 }), 'count', 'COUNT_INVALID'],
    [person({ side: 'THEIRS', organisationId }), 'organisationId', 'ORGANISATION_UNKNOWN'],
    [person({ organisationId: `organisation_${randomUUID()}` }), 'organisationId', 'ORGANISATION_UNKNOWN'],
    [{ participants: many(21, { side: 'OTHER', role: 'x', count: 1 }) }, 'participants', 'TOO_MANY'],
    [document({ label: '' }), 'label', 'REQUIRED'],
    [document({ label: 'x'.repeat(201) }), 'label', 'TOO_LONG'],
    [document({ url: 'javascript:alert(1)' }), 'url', 'URL_INVALID'],
    [document({ url: 'https://x' + 'y'.repeat(500) }), 'url', 'TOO_LONG'],
    [document({ reference: 'x'.repeat(101) }), 'reference', 'TOO_LONG'],
    [{ documents: many(11, { label: 'x' }) }, 'documents', 'TOO_MANY'],
    [{ summary: 'Klient 900101/1239 čeká.' }, 'summary', 'SENSITIVE_DATA'],
    [person({ role: 'klient 900101/1239' }), 'role', 'SENSITIVE_DATA'],
  ];
  for (const [changes, field, code] of table)
    await expect(w.vera.run(by.RECORD, by.recording(topic, body, changes)), code).rejects.toMatchObject(
      at(field, code),
    );
  expect(await w.sql('select from interaction where topic_id = $1', [plain(topic)])).toEqual([]);
  const reasoned = { summary: 'Volejte 777 123 456.', sensitiveReason: 'Veřejná linka města, je na webu.' };
  const today = { happenedOn: new Date().toISOString().slice(0, 10) };
  const { recordInteraction } = await w.vera.run(
    by.RECORD,
    by.recording(topic, body, { ...reasoned, ...today }),
  );
  const marks = 'select entity, kinds from sensitive_mark where entity_id = $1';
  expect(await w.sql(marks, [plain(recordInteraction.id)])).toEqual([
    { entity: 'interaction', kinds: ['PHONE'] },
  ]);
});

test('an edit keeps the former text, tells why, and loses to a newer one', async () => {
  const topic = await proposed(w.vera);
  const { id } = await by.recorded(w, w.vera, topic);
  const change = by.rewriting(id, body, 1, { summary: 'Město slíbilo pět bytů.', happenedOn: '2026-01-13' });
  await expect(w.karel.run(by.EDIT, change)).rejects.toMatchObject(forbidden);
  await expect(w.vera.run(by.EDIT, by.rewriting(id, body, 1, { reason: ' ' }))).rejects.toMatchObject(
    at('reason', 'REQUIRED'),
  );
  const { editInteraction } = await w.vera.run(by.EDIT, change);
  expect(editInteraction).toMatchObject({
    ...{ summary: 'Město slíbilo pět bytů.', version: 2, body: { name: 'Město Lipov' } },
    formerVersions: { edges: [{ node: { version: 1, summary: 'Město slíbilo **šest bytů**.' } }] },
    steps: {
      edges: [
        { node: { kind: 'EDITED', reason: 'Upřesnění.', version: 2, actor: { name: 'Věra Vzorová' } } },
        { node: { kind: 'RECORDED', reason: null, version: 1, happenedOn: '2026-01-13' } },
      ],
    },
  });
  expect((await w.vera.run(by.EDIT, change)).editInteraction).toEqual(editInteraction);
  await expect(w.vera.run(by.EDIT, by.rewriting(id, body, 1))).rejects.toMatchObject(
    at(undefined, 'VERSION_STALE'),
  );
  const STORY =
    'query($id: ID!) { topic(id: $id) { story(first: 9) { edges { node { happenedOn item { __typename ... on InteractionStep { kind interaction { subject } } } } } } } }';
  const { topic: told } = await w.karel.run(STORY, { id: topic });
  expect(
    told.story.edges.filter(({ node }: any) => node.item.__typename === 'InteractionStep'),
  ).toMatchObject([
    { node: { item: { kind: 'EDITED' } } },
    {
      node: {
        happenedOn: '2026-01-13',
        item: { kind: 'RECORDED', interaction: { subject: 'Pravidla přidělování bytů' } },
      },
    },
  ]);
});

test('what is withdrawn leaves its subject and the reason; its text and former texts are gone', async () => {
  const topic = await proposed(w.vera);
  const { id } = await by.recorded(w, w.vera, topic);
  await w.vera.run(by.EDIT, by.rewriting(id, body, 1));
  await expect(w.karel.run(by.WITHDRAW, by.because(id))).rejects.toMatchObject(forbidden);
  for (const [given, code] of [
    ['', 'REQUIRED'],
    ['x'.repeat(1_001), 'TOO_LONG'],
    ['Klient 900101/1239', 'SENSITIVE_DATA'],
  ] as const)
    await expect(w.vera.run(by.WITHDRAW, by.because(id, { reason: given }))).rejects.toMatchObject(
      at('reason', code),
    );
  const { withdrawInteraction } = await w.vera.run(by.WITHDRAW, by.because(id));
  expect(withdrawInteraction).toMatchObject({
    ...{
      subject: 'Pravidla přidělování bytů',
      summary: '',
      html: '',
      place: null,
      withdrawalReason: 'Protože.',
    },
    ...{ participants: [], documents: [], formerVersions: { edges: [] } },
    viewerCan: { edit: false, withdraw: false, askForConfirmation: false, changeVisibility: false },
  });
  await w.vera.run(by.WITHDRAW, by.because(id));
  expect((await read(id)).steps.edges).toHaveLength(3);
  await expect(w.vera.run(by.EDIT, by.rewriting(id, body, 3))).rejects.toMatchObject(
    at(undefined, 'INTERACTION_WITHDRAWN'),
  );
  const { topic: told } = await w.karel.run(
    'query($id: ID!) { topic(id: $id) { interactions(first: 5) { totalCount } } }',
    { id: topic },
  );
  expect(told.interactions.totalCount).toBe(0);
});

test('it is public under a public topic only, by a coordinator, and narrowed with the topic', async () => {
  const topic = await proposed(w.karel);
  await assigned(topic, w.tomas);
  const { id } = await by.recorded(w, w.vera, topic);
  const show = (visibility = 'PUBLIC', changes: object = {}) => by.because(id, { visibility, ...changes });
  await expect(w.vera.run(by.SHOW, show())).rejects.toMatchObject(at(undefined, 'WIDER_THAN_TOPIC'));
  await shown(topic);
  for (const who of [w.karel, w.tomas])
    await expect(who.run(by.SHOW, show())).rejects.toMatchObject(forbidden);
  await expect(w.vera.run(by.SHOW, show('PARTNERS'))).rejects.toMatchObject(forbidden);
  await expect(w.vera.run(by.SHOW, show('PUBLIC', { reason: '' }))).rejects.toMatchObject(
    at('reason', 'REQUIRED'),
  );
  expect(await read(id, w.visitor)).toBeNull();
  await w.vera.run(by.SHOW, show());
  expect(await read(id, w.visitor)).toMatchObject({
    ...{ visibility: 'PUBLIC', author: null, confirmationRequests: [] },
    steps: { edges: [{ node: { kind: 'RECORDED', actor: null } }] },
  });
  const STORY =
    'query($id: ID!) { topic(id: $id) { story(first: 9) { edges { node { item { ... on InteractionStep { kind } } } } } } }';
  const told = async (who: Somebody) =>
    (await who.run(STORY, { id: topic })).topic.story.edges.filter(({ node }: any) => node.item.kind).length;
  expect(await told(w.visitor)).toBe(1);
  await shown(topic, 'MEMBERS');
  expect(await read(id, w.visitor)).toBeNull();
  expect(await read(id)).toMatchObject({ visibility: 'MEMBERS' });
  await shown(topic);
  expect([await read(id, w.visitor), await told(w.visitor), await told(w.karel)]).toEqual([null, 0, 1]);
  const log = `select reason from audit where verb = 'change_audience' and entity = 'interaction' and entity_id = $1`;
  expect(await w.sql(log, [plain(id)])).toEqual([{ reason: 'Protože.' }]);
});

test('interactions are found by topic, body, kind, day, region, area and time', async () => {
  const topic = await proposed(w.vera);
  const own = await by.bodyAdded(w, 'Úřad na hledání');
  for (const [kind, happenedOn] of [
    ['LETTER', '2021-04-21'],
    ['MEETING', '2021-06-02'],
    ['LETTER', '2021-10-05'],
  ])
    await w.vera.run(by.RECORD, by.recording(topic, own, { kind, happenedOn }));
  const days = async (args: string) =>
    (
      await w.karel.run(`{ interactions(first: 2, ${args}) { edges { node { happenedOn } } } }`)
    ).interactions.edges.map(({ node }: any) => node.happenedOn);
  expect(await days(`bodyId: "${own}"`)).toEqual(['2021-10-05', '2021-06-02']);
  expect(await days(`topicId: "${topic}", kind: LETTER`)).toEqual(['2021-10-05', '2021-04-21']);
  expect(await days(`bodyId: "${own}", from: "2021-06-02", to: "2021-10-04"`)).toEqual(['2021-06-02']);
  expect(await days(`bodyId: "${own}", topicId: "topic_${randomUUID()}"`)).toEqual([]);
  const both = ['2021-10-05', '2021-06-02'];
  for (const [filter, found] of [
    ['region: CZ042, area: HOUSING', both],
    ['region: CZ010', []],
    ['area: HEALTH', []],
    ['changedSince: "2020-01-01T00:00:00.000Z"', both],
    ['changedSince: "2999-01-01T00:00:00.000Z"', []],
  ] as const)
    expect([filter, await days(`bodyId: "${own}", ${filter}`)]).toEqual([filter, found]);
  const { publicBody } = await w.karel.run(
    'query($id: ID!) { publicBody(id: $id) { interactions(first: 1, kind: MEETING) { totalCount } } }',
    { id: own },
  );
  expect(publicBody.interactions.totalCount).toBe(1);
});

test('who follows the topic and who tracks it are told, others are not', async () => {
  const topic = await proposed(w.jana);
  await assigned(topic, w.tomas);
  const { id } = await by.recorded(w, w.vera, topic);
  const told = async (who: Somebody) =>
    (
      await who.run(
        '{ viewer { notifications(first: 50) { edges { node { kind interactionStep { kind interaction { id } } } } } } }',
      )
    ).viewer.notifications.edges.filter(({ node }: any) => node.interactionStep?.interaction.id === id)
      .length;
  await until(async () => (await told(w.jana)) === 1 && (await told(w.tomas)) === 1);
  expect([await told(w.karel), await told(w.vera)]).toEqual([0, 0]);
  await w.vera.run(by.WITHDRAW, { id, ...key(), reason: 'Omyl.' });
  await until(async () => (await told(w.jana)) === 2);
});
