import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually } from '../../../test/accounts.ts';
import { opened, posted } from '../../../test/discussions.ts';
import { world, type Somebody, type World } from '../../../test/world.ts';

let w: World;
beforeAll(async () => void (w = await world()));
afterAll(() => w.close());

const READ = '{ watchLevel watchSource isFollowed }';
const watch = async (who: Somebody, id: string, level: string | null) =>
  (
    await who.run(
      `mutation($id: ID!, $level: WatchLevel) { watchDiscussion(id: $id, level: $level) ${READ} }`,
      { id, level },
    )
  ).watchDiscussion;
const read = async (who: Somebody, id: string) =>
  (await who.run(`query($id: ID!) { discussion(id: $id) ${READ} }`, { id })).discussion;
const watchTopic = (who: Somebody, id: string, level: string | null) =>
  who.run('mutation($id: ID!, $level: WatchLevel) { watchTopic(id: $id, level: $level) { watchLevel } }', {
    ...{ id, level },
  });
const watchCategory = async (who: Somebody, category: string, level: string | null) =>
  (
    await who.run(
      'mutation($category: DiscussionCategory!, $level: WatchLevel) { watchCategory(category: $category, level: $level) { watchedCategories { category level } } }',
      { category, level },
    )
  ).watchCategory;
const proposed = async () => {
  const input = { title: 'Byty', area: 'HOUSING', ask: 'Pravidla.', regions: [], bodyIds: [] };
  const id = `topic_${randomUUID()}`;
  await w.vera.run('mutation($input: ProposeTopicInput!) { proposeTopic(input: $input) { id } }', {
    input: { ...input, id },
  });
  return id;
};
/** Why people were told of a post, by name, once its event has been delivered. */
const toldOf = async (postId: string) => {
  const done = `select from jobs.job j join event e on e.stream_id = (j.data->>'stream')::uuid and e.seq = (j.data->>'seq')::bigint
    where j.name = 'inbox' and j.state = 'completed' and e.entity_id = $1`;
  await eventually(async () => (await w.sql(done, [postId.slice(5)])).length > 0);
  const rows = await w.sql(
    'select p.name, n.kind from notification n join person p on p.id = n.person_id where n.post_id = $1 order by 1',
    [postId.slice(5)],
  );
  return Object.fromEntries(rows.map(({ name, kind }: any) => [name, kind]));
};

test('what is said of a discussion comes before its topic, that before its category, and the reason is told', async () => {
  const topicId = await proposed();
  const id = await opened(w.jana, { topicId, category: 'FUNDRAISING' });
  expect(await read(w.karel, id)).toEqual({
    watchLevel: 'MENTIONS',
    watchSource: 'NOTHING',
    isFollowed: false,
  });
  expect(await watchCategory(w.karel, 'FUNDRAISING', 'ALL')).toEqual({
    watchedCategories: [{ category: 'FUNDRAISING', level: 'ALL' }],
  });
  expect(await read(w.karel, id)).toMatchObject({ watchLevel: 'ALL', watchSource: 'CATEGORY' });
  await watchTopic(w.karel, topicId, 'NONE');
  expect(await read(w.karel, id)).toMatchObject({ watchLevel: 'NONE', watchSource: 'TOPIC' });
  expect(await watch(w.karel, id, 'ALL')).toEqual({
    watchLevel: 'ALL',
    watchSource: 'DISCUSSION',
    isFollowed: true,
  });
  expect(await watch(w.karel, id, null)).toMatchObject({ watchLevel: 'NONE', watchSource: 'TOPIC' });
  await watchTopic(w.karel, topicId, null);
  expect(await watchCategory(w.karel, 'FUNDRAISING', null)).toEqual({ watchedCategories: [] });
  expect(await read(w.tomas, id)).toMatchObject({ watchSource: 'NOTHING' });
  await expect(watch(w.visitor, id, 'ALL')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});

test('people are told as they said, also of mentions; what they may not see tells nobody', async () => {
  const topicId = await proposed();
  const id = await opened(w.jana, { topicId, category: 'PEOPLE' });
  await watchTopic(w.karel, topicId, 'ALL');
  await watchCategory(w.tomas, 'PEOPLE', 'ALL');
  await watchCategory(w.lenka, 'PEOPLE', 'ALL');
  await watch(w.lenka, id, 'NONE');
  const post = await posted(w.vera, id, `Prosím @[Lenka](${w.lenka.id}) o názor.`);
  expect(await toldOf(post)).toEqual({
    'Jana Zkušební': 'POST_ADDED',
    'Karel Nácvik': 'POST_ADDED',
    'Tomáš Cvičný': 'POST_ADDED',
  });
  await watch(w.jana, id, 'MENTIONS');
  const second = await posted(w.vera, id, `A co @[Jana](${w.jana.id})?`);
  expect(await toldOf(second)).toMatchObject({ 'Jana Zkušební': 'MENTIONED' });
  const inside = await opened(w.jana, {
    category: 'PEOPLE',
    withinOrganisationId: `organisation_${w.lipov}`,
  });
  const third = await posted(w.karel, inside, 'Jen pro nás.');
  expect(Object.keys(await toldOf(third))).toEqual(['Jana Zkušební', 'Lenka Modelová']);
});
