import { redirect, type RequestEvent } from '@sveltejs/kit';
import {
  FollowArea,
  TopicsPage,
  UnfollowArea,
  type Operation,
  type TopicArea,
  type TopicOrder,
} from '@platforma/schema';
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
  const { topics, viewer, ...bodies } = await ask(fetch, TopicsPage, { ...pageAsked(url, 20), ...chosen });
  return {
    chosen,
    bodies,
    followedAreas: viewer?.followedAreas ?? [],
    topics: topics.edges.map(({ node }) => node),
    total: topics.totalCount,
    pages: neighbours(url, topics.pageInfo),
    now: new Date().toISOString(),
  };
};

/** Follows the chosen area, or no longer, and shows the same list again. */
const switched =
  <Result>(operation: Operation<Result, { area: TopicArea }>) =>
  async ({ fetch, request, url }: RequestEvent) => {
    const area = String((await request.formData()).get('area')) as TopicArea;
    await ask(fetch, operation, { area });
    const chosen = [...url.searchParams].filter(([name]) => !name.startsWith('/'));
    redirect(303, `${url.pathname}?${new URLSearchParams(chosen)}`);
  };

export const actions = { follow: switched(FollowArea), unfollow: switched(UnfollowArea) };
