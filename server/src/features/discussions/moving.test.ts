import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually } from '../../../test/accounts.ts';
import { opened, posted } from '../../../test/discussions.ts';
import { BIRTH_NUMBER, mark, marksOf, refused, WHY } from '../../../test/sensitive.ts';
import { world, type Somebody, type World } from '../../../test/world.ts';

let w: World;
let facilitator: Somebody;
beforeAll(async () => {
  w = await world();
  facilitator = await w.person('Facilitátor', { roles: ['FACILITATOR'] });
});
afterAll(() => w.close());

const MOVED = `{ id postCount toNumber isMerge reason formerNumbers { first last } to { id } actor { name } discussion { id } }`;
const MOVE = `mutation($input: MovePostsInput!) { movePosts(input: $input) ${MOVED} }`;
const SPLIT = `mutation($input: SplitDiscussionInput!) { splitDiscussion(input: $input) ${MOVED} }`;
const MERGE = `mutation($input: MergeDiscussionInput!) { mergeDiscussion(input: $input) ${MOVED} }`;
const READ = `query($id: ID!) { discussion(id: $id) {
  postCount lastNumber participantCount unreadCount firstUnreadNumber isResolved isFollowed lastPostAt author { name }
  goneNumbers { first last } mergedInto { id } draft { body } acceptedPost { id } latestPost { number } viewerCan { move }
  moves(first: 10) { edges { node { postCount to { id } } } }
  posts(first: 20) { totalCount edges { node { id number } } } } }`;

const read = async (who: Somebody, id: string) => (await who.run(READ, { id })).discussion;
const numbersOf = async (who: Somebody, id: string) =>
  (await read(who, id)).posts.edges.map(({ node }: any) => [node.id, node.number]);
const moveId = () => `post_move_${randomUUID()}`;
const range = (first: number, last = first) => ({ first, last });
/** A discussion of Jana's with posts of Tomáš and Karel after hers; the ids in order. */
async function thread(count = 5, changes: object = {}) {
  const id = await opened(w.jana, changes);
  const [{ id: first }] = await w.sql('select id from post where discussion_id = $1', [id.slice(11)]);
  const ids = [`post_${first}`];
  for (let n = 2; n <= count; n++) ids.push(await posted(n % 2 ? w.karel : w.tomas, id, `Příspěvek ${n}.`));
  return { id, ids };
}
const markRead = (who: Somebody, id: string, from: number, to: number) =>
  who.run(
    'mutation($id: ID!, $from: Int!, $to: Int!) { markRead(discussionId: $id, fromNumber: $from, toNumber: $to) { id } }',
    { id, from, to },
  );

