import { OrganisationsPage, WaitingRequests } from '@platforma/schema';
import { ask } from '#lib/graphql/ask.ts';
import { neighbours, oneOf, pageAsked } from '#lib/paging.ts';
import { organisationKinds } from '#lib/words/organisation-kinds.ts';
import { regions } from '#lib/words/regions.ts';

export const load = async ({ fetch, url, parent }) => {
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
  const { viewer } = await parent();
  return {
    chosen,
    /** Requests to join that nobody has decided; 0 for everybody but coordinators. */
    waiting: viewer?.canDecideJoining ? (await ask(fetch, WaitingRequests, {})).joinRequests.totalCount : 0,
    organisations: organisations.edges.map(({ node }) => node),
    count: organisations.totalCount,
    pages: neighbours(url, organisations.pageInfo, '#list'),
    total: all.totalCount,
    marks: all.edges.map(({ node }) => node.id),
    regionCounts,
    focusAreaCounts,
  };
};
