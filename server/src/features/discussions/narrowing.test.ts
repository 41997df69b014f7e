import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { opened } from '../../../test/discussions.ts';
import { world, type Somebody, type World } from '../../../test/world.ts';

let w: World;
beforeAll(async () => void (w = await world()));
afterAll(() => w.close());

/** What hangs on a discussion, by the column that names it; posts follow by their foreign key. */
const hanging = {
  ...{ discussion: 'id', post: 'discussion_id', stream: 'id', event: 'stream_id', story_entry: 'item_id' },
};
const audiencesOf = async (id: string) => {
  const audiences: Record<string, number[]> = {};
  for (const [table, column] of Object.entries(hanging)) {
    const rows = await w.sql(`select distinct audience_id from ${table} where ${column} = $1`, [
      id.slice(11),
    ]);
    audiences[table] = rows.map(({ audience_id }) => audience_id);
  }
  return audiences;
};
const all = (audience: number) =>
  Object.fromEntries(Object.keys(hanging).map((table) => [table, [audience]]));
/** Nothing in the API widens a discussion yet. */
const widen = async (id: string) => {
  for (const table of ['discussion', 'stream', 'event', 'story_entry'] as const)
    await w.sql(`update ${table} set audience_id = 1 where ${hanging[table]} = $1`, [id.slice(11)]);
};
const proposed = async () => {
  const input = { title: 'Byty', area: 'HOUSING', ask: 'Pravidla.', regions: [], bodyIds: [] };
  const id = `topic_${randomUUID()}`;
  await w.karel.run('mutation($input: ProposeTopicInput!) { proposeTopic(input: $input) { id } }', {
    input: { ...input, id },
  });
  return id;
};
const show = (id: string, visibility: string) =>
  w.vera.run(
    'mutation($id: ID!, $r: ID!, $to: Visibility!) { changeTopicVisibility(id: $id, requestId: $r, visibility: $to, reason: "Rozhodnuto.") { id } }',
    { id, r: randomUUID(), to: visibility },
  );
const read = async (who: Somebody, id: string) =>
  (await who.run('query($id: ID!) { discussion(id: $id) { title } }', { id })).discussion;

test('the database refuses a discussion wider than its topic, a narrower one is part of its story', async () => {
  const topicId = randomUUID();
  await w.sql(
    `insert into topic (id, audience_id, title, area, ask, author_id, created_at, last_activity_at) values ($1, 3, 't', 'HOUSING', 'a', $2, now(), now())`,
    [topicId, w.jana.personId],
  );
  await w.sql(`insert into stream (id, audience_id) values ($1, 3)`, [topicId]);
  await expect(
    w.sql(
      `insert into discussion (id, audience_id, topic_id, title, category, author_id, created_at, last_post_at) values ($1, 1, $2, 'd', 'GENERAL', $3, now(), now())`,
      [randomUUID(), topicId, w.jana.personId],
    ),
  ).rejects.toMatchObject({ code: 'PF409' });
  const id = await opened(w.jana, { topicId: `topic_${topicId}` });
  expect(
    (
      await w.tomas.run(
        'query($id: ID!) { topic(id: $id) { discussions(first: 5) { edges { node { id } } } story(first: 5) { edges { node { item { __typename } } } } } }',
        { id: `topic_${topicId}` },
      )
    ).topic,
  ).toEqual({
    discussions: { edges: [{ node: { id } }] },
    story: { edges: [{ node: { item: { __typename: 'Discussion' } } }] },
  });
});

test('narrowing a topic narrows its wider discussions with all that tells of them, and no others', async () => {
  const topicId = await proposed();
  await show(topicId, 'PUBLIC');
  const wide = await opened(w.jana, { topicId, title: 'Pro všechny' });
  const inside = await opened(w.jana, { topicId, withinOrganisationId: `organisation_${w.lipov}` });
  await widen(wide);
  expect(await audiencesOf(wide)).toEqual(all(1));
  expect(await read(w.visitor, wide)).toEqual({ title: 'Pro všechny' });
  const [own] = (await audiencesOf(inside)).discussion!;
  await show(topicId, 'MEMBERS');
  expect(await audiencesOf(wide)).toEqual(all(3));
  expect(await audiencesOf(inside)).toEqual(all(own!));
  expect(await read(w.visitor, wide)).toBeNull();
  expect(await read(w.tomas, wide)).toEqual({ title: 'Pro všechny' });
});
