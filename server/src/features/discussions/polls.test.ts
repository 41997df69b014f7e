import { afterAll, beforeAll, expect, test } from 'vitest';
import { opened, pollInput, posted, postInput, ADD } from '../../../test/discussions.ts';
import { about, CLOSE, groupOpened, joined, REOPEN } from '../../../test/groups.ts';
import { Heard, socketOf } from '../../../test/sockets.ts';
import { world, type Somebody, type World } from '../../../test/world.ts';

let w: World;
beforeAll(async () => void (w = await world()));
afterAll(() => w.close());

const READ =
  'id viewerVotes poll { id question isMultiple isClosed voterCount options { id text voteCount } }';
const read = async (who: Somebody, id: string) =>
  (await who.run(`query($id: ID!) { post(id: $id) { ${READ} } }`, { id })).post;
const vote = async (who: Somebody, pollId: string, optionIds: string[]) =>
  (
    await who.run(
      `mutation($pollId: ID!, $optionIds: [ID!]!) { vote(pollId: $pollId, optionIds: $optionIds) { ${READ} } }`,
      { pollId, optionIds },
    )
  ).vote;
const close = async (who: Somebody, pollId: string) =>
  (await who.run(`mutation($pollId: ID!) { closePoll(pollId: $pollId) { ${READ} } }`, { pollId })).closePoll;
/** A poll in a discussion of Jana: the post, its poll, its options. */
const asked = async (changes: object = {}, discussionId?: string) => {
  const id = await posted(w.tomas, discussionId ?? (await opened(w.jana)), 'Hlasujte.', {
    poll: { ...pollInput, ...changes },
  });
  const { poll } = await read(w.tomas, id);
  return { id, pollId: poll.id, options: poll.options.map((one: { id: string }) => one.id) as string[] };
};
const counts = ({ poll }: any) => [poll.voterCount, ...poll.options.map((one: any) => one.voteCount)];

test('one votes for one option, changes it and takes it back; others learn the numbers only', async () => {
  const { id, pollId, options } = await asked();
  expect(await read(w.karel, id)).toMatchObject({
    viewerVotes: [],
    poll: {
      ...{ question: 'Kdy se sejdeme?', isMultiple: false, isClosed: false, voterCount: 0 },
      options: [{ text: 'V úterý' }, { text: 'Ve čtvrtek' }, { text: 'Příště' }],
    },
  });
  expect(counts(await vote(w.karel, pollId, [options[0]!]))).toEqual([1, 1, 0, 0]);
  expect(counts(await vote(w.karel, pollId, [options[0]!]))).toEqual([1, 1, 0, 0]);
  expect(counts(await vote(w.jana, pollId, [options[0]!]))).toEqual([2, 2, 0, 0]);
  const changed = await vote(w.karel, pollId, [options[2]!]);
  expect([counts(changed), changed.viewerVotes]).toEqual([[2, 1, 0, 1], [options[2]]]);
  expect((await read(w.jana, id)).viewerVotes).toEqual([options[0]]);
  expect(counts(await vote(w.karel, pollId, []))).toEqual([1, 1, 0, 0]);
  await expect(vote(w.karel, pollId, options)).rejects.toMatchObject({
    problems: [['TOO_MANY', 'optionIds']],
  });
  await expect(vote(w.visitor, pollId, [])).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});

