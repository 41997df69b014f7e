import { redirect } from '@sveltejs/kit';
import { localizeHref } from '@platforma/messages/runtime';
import { NewExperiencePage, PublishExperience } from '@platforma/schema';
import { inputOf, sentValues } from '#lib/experience/notice-values.ts';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { oneOf } from '#lib/paging.ts';
import { refusal } from '#lib/server/sentences.ts';
import { idFor } from '#lib/uuid.ts';
import { experienceKinds } from '#lib/words/experience.ts';

export const load = async ({ fetch, parent, url }) => {
  const { viewer: who } = await parent();
  if (!who) throw new Refused('UNAUTHENTICATED');
  const { viewer, ...bodies } = await ask(fetch, NewExperiencePage, {});
  if (!viewer?.canPublishExperience) throw new Refused('FORBIDDEN');
  return {
    bodies,
    kind: oneOf(url, 'kind', experienceKinds) ?? ('REQUEST' as const),
    ids: { id: idFor('experience'), discussionId: idFor('discussion'), postId: idFor('post') },
  };
};

export const actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const text = (name: string) => String(form.get(name) ?? '');
    const ids = { id: text('id'), discussionId: text('discussionId'), postId: text('postId') };
    const values = sentValues(form);
    const actingFor = text('actingFor');
    const kind = oneOf(event.url, 'kind', experienceKinds) ?? 'REQUEST';
    try {
      await ask(event.fetch, PublishExperience, {
        input: { ...ids, kind, ...inputOf(values), actingForId: actingFor || null },
      });
    } catch (reason) {
      return refusal(event, reason, { ids, values, actingFor });
    }
    redirect(303, localizeHref(`/experience/${ids.id}`));
  },
};
