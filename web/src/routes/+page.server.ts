import { redirect } from '@sveltejs/kit';
import { localizeHref } from '@platforma/messages/runtime';
import { CatchUp, MarkNotificationsRead, MemberHome, PublicHome } from '@platforma/schema';
import { ask } from '#lib/graphql/ask.ts';

export const load = async ({ fetch, parent }) => {
  const now = new Date().toISOString();
  if (!(await parent()).viewer) {
    const { topics } = await ask(fetch, PublicHome, {});
    return { now, member: null, topics: topics.edges.map(({ node }) => node) };
  }
  const { noteVisit } = await ask(fetch, MemberHome, {});
  const { lastVisitAt, followedDiscussions, followedTopics, notifications } = noteVisit;
  const isSince = (at: string) => !lastVisitAt || at > lastVisitAt;
  const member = {
    lastVisitAt,
    discussions: followedDiscussions.edges.map(({ node }) => node).filter(({ unreadCount }) => unreadCount),
    topics: followedTopics.edges
      .map(({ node }) => node)
      .filter(({ lastActivityAt }) => isSince(lastActivityAt)),
    notifications: notifications.edges.map(({ node }) => node).filter(({ readAt }) => !readAt),
  };
  return { now, member, topics: [] };
};

export const actions = {
  /** „Jsem v obraze“: what is new is counted from now. */
  caughtUp: async ({ fetch, request }) => {
    const upTo = String((await request.formData()).get('upTo'));
    await ask(fetch, MarkNotificationsRead, { upTo });
    await ask(fetch, CatchUp, {});
    redirect(303, localizeHref('/'));
  },
};
