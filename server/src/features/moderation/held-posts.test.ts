import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually } from '../../../test/accounts.ts';
import {
  ADD,
  discussionInput,
  opened,
  OPEN,
  pollInput,
  posted,
  postInput,
} from '../../../test/discussions.ts';
import * as say from '../../../test/moderation.ts';
import { world, type Somebody, type World } from '../../../test/world.ts';

let w: World;
let second: Somebody;
beforeAll(async () => {
  w = await world();
  second = await w.person('Druhá Moderátorka', { roles: ['MODERATOR'] });
});
afterAll(() => w.close());

const key = () => ({ requestId: randomUUID() });
const plain = (id: string) => id.slice(id.indexOf('_') + 1);
const OWN = '{ viewer { postsAreHeld heldPosts { id state title html notice { id reason } } } }';
const CASE =
  'query($id: ID!) { moderationCase(id: $id) { kind heldText { html sensitiveReason discussion { title } actingFor { name } before { excerpt } } viewerCan { decide publish } } }';
const thread = async (who: Somebody, id: string) =>
  (
    await who.run(
      'query($id: ID!) { discussion(id: $id) { postCount unreadCount isFollowed viewerHeldPosts { id } posts(first: 50) { edges { node { number body author { name } actingFor { name } } } } } }',
      { id },
    )
  ).discussion;
const publish = (who: Somebody, caseId: string) => who.run(say.PUBLISH, { caseId, ...key() });
const told = (who: Somebody) =>
  who
    .run('{ viewer { notifications(first: 20) { edges { node { kind post { id } } } } } }')
    .then(({ viewer }) => viewer.notifications.edges.map(({ node }: any) => node.kind) as string[]);

