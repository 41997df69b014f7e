import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { opened, postInput } from '../../../test/discussions.ts';
import { world, type Somebody, type World } from '../../../test/world.ts';

let w: World;
beforeAll(async () => void (w = await world()));
afterAll(() => w.close());

const PUBLISH =
  'mutation($input: RulesInput!) { publishRules(input: $input) { id number htmlCs isCurrent } }';
const ACCEPT = 'mutation($id: ID!) { acceptRules(rulesId: $id) { rulesToAccept { number } } }';
const WAITING = '{ viewer { rulesToAccept { id number } } }';
const POST = 'mutation($input: AddPostInput!) { addPost(input: $input) { id } }';
const publish = (who: Somebody, number: number, textCs = '## Pravidla\n\n- Jeden hlas.') =>
  who
    .run(PUBLISH, { input: { id: `rules_${randomUUID()}`, number, textCs, textEn: '' } })
    .then(({ publishRules }) => publishRules);

test('without rules nothing is asked; with them everybody accepts before they write, and reads meanwhile', async () => {
  const discussionId = await opened(w.tomas);
  expect(await w.jana.run(WAITING)).toEqual({ viewer: { rulesToAccept: null } });
  await expect(publish(w.jana, 1)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(publish(w.vera, 2)).rejects.toMatchObject({ problems: [['VERSION_STALE', undefined]] });
  const first = await publish(w.vera, 1);
  expect(first).toEqual({
    ...{ id: first.id, number: 1, isCurrent: true },
    htmlCs: '<h3>Pravidla</h3>\n<ul>\n<li>Jeden hlas.</li>\n</ul>',
  });
  expect(await w.jana.run(WAITING)).toEqual({ viewer: { rulesToAccept: { id: first.id, number: 1 } } });
  expect(await w.vera.run(WAITING)).toEqual({ viewer: { rulesToAccept: null } });

  const input = postInput(discussionId);
  await expect(w.jana.run(POST, { input })).rejects.toMatchObject({
    code: 'FORBIDDEN',
    problems: [['RULES_NOT_ACCEPTED', undefined]],
  });
  // What is one's own goes on: reading, where one was, what one is about to say.
  await w.jana.run(
    `mutation($id: ID!) { markRead(discussionId: $id, fromNumber: 1, toNumber: 1) { id } saveDraft(discussionId: $id, body: "Rozepsáno") { id }
       followDiscussion(id: $id) { id } noteVisit { id } changeSettings(hasShortcuts: false) { id } }`,
    { id: discussionId },
  );
  const read = 'query($id: ID!) { discussion(id: $id) { title } }';
  expect((await w.jana.run(read, { id: discussionId })).discussion).not.toBeNull();

  const accepted = { acceptRules: { rulesToAccept: null } };
  expect(await w.jana.run(ACCEPT, { id: first.id })).toEqual(accepted);
  expect(await w.jana.run(ACCEPT, { id: first.id })).toEqual(accepted);
  await w.jana.run(POST, { input });
  await expect(w.karel.run(POST, { input: postInput(discussionId) })).rejects.toMatchObject({
    problems: [['RULES_NOT_ACCEPTED', undefined]],
  });

  const second = await publish(w.vera, 2);
  expect((await w.jana.run(WAITING)).viewer.rulesToAccept.number).toBe(2);
  await expect(w.karel.run(ACCEPT, { id: first.id })).rejects.toMatchObject({
    problems: [['VERSION_STALE', undefined]],
  });
  await w.karel.run(ACCEPT, { id: second.id });
  await w.karel.run(POST, { input: postInput(discussionId) });
  const kept = await w.sql(
    `select r.number, a.accepted_at is not null as "isKept" from rules_acceptance a join rules r on r.id = a.rules_id where a.person_id = $1 order by 1`,
    [w.jana.personId],
  );
  expect(kept).toEqual([{ number: 1, isKept: true }]);
});

test('the rules and their former versions are public; who accepted them is not', async () => {
  const query =
    '{ rules { number publishedBy { name } } rulesVersions(first: 5) { edges { node { number isCurrent } } } }';
  expect(await w.visitor.run(query)).toEqual({
    rules: { number: 2, publishedBy: null },
    rulesVersions: {
      edges: [{ node: { number: 2, isCurrent: true } }, { node: { number: 1, isCurrent: false } }],
    },
  });
  await expect(w.visitor.run(ACCEPT, { id: `rules_${randomUUID()}` })).rejects.toMatchObject({
    code: 'UNAUTHENTICATED',
  });
});