test('where several may be chosen they all count; an option of another poll is missing', async () => {
  const { pollId, options } = await asked({ isMultiple: true });
  const other = await asked();
  expect(counts(await vote(w.karel, pollId, [options[1]!, options[2]!]))).toEqual([1, 0, 1, 1]);
  await expect(vote(w.karel, pollId, [other.options[0]!])).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('voting ends by its author, by whoever leads, by its day; before that a repeat of what one chose is no change', async () => {
  const { pollId, options } = await asked();
  await vote(w.karel, pollId, [options[0]!]);
  await expect(close(w.karel, pollId)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect((await close(w.tomas, pollId)).poll.isClosed).toBe(true);
  expect((await close(w.tomas, pollId)).poll.isClosed).toBe(true);
  expect((await vote(w.karel, pollId, [options[0]!])).poll.isClosed).toBe(true);
  await expect(vote(w.karel, pollId, [options[1]!])).rejects.toMatchObject({
    code: 'CONFLICT',
    problems: [['POLL_CLOSED', undefined]],
  });
  const led = await asked();
  expect((await close(w.vera, led.pollId)).poll.isClosed).toBe(true);
  const dated = await asked({ closesAt: new Date(Date.now() + 3_600_000).toISOString() });
  await w.sql(`update poll set closes_at = now() where id = $1`, [dated.pollId.slice(5)]);
  await expect(vote(w.jana, dated.pollId, [dated.options[0]!])).rejects.toMatchObject({ code: 'CONFLICT' });
});

test('in a locked discussion nobody votes but those who lead it', async () => {
  const discussion = await opened(w.jana);
  const { pollId, options } = await asked({}, discussion);
  await w.vera.run(
    'mutation($id: ID!, $requestId: ID!) { lockDiscussion(id: $id, requestId: $requestId, reason: "Mimo.") { id } }',
    { id: discussion, requestId: crypto.randomUUID() },
  );
  await expect(vote(w.karel, pollId, [options[0]!])).rejects.toMatchObject({ code: 'CONFLICT' });
  expect(counts(await vote(w.vera, pollId, [options[0]!]))).toEqual([1, 1, 0, 0]);
});

test('in a group one votes until it is closed, and again once it begins anew; who leads it neither', async () => {
  const group = await groupOpened(w.vera);
  for (const who of [w.karel, w.tomas]) await joined(w.vera, who, group);
  const { pollId, options } = await asked({}, await opened(w.karel, { withinGroupId: group }));
  expect(counts(await vote(w.karel, pollId, [options[0]!]))).toEqual([1, 1, 0, 0]);
  await w.vera.run(CLOSE, about(group, { reason: 'Hotovo.' }));
  const closed = { code: 'CONFLICT', problems: [['GROUP_CLOSED', undefined]] };
  for (const who of [w.karel, w.vera])
    await expect(vote(who, pollId, [options[1]!])).rejects.toMatchObject(closed);
  await expect(close(w.tomas, pollId)).rejects.toMatchObject(closed);
  await w.vera.run(REOPEN, about(group));
  expect(counts(await vote(w.karel, pollId, [options[1]!]))).toEqual([1, 0, 1, 0]);
});

test.each([
  [{ options: ['Jen jedna'] }, 'POLL_OPTIONS', 'options'],
  [{ options: ['Táž', ' Táž '] }, 'POLL_OPTIONS', 'options'],
  [{ question: ' ' }, 'REQUIRED', 'question'],
  [{ closesAt: '2020-01-01T00:00:00.000Z' }, 'DATE_PAST', 'closesAt'],
  [{ question: 'Voláme paní Novákové na 602 123 456?' }, 'SENSITIVE_DATA', 'question'],
])('a poll of %o is refused beside its field, and no post is made', async (changes, code, field) => {
  const discussion = await opened(w.jana);
  const input = postInput(discussion, 'Hlasujte.', { poll: { ...pollInput, ...changes } });
  await expect(w.tomas.run(ADD, { input })).rejects.toMatchObject({ problems: [[code, field]] });
  expect(await w.sql('select 1 from post where id = $1', [input.id.slice(5)])).toEqual([]);
});

test('a vote is told live, as numbers', async () => {
  const discussion = await opened(w.jana);
  const { pollId, options } = await asked({}, discussion);
  const { cursor } = (
    await w.lenka.run('query($id: ID!) { discussion(id: $id) { cursor } }', { id: discussion })
  ).discussion;
  const heard = new Heard(
    socketOf(w.lenka),
    `subscription($id: ID!, $after: StreamCursor) { discussionEvents(id: $id, after: $after) { __typename
      ... on PostEvent { post { poll { voterCount options { voteCount } } } } } }`,
    { id: discussion, after: cursor },
  );
  await vote(w.karel, pollId, [options[1]!]);
  expect(await heard.atLeast(1)).toEqual([
    {
      discussionEvents: {
        __typename: 'PollChanged',
        post: { poll: { voterCount: 1, options: [{ voteCount: 0 }, { voteCount: 1 }, { voteCount: 0 }] } },
      },
    },
  ]);
});

test('a poll goes with its post, and a moderator takes passages out of it', async () => {
  const withdrawn = await asked();
  await w.tomas.run(
    'mutation($id: ID!, $requestId: ID!) { withdrawPost(id: $id, requestId: $requestId) { id } }',
    {
      ...{ id: withdrawn.id, requestId: crypto.randomUUID() },
    },
  );
  expect((await read(w.karel, withdrawn.id)).poll).toBeNull();
  const { id } = await asked({ question: 'Souhlasíte s paní Vymyšlenou?' });
  const { post } = await w.milada.run('query($id: ID!) { post(id: $id) { version } }', { id });
  await w.milada.run('mutation($input: RedactPostInput!) { redactPost(input: $input) { id } }', {
    input: {
      ...{ id, requestId: crypto.randomUUID(), version: post.version, alsoPostIds: [] },
      ...{ passages: ['paní Vymyšlenou'], reason: 'Jméno klientky.' },
    },
  });
  expect((await read(w.karel, id)).poll.question).toBe('Souhlasíte s [odstraněno moderátorem]?');
});
