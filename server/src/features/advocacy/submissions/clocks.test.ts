import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { holidayInput, ADD_HOLIDAY, REMOVE_HOLIDAY, ruleAdded } from '../../../../test/advocacy.ts';
import { until } from '../../../../test/sockets.ts';
import * as by from '../../../../test/submissions.ts';
import { world, type Somebody, type World } from '../../../../test/world.ts';
import { dayInPrague, midnightInPrague } from '../../../kernel/clock.ts';
import { plusDays } from '../deadlines/counting/day.ts';

let w: World;
beforeAll(async () => void (w = await world()));
afterAll(() => w.close());

const read = async (who: Somebody, id: string, fields = 'state clock dueOn') =>
  (await who.run(`query($id: ID!) { submission(id: $id) { ${fields} } }`, { id })).submission;
const stepsOf = async (id: string) =>
  (
    await read(
      w.karel,
      id,
      'steps(first: 50) { edges { node { kind happenedOn dueOn formerDueOn reason actor { id } } } }',
    )
  ).steps.edges.map(({ node }: any) => node);
const kindsOf = async (id: string) => (await stepsOf(id)).map(({ kind }: any) => kind);
const passed = (id: string) => until(async () => (await kindsOf(id)).includes('OVERDUE'));
const today = dayInPrague(new Date());

test('midnight in Prague is the first moment of its day, in summer and in winter', () => {
  for (const day of ['2026-01-01', '2026-03-29', '2026-03-30', '2026-07-06', '2026-10-25', '2026-10-26']) {
    const at = midnightInPrague(day);
    expect([dayInPrague(at), dayInPrague(new Date(at.getTime() - 1))]).toEqual([day, plusDays(day, -1)]);
  }
});

test('a limit that passed is said once, dated the day after, by nobody, to who follows the topic', async () => {
  const at = await by.place(w);
  await w.karel.run('mutation($id: ID!) { followTopic(id: $id) { id } }', { id: at.topicId });
  const { id } = await by.delivered(w.vera, at, '2021-06-10');
  await passed(id);
  const jobs = new pg.Pool({ connectionString: w.database.url('platforma_jobs'), max: 1 });
  const { rows } = await jobs.query('select * from app.pass_clocks($1)', [today]);
  await jobs.end();
  expect(rows).toEqual([]);
  const overdue = (await stepsOf(id)).filter(({ kind }: any) => kind === 'OVERDUE');
  expect(overdue).toMatchObject([{ happenedOn: '2021-06-26', dueOn: '2021-06-25', actor: null }]);
  const told = () =>
    w.sql(`select person_id, kind from notification where stream_id = $1 and kind = 'CLOCK_PASSED'`, [
      id.slice(11),
    ]);
  await until(async () => (await told()).length > 1);
  const people = (await told()).map(({ person_id }) => person_id);
  expect(people.toSorted()).toEqual([w.karel.personId, w.vera.personId].toSorted());
});

test('what the calendar said is taken back when the limit ends later than was known, not when it began anew', async () => {
  const at = await by.place(w);
  const overdueOn = async (id: string) =>
    (await stepsOf(id)).filter(({ kind }: any) => kind === 'OVERDUE').map((one: any) => one.happenedOn);
  const { id } = await by.delivered(w.vera, at, '2021-06-10');
  await passed(id);
  expect(await overdueOn(id)).toEqual(['2021-06-26']);
  await by.step(w.vera, 'extendSubmission', id, { on: '2021-06-24', by: 10 });
  await until(async () => (await overdueOn(id)).join() === '2021-07-08');
  const [{ told }] = await w.sql(
    `select count(*)::int told from story_entry e join submission_step s on s.id = e.item_id where s.submission_id = $1 and s.kind = 'OVERDUE'`,
    [id.slice(11)],
  );
  expect(told).toBe(1);
  await by.step(w.vera, 'askSubmissionCompletion', id, { on: '2021-07-09' });
  await by.step(w.vera, 'completeSubmission', id, { on: '2021-07-12' });
  await until(async () => (await overdueOn(id)).length === 2);
  expect(await overdueOn(id)).toEqual(['2021-07-28', '2021-07-08']);
});

