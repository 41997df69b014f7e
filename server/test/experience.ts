import { randomUUID } from 'node:crypto';
import { type Call, key } from './call.ts';
import { opened, posted } from './discussions.ts';
import type { Somebody, World } from './world.ts';

const FIELDS =
  'id state whatHelped withdrawalReason counterpart { name } viewerCan { edit redact close withdraw reopen }';
export const PUBLISH = `mutation($input: PublishExperienceInput!) { publishExperience(input: $input) { ${FIELDS} discussion { id category } post { id body } } }`;
export const CLOSE = `mutation($input: CloseExperienceInput!) { closeExperience(input: $input) { ${FIELDS} } }`;
export const WITHDRAW = `mutation($id: ID!, $r: ID!, $reason: String!) { withdrawExperience(noticeId: $id, requestId: $r, reason: $reason) { ${FIELDS} } }`;
export const REOPEN = `mutation($id: ID!, $r: ID!) { reopenExperience(noticeId: $id, requestId: $r) { ${FIELDS} } }`;
export const PROPOSE =
  'mutation($id: ID!, $answer: ID!) { proposeGoodPractice(id: $id, answerId: $answer) { id state organisation { name } proposedBy { name } post { body withdrawnAt } } }';
export const ACCEPT = 'mutation($id: ID!, $r: ID!) { acceptAnswer(postId: $id, requestId: $r) { id } }';

export const EDIT = `mutation($input: EditExperienceInput!) { editExperience(input: $input) { ${FIELDS} title version post { body } discussion { title } changes(first: 9) { edges { node { kind changed } } } } }`;
export const REDACT = `mutation($input: RedactExperienceInput!) { redactExperience(input: $input) { ${FIELDS} title focusAreas discussion { title } changes(first: 9) { edges { node { kind reason } } } } }`;
const versionOf = async (w: World, id: string) =>
  (await w.sql('select version from experience_notice where id = $1', [id.slice(-36)]))[0].version;
/** What a notice says, in its present version, but for some changes. */
export const editing = async (w: World, noticeId: string, changes: object = {}) => ({
  input: {
    ...{
      noticeId,
      requestId: randomUUID(),
      version: await versionOf(w, noticeId),
      title: 'Jak pokrýt kauci',
    },
    ...{ area: 'HOUSING', focusAreas: [], regions: ['CZ042'], bodyIds: [], languages: ['CS'] },
    ...changes,
  },
});
export const redacting = async (w: World, noticeId: string, passages: string[], changes: object = {}) => ({
  input: {
    ...{ noticeId, requestId: randomUUID(), version: await versionOf(w, noticeId), passages },
    ...{ reason: 'Osobní údaje klientky.', ...changes },
  },
});

export const noticeInput = (changes: object = {}) => ({
  ...{ id: `experience_${randomUUID()}`, discussionId: `discussion_${randomUUID()}` },
  ...{ postId: `post_${randomUUID()}`, kind: 'REQUEST', title: 'Jak pokrýt kauci' },
  ...{ body: 'Rodiny nemají na **kauci**.', area: 'HOUSING', focusAreas: [], regions: ['CZ042'] },
  ...{ bodyIds: [], languages: ['CS'] },
  ...changes,
});

export interface Published {
  id: string;
  discussion: string;
}

export async function published(who: Somebody, changes: object = {}): Promise<Published> {
  const input = noticeInput(changes);
  await who.run(PUBLISH, { input });
  return { id: input.id, discussion: input.discussionId };
}

export const closing = (noticeId: string, changes: object = {}) => ({
  input: { noticeId, requestId: randomUUID(), whatHelped: 'Splátky kauce.', ...changes },
});
export const about = (id: string, reason?: string) => ({ id, r: randomUUID(), ...(reason && { reason }) });

/** A discussion of one member with the accepted answer of another. */
export async function answered(asker: Somebody, answerer: Somebody, discussion?: string): Promise<string> {
  const post = await posted(answerer, discussion ?? (await opened(asker)), 'Domluvili jsme splátky.');
  await asker.run(ACCEPT, { id: post, r: randomUUID() });
  return post;
}

export const proposing = (answer: string) => ({ id: `goodpractice_${randomUUID()}`, answer });

/** What can be done about experience, each with what it needs beforehand. */
export function experienceVerbs(w: World) {
  const state = (noticeId: string, to: string) =>
    w.sql(
      `update experience_notice set state = $2, ended_at = case $2 when 'OPEN' then null else now() end,
         what_helped = case $2 when 'CLOSED' then 'x' end, withdrawal_reason = null where id = $1`,
      [noticeId.replace('experience_', ''), to],
    );
  const from = async (to: string, args: (notice: Published) => object): Promise<Call> => {
    const notice = await published(w.jana);
    return {
      who: w.jana,
      args: async () => {
        await state(notice.id, to);
        return args(notice) as Record<string, unknown>;
      },
    };
  };
  return {
    publishExperience: async (): Promise<Call> => ({
      who: w.jana,
      args: async () => ({
        input: noticeInput({ focusAreas: ['bydlení'], holdsUntil: '2036-01-01' }),
      }),
    }),
    editExperience: async (): Promise<Call> => {
      const { id } = await published(w.jana);
      return {
        who: w.jana,
        args: async () =>
          editing(w, id, { title: randomUUID(), body: 'Jinak.', holdsUntil: '2036-01-01', regions: [] }),
      };
    },
    redactExperience: async (): Promise<Call> => {
      const { id } = await published(w.jana);
      return {
        who: w.milada,
        args: async () => {
          await w.sql(`update experience_notice set title = 'Paní Vymyšlená hledá byt' where id = $1`, [
            id.slice(-36),
          ]);
          return redacting(w, id, ['Vymyšlená']);
        },
      };
    },
    closeExperience: async (): Promise<Call> => {
      const notice = await published(w.jana);
      const helpfulPostId = await posted(w.tomas, notice.discussion);
      return {
        who: w.jana,
        args: async () => {
          await state(notice.id, 'OPEN');
          return closing(notice.id, { helpfulPostId, counterpartId: `organisation_${w.brno}` });
        },
      };
    },
    withdrawExperience: () => from('OPEN', ({ id }) => ({ noticeId: id, ...key(), reason: 'Protože.' })),
    reopenExperience: () => from('CLOSED', ({ id }) => ({ noticeId: id, ...key() })),
    proposeGoodPractice: async (): Promise<Call> => {
      const answerId = await answered(w.jana, w.tomas);
      return { who: w.jana, args: async () => ({ id: `goodpractice_${randomUUID()}`, answerId }) };
    },
  } satisfies Record<string, () => Promise<Call>>;
}
