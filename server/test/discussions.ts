import { randomUUID } from 'node:crypto';
import type { Somebody } from './world.ts';

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