test('the last day itself is not overdue, and what was answered or stands still never is', async () => {
  const at = await by.place(w, { length: 15, unit: 'DAYS' });
  const { id } = await by.delivered(w.vera, at, '2021-06-10');
  await passed(id);
  const set = (dueOn: string) =>
    w.sql('update submission set due_on = $2 where id = $1', [id.slice(11), dueOn]);
  const clocks = [];
  for (const dueOn of [plusDays(today, -1), today, plusDays(today, 7), plusDays(today, 8)]) {
    await set(dueOn);
    clocks.push((await read(w.karel, id)).clock);
  }
  expect(clocks).toEqual(['OVERDUE', 'DUE_SOON', 'DUE_SOON', 'RUNNING']);
  await set(today);
  const pass = () => w.sql('select * from app.pass_clocks($1)', [today]);
  expect(await pass()).toEqual([]);
  await set(plusDays(today, -1));
  await w.sql('update submission set paused_on = due_on where id = $1', [id.slice(11)]);
  expect([(await read(w.karel, id)).clock, await pass()]).toEqual(['PAUSED', []]);
});

test('overdue ones are found by a filter, and only those', async () => {
  const at = await by.place(w);
  const late = await by.delivered(w.vera, at, '2021-06-10');
  const open = await by.submissionAdded(w.vera, at);
  const found = async (isOverdue: boolean) => {
    const { topic } = await w.tomas.run(
      `query($id: ID!, $o: Boolean) { topic(id: $id) { submissions(first: 9, isOverdue: $o) { edges { node { id } } } } }`,
      { id: at.topicId, o: isOverdue },
    );
    return topic.submissions.edges.map(({ node }: any) => node.id);
  };
  expect([await found(true), await found(false)]).toEqual([[late.id], [open.id]]);
});

test('a holiday declared later moves open limits, says so, and its removal moves them back', async () => {
  const at = await by.place(w, { length: 3_000 });
  const { id, dueOn } = await by.delivered(w.vera, at, dayInPrague(new Date()));
  const other = await by.delivered(w.vera, await by.place(w, { length: 10 }), '2021-06-10');
  const { input } = holidayInput(dueOn);
  await w.vera.run(ADD_HOLIDAY, { input });
  const moved = (await read(w.karel, id)).dueOn;
  expect(moved > dueOn).toBe(true);
  const [first] = await stepsOf(id);
  expect(first).toMatchObject({ kind: 'RECOUNTED', formerDueOn: dueOn, dueOn: moved, reason: input.name });
  expect(await kindsOf(other.id)).not.toContain('RECOUNTED');
  await w.vera.run(REMOVE_HOLIDAY, { id: input.id, requestId: randomUUID(), reason: 'Zákon nevyšel.' });
  expect((await read(w.karel, id)).dueOn).toBe(dueOn);
});

test('one’s own limit is told with the days within it (a bill in the comment procedure)', async () => {
  const at = await by.place(w);
  const sendRuleId = await ruleAdded(w.vera, { length: 20, unit: 'WORKING_DAYS', extensionLength: null });
  const comments = { kind: 'COMMENTS', sendRuleId, sendFrom: '2021-06-21', answerRuleId: null };
  expect(await by.submissionAdded(w.vera, at, comments)).toMatchObject({
    sendBy: '2021-07-21',
    plan: [
      { step: 'DRAFT', on: '2021-07-07' },
      { step: 'VOTE', on: '2021-07-15' },
      { step: 'SEND', on: '2021-07-20' },
    ],
  });
});

test('when the body is silent, the complaint about it is suggested with its own limit, and follows', async () => {
  const remedy = await ruleAdded(w.vera, { name: 'Stížnost na postup', length: 30, extensionLength: null });
  const at = await by.place(w, { extensionLength: 10, overdueRemedyId: remedy });
  const { id } = await by.delivered(w.vera, at, '2021-06-10');
  await by.step(w.vera, 'extendSubmission', id, { on: '2021-06-24', by: 10 });
  const suggested = 'suggestedRemedies { cause from ruleId name }';
  expect(await read(w.karel, id, suggested)).toEqual({
    suggestedRemedies: [
      ...[
        {
          cause: 'OVERDUE',
          from: '2021-07-07',
          ruleId: remedy,
          name: 'Stížnost na postup',
        },
      ],
    ],
  });
  const complaint = {
    kind: 'COMPLAINT',
    previousId: id,
    sendRuleId: remedy,
    sendFrom: '2021-07-07',
    answerRuleId: null,
  };
  const { id: next } = await by.submissionAdded(w.vera, at, {
    ...complaint,
    sentOn: '2021-07-08',
    channel: 'DATA_BOX',
  });
  expect(await read(w.karel, id, `state clock ${suggested} next { id }`)).toEqual({
    ...{ state: 'REMEDY_SOUGHT', clock: 'UNANSWERED', suggestedRemedies: [], next: [{ id: next }] },
  });
  const elsewhere = await by.place(w);
  await expect(by.submissionAdded(w.vera, elsewhere, complaint)).rejects.toMatchObject({
    problems: [['SUBMISSION_ELSEWHERE', 'previousId']],
  });
});
