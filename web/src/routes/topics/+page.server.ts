import { TopicsPage, type TopicOrder } from '@platforma/schema';
import { ask } from '#lib/graphql/ask.ts';
import { neighbours, oneOf, pageAsked } from '#lib/paging.ts';
import { areas } from '#lib/words/areas.ts';
import { regions } from '#lib/words/regions.ts';
import { states } from '#lib/words/states.ts';

const orders: TopicOrder[] = ['LATEST_ACTIVITY', 'NEWEST', 'TITLE'];

export const load = async ({ fetch, url }) => {
  const chosen = {
    state: oneOf(url, 'state', states),
    area: oneOf(url, 'area', areas),
    region: oneOf(url, 'region', regions),
    bodyId: url.searchParams.get('body') || undefined,
    order: oneOf(url, 'order', orders),
    following: url.searchParams.get('following') === '1' || undefined,
  };
  const { topics, ...bodies } = await ask(fetch, TopicsPage, { ...pageAsked(url, 20), ...chosen });
  return {
    chosen,
    bodies,
    topics: topics.edges.map(({ node }) => node),
    total: topics.totalCount,
    pages: neighbours(url, topics.pageInfo),
    now: new Date().toISOString(),
  };
};
