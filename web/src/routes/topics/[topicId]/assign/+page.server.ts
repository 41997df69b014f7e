import { redirect } from '@sveltejs/kit';
import { localizeHref } from '@platforma/messages/runtime';
import { AssignTopic, AssignTopicPage } from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { refusal } from '#lib/server/sentences.ts';
import { uuidv7 } from '#lib/uuid.ts';

export const load = async ({ fetch, params, url }) => {
  const search = url.searchParams.get('search')?.trim() ?? '';
  const { topic, people } = await ask(fetch, AssignTopicPage, { id: params.topicId, search: search || null });
  if (!topic) throw new Refused('NOT_FOUND');
  if (!topic.viewerCan.assign) throw new Refused('FORBIDDEN');
  const { id, title, coordinator } = topic;
  return {
    topic: { id, title },
    coordinator,
    search,
    people: people.edges.map(({ node }) => node),
    total: people.totalCount,
    requestId: uuidv7(),
  };
};

export const actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const id = event.params.topicId;
    const [coordinatorId, requestId] = [
      String(form.get('coordinatorId') ?? ''),
      String(form.get('requestId')),
    ];
    try {
      await ask(event.fetch, AssignTopic, { id, requestId, coordinatorId });
    } catch (reason) {
      return refusal(event, reason, { coordinatorId });
    }
    redirect(303, localizeHref(`/topics/${id}`));
  },
};
