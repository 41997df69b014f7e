import { afterAll, beforeAll, expect, test } from 'vitest';
import { AGENDA } from '../../../../test/agenda.ts';
import { ruleAdded } from '../../../../test/advocacy.ts';
import { commitmentInput, RECORD } from '../../../../test/commitments.ts';
import * as by from '../../../../test/submissions.ts';
import { world, type Somebody, type World } from '../../../../test/world.ts';

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

const YEAR = { from: '2021-01-01', to: '2021-12-31' };
const read = async (who: Somebody, variables: object) => {
  const { agenda } = await who.run(AGENDA, { ...YEAR, ...variables });
  return agenda.edges.map(({ node }: any) => node) as Record<string, any>[];
};
const days = async (who: Somebody, variables: object) =>
  (await read(who, variables)).map(({ day, kind, standing }) => [day, kind, standing]);

test('it tells of limits, promises and reviews in order, to those who see them, each as it stands today', async () => {
  const at = await by.place(w);
  const { topicId } = at;
  const { id } = await by.delivered(w.vera, at, '2021-06-10');
  const promise = await commitmentInput(w, topicId, { sourceOn: '2021-03-01', dueOn: '2021-09-30' });
  await w.vera.run(RECORD, { input: promise });
  const all = [
    ['2021-06-25', 'ANSWER_DUE', 'OVERDUE'],
    ['2021-09-30', 'COMMITMENT_DUE', 'OVERDUE'],
  ];
  expect(await days(w.karel, { topicId })).toEqual(all);
  expect(await days(w.visitor, { topicId })).toEqual([]);
  expect(await days(w.karel, { topicId, to: '2021-07-01' })).toEqual(all.slice(0, 1));
  const [before] = await read(w.karel, { topicId });

  await by.step(w.vera, 'extendSubmission', id, { on: '2021-06-24', by: 10 });
  expect((await read(w.karel, { topicId }))[0]).toMatchObject({ key: before!.key, day: '2021-07-07' });

  await by.step(w.vera, 'pauseSubmissionClock', id, { on: '2021-06-26' });
  expect(await days(w.karel, { topicId })).toEqual(all.slice(1));
  await by.step(w.vera, 'resumeSubmissionClock', id, { on: '2021-06-27' });
  await by.answered(w.vera, id, { receivedOn: '2021-06-28' });
  expect(await days(w.karel, { topicId, standing: 'CLOSED' })).toMatchObject([
    [expect.any(String), 'ANSWER_DUE', 'CLOSED'],
  ]);
  expect(await days(w.karel, { topicId, standing: 'OVERDUE' })).toEqual(all.slice(1));

  await w.sql(`update topic set state = 'POSTPONED', review_on = '2021-11-02' where id = $1`, [
    topicId.slice(6),
  ]);
  expect((await days(w.karel, { topicId })).at(-1)).toEqual(['2021-11-02', 'TOPIC_REVIEW', 'OVERDUE']);
});

test('one’s own limit is told with its planned days, and what is to be completed, each until it is done', async () => {
  const at = await by.place(w);
  const { topicId } = at;
  const sendRuleId = await ruleAdded(w.vera, { length: 20, unit: 'WORKING_DAYS', extensionLength: null });
  const own = { kind: 'COMMENTS', sendRuleId, sendFrom: '2021-06-21', answerRuleId: null };
  const { id } = await by.submissionAdded(w.vera, at, own);
  const planned = ['DRAFT_PLANNED', 'VOTE_PLANNED', 'SEND_PLANNED', 'SEND_BY'];
  const standings = async () =>
    (await read(w.karel, { topicId })).map(({ kind, standing }) => [kind, standing]);
  expect(await standings()).toEqual(planned.map((kind) => [kind, 'OVERDUE']));
  await by.approved(w.vera, id);
  await by.step(w.vera, 'sendSubmission', id, { on: '2021-07-20', channel: 'DATA_BOX' });
  expect(await standings()).toEqual(planned.map((kind) => [kind, 'CLOSED']));
  await by.step(w.vera, 'deliverSubmission', id, { on: '2021-07-20' });
  await by.step(w.vera, 'askSubmissionCompletion', id, { on: '2021-08-02', completeBy: '2021-09-01' });
  expect((await days(w.karel, { topicId })).at(-1)).toEqual(['2021-09-01', 'COMPLETE_BY', 'OVERDUE']);
  await by.step(w.vera, 'completeSubmission', id, { on: '2021-08-20' });
  expect((await standings()).map(([kind]) => kind)).toEqual(planned);
});

test('one’s own are those of topics that one follows or tracks', async () => {
  const at = await by.place(w);
  await by.delivered(w.vera, at, '2021-06-10');
  const own = async (who: Somebody) => {
    const [{ length }, { submissions }] = await Promise.all([
      read(who, { mine: true, topicId: at.topicId }),
      who.run(`{ submissions(first: 9, mine: true, topicId: "${at.topicId}") { totalCount } }`),
    ]);
    expect(submissions.totalCount).toBe(length);
    return length;
  };
  const member = await w.person('Zuzana', { organisations: [w.lipov] });
  expect(await own(w.visitor)).toBe(0);
  expect(await own(member)).toBe(0);
  await w.sql('update topic set coordinator_id = $2 where id = $1', [at.topicId.slice(6), w.karel.personId]);
  expect(await own(w.karel)).toBe(1);
  await member.run('mutation($id: ID!) { followTopic(id: $id) { id } }', { id: at.topicId });
  expect(await own(member)).toBe(1);
  await w.sql('update topic set coordinator_id = null where id = $1', [at.topicId.slice(6)]);
});

test('its days are a range of at most 400 days', async () => {
  const bad = (code: string) => ({ code: 'BAD_USER_INPUT', problems: [[code, 'to']] });
  await expect(read(w.karel, { from: '2021-01-02', to: '2021-01-01' })).rejects.toMatchObject(
    bad('DATES_REVERSED'),
  );
  await expect(read(w.karel, { to: '2022-02-06' })).rejects.toMatchObject(bad('DATE_TOO_FAR'));
  expect(await read(w.visitor, { to: '2022-02-05' })).toBeInstanceOf(Array);
});
