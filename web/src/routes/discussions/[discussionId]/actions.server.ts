import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as say from '@platforma/schema';
import type { Language, Operation, ReactionKind } from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { refusal } from '#lib/server/sentences.ts';
import { attachmentsOf } from '#lib/server/uploads.ts';
import { pageOf, searchOf } from '#lib/discussions/pages.ts';

type Event = RequestEvent<{ discussionId: string }>;
interface Sent {
  event: Event;
  data: FormData;
  id: string;
  text: (name: string) => string;
  tell: <Result, Variables>(operation: Operation<Result, Variables>, variables: Variables) => Promise<Result>;
}

/**
 * One form of the page: what is refused comes back with its text and sentence, what is done leads to the post it is about,
 * so that loading the page again sends nothing twice.
 * @param run returns where to stand afterwards (a post's id or 'reply'), or data that the page shows
 */
const form =
  (run: (sent: Sent) => Promise<string | { preview: string; body: string }>) => async (event: Event) => {
    const data = await event.request.formData();
    const text = (name: string) => String(data.get(name) ?? '').replaceAll('\r\n', '\n');
    let outcome;
    try {
      const tell: Sent['tell'] = (operation, variables) => ask(event.fetch, operation, variables);
      outcome = await run({ event, data, id: event.params.discussionId, text, tell });
    } catch (reason) {
      return refusal(event, reason, {
        about: text('post') || text('id'),
        id: text('id'),
        body: text('body'),
      });
    }
    if (typeof outcome !== 'string') return outcome;
    const from = outcome.startsWith('?') ? '' : searchOf(Number(event.url.searchParams.get('from')));
    const thread = event.url.pathname.replace(/\/posts\/.*/, '');
    redirect(303, thread + (outcome.startsWith('?') ? outcome : `${from}#${outcome}`));
  };

/** Where a post stands in its discussion. */
const addressOf = ({ id, number }: { id: string; number: number }) =>
  `${searchOf(pageOf(number)) || '?'}#${id}`;

export const actions = {
  reply: form(async ({ event, data, id: discussionId, text, tell }) => {
    const id = text('id');
    const replyToId = text('replyTo') || null;
    const actingForId = text('actingFor') || null;
    const language = text('language') as Language;
    const attachments = await attachmentsOf(event, data);
    const sensitiveReason = text('sensitiveReason') || null;
    const input = {
      ...{ id, discussionId, body: text('body'), language, replyToId, actingForId },
      ...{ attachments, sensitiveReason },
    };
    try {
      const { addPost } = await tell(say.AddPost, { input });
      return addressOf(addPost);
    } catch (reason) {
      if (!(reason instanceof Refused) || reason.problems[0]?.code !== 'POST_HELD') throw reason;
      // a moderator reads it first: what waits stands above the form
      const { submitPost } = await tell(say.SubmitPost, { input });
      return submitPost ? 'held' : id;
    }
  }),
  preview: form(async ({ text, tell }) => {
    const { postPreview } = await tell(say.PostPreview, { body: text('body') });
    return { preview: postPreview, body: text('body') };
  }),
  saveDraft: form(async ({ event, id, text, tell }) => {
    await tell(say.SaveDraft, { discussionId: id, body: text('body') });
    const from = Number(event.url.searchParams.get('from') ?? 1);
    return text('replyTo') ? `?reply=${text('replyTo')}&from=${from}#reply` : 'reply';
  }),
  edit: form(async ({ event, data, text, tell }) => {
    const [id, requestId] = [text('post'), text('requestId')];
    const attachments = data.has('changesFiles') ? await attachmentsOf(event, data) : null;
    const [version, sensitiveReason] = [Number(text('version')), text('sensitiveReason') || null];
    const input = { id, requestId, version, body: text('body'), attachments, sensitiveReason };
    const { editPost } = await tell(say.EditPost, { input });
    return addressOf(editPost);
  }),
  withdraw: form(async ({ text, tell }) => {
    const [id, requestId] = [text('post'), text('requestId')];
    const reason = text('reason').trim() || null;
    const { withdrawPost } = await tell(say.WithdrawPost, { id, requestId, reason });
    return addressOf(withdrawPost);
  }),
  react: form(async ({ text, tell }) => {
    const [postId, actingForId] = [text('post'), text('actingFor') || null];
    await tell(say.AddReaction, { postId, kind: text('kind') as ReactionKind, actingForId });
    return postId;
  }),
  unreact: form(async ({ text, tell }) => {
    await tell(say.RemoveReaction, { postId: text('post'), kind: text('kind') as ReactionKind });
    return text('post');
  }),
  vote: form(async ({ data, text, tell }) => {
    await tell(say.Vote, { pollId: text('poll'), optionIds: data.getAll('option').map(String) });
    return text('post');
  }),
  unvote: form(async ({ text, tell }) => {
    await tell(say.Vote, { pollId: text('poll'), optionIds: [] });
    return text('post');
  }),
  closePoll: form(async ({ text, tell }) => {
    await tell(say.ClosePoll, { pollId: text('poll') });
    return text('post');
  }),
  accept: form(async ({ text, tell }) => {
    await tell(say.AcceptAnswer, { postId: text('post'), requestId: text('requestId') });
    return text('post');
  }),
  resolve: form(async ({ id, text, tell }) => {
    await tell(say.ResolveDiscussion, { id, requestId: text('requestId') });
    return 'content';
  }),
  reopen: form(async ({ id, text, tell }) => {
    await tell(say.ReopenDiscussion, { id, requestId: text('requestId') });
    return 'content';
  }),
  confirm: form(async ({ id, tell }) => {
    await tell(say.ConfirmReading, { id });
    return 'content';
  }),
  follow: form(async ({ id, tell }) => {
    await tell(say.FollowDiscussion, { id });
    return 'content';
  }),
  unfollow: form(async ({ id, tell }) => {
    await tell(say.UnfollowDiscussion, { id });
    return 'content';
  }),
  markRead: form(async ({ id: discussionId, text, tell }) => {
    await tell(say.MarkRead, { discussionId, fromNumber: 1, toNumber: Number(text('to')) });
    return 'latest';
  }),
  markUnread: form(async ({ id: discussionId, text, tell }) => {
    await tell(say.MarkUnread, { discussionId, fromNumber: Number(text('number')) });
    return text('post');
  }),
};
