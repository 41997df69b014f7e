import { redirect } from '@sveltejs/kit';
import { localizeHref } from '@platforma/messages/runtime';
import { InboxPage, MarkNotificationsRead } from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { neighbours, pageAsked } from '#lib/paging.ts';
import { refusal } from '#lib/server/sentences.ts';

export const load = async ({ fetch, url }) => {
  const { viewer } = await ask(fetch, InboxPage, pageAsked(url, 30));
  if (!viewer) throw new Refused('UNAUTHENTICATED');
  const { notifications, unreadNotificationCount: unread } = viewer;
  const rows = notifications.edges.map(({ node }) => node);
  return {
    unread,
    heldCount: viewer.heldPosts.length,
    total: notifications.totalCount,
    fresh: rows.filter(({ readAt }) => !readAt),
    seen: rows.filter(({ readAt }) => readAt),
    pages: neighbours(url, notifications.pageInfo),
    now: new Date().toISOString(),
  };
};

export const actions = {
  markRead: async (event) => {
    const upTo = String((await event.request.formData()).get('upTo'));
    try {
      await ask(event.fetch, MarkNotificationsRead, { upTo });
    } catch (reason) {
      return refusal(event, reason, {});
    }
    redirect(303, localizeHref('/inbox'));
  },
};
