import { redirect } from '@sveltejs/kit';
import { localizeHref } from '@platforma/messages/runtime';
import { MoveTopicPage } from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { verbsOf } from '#lib/topics/verbs.ts';
import { uuidv7 } from '#lib/uuid.ts';
import { move } from '../../actions.server.ts';

export const load = async ({ fetch, params }) => {
  const { topic } = await ask(fetch, MoveTopicPage, { id: params.topicId });
  if (!topic) throw new Refused('NOT_FOUND');
  const verb = verbsOf(topic.viewerCan, topic.state).find(({ name }) => name === params.verb);
  if (!verb) redirect(303, localizeHref(`/topics/${topic.id}`));
  const { id, title, state } = topic;
  return { topic: { id, title, state }, verb, requestId: uuidv7(), now: new Date().toISOString() };
};

export const actions = { default: (event) => move(event, event.params.verb, localizeHref('/topics/board')) };
