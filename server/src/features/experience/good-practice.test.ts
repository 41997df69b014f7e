import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { opened, posted } from '../../../test/discussions.ts';
import * as by from '../../../test/experience.ts';
import { groupOpened, joined } from '../../../test/groups.ts';
import { until } from '../../../test/sockets.ts';
import { world, type Somebody, type World } from '../../../test/world.ts';

let w: World;
beforeAll(async () => void (w = await world()));
afterAll(() => w.close());

const candidates = async (who: Somebody) =>
  (
    await who.run(
      '{ goodPracticeCandidates(first: 100) { edges { node { id post { id body withdrawnAt redactedAt } } } } }',
    )
  ).goodPracticeCandidates.edges.map(({ node }: any) => node);

test('who asked, who answered and those who lead propose an accepted answer, others do not; once is enough', async () => {
  const facilitator = await w.person('Vede', { roles: ['FACILITATOR'], organisations: [w.brno] });
  const stranger = await w.person('Kolem', { organisations: [w.brno] });
  for (const who of [w.karel, w.tomas, facilitator, w.vera]) {
    const answer = await by.answered(w.karel, w.tomas);
    const may =
      '{ node(id: "%") { ... on Post { discussion { mayProposeGoodPractice goodPractice { id } } } } }';
    const abilities = async (one: Somebody) => (await one.run(may.replace('%', answer))).node.discussion;
    expect((await abilities(who)).mayProposeGoodPractice).toBe(true);
    expect((await abilities(stranger)).mayProposeGoodPractice).toBe(false);
    await expect(stranger.run(by.PROPOSE, by.proposing(answer))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(w.visitor.run(by.PROPOSE, by.proposing(answer))).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    const { proposeGoodPractice } = await who.run(by.PROPOSE, by.proposing(answer));
    expect(proposeGoodPractice).toMatchObject({
      ...{ state: 'PROPOSED', organisation: { name: 'Otevřené dveře Brno' } },
      post: { body: 'Domluvili jsme splátky.', withdrawnAt: null },
    });
    const again = await w.karel.run(by.PROPOSE, by.proposing(answer));
    expect(again.proposeGoodPractice.id).toBe(proposeGoodPractice.id);
    expect((await abilities(who)).goodPractice.id).toBe(proposeGoodPractice.id);
  }
});

test('only an accepted answer is proposed, and what is withdrawn later shows as such', async () => {
  const discussion = await opened(w.karel);
  const plain = await posted(w.tomas, discussion);
  await expect(w.karel.run(by.PROPOSE, by.proposing(plain))).rejects.toMatchObject({
    problems: [['ANSWER_NOT_ACCEPTED', undefined]],
  });
  const answer = await by.answered(w.karel, w.tomas);
  const { id } = (await w.karel.run(by.PROPOSE, by.proposing(answer))).proposeGoodPractice;
  const WITHDRAW = 'mutation($id: ID!, $r: ID!) { withdrawPost(id: $id, requestId: $r) { id } }';
  await w.tomas.run(WITHDRAW, { id: answer, r: randomUUID() });
  expect((await candidates(w.jana)).find((one: any) => one.id === id).post).toMatchObject({
    ...{ body: '', withdrawnAt: expect.any(String) },
  });
  await expect(w.karel.run(by.PROPOSE, by.proposing(answer))).rejects.toMatchObject({
    problems: [['POST_WITHDRAWN', undefined]],
  });
});

test('two who propose it at the same moment propose it once', async () => {
  const answer = await by.answered(w.karel, w.tomas);
  const both = await Promise.all([w.karel, w.tomas].map((who) => who.run(by.PROPOSE, by.proposing(answer))));
  expect(new Set(both.map(({ proposeGoodPractice }) => proposeGoodPractice.id)).size).toBe(1);
});

test('the author of the answer is told, others are not; members see it, outsiders do not', async () => {
  const answer = await by.answered(w.karel, w.tomas);
  const { id } = (await w.karel.run(by.PROPOSE, by.proposing(answer))).proposeGoodPractice;
  const told = async (who: Somebody) =>
    (
      await who.run('{ viewer { notifications(first: 50) { edges { node { kind goodPractice { id } } } } } }')
    ).viewer.notifications.edges.filter(({ node }: any) => node.goodPractice?.id === id);
  await until(async () => (await told(w.tomas)).length > 0);
  expect((await told(w.tomas))[0].node.kind).toBe('GOOD_PRACTICE_PROPOSED');
  for (const who of [w.karel, w.jana, w.vera]) expect(await told(who)).toEqual([]);
  const ids = async (who: Somebody) => (await candidates(who)).map((one: any) => one.id);
  expect(await ids(w.jana)).toContain(id);
  expect(await ids(w.visitor)).toEqual([]);
});

test('what a group was answered stays in the group', async () => {
  const group = await groupOpened(w.vera);
  await joined(w.vera, w.karel, group);
  const discussion = await opened(w.karel, { withinGroupId: group });
  const answer = await by.answered(w.karel, w.vera, discussion);
  const { id } = (await w.karel.run(by.PROPOSE, by.proposing(answer))).proposeGoodPractice;
  expect((await candidates(w.karel)).map((one: any) => one.id)).toContain(id);
  expect((await candidates(w.tomas)).map((one: any) => one.id)).not.toContain(id);
  await expect(w.tomas.run(by.PROPOSE, by.proposing(answer))).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
