import { randomUUID } from 'node:crypto';
import { type Call, key, plain, reason, versionOf } from './call.ts';
import { proposed } from './topics.ts';
import type { Somebody, World } from './world.ts';

const FIELDS = `id state stateSince standing isOverdue progress doneCount promisedCount fulfilledShare version visibility dueOn
  steps(first: 20) { edges { node { kind: commitmentStep state: commitmentState happenedOn confirmedBy evidence evidenceUrl reason changed: changedParts formerDueOn dueOn
    doneCount promisedCount actor { name } } } }`;
const taking = (name: string, type: string) =>
  `mutation($input: ${type}!) { ${name}(input: $input) { ${FIELDS} } }`;

export const RECORD = taking('recordCommitment', 'RecordCommitmentInput');
export const EDIT = taking('editCommitment', 'EditCommitmentInput');
export const SHOW = `mutation($id: ID!, $requestId: ID!, $visibility: Visibility!, $reason: String!) {
  changeCommitmentVisibility(id: $id, requestId: $requestId, visibility: $visibility, reason: $reason) { ${FIELDS} } }`;
export const READ = `query($id: ID!) { commitment(id: $id) { ${FIELDS} quote summary title promisedBy sourceKind sourceText sourceUrl sourceOn
  condition weight body { name } topic { title } parent { id } parts(first: 20) { edges { node { id state progress } } }
  viewerCan { edit addPart confirm start fulfil fulfilPartly break cancel changeVisibility } } }`;

export const moves = {
  confirm: taking('confirmCommitment', 'CommitmentStepInput'),
  start: taking('startCommitment', 'CommitmentStepInput'),
  fulfil: taking('fulfilCommitment', 'CommitmentStepInput'),
  fulfilPartly: taking('fulfilCommitmentPartly', 'FulfilCommitmentPartlyInput'),
  break: taking('breakCommitment', 'CommitmentStepInput'),
  cancel: taking('cancelCommitment', 'CancelCommitmentInput'),
};
export type Move = keyof typeof moves;

/** A body that promises; one for all who ask in the same world. */
export async function townOf(w: World): Promise<string> {
  const [known] = await w.sql(`select id from public_body where name = 'Město Lipov'`);
  const [{ id }] = known
    ? [known]
    : await w.sql(
        `insert into public_body (id, name, kind, level, region) values (gen_random_uuid(), 'Město Lipov', 'obec', 'LOCAL', 'CZ042') returning id`,
      );
  return `body_${id}`;
}

const text = {
  ...{ quote: 'Do konce září nabídneme rodinám s dětmi šest obecních bytů.', summary: 'Šest obecních bytů' },
  ...{ promisedBy: 'vedoucí odboru sociálních věcí', sourceKind: 'MINUTES', sourceText: 'Zápis z jednání' },
  ...{ sourceUrl: 'https://lipov.example/zapis.pdf', sourceOn: '2021-06-23', dueOn: '2021-09-30' },
};

export const commitmentInput = async (w: World, topicId: string, changes: object = {}) => ({
  ...{ ...text, id: `commitment_${randomUUID()}`, topicId, bodyId: await townOf(w) },
  ...changes,
});

/** The id of a commitment that was recorded about a topic. */
export async function recorded(w: World, topicId: string, changes: object = {}): Promise<string> {
  const input = await commitmentInput(w, topicId, changes);
  await w.vera.run(RECORD, { input });
  return input.id;
}

export const edit = async (w: World, id: string, changes: object = {}) => ({
  input: {
    ...{ ...text, id, version: await versionOf(w, 'commitment', id), ...key() },
    ...{ reason: 'Přesněji podle zápisu.', ...changes },
  },
});

/** What a verb is told besides which commitment. */
const told = {
  ...{ happenedOn: '2021-07-01', confirmedBy: 'OFFICE', evidence: 'Dopis úřadu.' },
};
export const stepInput = (move: Move, id: string, changes: object = {}) => ({
  input: {
    ...{ id, ...key() },
    ...(move === 'cancel' ? { happenedOn: told.happenedOn, ...reason } : told),
    ...(move === 'fulfilPartly' && { doneCount: 4, promisedCount: 6 }),
    ...changes,
  },
});
export const moved = async (who: Somebody, id: string, move: Move, changes: object = {}) =>
  Object.values(await who.run(moves[move], stepInput(move, id, changes)))[0];

/** A topic in hand, about which something can be promised. */
export async function topicInHand(w: World): Promise<string> {
  const id = await proposed(w.vera);
  await w.sql(`update topic set state = 'IN_TALKS' where id = $1`, [plain(id)]);
  return id;
}

/** What can be done about commitments, each with what it needs beforehand. */
export function commitmentVerbs(w: World) {
  const { vera } = w;
  /** A step of the lifecycle, each time from the state that it needs. */
  const step = async (move: Move, state: string): Promise<Call> => {
    const id = await recorded(w, await topicInHand(w));
    return {
      who: vera,
      args: async () => {
        await w.sql('update commitment set state = $2 where id = $1', [plain(id), state]);
        const evidenceUrl = move === 'cancel' ? {} : { evidenceUrl: 'https://lipov.example/dopis' };
        return stepInput(move, id, evidenceUrl);
      },
    };
  };
  return {
    recordCommitment: async (): Promise<Call> => {
      const topicId = await topicInHand(w);
      const parentId = await recorded(w, topicId);
      return {
        who: vera,
        args: async () => ({
          input: await commitmentInput(w, topicId, { parentId, weight: 2, condition: 'po schválení' }),
        }),
      };
    },
    editCommitment: async (): Promise<Call> => {
      const id = await recorded(w, await topicInHand(w));
      return { who: vera, args: () => edit(w, id, { summary: randomUUID(), condition: 'po schválení' }) };
    },
    confirmCommitment: () => step('confirm', 'PROMISED'),
    startCommitment: () => step('start', 'CONFIRMED'),
    fulfilCommitment: () => step('fulfil', 'IN_PROGRESS'),
    fulfilCommitmentPartly: () => step('fulfilPartly', 'IN_PROGRESS'),
    breakCommitment: () => step('break', 'IN_PROGRESS'),
    cancelCommitment: () => step('cancel', 'PROMISED'),
    changeCommitmentVisibility: async (): Promise<Call> => {
      const topicId = await topicInHand(w);
      const id = await recorded(w, topicId);
      await moved(vera, id, 'confirm');
      await vera.run(
        'mutation($id: ID!, $requestId: ID!) { changeTopicVisibility(id: $id, requestId: $requestId, visibility: PUBLIC, reason: "Pro všechny.") { id } }',
        { id: topicId, ...key() },
      );
      return { who: vera, args: async () => ({ id, ...key(), visibility: 'PUBLIC', ...reason }) };
    },
  } satisfies Record<string, () => Promise<Call>>;
}
