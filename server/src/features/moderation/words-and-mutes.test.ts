import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { opened, posted } from '../../../test/discussions.ts';
import { until } from '../../../test/sockets.ts';
import { world, type Somebody, type World } from '../../../test/world.ts';

let w: World;
beforeAll(async () => void (w = await world()));
afterAll(() => w.close());

const ADD = 'mutation($id: ID!, $word: String!) { addBlockedWord(id: $id, word: $word) { word } }';
const REMOVE =
  'mutation($id: ID!, $requestId: ID!) { removeBlockedWord(id: $id, requestId: $requestId) { word } }';
const WORDS = '{ blockedWords { word } }';
const word = (said: string) => ({ id: `blockedword_${randomUUID()}`, word: said });
const wordsIn = async (postId: string) =>
  (await w.sql('select words from moderation_case where post_id = $1', [postId.slice(5)]))[0]?.words;

test('moderators say at which words they look; others neither add nor read them', async () => {
  const added = word('příživník');
  await w.milada.run(ADD, added);
  for (const who of [w.tomas, w.vera])
    await expect(who.run(ADD, word('cokoli'))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(w.milada.run(ADD, word('…'))).rejects.toMatchObject({ problems: [['TOO_SHORT', 'word']] });
  expect((await w.milada.run(WORDS)).blockedWords).toEqual([{ word: 'příživník' }]);
  for (const who of [w.tomas, w.vera, w.visitor]) expect((await who.run(WORDS)).blockedWords).toEqual([]);
  const gone = { id: added.id, requestId: randomUUID() };
  await expect(w.vera.run(REMOVE, gone)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect((await w.milada.run(REMOVE, gone)).removeBlockedWord).toEqual([]);
});

test('a word marks a post, whole and whatever its accents, and stops nobody', async () => {
  await w.milada.run(ADD, word('Lichvář'));
  const id = await opened(w.karel);
  const marked = await posted(w.tomas, id, 'Je to LICHVAR, nic víc!');
  expect(await wordsIn(marked)).toEqual(['Lichvář']);
  expect(await wordsIn(await posted(w.tomas, id, 'O lichvářství píšeme často.'))).toBeUndefined();
  const edited = await posted(w.tomas, id, 'Je to soused.');
  expect(await wordsIn(edited)).toBeUndefined();
  const edit = 'mutation($input: EditPostInput!) { editPost(input: $input) { body } }';
  const input = { id: edited, requestId: randomUUID(), version: 1, body: 'Je to lichvář.' };
  expect((await w.tomas.run(edit, { input })).editPost.body).toBe('Je to lichvář.');
  expect(await wordsIn(edited)).toEqual(['Lichvář']);
  const inside = await opened(w.karel, { withinOrganisationId: `organisation_${w.lipov}` });
  expect(await wordsIn(await posted(w.karel, inside, 'Lichvář.'))).toBeUndefined();
});

const kindsOf = async (who: Somebody) =>
  (await who.run('{ viewer { notifications(first: 50) { edges { node { kind actor { id } } } } } }')).viewer
    .notifications.edges;

test('whoever is muted is folded and tells nothing, for the one who muted them alone', async () => {
  const mute = 'mutation($id: ID!) { mutePerson(id: $id) { isMuted } }';
  const unmute = 'mutation($id: ID!) { unmutePerson(id: $id) { isMuted } }';
  const folded = 'query($id: ID!) { discussion(id: $id) { mutedAuthorIds } }';
  const id = await opened(w.jana);
  await expect(w.jana.run(mute, { id: w.jana.id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(w.visitor.run(mute, { id: w.tomas.id })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  expect((await w.jana.run(mute, { id: w.tomas.id })).mutePerson).toEqual({ isMuted: true });
  await w.jana.run(mute, { id: w.tomas.id });
  await posted(w.tomas, id, `@[Jana](${w.jana.id}) a @[Lenka](${w.lenka.id})`);
  await posted(w.karel, id);
  await until(async () => (await kindsOf(w.jana)).length > 0 && (await kindsOf(w.lenka)).length > 0);
  expect(await kindsOf(w.jana)).toEqual([{ node: { kind: 'POST_ADDED', actor: { id: w.karel.id } } }]);
  expect((await w.jana.run(folded, { id })).discussion.mutedAuthorIds).toEqual([w.tomas.id]);
  for (const who of [w.tomas, w.lenka, w.milada])
    expect((await who.run(folded, { id })).discussion.mutedAuthorIds).toEqual([]);
  expect((await w.jana.run('{ viewer { mutedPeople { id } } }')).viewer.mutedPeople).toEqual([
    { id: w.tomas.id },
  ]);
  expect(
    (await w.tomas.run('query($id: ID!) { person(id: $id) { isMuted } }', { id: w.jana.id })).person,
  ).toEqual({
    isMuted: false,
  });
  expect((await w.jana.run(unmute, { id: w.tomas.id })).unmutePerson).toEqual({ isMuted: false });
  expect((await w.jana.run(folded, { id })).discussion.mutedAuthorIds).toEqual([]);
});
