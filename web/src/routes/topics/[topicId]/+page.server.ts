import { TopicPage } from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { neighbours, oneOf, pageAsked } from '#lib/paging.ts';
import { storyKinds } from '#lib/topics/story-kinds.ts';
import { uuidv7 } from '#lib/uuid.ts';

export { actions } from './actions.server.ts';

export const load = async ({ fetch, params, url, depends }) => {
  depends('app:topic');
  const shown = oneOf(url, 'story', storyKinds);
  const kinds = shown && [shown];
  const { topic } = await ask(fetch, TopicPage, { id: params.topicId, ...pageAsked(url, 20), kinds });
  if (!topic) throw new Refused('NOT_FOUND');
  const { story, bodies, discussions, submissions, commitments, ...rest } = topic;
  return {
    topic: rest,
    bodies: bodies.edges.map(({ node }) => node.body),
    commitments: commitments.edges.map(({ node }) => node),
    story: {
      shown,
      total: story.totalCount,
      entries: story.edges.map(({ node }) => node),
      pages: neighbours(url, story.pageInfo, '#story'),
    },
    submissions: { total: submissions.totalCount, rows: submissions.edges.map(({ node }) => node) },
    discussions: { total: discussions.totalCount, rows: discussions.edges.map(({ node }) => node) },
    requestId: uuidv7(),
    now: new Date().toISOString(),
  };
};
