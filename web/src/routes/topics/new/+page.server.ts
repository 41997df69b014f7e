import { redirect } from '@sveltejs/kit';
import { localizeHref } from '@platforma/messages/runtime';
import { NewTopicPage, ProposeTopic } from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { refusal } from '#lib/server/sentences.ts';
import { inputOf, sentValues } from '#lib/topics/topic-values.ts';
import { idFor } from '#lib/uuid.ts';

export const load = async ({ fetch, parent }) => {
  const { viewer } = await parent();
  if (!viewer) throw new Refused('UNAUTHENTICATED');
  if (!viewer.canProposeTopic) throw new Refused('FORBIDDEN');
  return { bodies: await ask(fetch, NewTopicPage, {}), id: idFor('topic') };
};

export const actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const values = sentValues(form);
    const [id, actingForId] = [String(form.get('id')), String(form.get('actingFor') ?? '') || null];
    try {
      await ask(event.fetch, ProposeTopic, { input: { id, actingForId, ...inputOf(values) } });
    } catch (reason) {
      return refusal(event, reason, { values, id, actingFor: actingForId ?? '' });
    }
    redirect(303, localizeHref(`/topics/${id}`));
  },
};
