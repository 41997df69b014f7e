import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { m } from '@platforma/messages';
import { PostPage, PostsRepeating, RedactPost } from '@platforma/schema';
import { findSensitive } from '@platforma/sensitive';
import { pageOf, searchOf } from '#lib/discussions/pages.ts';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { refusal } from '#lib/server/sentences.ts';
import { uuidv7 } from '#lib/uuid.ts';

const unique = (texts: string[]) => [...new Set(texts)];
const linesOf = (body: string) =>
  unique(body.split('\n').map((line) => line.trim())).filter(({ length }) => length > 11);
const repeating = async (fetch: typeof globalThis.fetch, postId: string, passages: string[]) =>
  passages.length ? (await ask(fetch, PostsRepeating, { postId, passages })).postsRepeating : [];

export const load = async ({ fetch, params }) => {
  const { post } = await ask(fetch, PostPage, { id: params.postId });
  if (post?.discussion.id !== params.discussionId) throw new Refused('NOT_FOUND');
  if (!post.viewerCan.redact) throw new Refused('FORBIDDEN');
  const found = unique(findSensitive(post.body).map(({ from, to }) => post.body.slice(from, to).trim()));
  return { post, found, repeats: await repeating(fetch, post.id, found), requestId: uuidv7() };
};

/** The form as it was sent: what is to disappear, from where, and why. */
async function sent({ request }: RequestEvent) {
  const form = await request.formData();
  const all = (name: string) => form.getAll(name).map((one) => String(one).replaceAll('\r\n', '\n'));
  const text = (name: string) => all(name)[0] ?? '';
  const passages = unique([...all('passages'), text('passage').trim()].filter(Boolean));
  return {
    ...{ passages, isWhole: form.has('whole'), also: all('also'), reason: text('reason').trim() },
    ...{ requestId: text('requestId'), version: Number(text('version')) },
  };
}

type Event = RequestEvent<{ discussionId: string; postId: string }>;

export const actions = {
  /** Shows what it will read like, and which other posts say the same. */
  preview: async (event: Event) => {
    const values = await sent(event);
    const { post } = await ask(event.fetch, PostPage, { id: event.params.postId });
    const passages = values.isWhole ? linesOf(post?.body ?? '') : values.passages;
    const repeats = await repeating(event.fetch, event.params.postId, passages);
    return { ...values, repeats, errors: {} as Record<string, string> };
  },
  redact: async (event: Event) => {
    const values = await sent(event);
    const { passages, isWhole, also, reason, requestId, version } = values;
    if (!isWhole && !passages.length)
      return fail(400, {
        ...values,
        repeats: null,
        errors: { passages: m.redact_nothing() } as Record<string, string>,
      });
    const input = { id: event.params.postId, requestId, version, passages: isWhole ? [] : passages };
    let number;
    try {
      const { redactPost } = await ask(event.fetch, RedactPost, {
        input: { ...input, alsoPostIds: also, reason },
      });
      number = redactPost.number;
    } catch (refused) {
      return refusal(event, refused, { ...values, repeats: null });
    }
    const thread = event.url.pathname.replace(/\/posts\/.*/, '');
    redirect(303, `${thread}${searchOf(pageOf(number)) || '?'}#${event.params.postId}`);
  },
};
