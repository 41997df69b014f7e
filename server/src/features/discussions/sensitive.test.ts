import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ADD, discussionInput, OPEN, opened, postInput, posted } from '../../../test/discussions.ts';
import { refused, WHY } from '../../../test/sensitive.ts';
import { world, type World } from '../../../test/world.ts';

let w: World;
beforeAll(async () => void (w = await world()));
afterAll(() => w.close());

// invented, as everybody and everything here
const TEXT = 'Klientka Jana Vymyšlená, r. č. 755101/0104, Romka, hledá byt.';

test('personal data is refused without a reason, by field and kind, and let through with one', async () => {
  const id = await opened(w.jana);
  const input = postInput(id, TEXT);
  const { errors } = await w.tomas.ask(ADD, { input });
  expect(errors![0]!.extensions.problems).toEqual([
    { code: 'SENSITIVE_DATA', field: 'body', params: { kinds: 'CLIENT_NAME BIRTH_NUMBER ORIGIN' } },
  ]);
  await expect(w.tomas.run(ADD, { input: { ...input, sensitiveReason: 'Musím.' } })).rejects.toMatchObject({
    problems: [['TOO_SHORT', 'sensitiveReason']],
  });
  await expect(
    w.tomas.run(ADD, { input: { ...input, sensitiveReason: 'Její číslo je 755101/0104.' } }),
  ).rejects.toMatchObject(refused('sensitiveReason'));
  expect((await w.tomas.run(ADD, { input: { ...input, sensitiveReason: WHY } })).addPost.number).toBe(2);
  const [mark] = await w.sql(
    `select m.audience_id, m.kinds, m.reason, m.person_id, a.verb, a.reason as why, a.after from sensitive_mark m
     join audit a on a.entity_id = m.entity_id::text and a.verb = 'publish_sensitive' where m.entity_id = $1`,
    [input.id.replace('post_', '')],
  );
  const kinds = ['CLIENT_NAME', 'BIRTH_NUMBER', 'ORIGIN'];
  expect(mark).toEqual({
    ...{ audience_id: 5, kinds, reason: WHY, person_id: w.tomas.personId },
    ...{ verb: 'publish_sensitive', why: WHY, after: { kinds } },
  });
});

test('what is harmless passes, a reason given in vain is not kept', async () => {
  const id = await opened(w.jana);
  const postId = await posted(w.tomas, id, 'Podle č. j. 101112/2024 má rodina nárok.', {
    sensitiveReason: WHY,
  });
  expect(
    await w.sql('select from sensitive_mark where entity_id = $1', [postId.replace('post_', '')]),
  ).toEqual([]);
});

test('an edit asks only for what is new in it', async () => {
  const id = await opened(w.jana);
  const postId = await posted(w.tomas, id, TEXT, { sensitiveReason: WHY });
  const edit = (version: number, body: string, more: object = {}) =>
    w.tomas.run('mutation($input: EditPostInput!) { editPost(input: $input) { version } }', {
      input: { id: postId, requestId: randomUUID(), version, body, ...more },
    });
  expect((await edit(1, `${TEXT} Prosím.`)).editPost.version).toBe(2);
  await expect(edit(2, `${TEXT} Tel. 603 123 456.`)).rejects.toMatchObject(refused('body'));
  expect((await edit(2, `${TEXT} Tel. 603 123 456.`, { sensitiveReason: WHY })).editPost.version).toBe(3);
});

test('discussions and topics are looked through in all their texts', async () => {
  const input = discussionInput({ title: 'Klientka Jana Vymyšlená', body: TEXT });
  await expect(w.jana.run(OPEN, { input })).rejects.toMatchObject(refused('title', 'body'));
  expect(
    (await w.jana.run(OPEN, { input: { ...input, sensitiveReason: WHY } })).openDiscussion.postCount,
  ).toBe(1);
  const topic = {
    ...{
      id: `topic_${randomUUID()}`,
      title: 'Kauce',
      area: 'HOUSING',
      ask: 'Pravidla.',
      regions: [],
      bodyIds: [],
    },
    ...{ description: TEXT },
  };
  const propose = 'mutation($input: ProposeTopicInput!) { proposeTopic(input: $input) { id version } }';
  await expect(w.karel.run(propose, { input: topic })).rejects.toMatchObject(refused('description'));
  const { proposeTopic } = await w.karel.run(propose, { input: { ...topic, sensitiveReason: WHY } });
  const change = { ...topic, version: proposeTopic.version, requestId: randomUUID() };
  const edit = 'mutation($input: EditTopicInput!) { editTopic(input: $input) { id } }';
  await expect(w.karel.run(edit, { input: { ...change, origin: 'tel. 603 123 456' } })).rejects.toMatchObject(
    refused('origin'),
  );
  expect((await w.karel.run(edit, { input: change })).editTopic.id).toBe(topic.id);
});

test('nobody but moderators sees the reasons', async () => {
  const counted = async (audiences: number[]) => {
    const [{ n }] = await w.sql('select count(*)::int n from sensitive_mark where audience_id = any($1)', [
      audiences,
    ]);
    return n;
  };
  expect(await counted([1, 2, 3])).toBe(0);
  expect(await counted([5])).toBeGreaterThan(0);
  const within = { withinOrganisationId: `organisation_${w.lipov}` };
  const id = await opened(w.jana, within);
  await posted(w.karel, id, TEXT, { sensitiveReason: WHY });
  expect(await counted([6])).toBe(1);
});
