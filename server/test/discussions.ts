import { randomUUID } from 'node:crypto';
import { type Call, key, keyed, reason, simple, versionOf } from './call.ts';
import { pdf, uploaded } from './files.ts';
import { proposed } from './topics.ts';
import type { Somebody, World } from './world.ts';

export const OPEN = `mutation($input: OpenDiscussionInput!) { openDiscussion(input: $input) { id title visibility postCount unreadCount cursor isFollowed } }`;
export const ADD = `mutation($input: AddPostInput!) { addPost(input: $input) { id number html author { name } actingFor { name } version } }`;

export const discussionInput = (changes: object = {}) => ({
  ...{ id: `discussion_${randomUUID()}`, postId: `post_${randomUUID()}` },
  ...{ title: 'Jak pomáháte s kaucí?', category: 'QUESTION', body: 'Máme tři rodiny.' },
  ...changes,
});

export const opened = async (who: Somebody, changes: object = {}): Promise<string> =>
  (await who.run(OPEN, { input: discussionInput(changes) })).openDiscussion.id;

export const postInput = (discussionId: string, body = 'Osvědčila se dohoda.', changes: object = {}) => ({
  ...{ id: `post_${randomUUID()}`, discussionId, body },
  ...changes,
});

export const pollInput = {
  question: 'Kdy se sejdeme?',
  options: ['V úterý', 'Ve čtvrtek', 'Příště'],
  isMultiple: false,
};

export const posted = async (
  who: Somebody,
  discussionId: string,
  body?: string,
  changes?: object,
): Promise<string> => (await who.run(ADD, { input: postInput(discussionId, body, changes) })).addPost.id;

