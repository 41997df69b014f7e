import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { key, plain } from '../../../../test/call.ts';
import * as by from '../../../../test/commitments.ts';
import { until } from '../../../../test/sockets.ts';
import { world, type Somebody, type World } from '../../../../test/world.ts';

let w: World;
let topicId: string;
beforeAll(async () => {
  w = await world();
  topicId = await by.topicInHand(w);
});
afterAll(() => w.close());

const recorded = (changes: object = {}) => by.recorded(w, topicId, changes);
const read = async (id: string, who: Somebody = w.karel) => (await who.run(by.READ, { id })).commitment;
const refused = (code: string, field?: string) => ({ code: 'BAD_USER_INPUT', problems: [[code, field]] });
const clash = (code: string) => ({ code: 'CONFLICT', problems: [[code, undefined]] });
const stepsOf = async (id: string) => (await read(id)).steps.edges.map(({ node }: any) => node);
const publish = async (id: string, who = w.vera, visibility = 'PUBLIC') =>
  who.run(by.SHOW, { id, ...key(), visibility, reason: 'Úřad to potvrdil.' });
const publishTopic = (id: string, visibility = 'PUBLIC') =>
  w.vera.run(
    'mutation($id: ID!, $requestId: ID!, $v: Visibility!) { changeTopicVisibility(id: $id, requestId: $requestId, visibility: $v, reason: "Pro všechny.") { id } }',
    { id, ...key(), v: visibility },
  );

