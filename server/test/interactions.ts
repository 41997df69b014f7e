import { createHash, randomUUID } from 'node:crypto';
import { type Call, key, keyed, plain, reason, versionOf } from './call.ts';
import { proposed as topicProposed } from './topics.ts';
import type { Somebody, World } from './world.ts';

export const STATEMENT = `id kind form place happenedOn subject summary html version visibility isConfirmed withdrawnAt withdrawalReason
  body { name } author { name } actingFor { name } participants { side role count organisation { name } }
  documents { label url reference } replies { id kind office text isToPresentText hiddenAt hiddenReason }
  confirmationRequests { id addressHint isOpen sentAt answeredAt revokedAt }
  steps(first: 20) { edges { node { kind reason version happenedOn actor { name } } } }
  formerVersions(first: 20) { edges { node { version subject summary } } }
  viewerCan { edit withdraw askForConfirmation changeVisibility hideCorrection }`;
export const READ = `query($id: ID!) { interaction(id: $id) { ${STATEMENT} } }`;
const taking = (name: string, type: string, fields: string) =>
  `mutation($input: ${type}!) { ${name}(input: $input) { ${fields} } }`;
export const RECORD = taking('recordInteraction', 'RecordInteractionInput', STATEMENT);
export const EDIT = taking('editInteraction', 'EditInteractionInput', STATEMENT);
export const WITHDRAW = `mutation($id: ID!, $requestId: ID!, $reason: String!) {
  withdrawInteraction(id: $id, requestId: $requestId, reason: $reason) { ${STATEMENT} } }`;
export const SHOW = `mutation($id: ID!, $requestId: ID!, $visibility: Visibility!, $reason: String!) {
  changeInteractionVisibility(id: $id, requestId: $requestId, visibility: $visibility, reason: $reason) { visibility } }`;
export const ASK = `mutation($interactionId: ID!, $requestId: ID!, $email: String!) {
  askForConfirmation(interactionId: $interactionId, requestId: $requestId, email: $email) { confirmationRequests { id addressHint isOpen } } }`;
export const REVOKE = `mutation($id: ID!, $requestId: ID!) {
  revokeConfirmation(id: $id, requestId: $requestId) { isOpen revokedAt } }`;
export const HIDE = `mutation($id: ID!, $requestId: ID!, $reason: String!) {
  hideCorrection(id: $id, requestId: $requestId, reason: $reason) { kind office text at hiddenReason } }`;
const ANSWERED =
  'body kind happenedOn subject html version isDemo expiresAt answer office correction answeredAt';
export const LINKED = `query($token: String!) { statement(token: $token) { ${ANSWERED} } }`;
export const CONFIRM = taking('confirmStatement', 'ConfirmStatementInput', ANSWERED);
export const CORRECT = taking('correctStatement', 'CorrectStatementInput', ANSWERED);

/** A public body that everybody knows. */
export async function bodyAdded(w: World, name = 'Město Zkoušov'): Promise<string> {
  const [{ id }] = await w.sql(
    `insert into public_body (id, name, kind, level) values (gen_random_uuid(), $1, 'obec', 'LOCAL') returning id`,
    [name],
  );
  return `body_${id}`;
}

const statement = (bodyId: string, changes: object) => ({
  ...{ bodyId, kind: 'MEETING', form: 'IN_PERSON', place: 'Radnice', happenedOn: '2026-01-14' },
  ...{ subject: 'Pravidla přidělování bytů', summary: 'Město slíbilo **šest bytů**.' },
  participants: [
    { side: 'OURS', role: 'terénní pracovnice', count: 2 },
    { side: 'THEIRS', role: 'vedoucí odboru bydlení', count: 1 },
  ],
  documents: [{ label: 'Zápis', url: 'https://lipov.example/zapis', reference: 'MUZ 12/2026' }],
  ...changes,
});
export const recording = (topicId: string, bodyId: string, changes: object = {}) => ({
  input: { id: `interaction_${randomUUID()}`, topicId, ...statement(bodyId, changes) },
});
export async function recorded(w: World, who: Somebody, topicId: string, changes: object = {}) {
  const variables = recording(topicId, await bodyAdded(w), changes);
  return (await who.run(RECORD, variables)).recordInteraction as { id: string; version: number };
}
export const rewriting = (id: string, bodyId: string, version: number, changes: object = {}) => ({
  input: { id, version, ...key(), reason: 'Upřesnění.', ...statement(bodyId, changes) },
});
export const because = (id: string, changes: object = {}) => ({ id, ...key(), ...reason, ...changes });

