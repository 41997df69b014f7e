import { ModerationPage } from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { neighbours, pageAsked } from '#lib/paging.ts';

export const load = async ({ fetch, url, parent }) => {
  const { viewer } = await parent();
  if (!viewer) throw new Refused('UNAUTHENTICATED');
  if (!viewer.roles.includes('MODERATOR')) throw new Refused('NOT_FOUND');
  const isDone = url.searchParams.has('done');
  const { moderationCases } = await ask(fetch, ModerationPage, { ...pageAsked(url, 20), isWaiting: !isDone });
  return {
    isDone,
    cases: moderationCases.edges.map(({ node }) => node),
    count: moderationCases.totalCount,
    pages: neighbours(url, moderationCases.pageInfo),
    now: new Date().toISOString(),
  };
};
