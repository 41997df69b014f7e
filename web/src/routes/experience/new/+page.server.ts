import { redirect } from '@sveltejs/kit';
import { localizeHref } from '@platforma/messages/runtime';
import { NewExperiencePage, PublishExperience } from '@platforma/schema';
import type { Language, Region, TopicArea } from '@platforma/schema';
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
    const text = (name: string) =>
      String(form.get(name) ?? '')
        .replaceAll('\r\n', '\n')
        .trim();
    const ids = { id: text('id'), discussionId: text('discussionId'), postId: text('postId') };
    const said = {
      ...{ title: text('title'), body: text('body'), area: text('area') as TopicArea },
      regions: form.getAll('regions').map(String) as Region[],
      bodyIds: form.getAll('bodyIds').map(String),
      languages: form.getAll('languages').map(String) as Language[],
    };
    const kept = { ids, ...said, focusAreas: text('focusAreas'), holdsUntil: text('holdsUntil') };
    const more = { actingFor: text('actingFor'), sensitiveReason: text('sensitiveReason') };
    const kind = oneOf(event.url, 'kind', experienceKinds) ?? 'REQUEST';
    try {
      await ask(event.fetch, PublishExperience, {
        input: {
          ...{ ...ids, ...said, kind },
          focusAreas: kept.focusAreas
            .split('\n')
            .map((line) => line.trim())
            .filter(Boolean),
          holdsUntil: kept.holdsUntil || null,
          actingForId: more.actingFor || null,
          sensitiveReason: more.sensitiveReason || null,
        },
      });
    } catch (reason) {
      return refusal(event, reason, { ...kept, ...more });
    }
    redirect(303, localizeHref(`/experience/${ids.id}`));
  },
};