test('the first post of somebody new is seen by them and by moderators, then by all as any other', async () => {
  const nina = await say.newcomer(w);
  const discussionId = await opened(w.karel, { title: 'Kauce' });
  const input = postInput(discussionId, `Zkusili jsme to, @[Tomáš Cvičný](${w.tomas.id}).`);
  await expect(nina.run(ADD, { input })).rejects.toMatchObject({
    code: 'CONFLICT',
    problems: [['POST_HELD', undefined]],
  });
  const { submitPost } = await nina.run(say.SUBMIT, { input });
  expect(submitPost).toMatchObject({ id: `heldpost_${plain(input.id)}`, state: 'WAITING' });
  const caseId = await say.heldCaseOf(w, submitPost.id);

  const node = 'query($id: ID!) { node(id: $id) { ... on HeldPost { html } } }';
  expect((await nina.run(node, { id: submitPost.id })).node.html).toContain('Zkusili');
  for (const who of [w.karel, w.tomas, w.vera, w.milada, w.visitor])
    expect((await who.run(node, { id: submitPost.id })).node).toBeNull();
  expect((await nina.run(OWN)).viewer).toMatchObject({
    postsAreHeld: true,
    heldPosts: [{ state: 'WAITING' }],
  });
  expect((await thread(nina, discussionId)).viewerHeldPosts).toEqual([{ id: submitPost.id }]);
  expect(await thread(w.karel, discussionId)).toMatchObject({ postCount: 1, viewerHeldPosts: [] });
  const seen = (await w.milada.run(CASE, { id: caseId })).moderationCase;
  expect(seen).toMatchObject({
    ...{ kind: 'HELD', viewerCan: { decide: false, publish: true } },
    heldText: { discussion: { title: 'Kauce' }, actingFor: { name: 'Otevřené dveře Brno' } },
  });
  expect(seen.heldText.before).toEqual([{ excerpt: 'Máme tři rodiny.' }]);
  expect((await w.karel.run(CASE, { id: caseId })).moderationCase).toBeNull();

  for (const who of [nina, w.karel])
    await expect(publish(who, caseId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const { publishHeldPost } = await publish(w.milada, caseId);
  expect(publishHeldPost).toMatchObject({ decision: 'PUBLISHED', post: { id: input.id, number: 2 } });
  const { posts, postCount } = await thread(w.karel, discussionId);
  expect(postCount).toBe(2);
  expect(posts.edges[1].node).toMatchObject({
    ...{ number: 2, author: { name: 'Nina Nová' }, actingFor: { name: 'Otevřené dveře Brno' } },
  });
  expect(await thread(nina, discussionId)).toMatchObject({ isFollowed: true, viewerHeldPosts: [] });
  await eventually(async () => (await told(nina)).includes('POST_PUBLISHED'));
  await eventually(async () => (await told(w.tomas)).includes('MENTIONED'));
  await eventually(async () => (await told(w.karel)).includes('POST_ADDED'));
  expect(await told(nina)).toEqual(['POST_PUBLISHED']);
  expect((await w.sql('select from held_text where id = $1', [plain(input.id)])).length).toBe(0);
  const [event] = await w.sql('select actor_id from event where entity_id = $1', [plain(input.id)]);
  expect(event.actor_id).toBe(nina.personId);
  const [entry] = await w.sql(`select actor_id from audit where verb = 'publish_held' and entity_id = $1`, [
    plain(input.id),
  ]);
  expect(entry.actor_id).toBe(w.milada.personId);

  expect((await nina.run(OWN)).viewer).toEqual({ postsAreHeld: false, heldPosts: [] });
  await posted(nina, discussionId, 'A teď už rovnou.');
  const late = postInput(discussionId, 'Mezitím pustili.');
  expect((await nina.run(say.SUBMIT, { input: late })).submitPost).toBeNull();
  expect((await thread(w.karel, discussionId)).postCount).toBe(4);
});

test('of two moderators at once one publishes, the other is told who did', async () => {
  const nina = await say.newcomer(w);
  const { caseId, id } = await say.submitted(w, nina);
  const [first, other] = await Promise.allSettled([publish(w.milada, caseId), publish(second, caseId)]);
  const refused = [first, other].filter(({ status }) => status === 'rejected') as PromiseRejectedResult[];
  expect(refused.map(({ reason }) => reason.problems)).toEqual([[['CASE_DECIDED', undefined]]]);
  expect((await w.sql('select from post where id = $1', [plain(id)])).length).toBe(1);
  await expect(w.milada.run(say.REFUSE, say.refusalOf(caseId))).rejects.toMatchObject({
    problems: [['CASE_DECIDED', undefined]],
  });
});

test('a refused post is told of with its reason; another moderator may publish it on appeal', async () => {
  const nina = await say.newcomer(w);
  const { caseId, id, discussionId } = await say.submitted(w, nina);
  await expect(w.milada.run(say.DECIDE, say.decision(caseId))).rejects.toMatchObject({ code: 'CONFLICT' });
  await w.milada.run(say.REFUSE, say.refusalOf(caseId));
  await eventually(async () => (await told(nina)).includes('MODERATED'));
  const { heldPosts } = (await nina.run(OWN)).viewer;
  expect(heldPosts).toMatchObject([{ state: 'REFUSED', notice: { reason: 'Je to inzerát.' } }]);
  const appeal = say.appealOf(heldPosts[0].notice.id);
  await expect(w.karel.run(say.APPEAL, appeal)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await nina.run(say.APPEAL, appeal);
  await expect(nina.run(say.TAKE_BACK, { heldPostId: heldPosts[0].id, ...key() })).rejects.toMatchObject({
    code: 'CONFLICT',
  });
  await expect(w.milada.run(say.ANSWER, say.answer(caseId))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await second.run(say.ANSWER, say.answer(caseId));
  expect((await thread(w.karel, discussionId)).postCount).toBe(2);
  expect((await w.sql('select from post where id = $1', [plain(id)])).length).toBe(1);
  await eventually(async () => (await told(nina)).includes('APPEAL_ANSWERED'));
  expect((await nina.run(OWN)).viewer).toEqual({ postsAreHeld: false, heldPosts: [] });
});

test('what stays refused is forgotten: after the appeal, or after thirty days', async () => {
  const nina = await say.newcomer(w);
  const [upheld, old, kept] = [
    await say.submitted(w, nina, 'Tajemství jedna'),
    await say.submitted(w, nina, 'Tajemství dvě'),
    await say.submitted(w, nina, 'Tajemství tři'),
  ];
  for (const { caseId } of [upheld, old, kept]) await w.milada.run(say.REFUSE, say.refusalOf(caseId));
  const noticeId = await say.noticeOf(w, upheld.caseId);
  await nina.run(say.APPEAL, say.appealOf(noticeId));
  await second.run(say.ANSWER, say.answer(upheld.caseId, { outcome: 'UPHELD' }));
  await w.sql(`update moderation_case set decided_at = now() - interval '31 days' where id = $1`, [
    plain(old.caseId),
  ]);
  await w.sql('select app.forget_refused_posts()');
  const left = await w.sql('select body from held_post where person_id = $1', [nina.personId]);
  expect(left).toEqual([{ body: 'Tajemství tři' }]);
  const texts = await w.sql(`select body from held_text where body like 'Tajemství%'`);
  expect(texts).toEqual([{ body: 'Tajemství tři' }]);
  await expect(nina.run(say.APPEAL, say.appealOf(await say.noticeOf(w, old.caseId)))).rejects.toMatchObject({
    code: 'CONFLICT',
  });
});

test('its author takes it back; nobody else does, and the text is gone', async () => {
  const nina = await say.newcomer(w);
  const { heldPostId, caseId } = await say.submitted(w, nina);
  const taking = { heldPostId, ...key() };
  await expect(w.karel.run(say.TAKE_BACK, taking)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect((await nina.run(say.TAKE_BACK, taking)).takeBackPost.heldPosts).toEqual([]);
  for (const [table, id] of Object.entries({
    moderation_case: caseId,
    held_post: heldPostId,
    held_text: heldPostId,
  }))
    expect([table, await w.sql(`select from ${table} where id = $1`, [plain(id)])]).toEqual([table, []]);
});

test('a discussion of somebody new waits whole, and is opened in their name', async () => {
  const nina = await say.newcomer(w);
  const input = discussionInput({ title: ' Kdo poradí s kaucí? ' });
  await expect(nina.run(OPEN, { input })).rejects.toMatchObject({ problems: [['POST_HELD', undefined]] });
  const { submitDiscussion } = await nina.run(say.SUBMIT_DISCUSSION, { input });
  expect(submitDiscussion.title).toBe('Kdo poradí s kaucí?');
  const look = 'query($id: ID!) { discussion(id: $id) { title author { name } postCount } }';
  expect((await w.karel.run(look, { id: input.id })).discussion).toBeNull();
  await publish(w.milada, await say.heldCaseOf(w, submitDiscussion.id));
  expect((await w.karel.run(look, { id: input.id })).discussion).toEqual({
    ...{ title: 'Kdo poradí s kaucí?', author: { name: 'Nina Nová' }, postCount: 1 },
  });
});

test('inside an organisation nothing is held, and ten at most wait; files come later', async () => {
  const nina = await say.newcomer(w);
  const inside = await opened(nina, { withinOrganisationId: `organisation_${w.brno}` });
  await posted(nina, inside, 'Mezi námi.');
  for (let i = 0; i < 10; i++) await say.submitted(w, nina);
  await expect(say.submitted(w, nina)).rejects.toMatchObject({ problems: [['TOO_MANY_HELD', undefined]] });
  const input = postInput(await opened(w.karel), 'S přílohou', { attachments: [{ id: randomUUID() }] });
  await expect(nina.run(say.SUBMIT, { input })).rejects.toMatchObject({
    problems: [['HELD_WITHOUT_FILES', 'attachments']],
  });
  await expect(
    nina.run(say.SUBMIT_DISCUSSION, { input: discussionInput({ poll: pollInput }) }),
  ).rejects.toMatchObject({ problems: [['HELD_WITHOUT_FILES', 'poll']] });
});

test('a moderator holds what somebody writes and lifts it; they are told and may appeal', async () => {
  const pavel = await w.person('Pavel Píšící', { organisations: [w.lipov] });
  const discussionId = await opened(w.karel);
  const own = await posted(pavel, discussionId, 'Bez čekání.');
  const holding = { personId: pavel.id, reason: 'Třikrát inzerát.', ...key() };
  for (const who of [w.karel, w.vera, pavel])
    await expect(who.run(say.HOLD, holding)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(w.milada.run(say.HOLD, { ...holding, personId: w.milada.id, ...key() })).rejects.toMatchObject(
    { code: 'FORBIDDEN' },
  );
  const { holdPosts } = await w.milada.run(say.HOLD, holding);
  expect(holdPosts.postHold).toEqual({ reason: 'Třikrát inzerát.', by: { id: w.milada.id } });
  const look = 'query($id: ID!) { person(id: $id) { postHold { id } } }';
  for (const who of [pavel, w.karel, w.vera])
    expect((await who.run(look, { id: pavel.id })).person.postHold).toBeNull();
  const edit = 'mutation($input: EditPostInput!) { editPost(input: $input) { id } }';
  const change = { id: own, version: 1, body: 'Inzerát!', ...key() };
  await expect(pavel.run(edit, { input: change })).rejects.toMatchObject({ code: 'CONFLICT' });

  const { caseId } = await say.submitted(w, pavel);
  await publish(w.milada, caseId);
  expect((await pavel.run(OWN)).viewer.postsAreHeld).toBe(true);
  const [notice] = await w.sql(`select id, case_id from moderation_notice where person_id = $1`, [
    pavel.personId,
  ]);
  await pavel.run(say.APPEAL, say.appealOf(`moderationnotice_${notice.id}`));
  await second.run(say.ANSWER, say.answer(`case_${notice.case_id}`));
  expect((await pavel.run(OWN)).viewer.postsAreHeld).toBe(false);

  await w.milada.run(say.HOLD, { ...holding, ...key() });
  const { releasePosts } = await w.milada.run(say.RELEASE, { personId: pavel.id, ...key() });
  expect(releasePosts.postHold).toBeNull();
  await posted(pavel, discussionId, 'Zase rovnou.');
});

test('whoever works for the platform is not new to it', async () => {
  const nina = await say.newcomer(w);
  await w.sql(
    `select app.give_role(gen_random_uuid(), $1, 'EXPERT', now() - interval '1 minute', null, 'test')`,
    [nina.personId],
  );
  await posted(nina, await opened(w.karel), 'Rovnou.');
});

test('what is redacted in a discussion is taken out of what waits there', async () => {
  const nina = await say.newcomer(w);
  const { discussionId, heldPostId } = await say.submitted(w, nina, 'Pan Novák z Lipové 7 psal totéž.');
  const leak = await posted(w.tomas, discussionId, 'Volal pan Novák z Lipové 7.');
  const input = { id: leak, version: 1, passages: ['Novák z Lipové 7'], alsoPostIds: [], reason: 'Údaje.' };
  await w.milada.run('mutation($input: RedactPostInput!) { redactPost(input: $input) { id } }', {
    input: { ...input, ...key() },
  });
  for (const table of ['held_post', 'held_text'])
    expect(await w.sql(`select body from ${table} where id = $1`, [plain(heldPostId)])).toEqual([
      { body: 'Pan [odstraněno moderátorem] psal totéž.' },
    ]);
});
