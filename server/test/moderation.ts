import { randomUUID } from 'node:crypto';
import { opened, posted } from './discussions.ts';
import type { Call } from './verbs.ts';
import type { Somebody, World } from './world.ts';

export const REPORT =
  'mutation($input: ReportPostInput!) { reportPost(input: $input) { id viewerReport { rule outcome } } }';
export const DECIDE =
  'mutation($input: DecideCaseInput!) { decideCase(input: $input) { id state decision rule reason decidedBy { name } } }';
export const REOPEN =
  'mutation($id: ID!, $requestId: ID!, $reason: String!) { reopenCase(id: $id, requestId: $requestId, reason: $reason) { id state decision } }';
export const APPEAL =
  'mutation($noticeId: ID!, $requestId: ID!, $text: String!) { appeal(noticeId: $noticeId, requestId: $requestId, text: $text) { id appeal appealOutcome } }';
export const ANSWER =
  'mutation($input: AnswerAppealInput!) { answerAppeal(input: $input) { id state appealOutcome } }';
export const CASES =
  'query($isWaiting: Boolean) { moderationCases(first: 100, isWaiting: $isWaiting) { totalCount edges { node { id state post { id } } } } }';

export const reportInput = (postId: string, changes: object = {}) => ({
  input: { id: `ownreport_${randomUUID()}`, postId, rule: 'INSULT', ...changes },
});
export const decision = (id: string, changes: object = {}) => ({
  input: {
    id,
    requestId: randomUUID(),
    decision: 'WARNED',
    rule: 'INSULT',
    reason: 'Uráží kolegy.',
    ...changes,
  },
});
export const answer = (caseId: string, changes: object = {}) => ({
  input: { caseId, requestId: randomUUID(), outcome: 'REVERSED', answer: 'Byla to nadsázka.', ...changes },
});
export const appealOf = (noticeId: string, text = 'Byla to nadsázka, nikoho jsem nejmenoval.') => ({
  ...{ noticeId, text, requestId: randomUUID() },
});

const plain = (id: string) => id.slice(id.indexOf('_') + 1);

/** The latest case of a post. */
export async function caseOf(w: World, postId: string): Promise<string> {
  const [row] = await w.sql<{ id: string }>(
    'select id from moderation_case where post_id = $1 order by opened_at desc limit 1',
    [plain(postId)],
  );
  return `case_${row!.id}`;
}
/** What its author was told of it. */
export async function noticeOf(w: World, caseId: string): Promise<string> {
  const [row] = await w.sql<{ id: string }>('select id from moderation_notice where case_id = $1', [
    plain(caseId),
  ]);
  return `moderationnotice_${row!.id}`;
}

/** A post of Tomáš that Jana reported: the post, and its case. */
export async function reported(
  w: World,
  who: Somebody = w.jana,
): Promise<{ postId: string; caseId: string }> {
  const postId = await posted(w.tomas, await opened(w.karel));
  await who.run(REPORT, reportInput(postId));
  return { postId, caseId: await caseOf(w, postId) };
}

/** What can be done in moderation, each with what it needs beforehand. */
export function moderationVerbs(w: World) {
  const key = () => ({ requestId: randomUUID() });
  const second = () => w.person('Druhá moderátorka', { roles: ['MODERATOR'] });
  const word = async () => {
    const id = `blockedword_${randomUUID()}`;
    await w.milada.run('mutation($id: ID!) { addBlockedWord(id: $id, word: "lichva") { id } }', { id });
    return id;
  };
  return {
    reportPost: async (): Promise<Call> => {
      const postId = await posted(w.tomas, await opened(w.karel));
      return {
        who: w.jana,
        args: async () => {
          await w.sql('delete from own_report where post_id = $1', [plain(postId)]);
          return reportInput(postId, { note: 'Podívejte se.', sharesText: false });
        },
      };
    },
    decideCase: async (): Promise<Call> => ({
      who: w.milada,
      args: async () => decision((await reported(w)).caseId),
    }),
    reopenCase: async (): Promise<Call> => ({
      who: w.milada,
      args: async () => {
        const { caseId } = await reported(w);
        await w.milada.run(DECIDE, decision(caseId, { decision: 'DISMISSED' }));
        return { id: caseId, reason: 'Podívám se znovu.', ...key() };
      },
    }),
    appeal: async (): Promise<Call> => ({
      who: w.tomas,
      args: async () => {
        const { caseId } = await reported(w);
        await w.milada.run(DECIDE, decision(caseId));
        return appealOf(await noticeOf(w, caseId));
      },
    }),
    answerAppeal: async (): Promise<Call> => ({
      who: await second(),
      args: async () => {
        const { caseId } = await reported(w);
        await w.milada.run(DECIDE, decision(caseId));
        await w.tomas.run(APPEAL, appealOf(await noticeOf(w, caseId)));
        return answer(caseId);
      },
    }),
    addBlockedWord: async (): Promise<Call> => ({
      who: w.milada,
      args: async () => ({ id: `blockedword_${randomUUID()}`, word: 'lichva' }),
    }),
    removeBlockedWord: async (): Promise<Call> => ({
      who: w.milada,
      args: async () => ({ id: await word(), ...key() }),
    }),
    mutePerson: async (): Promise<Call> => ({ who: w.jana, args: async () => ({ id: w.tomas.id }) }),
    unmutePerson: async (): Promise<Call> => ({ who: w.jana, args: async () => ({ id: w.tomas.id }) }),
  } satisfies Record<string, () => Promise<Call>>;
}
