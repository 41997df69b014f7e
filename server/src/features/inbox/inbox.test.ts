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

test('whoever is mentioned follows from then on and is told once, however often the post is edited', async () => {
  const id = await opened(w.jana);
  const body = `@[Lenka](${w.lenka.id}) a @[Tomáš](${w.tomas.id})`;
  const postId = await posted(w.karel, id, body);
  const mentions = async (who: Somebody) =>
    (await kindsOf(who)).filter((kind: string) => kind === 'MENTIONED').length;
  await until(async () => (await mentions(w.lenka)) === 1 && (await mentions(w.tomas)) === 1);
  const read = 'query($id: ID!) { discussion(id: $id) { isFollowed } }';
  expect((await w.lenka.run(read, { id })).discussion.isFollowed).toBe(true);
  expect((await w.vera.run(read, { id })).discussion.isFollowed).toBe(false);
  await w.karel.run('mutation($input: EditPostInput!) { editPost(input: $input) { id } }', {
    input: { id: postId, requestId: randomUUID(), version: 1, body: `${body} i @[Věra](${w.vera.id})` },
  });
  await until(async () => (await mentions(w.vera)) === 1);
  expect([await mentions(w.lenka), await mentions(w.tomas)]).toEqual([1, 1]);
});

test('a delivered event is delivered once, however often its job runs', async () => {
  const id = await opened(w.jana);
  const stream = id.replace('discussion_', '');
  await posted(w.tomas, id);
  const told = async () =>
    (
      await w.sql('select count(*)::int n from notification where person_id = $1 and stream_id = $2', [
        w.jana.personId,
        stream,
      ])
    )[0].n;
  await until(async () => (await told()) === 1);
  await w.sql('select app.deliver($1, seq) from event where stream_id = $1', [stream]);
  expect(await told()).toBe(1);
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
    'subscription { inboxEvents { __typename cursor ... on NotificationAdded { notification { kind post { id } } } ... on ReadStateChanged { discussion { unreadCount } } } }';
  const [phone, laptop, other] = [
    new Heard(socketOf(w.milada), subscription, {}),
    new Heard(socketOf(w.milada), subscription, {}),
    new Heard(socketOf(w.tomas), subscription, {}),
  ];
  const aside = await opened(w.jana);
  const mentionTomas = () => posted(w.karel, aside, `@[Tomáš](${w.tomas.id})`);
  await until(async () => {
    await mentionTomas();
    return other.all.length > 0;
  }, 'the socket of the other to be connected');
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
  const last = await mentionTomas();
  const own = () => other.all.map(({ inboxEvents }) => inboxEvents.notification ?? {});
  await until(() => own().some(({ post }) => post.id === last));
  expect(new Set(own().map(({ kind }) => kind))).toEqual(new Set(['MENTIONED']));
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
