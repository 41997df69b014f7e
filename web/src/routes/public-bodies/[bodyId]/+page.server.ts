import { PublicBodyPage } from '@platforma/schema';
import { dateKey } from '#lib/dates.ts';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { neighbours, pageAsked } from '#lib/paging.ts';

/** How much of what passed with a body its page tells, and how much when all is asked for. */
const FEW = 10;
const ALL = 100;

export const load = async ({ fetch, params, url }) => {
  const isAll = url.searchParams.has('all');
  const now = new Date();
  const { publicBody, advocacyNumbers } = await ask(fetch, PublicBodyPage, {
    id: params.bodyId,
    items: isAll ? ALL : FEW,
    from: '1990-01-01',
    to: dateKey(now),
    ...pageAsked(url, 20),
  });
  if (!publicBody) throw new Refused('NOT_FOUND');
  const { topics, children, submissions, interactions, commitments, ...body } = publicBody;
  return {
    body,
    isAll,
    submissions,
    interactions,
    commitments,
    numbers: advocacyNumbers[0],
    children: children.edges.map(({ node }) => node),
    topics: topics.edges.map(({ node }) => node),
    total: topics.totalCount,
    pages: neighbours(url, topics.pageInfo),
    now: now.toISOString(),
  };
};
