import { redirect } from '@sveltejs/kit';
import { localizeHref } from '@platforma/messages/runtime';
import { EditTopic, EditTopicPage, TopicNow } from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { refusedEdit } from '#lib/server/stale-edit.ts';
import { inputOf, sentValues, valuesOf } from '#lib/topics/topic-values.ts';
import { uuidv7 } from '#lib/uuid.ts';

export const load = async ({ fetch, params }) => {
  const { topic, ...bodies } = await ask(fetch, EditTopicPage, { id: params.topicId });
  if (!topic) throw new Refused('NOT_FOUND');
  if (!topic.viewerCan.edit) throw new Refused('FORBIDDEN');
  const { id, title, version } = topic;
  return { id, title, version, values: valuesOf(topic), bodies, requestId: uuidv7() };
};

export const actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const id = event.params.topicId;
    const values = sentValues(form);
    const version = Number(form.get('version'));
    const base = String(form.get('base'));
    async function now() {
      const { topic } = await ask(event.fetch, TopicNow, { id });
      if (!topic) throw new Refused('NOT_FOUND');
      return { version: topic.version, values: valuesOf(topic) };
    }
    try {
      const requestId = String(form.get('requestId'));
      await ask(event.fetch, EditTopic, { input: { id, requestId, version, ...inputOf(values) } });
    } catch (reason) {
      return refusedEdit(event, reason, { values, version, base, now });
    }
    redirect(303, localizeHref(`/topics/${id}`));
  },
};
