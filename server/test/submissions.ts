import { randomUUID } from 'node:crypto';
import { ruleAdded } from './advocacy.ts';
import { key, plain, reason, versionOf, type Call } from './call.ts';
import { dayInPrague } from '../src/kernel/clock.ts';
import { pdf, uploaded } from './files.ts';
import { proposed } from './topics.ts';
import type { Somebody, World } from './world.ts';

export const SUBMISSION =
  'id state clock dueOn unshiftedDueOn sentOn deliveredOn answeredOn extendedBy sendBy version body { id } skippedDays { date reason } plan { step on }';
const taking = (name: string, type: string) =>
  `mutation($input: ${type}!) { ${name}(input: $input) { ${SUBMISSION} } }`;
export const ADD_SUBMISSION = taking('addSubmission', 'AddSubmissionInput');
export const EDIT_SUBMISSION = taking('editSubmission', 'EditSubmissionInput');
export const RECORD_ANSWER = taking('recordAnswer', 'RecordAnswerInput');
const stepTypes: Record<string, string> = {
  sendSubmission: 'SendSubmissionInput',
  deliverSubmission: 'DeliverSubmissionInput',
  extendSubmission: 'ExtendSubmissionInput',
  askSubmissionCompletion: 'AskCompletionInput',
  completeSubmission: 'SubmissionStepInput',
  forwardSubmission: 'ForwardSubmissionInput',
  pauseSubmissionClock: 'SubmissionStepInput',
  resumeSubmissionClock: 'SubmissionStepInput',
};

/** A public body that nobody else uses. */
export async function bodyAdded(w: World): Promise<string> {
  const id = randomUUID();
  await w.sql(
    `insert into public_body (id, name, kind, level, is_demo) values ($1, $2, 'obec', 'NATIONAL', true)`,
    [id, `Úřad ${id.slice(0, 8)}`],
  );
  return `body_${id}`;
}

export const submissionInput = (topicId: string, bodyId: string, changes: object = {}) => ({
  input: {
    ...{ id: `submission_${randomUUID()}`, topicId, bodyId, kind: 'INFORMATION_REQUEST' },
    ...{ title: 'Žádost o počet obecních bytů', text: 'Kolik bytů město pronajímá?', ...changes },
  },
});

export interface Place {
  topicId: string;
  bodyId: string;
  ruleId: string;
}

/** A topic, a body and the rule for requests for information. */
export async function place(w: World, rule: object = {}): Promise<Place> {
  const topicId = await proposed(w.vera);
  return { topicId, bodyId: await bodyAdded(w), ruleId: await ruleAdded(w.vera, rule) };
}

export async function submissionAdded(
  who: Somebody,
  { topicId, bodyId, ruleId }: Place,
  changes: object = {},
) {
  const input = submissionInput(topicId, bodyId, { answerRuleId: ruleId, ...changes });
  return (await who.run(ADD_SUBMISSION, input)).addSubmission as { id: string } & Record<string, any>;
}

/** One that was delivered on a day. */
export const delivered = (who: Somebody, at: Place, deliveredOn: string, changes: object = {}) =>
  submissionAdded(who, at, { sentOn: deliveredOn, channel: 'DATA_BOX', deliveredOn, ...changes });

export async function step(who: Somebody, verb: string, id: string, input: object = {}) {
  const { [verb]: now } = await who.run(taking(verb, stepTypes[verb]!), {
    input: { id, requestId: randomUUID(), ...input },
  });
  return now;
}

export const answerInput = (submissionId: string, changes: object = {}) => ({
  input: {
    ...{ id: `answer_${randomUUID()}`, submissionId, outcome: 'ACCEPTED', receivedOn: '2021-06-20' },
    ...{ text: 'Město pronajímá 40 bytů.', ...changes },
  },
});
export const answered = async (who: Somebody, submissionId: string, changes: object = {}) =>
  (await who.run(RECORD_ANSWER, answerInput(submissionId, changes))).recordAnswer;

const by = (name: string) =>
  `mutation($id: ID!, $requestId: ID!) { ${name}(id: $id, requestId: $requestId) { ${SUBMISSION} } }`;
const because = (name: string) =>
  `mutation($id: ID!, $requestId: ID!, $reason: String!) { ${name}(id: $id, requestId: $requestId, reason: $reason) { ${SUBMISSION} } }`;
