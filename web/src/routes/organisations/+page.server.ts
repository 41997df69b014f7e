import { OrganisationsPage } from '@platforma/schema';
import { ask } from '#lib/graphql/ask.ts';
import { neighbours, oneOf, pageAsked } from '#lib/paging.ts';
import { organisationKinds } from '#lib/words/organisation-kinds.ts';
import { regions } from '#lib/words/regions.ts';

export const load = async ({ fetch, url }) => {
  const text = (name: string) => url.searchParams.get(name)?.trim() || undefined;
  const chosen = {
    search: text('search'),
    region: oneOf(url, 'region', regions),
    kind: oneOf(url, 'kind', organisationKinds),
    focusArea: text('focusArea'),
    membersOnly: text('membersOnly') === '1' || undefined,
  };
  const { organisations, all, regionCounts, focusAreaCounts } = await ask(fetch, OrganisationsPage, {
    ...pageAsked(url, 24),
    ...chosen,
  });
  return {
    chosen,
    organisations: organisations.edges.map(({ node }) => node),
    count: organisations.totalCount,
    pages: neighbours(url, organisations.pageInfo, '#list'),
    total: all.totalCount,
    marks: all.edges.map(({ node }) => node.id),
    regionCounts,
    focusAreaCounts,
  };
};
