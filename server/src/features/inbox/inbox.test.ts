import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { opened, posted } from '../../../test/discussions.ts';
import { Heard, socketOf, until } from '../../../test/sockets.ts';
import { world, type Somebody, type World } from '../../../test/world.ts';

let w: World;
beforeAll(async () => void (w = await world()));
afterAll(() => w.close());

const INBOX =
  '{ viewer { unreadNotificationCount unreadDiscussionCount notifications(first: 20) { edges { node { kind discussion { title } post { number } actor { name } readAt } } } } }';
const inboxOf = async (who: Somebody) => (await who.run(INBOX)).viewer;
const kindsOf = async (who: Somebody) =>
  (await inboxOf(who)).notifications.edges.map(({ node }: any) => node.kind);

test('followers and the mentioned are told, the author and others are not', async () => {
  const id = await opened(w.jana, { title: 'Kauce' });
  await posted(w.tomas, id, `Zeptejte se: @[Karel Nácvik](${w.karel.id})`);
  await until(
    async () =>
      (await kindsOf(w.jana)).includes('POST_ADDED') && (await kindsOf(w.karel)).includes('MENTIONED'),
  );
  expect((await inboxOf(w.jana)).notifications.edges[0].node).toEqual({
    ...{
      kind: 'POST_ADDED',
      discussion: { title: 'Kauce' },
      post: { number: 2 },
      actor: { name: 'Tomáš Cvičný' },
      readAt: null,
    },
  });
  expect(await kindsOf(w.tomas)).toEqual([]);
  expect(await kindsOf(w.lenka)).toEqual([]);
  const stranger = await w.person('Bez mandátu');
  await posted(w.tomas, id, `@[Bez mandátu](${stranger.id})`);
  await until(async () => (await kindsOf(w.jana)).length === 2);
  expect(await kindsOf(stranger)).toEqual([]);
});

test('a delivered event is delivered once, however often its job runs', async () => {
  const id = await opened(w.jana);
  await posted(w.tomas, id);
  const before = async () => (await kindsOf(w.jana)).length;
  await until(async () => (await before()) >= 3);
  const count = await before();
  await w.sql(`select app.deliver($1, seq) from event where stream_id = $1`, [id.replace('discussion_', '')]);
  expect(await before()).toBe(count);
});

test('an accepted answer reaches whoever wrote it, a moved topic whoever follows it', async () => {
  const id = await opened(w.jana);
  const postId = await posted(w.lenka, id, 'Takto.', { actingForId: `organisation_${w.brno}` });
  await w.jana.run('mutation($id: ID!, $r: ID!) { acceptAnswer(postId: $id, requestId: $r) { id } }', {
    id: postId,
    r: randomUUID(),
  });
  await until(async () => (await kindsOf(w.lenka)).includes('ANSWER_ACCEPTED'));
  const input = {
    id: `topic_${randomUUID()}`,
    title: 'T',
    area: 'HOUSING',
    ask: 'A',
    regions: [],
    bodyIds: [],
  };
  await w.karel.run('mutation($input: ProposeTopicInput!) { proposeTopic(input: $input) { id } }', { input });
  await w.vera.run('mutation($id: ID!, $r: ID!) { openTopic(id: $id, requestId: $r) { id } }', {
    id: input.id,
    r: randomUUID(),
  });
  await until(async () => (await kindsOf(w.karel)).includes('TOPIC_CHANGED'));
  expect(await kindsOf(w.tomas)).not.toContain('TOPIC_CHANGED');
});

test('the inbox is live on all of one’s devices and nobody else’s', async () => {
  const subscription =
    'subscription { inboxEvents { __typename cursor ... on NotificationAdded { notification { kind } } ... on ReadStateChanged { discussion { unreadCount } } } }';
  const [phone, laptop, other] = [
    new Heard(socketOf(w.milada), subscription, {}),
    new Heard(socketOf(w.milada), subscription, {}),
    new Heard(socketOf(w.tomas), subscription, {}),
  ];
  const id = await opened(w.jana);
  await w.milada.run('mutation($id: ID!) { followDiscussion(id: $id) { id } }', { id });
  await until(async () => {
    await posted(w.karel, id);
    return phone.all.length > 0 && laptop.all.length > 0;
  });
  expect(phone.all[0].inboxEvents).toMatchObject({
    __typename: 'NotificationAdded',
    notification: { kind: 'POST_ADDED' },
  });
  await w.milada.run(
    'mutation($id: ID!) { markRead(discussionId: $id, fromNumber: 1, toNumber: 1) { id } }',
    { id },
  );
  await until(() => laptop.all.some(({ inboxEvents }) => inboxEvents.__typename === 'ReadStateChanged'));
  expect(other.all).toEqual([]);
  for (const heard of [phone, laptop, other]) heard.stop();
});

test('what was seen is no longer new', async () => {
  expect((await inboxOf(w.jana)).unreadNotificationCount).toBeGreaterThan(0);
  const mark =
    'mutation($upTo: DateTime!) { markNotificationsRead(upTo: $upTo) { unreadNotificationCount } }';
  const { markNotificationsRead } = await w.jana.run(mark, { upTo: new Date().toISOString() });
  expect(markNotificationsRead.unreadNotificationCount).toBe(0);
  await expect(w.visitor.run(mark, { upTo: new Date().toISOString() })).rejects.toMatchObject({
    code: 'UNAUTHENTICATED',
  });
});