export const APPROVE = by('approveSubmission');
export const DROP = because('dropSubmission');
export const CLOSE = because('closeSubmission');
export const WITHDRAW_ANSWER = because('withdrawAnswer');
export const approved = (who: Somebody, id: string) => who.run(APPROVE, { id, requestId: randomUUID() });

const today = () => dayInPrague(new Date());
const ago = (days: number) => `(now() at time zone 'Europe/Prague')::date - ${days}`;
/** How one stands that was not answered, delivered unless it is on its way; its limit ends in days to come. */
const running = `delivered_on = case when $2 not in ('APPROVED', 'SENT') then ${ago(5)} end, sent_on = ${ago(5)},
  due_on = ${ago(-10)}, limit_length = 15, limit_unit = 'DAYS', limit_extension = 10, extended_by = 0,
  completion_asked_on = ${ago(3)}, completed_on = null, answered_on = null`;

/** What can be done about submissions, each with what it needs beforehand. */
export function submissionVerbs(w: World) {
  const added = async () => (await submissionAdded(w.vera, await place(w))).id;
  /** Each time from the state that the verb needs. */
  const from = async (
    state: string,
    given: (id: string) => Record<string, unknown> | Promise<Record<string, unknown>>,
    isPaused = false,
  ): Promise<Call> => {
    const id = await added();
    const reset = `update submission set state = $2, paused_on = ${isPaused ? ago(2) : 'null'}, ${running} where id = $1`;
    return {
      who: w.vera,
      args: async () => {
        await w.sql(reset, [plain(id), state]);
        return given(id);
      },
    };
  };
  const files = async () => {
    // However often it is called: a day has a limit.
    await w.sql('delete from upload where person_id = $1', [w.vera.personId]);
    return [{ id: await uploaded(w.vera, pdf()), alternativeText: 'Odpověď' }];
  };
  const told = (input: object) => (id: string) => ({ input: { id, ...key(), on: today(), ...input } });
  return {
    addSubmission: async (): Promise<Call> => {
      const { topicId, bodyId } = await place(w);
      return { who: w.vera, args: async () => submissionInput(topicId, bodyId) };
    },
    editSubmission: async (): Promise<Call> => {
      const at = await place(w);
      const { id } = await submissionAdded(w.vera, at);
      const args = async () => {
        const { id: _, topicId: __, ...said } = submissionInput('', at.bodyId, { title: randomUUID() }).input;
        return { input: { ...said, id, ...key(), version: await versionOf(w, 'submission', id) } };
      };
      return { who: w.vera, args };
    },
    approveSubmission: () => from('DRAFT', (id) => ({ id, ...key() })),
    dropSubmission: () => from('DRAFT', (id) => ({ id, ...key(), ...reason })),
    closeSubmission: () => from('REMEDY_SOUGHT', (id) => ({ id, ...key(), ...reason })),
    changeSubmissionVisibility: () =>
      from('DRAFT', (id) => ({ id, ...key(), visibility: 'MEMBERS', ...reason })),
    sendSubmission: () => from('APPROVED', told({ channel: 'DATA_BOX' })),
    deliverSubmission: () => from('SENT', told({})),
    extendSubmission: () => from('DELIVERED', told({ by: 1 })),
    askSubmissionCompletion: () => from('DELIVERED', told({})),
    completeSubmission: () => from('COMPLETION_ASKED', told({})),
    forwardSubmission: async () => {
      const bodies = [await bodyAdded(w), await bodyAdded(w)];
      let calls = 0;
      return from('DELIVERED', (id) => told({ bodyId: bodies[calls++ % 2] })(id));
    },
    pauseSubmissionClock: () => from('DELIVERED', told({})),
    resumeSubmissionClock: () => from('DELIVERED', told({}), true),
    recordAnswer: () =>
      from('DELIVERED', async (id) =>
        answerInput(id, { outcome: 'REFUSED', receivedOn: today(), attachments: await files() }),
      ),
    withdrawAnswer: () =>
      from('DELIVERED', async (id) => {
        await answered(w.vera, id, { receivedOn: today() });
        return { id, ...key(), ...reason };
      }),
  } satisfies Record<string, () => Promise<Call>>;
}