test('a coordinator records what an office promised, a member reads it, a visitor does not see it', async () => {
  const input = await by.commitmentInput(w, topicId);
  for (const who of [w.karel, w.milada])
    await expect(who.run(by.RECORD, { input })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(w.visitor.run(by.RECORD, { input })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  await w.vera.run(by.RECORD, { input });
  await w.vera.run(by.RECORD, { input });
  const commitment = await read(input.id);
  expect(commitment).toMatchObject({
    ...{ state: 'PROMISED', stateSince: '2021-06-23', title: 'Šest obecních bytů', weight: 1, progress: 0 },
    ...{ visibility: 'MEMBERS', body: { name: 'Město Lipov' }, topic: { title: 'Kauce při pronájmu' } },
    ...{ standing: 'OVERDUE', isOverdue: true },
    steps: {
      edges: [{ node: { kind: 'RECORDED', happenedOn: '2021-06-23', actor: { name: 'Věra Vzorová' } } }],
    },
  });
  expect(Object.values(commitment.viewerCan)).not.toContain(true);
  expect(await read(input.id, w.visitor)).toBeNull();
});

test('whoever tracks the topic keeps its commitments, and nobody else among members', async () => {
  const id = await by.topicInHand(w);
  await w.sql('update topic set coordinator_id = $2 where id = $1', [plain(id), w.tomas.personId]);
  const input = await by.commitmentInput(w, id);
  await w.tomas.run(by.RECORD, { input });
  await by.moved(w.tomas, input.id, 'confirm');
  await expect(by.moved(w.karel, input.id, 'start')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect((await read(input.id, w.tomas)).viewerCan).toEqual({
    ...{ edit: true, addPart: true, confirm: false, start: true, fulfil: false, fulfilPartly: false },
    ...{ break: false, cancel: false, changeVisibility: false },
  });
  const may = 'query($id: ID!) { topic(id: $id) { mayRecordCommitment } }';
  expect((await w.tomas.run(may, { id })).topic.mayRecordCommitment).toBe(true);
  expect((await w.karel.run(may, { id })).topic.mayRecordCommitment).toBe(false);
});

const states = [
  ...['PROMISED', 'CONFIRMED', 'IN_PROGRESS', 'FULFILLED', 'PARTLY_FULFILLED', 'NOT_FULFILLED', 'CANCELLED'],
];
const ways: Record<by.Move, Record<string, string>> = {
  confirm: { PROMISED: 'CONFIRMED' },
  start: { PROMISED: 'IN_PROGRESS', CONFIRMED: 'IN_PROGRESS' },
  fulfil: {
    ...{ PROMISED: 'FULFILLED', IN_PROGRESS: 'FULFILLED' },
    ...{ PARTLY_FULFILLED: 'FULFILLED', NOT_FULFILLED: 'FULFILLED' },
  },
  fulfilPartly: { IN_PROGRESS: 'PARTLY_FULFILLED' },
  break: {
    ...{ PROMISED: 'NOT_FULFILLED', IN_PROGRESS: 'NOT_FULFILLED', PARTLY_FULFILLED: 'NOT_FULFILLED' },
  },
  cancel: { PROMISED: 'CANCELLED' },
};
test.each(Object.entries(ways))('%s leads from these states and from no other', async (move, way) => {
  const id = await recorded();
  for (const state of states) {
    await w.sql('update commitment set state = $2 where id = $1', [plain(id), state]);
    const step = by.moved(w.vera, id, move as by.Move);
    if (way[state]) expect([state, (await step).state]).toEqual([state, way[state]]);
    else await expect(step).rejects.toMatchObject(clash('TRANSITION_FORBIDDEN'));
    await expect(by.moved(w.karel, id, move as by.Move)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const now = await w.sql('select state from commitment where id = $1', [plain(id)]);
    expect(now).toEqual([{ state: way[state] ?? state }]);
  }
});

test.each([
  [{ quote: ' ' }, 'REQUIRED', 'quote'],
  [{ quote: 'x'.repeat(2_001) }, 'TOO_LONG', 'quote'],
  [{ summary: 'x'.repeat(301) }, 'TOO_LONG', 'summary'],
  [{ promisedBy: 'x'.repeat(201) }, 'TOO_LONG', 'promisedBy'],
  [{ sourceText: '' }, 'REQUIRED', 'sourceText'],
  [{ sourceUrl: 'javascript:alert(1)' }, 'URL_INVALID', 'sourceUrl'],
  [{ sourceUrl: 'lipov.example' }, 'URL_INVALID', 'sourceUrl'],
  [{ sourceOn: '2999-01-01', dueOn: '2999-02-01' }, 'DATE_FUTURE', 'sourceOn'],
  [{ sourceOn: '2021-02-30' }, 'DATE_INVALID', 'sourceOn'],
  [{ dueOn: '2021-06-22' }, 'DATE_BEFORE', 'dueOn'],
  [{ dueOn: null }, 'REQUIRED', 'dueOn'],
  [{ dueOn: null, condition: ' ' }, 'REQUIRED', 'dueOn'],
  [{ weight: 0 }, 'NUMBER_OUT_OF_RANGE', 'weight'],
  [{ weight: 101 }, 'NUMBER_OUT_OF_RANGE', 'weight'],
  [{ bodyId: `body_${randomUUID()}` }, 'BODY_UNKNOWN', 'bodyId'],
  [{ id: 'commitment_nonsense' }, 'ID_INVALID', 'id'],
  [{ quote: 'Slíbili to paní r. č. 755101/0104.' }, 'SENSITIVE_DATA', 'quote'],
])('%o is refused at its field and records nothing', async (changes, code, field) => {
  const count = async () => (await w.sql('select count(*)::int n from commitment'))[0].n;
  const before = await count();
  const input = await by.commitmentInput(w, topicId, changes);
  await expect(w.vera.run(by.RECORD, { input })).rejects.toMatchObject(refused(code, field));
  expect(await count()).toBe(before);
});

test.each([
  ['confirm', { happenedOn: '2999-01-01' }, 'DATE_FUTURE', 'happenedOn'],
  ['confirm', { happenedOn: '2021-06-22' }, 'DATE_BEFORE', 'happenedOn'],
  ['confirm', { evidence: ' ' }, 'REQUIRED', 'evidence'],
  ['confirm', { evidence: 'x'.repeat(1_001) }, 'TOO_LONG', 'evidence'],
  ['confirm', { evidenceUrl: 'ftp://lipov.example' }, 'URL_INVALID', 'evidenceUrl'],
  ['confirm', { evidence: 'Klientka r. č. 755101/0104.' }, 'SENSITIVE_DATA', 'evidence'],
  ['cancel', { reason: ' ' }, 'REQUIRED', 'reason'],
  ['fulfilPartly', { doneCount: null, promisedCount: null }, 'REQUIRED', 'fulfilledShare'],
  ['fulfilPartly', { doneCount: 6 }, 'COUNTS_INVALID', 'doneCount'],
  ['fulfilPartly', { doneCount: -1 }, 'COUNTS_INVALID', 'doneCount'],
  ['fulfilPartly', { promisedCount: null }, 'COUNTS_INVALID', 'doneCount'],
  [
    'fulfilPartly',
    { doneCount: null, promisedCount: null, fulfilledShare: 100 },
    'NUMBER_OUT_OF_RANGE',
    'fulfilledShare',
  ],
] as const)('%s with %o is refused at its field and changes nothing', async (move, changes, code, field) => {
  const id = await recorded();
  if (move === 'fulfilPartly') await by.moved(w.vera, id, 'start');
  const { state, version } = await read(id);
  await expect(by.moved(w.vera, id, move, changes)).rejects.toMatchObject(refused(code, field));
  expect(await read(id)).toMatchObject({ state, version });
});

test('an edit says what it changed, keeps both days, and an older version is refused', async () => {
  const id = await recorded();
  const { input } = await by.edit(w, id, { dueOn: '2021-12-31', sourceText: 'Zápis, bod 4' });
  await expect(w.karel.run(by.EDIT, { input })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await w.vera.run(by.EDIT, { input });
  await w.vera.run(by.EDIT, { input });
  const [edited, ...others] = await stepsOf(id);
  expect(others).toHaveLength(1);
  expect(edited).toMatchObject({
    ...{ kind: 'EDITED', changed: ['DUE', 'SOURCE'], formerDueOn: '2021-09-30', dueOn: '2021-12-31' },
    reason: 'Přesněji podle zápisu.',
  });
  await expect(w.vera.run(by.EDIT, { input: { ...input, ...key() } })).rejects.toMatchObject(
    clash('VERSION_STALE'),
  );
  await w.vera.run(by.EDIT, await by.edit(w, id, { dueOn: '2021-12-31', sourceText: 'Zápis, bod 4' }));
  expect(await stepsOf(id)).toHaveLength(2);
});

test('an edit does not date the promise after what came of it', async () => {
  const id = await recorded();
  await by.moved(w.vera, id, 'confirm');
  const late = await by.edit(w, id, { sourceOn: '2021-07-02' });
  await expect(w.vera.run(by.EDIT, late)).rejects.toMatchObject(refused('DATES_REVERSED', 'sourceOn'));
  await w.vera.run(by.EDIT, await by.edit(w, id, { sourceOn: '2021-06-30' }));
  expect((await read(id)).sourceOn).toBe('2021-06-30');
});

test('a confirmed commitment about a public topic is published by coordinators; nothing else is', async () => {
  const topic = await by.topicInHand(w);
  const [promised, confirmed] = [await by.recorded(w, topic), await by.recorded(w, topic)];
  await by.moved(w.vera, confirmed, 'confirm');
  await expect(publish(confirmed)).rejects.toMatchObject(refused('WIDER_THAN_TOPIC', 'visibility'));
  await publishTopic(topic);
  await expect(publish(promised)).rejects.toMatchObject(clash('COMMITMENT_UNCONFIRMED'));
  await expect(publish(confirmed, w.karel)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect((await read(confirmed, w.vera)).viewerCan.changeVisibility).toBe(true);
  expect((await read(promised, w.vera)).viewerCan.changeVisibility).toBe(false);
  await publish(confirmed);
  const seen = await read(confirmed, w.visitor);
  expect(seen.steps.edges.map(({ node }: any) => [node.kind, node.actor])).toEqual([
    ['CONFIRMED', null],
    ['RECORDED', null],
  ]);
  const STORY =
    'query($id: ID!) { topic(id: $id) { commitments(first: 9) { totalCount } story(first: 20) { edges { node { item { __typename } } } } } }';
  const storyOf = async (who: Somebody) => {
    const { topic: found } = await who.run(STORY, { id: topic });
    return found?.story.edges.filter(({ node }: any) => node.item?.__typename === 'CommitmentStep').length;
  };
  expect([await storyOf(w.visitor), await storyOf(w.karel)]).toEqual([2, 3]);
  await publish(confirmed, w.vera, 'MEMBERS');
  expect([await read(confirmed, w.visitor), await storyOf(w.visitor)]).toEqual([null, 0]);
  await publish(confirmed);
  await publishTopic(topic, 'MEMBERS');
  expect((await read(confirmed)).visibility).toBe('MEMBERS');
  await publishTopic(topic);
  expect([await read(confirmed, w.visitor), await storyOf(w.visitor)]).toEqual([null, 0]);
  await expect(
    w.sql('update commitment set audience_id = 1 where id = $1', [plain(await recorded())]),
  ).rejects.toMatchObject({ code: 'PF409' });
});

test('an open commitment forbids resolving its topic; once it is closed, the topic is resolved', async () => {
  const topic = await by.topicInHand(w);
  const [kept, dropped] = [await by.recorded(w, topic), await by.recorded(w, topic)];
  const RESOLVE =
    'mutation($id: ID!, $requestId: ID!) { resolveTopic(id: $id, requestId: $requestId, outcome: "Byty jsou.") { state } }';
  const resolve = () => w.vera.ask(RESOLVE, { id: topic, ...key() });
  const COUNT = 'query($id: ID!) { topic(id: $id) { state openCommitmentCount } }';
  const count = async () => (await w.karel.run(COUNT, { id: topic })).topic;
  const { errors } = await resolve();
  expect(errors![0]!.extensions).toMatchObject({
    code: 'CONFLICT',
    problems: [{ code: 'COMMITMENTS_OPEN', params: { count: 2 } }],
  });
  expect(await count()).toEqual({ state: 'IN_TALKS', openCommitmentCount: 2 });
  await by.moved(w.vera, kept, 'fulfil');
  expect((await resolve()).errors![0]!.extensions.problems![0]).toMatchObject({ params: { count: 1 } });
  await by.moved(w.vera, dropped, 'cancel');
  expect((await resolve()).errors).toBeUndefined();
  expect(await count()).toEqual({ state: 'RESOLVED', openCommitmentCount: 0 });
  const input = await by.commitmentInput(w, topic);
  await expect(w.vera.run(by.RECORD, { input })).rejects.toMatchObject(clash('TOPIC_CLOSED'));
});

test('whoever follows or tracks the topic is told of each step, others and whoever did it are not', async () => {
  const topic = await by.topicInHand(w);
  await w.karel.run('mutation($id: ID!) { followTopic(id: $id) { id } }', { id: topic });
  await w.sql('update topic set coordinator_id = $2 where id = $1', [plain(topic), w.tomas.personId]);
  const id = await by.recorded(w, topic);
  await by.moved(w.vera, id, 'confirm');
  const toldOf = async (who: Somebody) =>
    (
      await who.run(
        '{ viewer { notifications(first: 50) { edges { node { kind commitment { id } commitmentStep { kind: commitmentStep } } } } } }',
      )
    ).viewer.notifications.edges
      .filter(({ node }: any) => node.commitment?.id === id)
      .map(({ node }: any) => [node.kind, node.commitmentStep.kind]);
  const both = [
    ['COMMITMENT_CHANGED', 'CONFIRMED'],
    ['COMMITMENT_CHANGED', 'RECORDED'],
  ];
  for (const who of [w.karel, w.tomas]) await until(async () => (await toldOf(who)).length === 2);
  expect([await toldOf(w.karel), await toldOf(w.tomas)]).toEqual([both, both]);
  expect([await toldOf(w.vera), await toldOf(w.jana)]).toEqual([[], []]);
});

test('a list is narrowed by topic, body, state, day, region, area and time', async () => {
  const topic = await by.topicInHand(w);
  const done = await by.recorded(w, topic, { dueOn: '2021-07-31' });
  await by.moved(w.vera, done, 'fulfil');
  const open = await by.recorded(w, topic, { dueOn: null, condition: 'po schválení rozpočtu' });
  const LIST = (filter: string) =>
    `query($topicId: ID) { commitments(first: 20, topicId: $topicId ${filter}) { totalCount edges { node { id } } } }`;
  const idsOf = async (filter: string, who = w.karel) =>
    (await who.run(LIST(filter), { topicId: topic })).commitments.edges.map(({ node }: any) => node.id);
  expect(await idsOf('')).toEqual([open, done]);
  expect(await idsOf('', w.visitor)).toEqual([]);
  expect(await idsOf(', states: [FULFILLED]')).toEqual([done]);
  expect(await idsOf(', isOverdue: true')).toEqual([]);
  expect(await idsOf(', isOverdue: false, region: CZ042, area: HOUSING')).toEqual([open, done]);
  expect(await idsOf(', region: CZ010')).toEqual([]);
  expect(await idsOf(', area: HEALTH')).toEqual([]);
  expect(await idsOf(`, bodyId: "${await by.townOf(w)}"`)).toEqual([open, done]);
  expect(await idsOf(`, bodyId: "body_${randomUUID()}"`)).toEqual([]);
  expect(await idsOf(', changedSince: "2999-01-01T00:00:00.000Z"')).toEqual([]);
  const BODY =
    'query($id: ID!) { publicBody(id: $id) { commitments(first: 100) { edges { node { id } } } } }';
  const { publicBody } = await w.karel.run(BODY, { id: await by.townOf(w) });
  expect(publicBody.commitments.edges.map(({ node }: any) => node.id)).toContain(open);
});
