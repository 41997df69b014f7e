import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { opened } from '../../../test/discussions.ts';
import { until } from '../../../test/sockets.ts';
import { world, type Somebody, type World } from '../../../test/world.ts';

let w: World;
beforeAll(async () => void (w = await world()));
afterAll(() => w.close());

const follow = async (who: Somebody, area: string, verb = 'followArea') =>
  (
    await who.run(`mutation($area: TopicArea!) { ${verb}(area: $area) { followedAreas } }`, {
      area,
    })
  )[verb].followedAreas as string[];
const proposed = async (who: Somebody, area: string) => {
  const input = { id: `topic_${randomUUID()}`, title: 'Byty', area, ask: 'A.', regions: [], bodyIds: [] };
  await who.run('mutation($input: ProposeTopicInput!) { proposeTopic(input: $input) { id } }', { input });
  return input.id;
};
/** Why somebody was told of something in a stream, once it has been delivered. */
const toldOf = async (who: Somebody, kind: string, id: string) => {
  const stream = id.slice(id.indexOf('_') + 1);
  const done = `select from jobs.job j join event e on e.stream_id = (j.data->>'stream')::uuid and e.seq = (j.data->>'seq')::bigint
    where j.name = 'inbox' and j.state = 'completed' and e.stream_id = $1 and e.kind = $2`;
  await until(async () => (await w.sql(done, [stream, kind])).length > 0);
  const rows = await w.sql('select kind from notification where person_id = $1 and stream_id = $2', [
    who.personId,
    stream,
  ]);
  return rows.map(({ kind }: any) => kind);
};

test('a member follows areas and takes them back, a visitor and a former member cannot', async () => {
  expect(await follow(w.karel, 'DEBTS')).toEqual(['DEBTS']);
  expect(await follow(w.karel, 'CULTURE')).toEqual(['CULTURE', 'DEBTS']);
  expect(await follow(w.karel, 'DEBTS')).toEqual(['CULTURE', 'DEBTS']);
  expect(await follow(w.karel, 'CULTURE', 'unfollowArea')).toEqual(['DEBTS']);
  expect(await follow(w.karel, 'DEBTS', 'unfollowArea')).toEqual([]);
  await expect(follow(w.visitor, 'DEBTS')).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  const former = await w.person('Bývalá');
  await expect(follow(former, 'DEBTS')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect((await w.tomas.run('{ viewer { followedAreas } }')).viewer).toEqual({ followedAreas: [] });
});

test('who follows an area is told of new topics in it and of discussions under them, as far as they may see', async () => {
  const before = await proposed(w.vera, 'HEALTH');
  for (const who of [w.karel, w.tomas]) await follow(who, 'HEALTH');
  const id = await proposed(w.vera, 'HEALTH');
  const other = await proposed(w.vera, 'FAMILY');
  expect(await toldOf(w.karel, 'TopicProposed', id)).toEqual(['TOPIC_PROPOSED']);
  expect(await toldOf(w.karel, 'TopicProposed', before)).toEqual([]);
  expect(await toldOf(w.karel, 'TopicProposed', other)).toEqual([]);
  expect(await toldOf(w.jana, 'TopicProposed', id)).toEqual([]);
  const discussion = await opened(w.jana, { topicId: id });
  expect(await toldOf(w.tomas, 'DiscussionOpened', discussion)).toEqual(['TOPIC_CHANGED']);
  const inside = await opened(w.jana, { topicId: id, withinOrganisationId: `organisation_${w.lipov}` });
  expect(await toldOf(w.karel, 'DiscussionOpened', inside)).toEqual(['TOPIC_CHANGED']);
  expect(await toldOf(w.tomas, 'DiscussionOpened', inside)).toEqual([]);
  await w.karel.run('mutation($id: ID!) { watchTopic(id: $id, level: NONE) { id } }', { id });
  const quiet = await opened(w.jana, { topicId: id });
  expect(await toldOf(w.karel, 'DiscussionOpened', quiet)).toEqual([]);
});

test('topics of followed areas are among those one follows; of an area all are counted that one sees', async () => {
  const counted = async (who: Somebody) =>
    (await who.run('{ areaCounts { area topics } }')).areaCounts.find(({ area }: any) => area === 'CRISIS')
      .topics;
  const followed = async () => {
    const { topics, viewer } = await w.lenka.run(
      '{ topics(first: 50, following: true) { edges { node { id } } } viewer { topicsOfFollowedAreas(first: 50) { edges { node { id } } } } }',
    );
    const ids = ({ edges }: any) => edges.map(({ node }: any) => node.id);
    return [ids(topics), ids(viewer.topicsOfFollowedAreas)];
  };
  const [one, two] = [await proposed(w.vera, 'CRISIS'), await proposed(w.vera, 'CRISIS')];
  expect([await counted(w.lenka), await counted(w.visitor)]).toEqual([2, 0]);
  expect(await followed()).toEqual([[], []]);
  await follow(w.lenka, 'CRISIS');
  expect(await followed()).toEqual([
    [two, one],
    [two, one],
  ]);
  await w.lenka.run('mutation($id: ID!) { followTopic(id: $id) { id } }', { id: one });
  expect(await followed()).toEqual([[two, one], [two]]);
});
