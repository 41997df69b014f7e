import { redirect } from '@sveltejs/kit';
import { localizeHref } from '@platforma/messages/runtime';
import { AreasPage } from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { followAreas } from '#lib/server/areas.ts';

export const load = async ({ fetch, parent }) => {
  const { viewer } = await parent();
  if (!viewer?.isMember) throw new Refused(viewer ? 'FORBIDDEN' : 'UNAUTHENTICATED');
  return { choice: await ask(fetch, AreasPage, {}) };
};

export const actions = {
  follow: async ({ fetch, request }) => {
    await followAreas(fetch, await request.formData());
    redirect(303, `${localizeHref('/topics')}?following=1`);
  },
};
