import { PublicBodyPage } from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { neighbours, pageAsked } from '#lib/paging.ts';

export const load = async ({ fetch, params, url }) => {
  const { publicBody } = await ask(fetch, PublicBodyPage, { id: params.bodyId, ...pageAsked(url, 20) });
  if (!publicBody) throw new Refused('NOT_FOUND');
  const { topics, children, ...body } = publicBody;
  return {
    body,
    children: children.edges.map(({ node }) => node),
    topics: topics.edges.map(({ node }) => node),
    total: topics.totalCount,
    pages: neighbours(url, topics.pageInfo),
    now: new Date().toISOString(),
  };
};
