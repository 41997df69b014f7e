import { fail, redirect } from '@sveltejs/kit';
import { localizeHref } from '@platforma/messages/runtime';
import { EditTopic, EditTopicPage, TopicNow } from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { merged } from '#lib/merge.ts';
import { refusal } from '#lib/server/sentences.ts';
import { inputOf, sentValues, valuesOf, type TopicValues } from '#lib/topics/topic-values.ts';
import { uuidv7 } from '#lib/uuid.ts';

export const load = async ({ fetch, params }) => {
  const { topic, ...bodies } = await ask(fetch, EditTopicPage, { id: params.topicId });
  if (!topic) throw new Refused('NOT_FOUND');
  if (!topic.viewerCan.edit) throw new Refused('FORBIDDEN');
  const { id, title, version } = topic;
  return { id, title, version, values: valuesOf(topic), bodies, requestId: uuidv7() };
};

const isStale = (reason: unknown) =>
  reason instanceof Refused && reason.problems.some(({ code }) => code === 'VERSION_STALE');

export const actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const id = event.params.topicId;
    const values = sentValues(form);
    const requestId = String(form.get('requestId'));
    const read = { version: Number(form.get('version')), base: String(form.get('base')) };
    try {
      await ask(event.fetch, EditTopic, {
        input: { id, requestId, version: read.version, ...inputOf(values) },
      });
    } catch (reason) {
      if (!isStale(reason)) return refusal(event, reason, { values, ...read, conflict: null });
      // somebody else was faster: what they changed is shown, what was typed stays
      const { topic } = await ask(event.fetch, TopicNow, { id });
      if (!topic) throw new Refused('NOT_FOUND');
      const theirs = valuesOf(topic);
      const { values: both, taken, contested } = merged(JSON.parse(read.base) as TopicValues, values, theirs);
      const conflict = { taken, contested, theirs };
      const now = { version: topic.version, base: JSON.stringify(theirs) };
      return fail(409, { values: both, ...now, conflict, errors: {} as Record<string, string> });
    }
    redirect(303, localizeHref(`/topics/${id}`));
  },
};
