import { redirect } from '@sveltejs/kit';
import { localizeHref } from '@platforma/messages/runtime';
import { ActFor, WelcomePage } from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { followAreas } from '#lib/server/areas.ts';
import { refusal } from '#lib/server/sentences.ts';

export const load = async ({ fetch, url }) => {
  const { viewer, rules, introductions, topics, discussions, ...choice } = await ask(fetch, WelcomePage, {});
  if (!viewer) throw new Refused('UNAUTHENTICATED');
  return {
    isMember: viewer.isMember,
    hasWritten: viewer.hasWritten,
    mustAcceptRules: Boolean(viewer.rulesToAccept),
    hasRules: Boolean(rules),
    organisations: viewer.organisations,
    actingFor: viewer.actingFor?.id ?? null,
    choice: { ...choice, viewer },
    isFollowing: viewer.followedAreas.length > 0,
    isJustFollowed: url.searchParams.has('followed'),
    publicTopics: viewer.isMember ? [] : topics.edges.map(({ node }) => node),
    introductions: introductions?.viewerCan.post ? introductions : null,
    discussions: discussions.edges.map(({ node }) => node).filter(({ id }) => id !== introductions?.id),
    now: new Date().toISOString(),
  };
};

export const actions = {
  actFor: async (event) => {
    const organisationId = String((await event.request.formData()).get('organisation') ?? '');
    try {
      await ask(event.fetch, ActFor, { organisationId });
    } catch (reason) {
      return refusal(event, reason, {});
    }
    redirect(303, localizeHref('/welcome'));
  },
  follow: async ({ fetch, request }) => {
    await followAreas(fetch, await request.formData());
    redirect(303, `${localizeHref('/welcome')}?followed#reading`);
  },
};
