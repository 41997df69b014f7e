import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as by from '../../../../test/submissions.ts';
import { world, type Somebody, type World } from '../../../../test/world.ts';

let w: World;
let at: by.Place;
beforeAll(async () => {
  w = await world();
  at = await by.place(w);
});
afterAll(() => w.close());

const withdrawn = async (id: string, { who = w.vera, requestId = randomUUID(), reason = 'Omyl.' } = {}) =>
  (await who.run(by.WITHDRAW_ANSWER, { id, requestId, reason })).withdrawAnswer;
const read = async (who: Somebody, id: string, fields: string) =>
  (await who.run(`query($id: ID!) { submission(id: $id) { ${fields} } }`, { id })).submission;
const refusals = async () => {
  const { advocacyNumbers } = await w.vera.run(
    'query($body: ID!) { advocacyNumbers(by: BODY, bodyId: $body, from: "2021-01-01", to: "2021-12-31") { answeredInTime refused } }',
    { body: at.bodyId },
  );
  return advocacyNumbers;
};

test('an answer recorded wrongly is taken back: the limit runs on, and what was recorded stays with the reason', async () => {
  const { id } = await by.delivered(w.vera, at, '2021-06-10');
  await by.answered(w.vera, id, { outcome: 'REFUSED', receivedOn: '2021-06-20' });
  expect(await withdrawn(id, { reason: 'Byla to odpověď na jinou žádost.' })).toMatchObject({
    ...{ state: 'DELIVERED', clock: 'OVERDUE', dueOn: '2021-06-25', answeredOn: null },
  });
  expect(
    await read(
      w.karel,
      id,
      'answers { outcome withdrawnReason } steps(first: 1) { edges { node { kind answer { outcome } } } }',
    ),
  ).toEqual({
    answers: [{ outcome: 'REFUSED', withdrawnReason: 'Byla to odpověď na jinou žádost.' }],
    steps: { edges: [{ node: { kind: 'ANSWER_WITHDRAWN', answer: { outcome: 'REFUSED' } } }] },
  });
  expect(await by.answered(w.vera, id, { receivedOn: '2021-06-24' })).toMatchObject({
    ...{ state: 'SETTLED', clock: 'ANSWERED', answeredOn: '2021-06-24' },
  });
});

test('a limit that stood still stands still again; an earlier answer stays', async () => {
  const { id } = await by.delivered(w.vera, at, '2021-06-10');
  await by.step(w.vera, 'pauseSubmissionClock', id, { on: '2021-06-15' });
  await by.answered(w.vera, id, { outcome: 'PARTLY', receivedOn: '2021-06-20' });
  const before = await withdrawn(id);
  expect([before.state, before.clock]).toEqual(['DELIVERED', 'PAUSED']);
  const resumed = await by.step(w.vera, 'resumeSubmissionClock', id, { on: '2021-06-17' });
  expect(resumed.skippedDays.filter(({ reason }: any) => reason === 'PAUSED')).toHaveLength(3);
  await by.answered(w.vera, id, { outcome: 'PARTLY', receivedOn: '2021-06-21' });
  await by.answered(w.vera, id, { receivedOn: '2021-07-21' });
  expect(await withdrawn(id)).toMatchObject({ state: 'PARTLY_SETTLED', answeredOn: '2021-06-21' });
  expect(await withdrawn(id)).toMatchObject({ state: 'DELIVERED', answeredOn: null });
});

test('one says why, and only who tracks the topic does; said again it changes nothing', async () => {
  const { id } = await by.delivered(w.vera, at, '2021-06-10');
  await expect(withdrawn(id)).rejects.toMatchObject({
    ...{ code: 'CONFLICT', problems: [['TRANSITION_FORBIDDEN', undefined]] },
  });
  await by.answered(w.vera, id);
  await expect(withdrawn(id, { reason: '  ' })).rejects.toMatchObject({
    ...{ code: 'BAD_USER_INPUT', problems: [['REQUIRED', 'reason']] },
  });
  for (const who of [w.karel, w.milada])
    await expect(withdrawn(id, { who })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(withdrawn(id, { who: w.visitor })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  const requestId = randomUUID();
  expect(await withdrawn(id, { requestId })).toEqual(await withdrawn(id, { requestId }));
  await expect(withdrawn(id)).rejects.toMatchObject({ code: 'CONFLICT' });
});

test('once a remedy followed, an answer stays; what was taken back counts as no refusal', async () => {
  at = await by.place(w);
  const { id } = await by.delivered(w.vera, at, '2021-06-10');
  await by.answered(w.vera, id, { outcome: 'REFUSED' });
  expect(await refusals()).toEqual([{ answeredInTime: 1, refused: 1 }]);
  await withdrawn(id);
  expect(await refusals()).toEqual([{ answeredInTime: 0, refused: 0 }]);
  await by.answered(w.vera, id, { outcome: 'REFUSED' });
  await by.submissionAdded(w.vera, at, {
    ...{ kind: 'APPEAL', previousId: id, sentOn: '2021-07-01', channel: 'POST' },
  });
  expect(await read(w.vera, id, 'state viewerCan { withdrawAnswer }')).toEqual({
    ...{ state: 'REMEDY_SOUGHT', viewerCan: { withdrawAnswer: false } },
  });
  await expect(withdrawn(id)).rejects.toMatchObject({ code: 'CONFLICT' });
});