/** What can be done about discussions and posts, each with what it needs beforehand. */
export function discussionVerbs(w: World) {
  const { vera, jana, tomas, karel } = w;
  const discussion = () => opened(jana);
  const post = async (who: Somebody) => posted(who, await discussion());
  /** A poll of Tomáš with its options. */
  const poll = async () => {
    const id = await posted(tomas, await discussion(), 'Hlasujte.', { poll: pollInput });
    const text = 'query($id: ID!) { post(id: $id) { poll { id options { id } } } }';
    const { post } = await tomas.run(text, { id });
    return { id: post.poll.id, options: post.poll.options.map((one: { id: string }) => one.id) };
  };
  /** Each time from a discussion of its own, with two posts. */
  const moving = (more: () => Promise<object>): Call => ({
    who: vera,
    args: async () => {
      const discussionId = await discussion();
      await posted(tomas, discussionId);
      return { input: { id: `post_move_${randomUUID()}`, discussionId, ...reason, ...(await more()) } };
    },
  });
  const attachments = async (who: Somebody) => {
    // However often it is called: a day has a limit.
    await w.sql('delete from upload where person_id = $1', [who.personId]);
    return [{ id: await uploaded(who, pdf()), alternativeText: 'Zápis' }];
  };

  const led = async (args: object = {}) => keyed(vera, { id: await discussion(), ...args });
  return {
    acceptAnswer: async () => keyed(jana, { postId: await post(tomas) }),
    addPost: async () => {
      const discussionId = await discussion();
      const args = async () => ({
        input: {
          ...{ ...postInput(discussionId), language: 'CS', poll: pollInput },
          attachments: await attachments(tomas),
        },
      });
      return { who: tomas, args };
    },
    bookmarkPost: async () =>
      simple(karel, { postId: await post(tomas), remindAt: new Date(Date.now() + 86_400_000).toISOString() }),
    closePoll: async () => simple(tomas, { pollId: (await poll()).id }),
    editPost: async () => {
      const id = await post(tomas);
      const args = async () => ({
        input: {
          ...{ id, body: 'Jinak.', version: await versionOf(w, 'post', id), ...key() },
          attachments: await attachments(tomas),
        },
      });
      return { who: tomas, args };
    },
    followDiscussion: async () => simple(karel, { id: await discussion() }),
    markRead: async () => simple(karel, { discussionId: await discussion(), fromNumber: 1, toNumber: 1 }),
    markUnread: async () => simple(jana, { discussionId: await discussion(), fromNumber: 1 }),
    mergeDiscussion: async () => moving(async () => ({ toId: await discussion() })),
    movePosts: async () =>
      moving(async () => ({ numbers: [{ first: 2, last: 9 }], toId: await discussion() })),
    noteTyping: async () => simple(karel, { discussionId: await discussion() }),
    noteReading: async () => simple(karel, { discussionId: await discussion() }),
    openDiscussion: async () => {
      const topicId = await proposed(vera);
      return {
        who: tomas,
        args: async () => ({
          input: {
            ...{ ...discussionInput({ topicId }), language: 'CS', poll: pollInput },
            attachments: await attachments(tomas),
          },
        }),
      };
    },
    react: async () => simple(karel, { postId: await post(tomas), kind: 'SAME' }),
    redactPost: async () => {
      const id = await post(tomas);
      const args = async () => ({
        input: {
          id,
          passages: [],
          alsoPostIds: [],
          version: await versionOf(w, 'post', id),
          ...reason,
          ...key(),
        },
      });
      return { who: w.milada, args };
    },
    removeBookmark: async () => {
      const postId = await post(tomas);
      const keep = 'mutation($postId: ID!) { bookmarkPost(postId: $postId) { id } }';
      return {
        who: karel,
        args: async () => {
          await karel.run(keep, { postId });
          return { postId };
        },
      };
    },
    reopenDiscussion: async () => keyed(jana, { id: await discussion() }),
    resolveDiscussion: async () => keyed(jana, { id: await discussion() }),
    saveDraft: async () => simple(karel, { discussionId: await discussion(), body: 'Rozepsáno' }),
    splitDiscussion: async () =>
      moving(async () => ({
        ...{ numbers: [{ first: 2, last: 2 }], newId: `discussion_${randomUUID()}` },
        ...{ title: 'Jiná otázka', category: 'GENERAL' },
      })),
    setDiscussionTemplate: async () => ({
      who: vera,
      args: async () => {
        await w.sql('delete from discussion_template where audience_id = 3');
        return { category: 'GENERAL', body: 'O čem to je.', version: 0 };
      },
    }),
    unfollowDiscussion: async () => simple(jana, { id: await discussion() }),
    unreact: async () => simple(karel, { postId: await post(tomas), kind: 'SAME' }),
    vote: async () => {
      const { id, options } = await poll();
      return simple(karel, { pollId: id, optionIds: [options[1]] });
    },
    withdrawPost: async () => keyed(tomas, { id: await post(tomas), ...reason }),
    announceDiscussion: () => led(),
    archiveDiscussion: () => led(),
    confirmReading: async () => simple(karel, { id: await discussion() }),
    introduceInDiscussion: () => led(),
    lockDiscussion: () => led(reason),
    pinDiscussion: () => led(),
    slowDiscussion: () => led({ minutes: 5 }),
    sumUpDiscussion: async () => {
      const discussionId = await discussion();
      return {
        who: vera,
        args: async () => ({
          input: {
            id: `discussion_summary_${randomUUID()}`,
            discussionId,
            body: 'Domluveno.',
            language: 'CS',
          },
        }),
      };
    },
    unarchiveDiscussion: () => led(),
    unlockDiscussion: () => led(),
    unpinDiscussion: () => led(),
    withdrawAnnouncement: () => led(),
    withdrawIntroductions: () => led(),
    watchCategory: async () => simple(karel, { category: 'QUESTION', level: 'ALL' }),
    watchDiscussion: async () => simple(karel, { id: await discussion(), level: 'NONE' }),
  } satisfies Record<string, () => Promise<Call>>;
}