test('a facilitator moves posts to the end of another discussion, a member cannot; a note and their numbers stay', async () => {
  const { id, ids } = await thread();
  const other = await thread(2);
  const input = {
    id: moveId(),
    discussionId: id,
    numbers: [range(2), range(4, 99)],
    toId: other.id,
    reason: 'Jiné téma.',
  };
  await expect(w.karel.run(MOVE, { input })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(await numbersOf(w.karel, id)).toHaveLength(5);

  const { movePosts } = await facilitator.run(MOVE, { input });
  expect(movePosts).toEqual({
    ...{ id: input.id, postCount: 3, toNumber: 3, isMerge: false, reason: 'Jiné téma.' },
    ...{ formerNumbers: [range(2), range(4, 5)], to: { id: other.id }, actor: { name: 'Facilitátor' } },
    discussion: { id },
  });
  expect(await numbersOf(w.karel, id)).toEqual([[ids[0], 1], [ids[2], 3]]); // prettier-ignore
  expect(await numbersOf(w.karel, other.id)).toEqual([
    ...other.ids.map((post, i) => [post, i + 1]),
    ...[[ids[1], 3], [ids[3], 4], [ids[4], 5]], // prettier-ignore
  ]);
  expect(await read(w.karel, id)).toMatchObject({
    ...{ postCount: 2, lastNumber: 3, participantCount: 2, latestPost: { number: 3 } },
    ...{ goneNumbers: [range(2), range(4, 5)], viewerCan: { move: false } },
    moves: { edges: [{ node: { postCount: 3, to: { id: other.id } } }] },
  });
  expect(await read(facilitator, other.id)).toMatchObject({
    ...{
      postCount: 5,
      lastNumber: 5,
      participantCount: 3,
      viewerCan: { move: true },
      posts: { totalCount: 5 },
    },
  });

  // a repeat moves nothing more; a number that is gone is never given again
  await facilitator.run(MOVE, { input });
  const next = await posted(w.tomas, id, 'A dál?');
  expect(await numbersOf(w.karel, id)).toEqual([[ids[0], 1], [ids[2], 3], [next, 6]]); // prettier-ignore
});

test('what people have read, follow and were told of goes along', async () => {
  const { id } = await thread();
  const told = () => w.sql('select from notification where discussion_id = $1', [id.slice(11)]);
  await eventually(async () => (await told()).length > 4);
  const other = await thread(3);
  await markRead(w.lenka, id, 1, 3);
  await markRead(w.lenka, other.id, 1, 1);
  expect(await read(w.lenka, id)).toMatchObject({ unreadCount: 2, firstUnreadNumber: 4 });
  await w.lenka.run('mutation($id: ID!) { followDiscussion(id: $id) { id } }', { id });
  await facilitator.run(MOVE, {
    input: { id: moveId(), discussionId: id, numbers: [range(3), range(5)], toId: other.id },
  });
  expect(await read(w.lenka, id)).toMatchObject({ unreadCount: 1, firstUnreadNumber: 4 });
  // 1 was read, 2 and 3 were not, 4 came as read, 5 came as unread
  expect(await read(w.lenka, other.id)).toMatchObject({
    unreadCount: 3,
    firstUnreadNumber: 2,
    isFollowed: true,
  });
  await markRead(w.lenka, id, 1, 5);
  expect(await read(w.lenka, id)).toMatchObject({ unreadCount: 0, firstUnreadNumber: null });
  const strayed = `select from notification n join post p on p.id = n.post_id where n.discussion_id <> p.discussion_id`;
  expect(await w.sql(strayed)).toEqual([]);
});

test('a split opens a discussion of the first author, under the same topic', async () => {
  const { id, ids } = await thread();
  await w.jana.run('mutation($id: ID!, $r: ID!) { acceptAnswer(postId: $id, requestId: $r) { id } }', {
    ...{ id: ids[3], r: randomUUID() },
  });
  const newId = `discussion_${randomUUID()}`;
  const input = {
    ...{ id: moveId(), newId, discussionId: id, numbers: [range(4, 5)] },
    ...{ title: 'Jiná otázka', category: 'GENERAL' },
  };
  await expect(w.jana.run(SPLIT, { input })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(await read(w.jana, newId)).toBeNull();
  await facilitator.run(SPLIT, { input });
  expect(await read(w.karel, newId)).toMatchObject({ postCount: 2, author: { name: 'Tomáš Cvičný' } });
  expect(await numbersOf(w.karel, newId)).toEqual([[ids[3], 1], [ids[4], 2]]); // prettier-ignore
  // the answer left: it answers here no more
  expect(await read(w.karel, id)).toMatchObject({ isResolved: false, acceptedPost: null, lastNumber: 3 });
});

test('a merge takes all posts, followers and drafts; its address leads on and nobody writes there', async () => {
  const { id, ids } = await thread(3);
  const other = await thread(2);
  for (const [discussionId, body] of [
    [id, 'Rozepsáno tam.'],
    [other.id, 'Rozepsáno tady.'],
  ])
    // prettier-ignore
    await w.lenka.run('mutation($discussionId: ID!, $body: String!) { saveDraft(discussionId: $discussionId, body: $body) { id } }', { discussionId, body });
  const input = { id: moveId(), discussionId: id, toId: other.id };
  await expect(w.jana.run(MERGE, { input })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await facilitator.run(MERGE, { input });
  expect(await read(w.lenka, id)).toMatchObject({
    postCount: 0,
    lastNumber: 0,
    mergedInto: { id: other.id },
    draft: null,
  });
  expect(await read(w.lenka, other.id)).toMatchObject({
    draft: { body: 'Rozepsáno tady.\n\nRozepsáno tam.' },
  });
  expect((await numbersOf(w.lenka, other.id)).map(([post]: [string]) => post)).toEqual([
    ...other.ids,
    ...ids,
  ]);
  await expect(posted(w.tomas, id)).rejects.toMatchObject({
    code: 'CONFLICT',
    problems: [['DISCUSSION_MERGED', undefined]],
  });
  const { discussions } = await w.lenka.run('{ discussions(first: 100) { edges { node { id } } } }');
  const listed = discussions.edges.map(({ node }: any) => node.id);
  expect([listed.includes(id), listed.includes(other.id)]).toEqual([false, true]);
  // two at once: the second finds it merged
  await expect(facilitator.run(MERGE, { input: { ...input, id: moveId() } })).rejects.toMatchObject({
    problems: [['DISCUSSION_MERGED', undefined]],
  });
});

test('a merge into itself, nothing, everything and missing places are refused by name', async () => {
  const { id } = await thread(2);
  const other = await thread(2);
  const move = (changes: object) =>
    facilitator.run(MOVE, {
      input: { id: moveId(), discussionId: id, numbers: [range(1)], toId: other.id, ...changes },
    });
  const merge = (toId: string) => facilitator.run(MERGE, { input: { id: moveId(), discussionId: id, toId } });
  await expect(merge(id)).rejects.toMatchObject({ problems: [['MOVE_TO_ITSELF', 'toId']] });
  await expect(move({ toId: id })).rejects.toMatchObject({ problems: [['MOVE_TO_ITSELF', 'toId']] });
  await expect(move({ numbers: [range(7, 9)] })).rejects.toMatchObject({
    problems: [['NOTHING_TO_MOVE', 'numbers']],
  });
  await expect(move({ numbers: [range(1, 2)] })).rejects.toMatchObject({
    problems: [['MOVE_TAKES_ALL', undefined]],
  });
  await expect(move({ numbers: [range(3, 2)] })).rejects.toMatchObject({
    problems: [['RANGE_INVALID', 'numbers']],
  });
  await expect(move({ numbers: [] })).rejects.toMatchObject({ problems: [['RANGE_INVALID', 'numbers']] });
  await expect(merge(`discussion_${randomUUID()}`)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(await read(w.karel, id)).toMatchObject({ postCount: 2, goneNumbers: [] });
});

test('posts move out of sight only when that is known, and never to more people than they were written for', async () => {
  const lipov = await w.person('Facilitátorka z Lipova', {
    roles: ['FACILITATOR'],
    organisations: [w.lipov],
  });
  const { id, ids } = await thread(3);
  const inside = await opened(w.jana, { withinOrganisationId: `organisation_${w.lipov}` });
  const input = { id: moveId(), discussionId: id, numbers: [range(2)], toId: inside };
  // whoever does not see the place cannot move anything there
  await expect(facilitator.run(MOVE, { input })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const { errors } = await lipov.ask(MOVE, { input });
  expect(errors![0]!.extensions).toMatchObject({
    code: 'CONFLICT',
    problems: [{ code: 'MOVE_NARROWS', params: { names: 'Tomáš Cvičný' } }],
  });
  await lipov.run(MOVE, { input: { ...input, narrows: true } });
  const post = (who: Somebody) => who.run('query($id: ID!) { post(id: $id) { number } }', { id: ids[1] });
  expect([await post(w.karel), await post(w.tomas)]).toEqual([{ post: { number: 2 } }, { post: null }]);
  // the note tells that something moved, not where to
  expect((await read(w.tomas, id)).moves.edges).toEqual([{ node: { postCount: 1, to: null } }]);
  await expect(
    lipov.run(MOVE, {
      input: { id: moveId(), discussionId: inside, numbers: [range(2)], toId: id, narrows: true },
    }),
  ).rejects.toMatchObject({ problems: [['MOVE_WIDENS', undefined]] });
});

test('a birth number in the title of a split or in a note needs a reason, which is kept where the posts stood', async () => {
  const { id } = await thread();
  const { id: toId } = await thread(1);
  const apart = () => ({ newId: `discussion_${randomUUID()}`, title: 'Zvlášť', category: 'QUESTION' });
  const ways: [mutation: string, field: string, more: object][] = [
    [SPLIT, 'title', { ...apart(), numbers: [range(2)] }],
    [SPLIT, 'reason', { ...apart(), numbers: [range(3)] }],
    [MOVE, 'reason', { toId, numbers: [range(4)] }],
    [MERGE, 'reason', { toId }],
  ];
  const kept: object[] = [];
  for (const [mutation, field, more] of ways) {
    const input = { id: moveId(), discussionId: id, ...more, [field]: BIRTH_NUMBER };
    const before = await numbersOf(facilitator, id);
    await expect(facilitator.run(mutation, { input })).rejects.toMatchObject(refused(field));
    expect([await numbersOf(facilitator, id), await marksOf(w, id)]).toEqual([before, kept]);
    const reason = `${WHY} ${kept.length}`;
    await facilitator.run(mutation, { input: { ...input, sensitiveReason: reason } });
    expect(await numbersOf(facilitator, id)).not.toEqual(before);
    kept.push(mark('discussion', facilitator, reason));
    expect(await marksOf(w, id)).toEqual(kept);
  }
});
