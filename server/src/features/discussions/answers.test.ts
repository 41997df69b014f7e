import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { opened, posted } from '../../../test/discussions.ts';
import { world, type Somebody, type World } from '../../../test/world.ts';

let w: World;
beforeAll(async () => void (w = await world()));
afterAll(() => w.close());

const ACCEPT =
  'mutation($id: ID!, $r: ID!) { acceptAnswer(postId: $id, requestId: $r) { isResolved acceptedPost { id } } }';
const settle = (verb: string) =>
  `mutation($id: ID!, $r: ID!) { ${verb}(id: $id, requestId: $r) { isResolved acceptedPost { id } } }`;
const ABLE = 'query($id: ID!) { discussion(id: $id) { isResolved viewerCan { accept resolve } } }';
const able = async (who: Somebody, id: string) => (await who.run(ABLE, { id })).discussion;

test('who asked says what answered, a coordinator too; others do not', async () => {
  const id = await opened(w.jana);
  const postId = await posted(w.tomas, id);
  await expect(w.tomas.run(ACCEPT, { id: postId, r: randomUUID() })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  const first = { id: postId, r: randomUUID() };
  expect((await w.jana.run(ACCEPT, first)).acceptAnswer).toEqual({
    isResolved: true,
    acceptedPost: { id: postId },
  });
  const better = { id: await posted(w.karel, id), r: randomUUID() };
  const accepted = await w.jana.run(ACCEPT, better);
  expect(accepted.acceptAnswer.acceptedPost).toEqual({ id: better.id });
  expect(await w.jana.run(ACCEPT, first)).toEqual(accepted);
  await expect(w.tomas.run(settle('reopenDiscussion'), { id, r: randomUUID() })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  expect((await w.vera.run(settle('reopenDiscussion'), { id, r: randomUUID() })).reopenDiscussion).toEqual({
    isResolved: false,
    acceptedPost: null,
  });
});

test('whoever tracks its topic leads a discussion, others do not', async () => {
  const topicId = `topic_${randomUUID()}`;
  const topic = { id: topicId, title: 'Byty', area: 'HOUSING', ask: 'Pravidla.', regions: [], bodyIds: [] };
  await w.karel.run('mutation($topic: ProposeTopicInput!) { proposeTopic(input: $topic) { id } }', { topic });
  await w.vera.run(
    'mutation($id: ID!, $r: ID!, $who: ID!) { assignTopic(id: $id, requestId: $r, coordinatorId: $who) { id } }',
    { id: topicId, r: randomUUID(), who: w.tomas.id },
  );
  const id = await opened(w.jana, { topicId });
  const postId = await posted(w.karel, id);
  expect((await able(w.karel, id)).viewerCan).toEqual({ accept: false, resolve: false });
  await expect(w.karel.run(ACCEPT, { id: postId, r: randomUUID() })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  expect((await able(w.tomas, id)).viewerCan).toEqual({ accept: true, resolve: true });
  const { acceptAnswer } = await w.tomas.run(ACCEPT, { id: postId, r: randomUUID() });
  expect(acceptAnswer).toEqual({ isResolved: true, acceptedPost: { id: postId } });
});

test('whoever opened a discussion that all may read leads it no more once their mandate has ended', async () => {
  const leaving = await w.person('Odchází', { organisations: [w.brno] });
  const id = await opened(leaving);
  const postId = await posted(w.karel, id);
  await w.sql('update discussion set audience_id = 1 where id = $1', [id.slice(11)]);
  expect((await able(leaving, id)).viewerCan).toEqual({ accept: true, resolve: true });
  await w.sql('select app.end_mandate(id, $2) from mandate where person_id = $1', [leaving.personId, 'test']);
  expect(await able(leaving, id)).toEqual({
    isResolved: false,
    viewerCan: { accept: false, resolve: false },
  });
  await expect(leaving.run(ACCEPT, { id: postId, r: randomUUID() })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  await expect(leaving.run(settle('resolveDiscussion'), { id, r: randomUUID() })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
});

test('who opened a discussion says that it is resolved, others do not', async () => {
  const id = await opened(w.jana);
  const resolve = settle('resolveDiscussion');
  await expect(w.karel.run(resolve, { id, r: randomUUID() })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(w.visitor.run(resolve, { id, r: randomUUID() })).rejects.toMatchObject({
    code: 'UNAUTHENTICATED',
  });
  expect((await able(w.jana, id)).isResolved).toBe(false);
  const { resolveDiscussion } = await w.jana.run(resolve, { id, r: randomUUID() });
  expect(resolveDiscussion).toEqual({ isResolved: true, acceptedPost: null });
});
