import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BIRTH_NUMBER, mark, marksOf, refused, WHY } from '../../../../test/sensitive.ts';
import * as by from '../../../../test/submissions.ts';
import { world, type Somebody, type World } from '../../../../test/world.ts';

let w: World;
let at: by.Place;
beforeAll(async () => {
  w = await world();
  at = await by.place(w);
});
afterAll(() => w.close());

const bad = (code: string, field?: string) => ({ code: 'BAD_USER_INPUT', problems: [[code, field]] });
const stuck = (code: string) => ({ code: 'CONFLICT', problems: [[code, undefined]] });
const day = (on: string, more: object = {}) => ({ on, ...more });
const read = async (who: Somebody, id: string, fields = 'state clock dueOn') =>
  (await who.run(`query($id: ID!) { submission(id: $id) { ${fields} } }`, { id })).submission;

test('who tracks the topic writes a submission down once, everybody else does not', async () => {
  const input = by.submissionInput(at.topicId, at.bodyId);
  for (const who of [w.karel, w.tomas, w.milada])
    await expect(who.run(by.ADD_SUBMISSION, input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(w.visitor.run(by.ADD_SUBMISSION, input)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  await w.vera.run(by.ADD_SUBMISSION, input);
  await w.vera.run(by.ADD_SUBMISSION, input);
  expect(await read(w.karel, input.input.id)).toEqual({ state: 'DRAFT', clock: 'NOT_RUNNING', dueOn: null });
  expect(await read(w.visitor, input.input.id)).toBeNull();
  await w.sql('update topic set coordinator_id = $2 where id = $1', [at.topicId.slice(6), w.karel.personId]);
  expect((await by.submissionAdded(w.karel, at)).state).toBe('DRAFT');
  await w.sql('update topic set coordinator_id = null where id = $1', [at.topicId.slice(6)]);
});

test('it goes from draft to answer, and each step is told in the story of its topic', async () => {
  const place = await by.place(w);
  const { id } = await by.submissionAdded(w.vera, place);
  await by.approved(w.vera, id);
  await by.step(w.vera, 'sendSubmission', id, day('2021-06-09', { channel: 'DATA_BOX' }));
  expect(await by.step(w.vera, 'deliverSubmission', id, day('2021-06-10'))).toMatchObject({
    ...{ state: 'DELIVERED', clock: 'OVERDUE', dueOn: '2021-06-25', unshiftedDueOn: '2021-06-25' },
  });
  expect(await by.answered(w.vera, id, { receivedOn: '2021-06-25' })).toMatchObject({
    ...{ state: 'SETTLED', clock: 'ANSWERED', answeredOn: '2021-06-25' },
  });
  const { topic } = await w.karel.run(
    `query($id: ID!) { topic(id: $id) { story(first: 20) { edges { node { happenedOn item { ... on SubmissionStep { kind dueOn answer { outcome text } } } } } } } }`,
    { id: place.topicId },
  );
  const told = topic.story.edges.map(({ node }: any) => [node.happenedOn, node.item.kind]);
  expect(told).toEqual(
    expect.arrayContaining([
      ['2021-06-25', 'ANSWERED'],
      ['2021-06-10', 'DELIVERED'],
      ['2021-06-09', 'SENT'],
    ]),
  );
});

test('an extension is one longer limit; it is late once the limit has passed, and never longer than its rule', async () => {
  const { id } = await by.delivered(w.vera, at, '2021-06-10');
  const extend = (on: string, days: number) => by.step(w.vera, 'extendSubmission', id, day(on, { by: days }));
  await expect(extend('2021-06-26', 10)).rejects.toMatchObject(bad('EXTENSION_LATE', 'on'));
  await expect(extend('2021-06-20', 11)).rejects.toMatchObject(bad('DEADLINE_EXTENSION', 'by'));
  await expect(extend('2021-06-09', 10)).rejects.toMatchObject(bad('DATE_BEFORE', 'on'));
  expect(await extend('2021-06-24', 10)).toMatchObject({
    ...{ dueOn: '2021-07-07', unshiftedDueOn: '2021-07-05', extendedBy: 10 },
    skippedDays: [
      { date: '2021-07-05', reason: 'CYRIL_AND_METHODIUS' },
      { date: '2021-07-06', reason: 'JAN_HUS' },
    ],
  });
  await expect(extend('2021-06-24', 1)).rejects.toMatchObject(bad('DEADLINE_EXTENSION', 'by'));
});

test('a completed request for information begins its limit anew, a complaint only stood still meanwhile', async () => {
  const completed = async (kind: string) => {
    const { id } = await by.delivered(w.vera, at, '2021-06-10', { kind });
    const asked = await by.step(w.vera, 'askSubmissionCompletion', id, day('2021-06-12'));
    expect(asked).toMatchObject({ state: 'COMPLETION_ASKED', clock: 'NOT_RUNNING', dueOn: null });
    await expect(by.step(w.vera, 'completeSubmission', id, day('2021-06-11'))).rejects.toMatchObject(
      bad('DATE_BEFORE', 'on'),
    );
    return (await by.step(w.vera, 'completeSubmission', id, day('2021-06-16'))).dueOn;
  };
  expect(await completed('INFORMATION_REQUEST')).toBe('2021-07-01');
  expect(await completed('COMPLAINT')).toBe('2021-06-30');
});

test('it is passed on to another body, where the limit begins when it is delivered', async () => {
  const { id } = await by.delivered(w.vera, at, '2021-06-10');
  const forward = (bodyId: string) => by.step(w.vera, 'forwardSubmission', id, day('2021-06-14', { bodyId }));
  await expect(forward(at.bodyId)).rejects.toMatchObject(bad('BODY_SAME', 'bodyId'));
  await expect(forward(`body_${randomUUID()}`)).rejects.toMatchObject(bad('BODY_UNKNOWN', 'bodyId'));
  const other = await by.bodyAdded(w);
  expect(await forward(other)).toMatchObject({ state: 'FORWARDED', dueOn: null, body: { id: other } });
  await expect(by.step(w.vera, 'deliverSubmission', id, day('2021-06-13'))).rejects.toMatchObject(
    bad('DATE_BEFORE', 'on'),
  );
  expect((await by.step(w.vera, 'deliverSubmission', id, day('2021-06-15'))).dueOn).toBe('2021-06-30');
});

test('a limit that stands still runs on where it stopped', async () => {
  const { id } = await by.delivered(w.vera, at, '2021-06-10');
  const verb = (name: string, on: string) => by.step(w.vera, name, id, day(on));
  await expect(verb('resumeSubmissionClock', '2021-06-16')).rejects.toMatchObject(stuck('CLOCK_RUNS'));
  expect(await verb('pauseSubmissionClock', '2021-06-14')).toMatchObject({ clock: 'PAUSED', dueOn: null });
  await expect(verb('pauseSubmissionClock', '2021-06-15')).rejects.toMatchObject(stuck('CLOCK_STANDS'));
  expect((await verb('resumeSubmissionClock', '2021-06-16')).dueOn).toBe('2021-06-28');
});

test('an answer to a limit that stands still is in time or late by what was left of it', async () => {
  const answeredOn = async (receivedOn: string) => {
    const { id } = await by.delivered(w.vera, at, '2021-06-10');
    await by.step(w.vera, 'pauseSubmissionClock', id, day('2021-06-14'));
    const { clock, dueOn } = await by.answered(w.vera, id, { receivedOn });
    return [clock, dueOn];
  };
  expect(await answeredOn('2021-06-16')).toEqual(['ANSWERED', '2021-06-28']);
  expect(await answeredOn('2021-06-12')).toEqual(['ANSWERED', '2021-06-25']);
});

test.each([
  [{ sentOn: '2021-06-10' }, 'REQUIRED', 'channel'],
  [{ deliveredOn: '2021-06-10' }, 'REQUIRED', 'sentOn'],
  [{ sentOn: '2021-06-10', channel: 'POST', deliveredOn: '2021-06-09' }, 'DATE_BEFORE', 'deliveredOn'],
  [{ sentOn: '2090-06-10', channel: 'POST' }, 'DATE_FUTURE', 'sentOn'],
  [{ title: ' ' }, 'REQUIRED', 'title'],
  [{ text: 'x'.repeat(20_001) }, 'TOO_LONG', 'text'],
  [{ bodyId: `body_${randomUUID()}` }, 'BODY_UNKNOWN', 'bodyId'],
  [{ text: BIRTH_NUMBER }, 'SENSITIVE_DATA', 'text'],
])('a submission with %o is refused beside its field', async (changes, code, field) => {
  const [{ before }] = await w.sql('select count(*) before from submission');
  await expect(by.submissionAdded(w.vera, at, changes)).rejects.toMatchObject(bad(code, field));
  expect((await w.sql('select count(*) before from submission'))[0].before).toBe(before);
});

test('a delivery outside the validity of its rule is refused and changes nothing', async () => {
  const place = await by.place(w, { validFrom: '2022-01-01' });
  await expect(by.delivered(w.vera, place, '2021-12-31')).rejects.toMatchObject(
    bad('RULE_NOT_VALID', 'deliveredOn'),
  );
  expect((await by.delivered(w.vera, place, '2022-01-03')).dueOn).toBe('2022-01-18');
});

test('an answer comes after the delivery; an evasive one is a refusal, a later one settles', async () => {
  const { id } = await by.delivered(w.vera, at, '2021-06-10');
  await expect(by.answered(w.vera, id, { receivedOn: '2021-06-09' })).rejects.toMatchObject(
    bad('DATE_BEFORE', 'receivedOn'),
  );
  await expect(by.answered(w.karel, id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const late = { receivedOn: '2021-06-28', outcome: 'EVASIVE' };
  expect(await by.answered(w.vera, id, late)).toMatchObject({ state: 'REFUSED', clock: 'ANSWERED_LATE' });
  await by.answered(w.vera, id, { receivedOn: '2021-07-08' });
  expect(await read(w.tomas, id, 'state answeredOn answers { outcome receivedOn }')).toEqual({
    ...{ state: 'SETTLED', answeredOn: '2021-06-28' },
    answers: [
      { outcome: 'EVASIVE', receivedOn: '2021-06-28' },
      { outcome: 'ACCEPTED', receivedOn: '2021-07-08' },
    ],
  });
  const draft = await by.submissionAdded(w.vera, at);
  await expect(by.answered(w.vera, draft.id)).rejects.toMatchObject(stuck('TRANSITION_FORBIDDEN'));
});

test('two coordinators edit: the second is refused with the newer version, and what was sent stays', async () => {
  const { id, version } = await by.submissionAdded(w.vera, at);
  const edit = async (changes: object) => {
    const { id: _, topicId: __, ...said } = by.submissionInput('', at.bodyId, changes).input;
    return w.vera.run(by.EDIT_SUBMISSION, {
      input: { ...said, id, requestId: randomUUID(), version, ...changes },
    });
  };
  await edit({ title: 'Žádost o počet bytů' });
  await expect(edit({ title: 'Jinak' })).rejects.toMatchObject(stuck('VERSION_STALE'));
  await by.approved(w.vera, id);
  const sent = await by.step(w.vera, 'sendSubmission', id, day('2021-06-10', { channel: 'POST' }));
  const now = { version: sent.version, title: 'Žádost o počet bytů' };
  await expect(edit({ ...now, text: 'Jiný text.' })).rejects.toMatchObject(stuck('SUBMISSION_SENT'));
  await edit({ ...now, referenceNumber: 'MUL/123/2021' });
  expect(await read(w.karel, id, 'state referenceNumber')).toEqual({
    ...{ state: 'SENT', referenceNumber: 'MUL/123/2021' },
  });
});

test('personal data is published with a reason only', async () => {
  await expect(by.submissionAdded(w.vera, at, { text: BIRTH_NUMBER })).rejects.toMatchObject(refused('text'));
  const { id } = await by.submissionAdded(w.vera, at, { text: BIRTH_NUMBER, sensitiveReason: WHY });
  expect(await marksOf(w, id)).toEqual([mark('submission', w.vera)]);
});

test('it is published under a public topic only, and narrowed with it', async () => {
  const place = await by.place(w);
  const { id } = await by.delivered(w.vera, place, '2021-06-10');
  await by.answered(w.vera, id);
  const change = (what: string, of: string, visibility: string, who = w.vera) =>
    who.run(
      `mutation($id: ID!, $r: ID!, $v: Visibility!) { ${what}(id: $id, requestId: $r, visibility: $v, reason: "Shoda.") { id } }`,
      { id: of, r: randomUUID(), v: visibility },
    );
  await expect(change('changeSubmissionVisibility', id, 'PUBLIC')).rejects.toMatchObject(
    bad('WIDER_THAN_TOPIC'),
  );
  await change('changeTopicVisibility', place.topicId, 'PUBLIC');
  expect(await read(w.visitor, id)).toBeNull();
  await expect(change('changeSubmissionVisibility', id, 'PUBLIC', w.karel)).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  await change('changeSubmissionVisibility', id, 'PUBLIC');
  const seen = 'visibility author { id } answers { text }';
  expect(await read(w.visitor, id, seen)).toEqual({
    ...{ visibility: 'PUBLIC', author: null, answers: [{ text: 'Město pronajímá 40 bytů.' }] },
  });
  await change('changeTopicVisibility', place.topicId, 'MEMBERS');
  expect([await read(w.visitor, id), (await read(w.karel, id, 'visibility')).visibility]).toEqual([
    null,
    'MEMBERS',
  ]);
});
