import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually } from '../../../test/accounts.ts';
import { opened, posted } from '../../../test/discussions.ts';
import { world, type Somebody, type World } from '../../../test/world.ts';

let w: World;
beforeAll(async () => void (w = await world()));
afterAll(() => w.close());

const READ = 'bookmark { remindAt remindedAt }';
const keep = async (who: Somebody, postId: string, remindAt: string | null = null) =>
  (
    await who.run(
      `mutation($postId: ID!, $remindAt: DateTime) { bookmarkPost(postId: $postId, remindAt: $remindAt) { ${READ} } }`,
      { postId, remindAt },
    )
  ).bookmarkPost.bookmark;
const remove = (who: Somebody, postId: string) =>
  who.run(`mutation($postId: ID!) { removeBookmark(postId: $postId) { ${READ} } }`, { postId });
const kept = async (who: Somebody) =>
  (
    await who.run(
      '{ viewer { bookmarks(first: 10) { totalCount edges { node { remindAt post { id } } } } } }',
    )
  ).viewer.bookmarks;
const reminders = async (who: Somebody) => {
  const { viewer } = await who.run(
    '{ viewer { notifications(first: 10) { edges { node { kind actor { id } post { id } } } } } }',
  );
  return viewer.notifications.edges.filter(({ node }: any) => node.kind === 'REMINDED');
};
const inMs = (ms: number) => new Date(Date.now() + ms).toISOString();

test('a post is kept by whoever keeps it, and by nobody else, until they let it go', async () => {
  const id = await posted(w.tomas, await opened(w.jana));
  expect(await keep(w.karel, id)).toEqual({ remindAt: null, remindedAt: null });
  const tomorrow = inMs(86_400_000);
  expect(await keep(w.karel, id, tomorrow)).toEqual({ remindAt: tomorrow, remindedAt: null });
  expect(await kept(w.karel)).toEqual({
    totalCount: 1,
    edges: [{ node: { remindAt: tomorrow, post: { id } } }],
  });
  expect(await kept(w.jana)).toMatchObject({ totalCount: 0 });
  expect(
    (await w.jana.run(`query($id: ID!) { post(id: $id) { ${READ} } }`, { id })).post.bookmark,
  ).toBeNull();
  await remove(w.karel, id);
  await remove(w.karel, id);
  expect(await kept(w.karel)).toMatchObject({ totalCount: 0 });
});

test('a post that one may not see is kept by nobody, nor is one kept by a visitor', async () => {
  const inside = await posted(
    w.jana,
    await opened(w.jana, { withinOrganisationId: `organisation_${w.lipov}` }),
  );
  await expect(keep(w.tomas, inside)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(keep(w.visitor, inside)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});

test('a moment that has passed or is more than a year away is refused beside its field; the same one again is not', async () => {
  const id = await posted(w.tomas, await opened(w.jana));
  for (const [ms, code] of [
    [-1_000, 'DATE_PAST'],
    [400 * 86_400_000, 'DATE_TOO_FAR'],
  ] as const)
    await expect(keep(w.karel, id, inMs(ms))).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      problems: [[code, 'remindAt']],
    });
  expect(
    (await w.karel.run(`query($id: ID!) { post(id: $id) { ${READ} } }`, { id })).post.bookmark,
  ).toBeNull();
  const soon = inMs(600);
  await keep(w.karel, id, soon);
  await eventually(async () => (await reminders(w.karel)).length === 1);
  expect(await keep(w.karel, id, soon)).toMatchObject({ remindAt: soon, remindedAt: expect.any(String) });
});

test('one is reminded once, at the moment said last, of what one still sees', async () => {
  const id = await posted(w.tomas, await opened(w.jana));
  await keep(w.lenka, id, inMs(500));
  const last = inMs(900);
  await keep(w.lenka, id, last);
  expect(await eventually(async () => (await reminders(w.lenka))[0])).toEqual({
    node: { kind: 'REMINDED', actor: null, post: { id } },
  });
  const plain = id.slice(5);
  const [bookmark] = await w.sql('select id from bookmark where post_id = $1', [plain]);
  const again = 'select app.remind($1, $2)';
  expect(await w.sql(again, [bookmark.id, last])).toEqual([]);
  expect(await reminders(w.lenka)).toHaveLength(1);

  const hidden = await posted(
    w.jana,
    await opened(w.jana, { withinOrganisationId: `organisation_${w.lipov}` }),
  );
  await keep(w.lenka, hidden, inMs(60_000));
  await w.sql(`update mandate set valid_to = now() where person_id = $1`, [w.lenka.personId]);
  await w.sql(`update bookmark set remind_at = now() where post_id = $1`, [hidden.slice(5)]);
  await w.sql(`delete from audience_member where person_id = $1`, [w.lenka.personId]);
  const [own] = await w.sql('select id, remind_at from bookmark where post_id = $1', [hidden.slice(5)]);
  expect(await w.sql(again, [own.id, own.remind_at])).toEqual([]);
});
