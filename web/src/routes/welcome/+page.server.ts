import { redirect } from '@sveltejs/kit';
import { localizeHref } from '@platforma/messages/runtime';
import { FollowTopic, WelcomePage } from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';

export const load = async ({ fetch, url }) => {
  const { viewer, topics, discussions } = await ask(fetch, WelcomePage, {});
  if (!viewer) throw new Refused('UNAUTHENTICATED');
  const followed = new Set(viewer.followedTopics.edges.map(({ node }) => node.id));
  return {
    isMember: viewer.isMember,
    mustAcceptRules: Boolean(viewer.rulesToAccept),
    organisations: viewer.organisations,
    isFollowing: url.searchParams.has('followed'),
    topics: topics.edges.map(({ node }) => ({ ...node, isFollowed: followed.has(node.id) })),
    discussions: discussions.edges.map(({ node }) => node),
    now: new Date().toISOString(),
  };
};

export const actions = {
  follow: async ({ fetch, request }) => {
    const chosen = (await request.formData()).getAll('topic').map(String);
    for (const id of chosen) await ask(fetch, FollowTopic, { id });
    redirect(303, `${localizeHref('/welcome')}?followed#reading`);
  },
};
