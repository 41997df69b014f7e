import { redirect } from '@sveltejs/kit';
import { localizeHref } from '@platforma/messages/runtime';
import { NewInteractionPage, RecordInteraction } from '@platforma/schema';
import { inputOf, sentValues } from '#lib/advocacy/interaction-values.ts';
import { dateKey } from '#lib/dates.ts';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { refusal } from '#lib/server/sentences.ts';
import { idFor } from '#lib/uuid.ts';

export const load = async ({ fetch, params, url }) => {
  const { topic, waiting, ...choice } = await ask(fetch, NewInteractionPage, { id: params.topicId });
  if (!topic) throw new Refused('NOT_FOUND');
  if (!topic.mayTrack) throw new Refused('FORBIDDEN');
  const { id: topicId, title, bodies } = topic;
  return {
    topic: { id: topicId, title },
    bodies: bodies.edges.map(({ node }) => node.body),
    choice,
    short: url.searchParams.has('short'),
    waiting: waiting.edges.map(({ node }) => node),
    today: dateKey(new Date()),
    id: idFor('interaction'),
  };
};

export const actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const values = sentValues(form);
    const [id, actingForId] = [String(form.get('id')), String(form.get('actingFor') ?? '') || null];
    const { topicId } = event.params;
    try {
      await ask(event.fetch, RecordInteraction, {
        input: { id, topicId, actingForId, ...inputOf(values) },
      });
    } catch (reason) {
      return refusal(event, reason, { values, id, actingFor: actingForId ?? '' });
    }
    redirect(303, localizeHref(`/interactions/${id}`));
  },
};