/** A link to a statement, as a letter would hold it. */
export async function linked(w: World, interactionId: string): Promise<{ token: string; requestId: string }> {
  await w.vera.run(ASK, { interactionId, ...key(), email: 'posta@zkousov.example' });
  const [{ id }] = await w.sql(
    'select id from interaction_confirmation where interaction_id = $1 order by asked_at desc limit 1',
    [plain(interactionId)],
  );
  const token = randomUUID();
  await w.sql('insert into auth.statement_link (hash, confirmation_id) values ($1, $2)', [
    createHash('sha256').update(token).digest('base64url'),
    id,
  ]);
  return { token, requestId: `confirmationrequest_${id}` };
}
export const answer = (token: string, changes: object = {}) => ({
  input: { token, version: 1, office: 'odbor bydlení', ...changes },
});
export async function corrected(w: World, interactionId: string): Promise<string> {
  const { token } = await linked(w, interactionId);
  await w.visitor.run(CORRECT, answer(token, { text: 'Slíbili jsme čtyři byty.' }));
  const [{ id }] = await w.sql('select id from office_reply where interaction_id = $1', [
    plain(interactionId),
  ]);
  return `officereply_${id}`;
}

/** What can be done about interactions, each with what it needs beforehand. */
export function interactionVerbs(w: World) {
  const { vera } = w;
  const one = async () => (await recorded(w, vera, await topicProposed(vera))).id;
  const byLink = async (args: object): Promise<Call> => {
    const id = await one();
    return { who: w.visitor, args: async () => answer((await linked(w, id)).token, args) };
  };
  return {
    recordInteraction: async (): Promise<Call> => {
      const [topicId, bodyId] = [await topicProposed(vera), await bodyAdded(w)];
      const participants = [
        { side: 'OURS', role: 'právník', count: 1, organisationId: `organisation_${w.lipov}` },
      ];
      return { who: vera, args: async () => recording(topicId, bodyId, { participants }) };
    },
    editInteraction: async (): Promise<Call> => {
      const [id, bodyId] = [await one(), await bodyAdded(w)];
      const args = async () =>
        rewriting(id, bodyId, await versionOf(w, 'interaction', id), { summary: randomUUID() });
      return { who: vera, args };
    },
    withdrawInteraction: async (): Promise<Call> => {
      const id = await one();
      const args = async () => {
        await w.sql('update interaction set withdrawn_at = null, withdrawal_reason = null where id = $1', [
          plain(id),
        ]);
        return because(id);
      };
      return { who: vera, args };
    },
    changeInteractionVisibility: async (): Promise<Call> => {
      const id = await one();
      await w.sql(
        `select app.change_topic_audience(topic_id, 1, 'x') from interaction, set_config('app.audiences', '{1,2,3}', true) where id = $1`,
        [plain(id)],
      );
      return keyed(vera, { id, visibility: 'PUBLIC', ...reason });
    },
    askForConfirmation: async (): Promise<Call> => {
      const interactionId = await one();
      const args = async () => {
        await w.sql('delete from interaction_confirmation where interaction_id = $1', [plain(interactionId)]);
        return { interactionId, email: 'posta@zkousov.example', ...key() };
      };
      return { who: vera, args };
    },
    revokeConfirmation: async (): Promise<Call> => {
      const id = await one();
      return { who: vera, args: async () => ({ id: (await linked(w, id)).requestId, ...key() }) };
    },
    hideCorrection: async () => keyed(vera, { id: await corrected(w, await one()), ...reason }),
    confirmStatement: () => byLink({}),
    correctStatement: () => byLink({ text: 'Jednalo se o čtyři byty.' }),
  } satisfies Record<string, () => Promise<Call>>;
}
