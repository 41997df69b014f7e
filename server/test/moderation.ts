import { randomUUID } from 'node:crypto';
import { type Call, key, plain } from './call.ts';
import { discussionInput, opened, posted, postInput } from './discussions.ts';
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

export const SUBMIT =
  'mutation($input: AddPostInput!) { submitPost(input: $input) { id state html discussion { id } } }';
export const SUBMIT_DISCUSSION =
  'mutation($input: OpenDiscussionInput!) { submitDiscussion(input: $input) { id title } }';
export const PUBLISH =
  'mutation($caseId: ID!, $requestId: ID!) { publishHeldPost(caseId: $caseId, requestId: $requestId) { id state decision post { id number } } }';
export const REFUSE =
  'mutation($input: RefuseHeldPostInput!) { refuseHeldPost(input: $input) { id state decision } }';
export const TAKE_BACK =
  'mutation($heldPostId: ID!, $requestId: ID!) { takeBackPost(heldPostId: $heldPostId, requestId: $requestId) { heldPosts { id } } }';
export const HOLD =
  'mutation($personId: ID!, $requestId: ID!, $reason: String!) { holdPosts(personId: $personId, requestId: $requestId, reason: $reason) { id postHold { reason by { id } } } }';
export const RELEASE =
  'mutation($personId: ID!, $requestId: ID!) { releasePosts(personId: $personId, requestId: $requestId) { id postHold { id } } }';

export const refusalOf = (caseId: string, changes: object = {}) => ({
  input: { caseId, requestId: randomUUID(), rule: 'ADVERTISING', reason: 'Je to inzerát.', ...changes },
});

/** Somebody who came a moment ago: what they write is looked at first. */
export async function newcomer(w: World, name = 'Nina Nová'): Promise<Somebody> {
  const somebody = await w.person(name, { organisations: [w.brno] });
  await w.sql('insert into post_hold (id, person_id) values (gen_random_uuid(), $1)', [somebody.personId]);
  return somebody;
}

/** What somebody new has written for a look, in a discussion of Karel's: the held post, and its case. */
export async function submitted(w: World, who: Somebody, body = 'Zkoušeli jsme to taky.') {
  const input = postInput(await opened(w.karel), body);
  const { submitPost } = await who.run(SUBMIT, { input });
  return { ...input, heldPostId: submitPost.id as string, caseId: await heldCaseOf(w, submitPost.id) };
}

/** The case of a held post. */
export async function heldCaseOf(w: World, heldPostId: string): Promise<string> {
  const [row] = await w.sql<{ id: string }>('select id from moderation_case where held_post_id = $1', [
    plain(heldPostId),
  ]);
  return `case_${row!.id}`;
}

const taking = (verb: string) =>
  `mutation($caseId: ID!, $requestId: ID!) { ${verb}(caseId: $caseId, requestId: $requestId) { takenBy { id } takenAt viewerCan { take } } }`;
export const TAKE = taking('takeCase');
export const RELEASE_CASE = taking('releaseCase');

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
    takeCase: async (): Promise<Call> => ({
      who: w.milada,
      args: async () => ({ caseId: (await reported(w)).caseId, ...key() }),
    }),
    releaseCase: async (): Promise<Call> => ({
      who: w.milada,
      args: async () => {
        const { caseId } = await reported(w);
        await w.milada.run(TAKE, { caseId, ...key() });
        return { caseId, ...key() };
      },
    }),
    submitPost: async (): Promise<Call> => {
      const [who, discussionId] = [await newcomer(w), await opened(w.karel)];
      return {
        who,
        args: async () => {
          await w.sql('delete from held_text');
          await w.sql('delete from held_post where person_id = $1', [who.personId]);
          return { input: { ...postInput(discussionId), language: 'CS' } };
        },
      };
    },
    submitDiscussion: async (): Promise<Call> => {
      const who = await newcomer(w);
      return {
        who,
        args: async () => {
          await w.sql('delete from held_text');
          await w.sql('delete from held_post where person_id = $1', [who.personId]);
          return { input: { ...discussionInput(), language: 'CS' } };
        },
      };
    },
    takeBackPost: async (): Promise<Call> => {
      const who = await newcomer(w);
      return {
        who,
        args: async () => ({ heldPostId: (await submitted(w, who)).heldPostId, ...key() }),
      };
    },
    publishHeldPost: async (): Promise<Call> => ({
      who: w.milada,
      args: async () => ({ caseId: (await submitted(w, await newcomer(w))).caseId, ...key() }),
    }),
    refuseHeldPost: async (): Promise<Call> => ({
      who: w.milada,
      args: async () => refusalOf((await submitted(w, await newcomer(w))).caseId),
    }),
    holdPosts: async (): Promise<Call> => ({
      who: w.milada,
      args: async () => ({ personId: (await w.person('Píše hodně')).id, reason: 'Inzeruje.', ...key() }),
    }),
    releasePosts: async (): Promise<Call> => ({
      who: w.milada,
      args: async () => ({ personId: (await newcomer(w)).id, ...key() }),
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
