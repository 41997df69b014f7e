import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ADD, discussionInput, OPEN, opened, postInput, posted } from '../../../test/discussions.ts';
import { world, type Somebody, type World } from '../../../test/world.ts';

let w: World;
beforeAll(async () => void (w = await world()));
afterAll(() => w.close());

const READ = `query($id: ID!, $from: Int) { discussion(id: $id) { postCount unreadCount firstUnreadNumber isResolved isFollowed draft { body } acceptedPost { id } latestPost { id excerpt }
  posts(first: 50, fromNumber: $from) { totalCount edges { node { id number body html isRead isAccepted editedAt withdrawnAt withdrawalReason viewerReactions
    reactions { kind people organisations } viewerCan { edit withdraw react } versions(first: 5) { edges { node { body } } } replyTo { id } } } } } }`;
const read = async (who: Somebody, id: string) => (await who.run(READ, { id })).discussion;
const posts = async (who: Somebody, id: string) =>
  (await read(who, id)).posts.edges.map(({ node }: any) => node);

test('a member opens a discussion and others write in it; a visitor sees and does nothing', async () => {
  const { openDiscussion } = await w.jana.run(OPEN, { input: discussionInput() });
  expect(openDiscussion).toMatchObject({
    visibility: 'MEMBERS',
    postCount: 1,
    unreadCount: 0,
    isFollowed: true,
  });
  const { addPost } = await w.tomas.run(ADD, { input: postInput(openDiscussion.id, 'Jde to **dohodou**.') });
  expect(addPost).toMatchObject({
    ...{ number: 2, html: '<p>Jde to <strong>dohodou</strong>.</p>' },
    ...{ author: { name: 'Tomáš Cvičný' }, actingFor: { name: 'Otevřené dveře Brno' } },
  });
  expect((await w.visitor.run(READ, { id: openDiscussion.id })).discussion).toBeNull();
  await expect(w.visitor.run(ADD, { input: postInput(openDiscussion.id) })).rejects.toMatchObject({
    code: 'UNAUTHENTICATED',
  });
  const stranger = await w.person('Bez mandátu');
  await expect(stranger.run(ADD, { input: postInput(openDiscussion.id) })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  expect((await read(w.jana, openDiscussion.id)).postCount).toBe(2);
});

test('posting twice with one id posts once, also at the same moment', async () => {
  const id = await opened(w.jana);
  const input = postInput(id);
  const answers = await Promise.all(Array.from({ length: 8 }, () => w.tomas.run(ADD, { input })));
  expect(new Set(answers.map(({ addPost }) => JSON.stringify(addPost))).size).toBe(1);
  expect((await read(w.jana, id)).postCount).toBe(2);
  await expect(w.tomas.run(ADD, { input: { ...input, body: 'Něco jiného.' } })).rejects.toMatchObject({
    problems: [['KEY_REUSED', undefined]],
  });
  await expect(w.karel.run(ADD, { input })).rejects.toMatchObject({ code: 'CONFLICT' });
});

test('numbers are dense however many write at once', async () => {
  const id = await opened(w.jana);
  await Promise.all(
    [w.tomas, w.karel, w.vera].flatMap((who) => Array.from({ length: 5 }, () => posted(who, id))),
  );
  expect((await posts(w.jana, id)).map(({ number }: any) => number)).toEqual(
    Array.from({ length: 16 }, (_, i) => i + 1),
  );
});

test('what one has read is told, never guessed', async () => {
  const id = await opened(w.jana);
  for (let i = 0; i < 3; i++) await posted(w.tomas, id);
  expect(await read(w.jana, id)).toMatchObject({ unreadCount: 3, firstUnreadNumber: 2 });
  expect(await read(w.jana, id)).toMatchObject({ unreadCount: 3, firstUnreadNumber: 2 });
  expect(await read(w.karel, id)).toMatchObject({ unreadCount: 4, firstUnreadNumber: 1 });
  const mark =
    'mutation($id: ID!, $from: Int!, $to: Int!) { markRead(discussionId: $id, fromNumber: $from, toNumber: $to) { unreadCount firstUnreadNumber } }';
  expect((await w.jana.run(mark, { id, from: 3, to: 3 })).markRead).toEqual({
    unreadCount: 2,
    firstUnreadNumber: 2,
  });
  expect((await w.jana.run(mark, { id, from: 2, to: 99 })).markRead).toEqual({
    unreadCount: 0,
    firstUnreadNumber: null,
  });
  const unmark =
    'mutation($id: ID!) { markUnread(discussionId: $id, fromNumber: 4) { unreadCount firstUnreadNumber } }';
  expect((await w.jana.run(unmark, { id })).markUnread).toEqual({ unreadCount: 1, firstUnreadNumber: 4 });
  await expect(w.jana.run(mark, { id, from: 0, to: 1 })).rejects.toMatchObject({
    problems: [['RANGE_INVALID', 'fromNumber']],
  });
  await expect(w.visitor.run(mark, { id, from: 1, to: 1 })).rejects.toMatchObject({
    code: 'UNAUTHENTICATED',
  });
});

test('a draft is its writer’s alone and goes with the post', async () => {
  const id = await opened(w.jana);
  const save =
    'mutation($id: ID!, $body: String!) { saveDraft(discussionId: $id, body: $body) { draft { body } } }';
  expect((await w.tomas.run(save, { id, body: 'Rozepsáno' })).saveDraft.draft).toEqual({ body: 'Rozepsáno' });
  expect((await read(w.karel, id)).draft).toBeNull();
  await expect(w.tomas.run(ADD, { input: postInput(id, '  ') })).rejects.toMatchObject({
    problems: [['REQUIRED', 'body']],
  });
  expect((await read(w.tomas, id)).draft).toEqual({ body: 'Rozepsáno' });
  await posted(w.tomas, id, 'Hotovo');
  expect((await read(w.tomas, id)).draft).toBeNull();
  await w.tomas.run(save, { id, body: 'Ještě' });
  expect((await w.tomas.run(save, { id, body: '' })).saveDraft.draft).toBeNull();
});

test('reactions count organisations and people, once per person and kind', async () => {
  const id = await opened(w.jana);
  const [{ id: postId }] = await posts(w.jana, id);
  const react =
    'mutation($postId: ID!, $kind: ReactionKind!, $for: ID) { react(postId: $postId, kind: $kind, actingForId: $for) { reactions { kind people organisations } viewerReactions } }';
  await w.karel.run(react, { postId, kind: 'SAME' });
  await w.jana.run(react, { postId, kind: 'SAME' });
  const { react: after } = await w.tomas.run(react, { postId, kind: 'SAME' });
  expect(after).toEqual({
    reactions: [{ kind: 'SAME', people: 3, organisations: 2 }],
    viewerReactions: ['SAME'],
  });
  await w.tomas.run(react, { postId, kind: 'SAME' });
  await expect(w.lenka.run(react, { postId, kind: 'SAME' })).rejects.toMatchObject({
    problems: [['ACTING_FOR_REQUIRED', 'actingForId']],
  });
  const { unreact } = await w.tomas.run(
    'mutation($postId: ID!) { unreact(postId: $postId, kind: SAME) { reactions { people organisations } } }',
    { postId },
  );
  expect(unreact.reactions).toEqual([{ people: 2, organisations: 1 }]);
  await expect(w.visitor.run(react, { postId, kind: 'SAME' })).rejects.toMatchObject({
    code: 'UNAUTHENTICATED',
  });
});

test('its author edits a post, marked and with what it said before; nobody else does', async () => {
  const id = await opened(w.jana);
  const postId = await posted(w.tomas, id, 'Kauce je 20 000 Kč.');
  const edit = 'mutation($input: EditPostInput!) { editPost(input: $input) { body editedAt version } }';
  const input = { id: postId, requestId: randomUUID(), version: 1, body: 'Kauce je 25 000 Kč.' };
  await expect(w.jana.run(edit, { input })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(w.milada.run(edit, { input })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect((await w.tomas.run(edit, { input })).editPost).toMatchObject({
    body: 'Kauce je 25 000 Kč.',
    version: 2,
  });
  const [, post] = await posts(w.jana, id);
  expect(post.editedAt).not.toBeNull();
  expect(post.versions.edges).toEqual([{ node: { body: 'Kauce je 20 000 Kč.' } }]);
  const late = { ...input, requestId: randomUUID(), body: 'Jinak.' };
  await expect(w.tomas.run(edit, { input: late })).rejects.toMatchObject({
    problems: [['VERSION_STALE', undefined]],
  });
});

test('a withdrawn post leaves its place and nothing of its text', async () => {
  const id = await opened(w.jana);
  const postId = await posted(w.tomas, id, 'Rodina z domu Zkušební 7');
  const withdraw =
    'mutation($id: ID!, $r: ID!, $why: String) { withdrawPost(id: $id, requestId: $r, reason: $why) { body html withdrawnAt withdrawalReason } }';
  await expect(w.jana.run(withdraw, { id: postId, r: randomUUID() })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  await expect(w.milada.run(withdraw, { id: postId, r: randomUUID() })).rejects.toMatchObject({
    problems: [['REQUIRED', 'reason']],
  });
  await w.tomas.run('mutation($input: EditPostInput!) { editPost(input: $input) { id } }', {
    input: { id: postId, requestId: randomUUID(), version: 1, body: 'Rodina z domu Zkušební 7, byt 3' },
  });
  await w.jana.run('mutation($id: ID!, $r: ID!) { acceptAnswer(postId: $id, requestId: $r) { id } }', {
    ...{ id: postId, r: randomUUID() },
  });
  const shown = { acceptedPost: { id: postId }, latestPost: { excerpt: 'Rodina z domu Zkušební 7, byt 3' } };
  expect(await read(w.karel, id)).toMatchObject(shown);
  const { withdrawPost } = await w.milada.run(withdraw, { id: postId, r: randomUUID(), why: 'Osobní údaj.' });
  expect(withdrawPost).toMatchObject({ body: '', html: '', withdrawalReason: 'Osobní údaj.' });
  const left = await w.sql(
    `select (select count(*) from post where body || html like '%Zkušební 7%') + (select count(*) from post_version where body like '%Zkušební 7%') as n`,
  );
  expect(Number(left[0].n)).toBe(0);
  const [, post] = await posts(w.tomas, id);
  expect(post).toMatchObject({ number: 2, viewerCan: { edit: false, withdraw: false, react: false } });
  for (const act of ['react', 'unreact'])
    await expect(
      w.karel.run(`mutation($postId: ID!) { ${act}(postId: $postId, kind: SAME) { id } }`, { postId }),
    ).rejects.toMatchObject({ code: 'CONFLICT', problems: [['POST_WITHDRAWN', undefined]] });
  const gone = { acceptedPost: null, isResolved: true, latestPost: { id: postId, excerpt: '' } };
  expect(await read(w.karel, id)).toMatchObject(gone);
});

test('a discussion inside an organisation is seen by its people only', async () => {
  const within = { withinOrganisationId: `organisation_${w.lipov}` };
  const id = await opened(w.jana, within);
  expect((await read(w.karel, id)).postCount).toBe(1);
  expect((await w.tomas.run(READ, { id })).discussion).toBeNull();
  expect((await w.vera.run(READ, { id })).discussion).toBeNull();
  await expect(w.tomas.run(OPEN, { input: discussionInput(within) })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  const list = '{ discussions(first: 100) { edges { node { id } } } }';
  const idsOf = async (who: Somebody) =>
    (await who.run(list)).discussions.edges.map(({ node }: any) => node.id);
  expect(await idsOf(w.karel)).toContain(id);
  expect(await idsOf(w.tomas)).not.toContain(id);
});

test('a discussion is searched whatever the case and accents, by whoever reads it', async () => {
  const id = await opened(w.jana, { body: 'Jak na příspěvek na BYDLENÍ?' });
  await posted(w.tomas, id, 'O bydlení se ptejte na ÚP.');
  await posted(w.tomas, id, 'Jindy a jinde: 100 %.');
  const find = async (who: Somebody, search: string) => {
    const query =
      'query($id: ID!, $search: String) { discussion(id: $id) { posts(first: 5, search: $search) { totalCount edges { node { number } } } } }';
    const { discussion } = await who.run(query, { id, search });
    return discussion?.posts.edges.map(({ node }: any) => node.number);
  };
  expect(await find(w.karel, 'bydleni')).toEqual([1, 2]);
  expect(await find(w.karel, '0 %')).toEqual([3]);
  expect(await find(w.karel, '_')).toEqual([]);
  expect(await find(w.visitor, 'bydleni')).toBeUndefined();
});

test('pages of a discussion go by number', async () => {
  const id = await opened(w.jana);
  for (let i = 0; i < 4; i++) await posted(w.tomas, id, `č. ${i}`);
  const { discussion } = await w.karel.run(READ, { id, from: 3 });
  expect(discussion.posts.edges.map(({ node }: any) => node.number)).toEqual([3, 4, 5]);
  await expect(
    w.karel.run('query($id: ID!) { discussion(id: $id) { posts { totalCount } } }', { id }),
  ).rejects.toMatchObject({
    problems: [['PAGE_SIZE', 'first']],
  });
});
