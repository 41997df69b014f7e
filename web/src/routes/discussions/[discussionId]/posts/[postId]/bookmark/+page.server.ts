import { redirect, type RequestEvent } from '@sveltejs/kit';
import { localizeHref } from '@platforma/messages/runtime';
import { BookmarkPage, BookmarkPost, RemoveBookmark } from '@platforma/schema';
import { dateKey, morningOf } from '#lib/dates.ts';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { refusal } from '#lib/server/sentences.ts';

const DAY_MS = 86_400_000;
const read = async (fetch: typeof globalThis.fetch, id: string) => {
  const { viewer, post } = await ask(fetch, BookmarkPage, { id });
  if (!post) throw new Refused(viewer ? 'NOT_FOUND' : 'UNAUTHENTICATED');
  if (!post.discussion.viewerCan.follow) throw new Refused(viewer ? 'FORBIDDEN' : 'UNAUTHENTICATED');
  return post;
};
/** The reminder that is still to come. */
const waiting = ({ bookmark }: Awaited<ReturnType<typeof read>>) =>
  bookmark && !bookmark.remindedAt ? bookmark.remindAt : null;

export const load = async ({ fetch, params }) => {
  const post = await read(fetch, params.postId);
  if (post.discussion.id !== params.discussionId) throw new Refused('NOT_FOUND');
  const now = new Date();
  return {
    post,
    remindAt: waiting(post),
    now: now.toISOString(),
    tomorrow: dateKey(new Date(+now + DAY_MS)),
  };
};

/** When to be reminded: never, as it is set, so many days from now, or on a day. */
async function moment({ fetch, params }: Event, remind: string, day: string) {
  if (remind === 'kept') return waiting(await read(fetch, params.postId));
  const on = remind === 'day' ? day : remind && dateKey(new Date(Date.now() + Number(remind) * DAY_MS));
  return on ? morningOf(on).toISOString() : null;
}

type Event = RequestEvent<{ discussionId: string; postId: string }>;
const back = ({ params }: Event) =>
  `${localizeHref(`/discussions/${params.discussionId}`)}/posts/${params.postId}`;

export const actions = {
  keep: async (event: Event) => {
    const form = await event.request.formData();
    const [remind, day] = ['remind', 'day'].map((name) => String(form.get(name) ?? '')) as [string, string];
    try {
      const { postId } = event.params;
      await ask(event.fetch, BookmarkPost, { postId, remindAt: await moment(event, remind, day) });
    } catch (reason) {
      return refusal(event, reason, { remind, day });
    }
    redirect(303, back(event));
  },
  remove: async (event: Event) => {
    try {
      await ask(event.fetch, RemoveBookmark, { postId: event.params.postId });
    } catch (reason) {
      return refusal(event, reason, { remind: '', day: '' });
    }
    redirect(303, back(event));
  },
};
