import { redirect } from '@sveltejs/kit';
import { localizeHref } from '@platforma/messages/runtime';
import {
  CatchUp,
  MarkNotificationsRead,
  MemberHome,
  PublicHome,
  type NotificationRowFragment,
} from '@platforma/schema';
import { ask } from '#lib/graphql/ask.ts';

export const load = async ({ fetch, parent }) => {
  const now = new Date().toISOString();
  if (!(await parent()).viewer) {
    const { topics } = await ask(fetch, PublicHome, {});
    return { now, member: null, topics: topics.edges.map(({ node }) => node) };
  }
  const { noteVisit } = await ask(fetch, MemberHome, {});
  const { lastVisitAt, isMember, organisations, followedDiscussions, followedTopics, followedAreas } =
    noteVisit;
  const { notifications, topicsOfFollowedAreas, requestsToAnswer } = noteVisit;
  const isSince = (at: string) => !lastVisitAt || at > lastVisitAt;
  const member = {
    lastVisitAt,
    isMember,
    organisations,
    discussions: followedDiscussions.edges.map(({ node }) => node).filter(({ unreadCount }) => unreadCount),
    topics: followedTopics.edges
      .map(({ node }) => node)
      .filter(({ lastActivityAt }) => isSince(lastActivityAt)),
    areaTopics: topicsOfFollowedAreas.edges
      .map(({ node }) => node)
      .filter(({ lastActivityAt }) => isSince(lastActivityAt)),
    followsNothing:
      !followedDiscussions.edges.length && !followedTopics.edges.length && !followedAreas.length,
    requests: requestsToAnswer.edges.map(({ node }) => node),
    requestCount: requestsToAnswer.totalCount,
    notifications: byPlace(notifications.edges.map(({ node }) => node).filter(({ readAt }) => !readAt)),
  };
  return { now, member, topics: [] };
};

/** Of several about one discussion or topic only the latest is told, with how many stand behind it. */
function byPlace(notifications: NotificationRowFragment[]) {
  const places = new Map<string, { latest: NotificationRowFragment; earlier: number }>();
  for (const notification of notifications) {
    const place = notification.discussion?.id ?? notification.topic?.id ?? notification.id;
    const known = places.get(place);
    if (known) known.earlier++;
    else places.set(place, { latest: notification, earlier: 0 });
  }
  return [...places.values()];
}

export const actions = {
  /** „Jsem v obraze“: what is new is counted from now. */
  caughtUp: async ({ fetch, request }) => {
    const upTo = String((await request.formData()).get('upTo'));
    await ask(fetch, MarkNotificationsRead, { upTo });
    await ask(fetch, CatchUp, {});
    redirect(303, localizeHref('/'));
  },
};
