import { PeoplePage } from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { neighbours, pageAsked } from '#lib/paging.ts';

export const load = async ({ fetch, url, parent }) => {
  const { viewer } = await parent();
  if (!viewer) throw new Refused('UNAUTHENTICATED');
  if (!viewer.isMember) throw new Refused('FORBIDDEN');
  const search = url.searchParams.get('search')?.trim() ?? '';
  const { people } = await ask(fetch, PeoplePage, { ...pageAsked(url, 30), search: search || null });
  return {
    search,
    people: people.edges.map(({ node }) => node),
    total: people.totalCount,
    pages: neighbours(url, people.pageInfo),
  };
};
