import { NetworkPage } from '@platforma/schema';
import { ask } from '#lib/graphql/ask.ts';
import { oneOf } from '#lib/paging.ts';
import { cooperationKinds } from '#lib/words/cooperation.ts';
import { regions } from '#lib/words/regions.ts';
import { network } from './network.ts';

export const load = async ({ fetch, url }) => {
  const chosen = {
    region: oneOf(url, 'region', regions),
    kind: oneOf(url, 'kind', cooperationKinds),
    focusArea: url.searchParams.get('focusArea')?.trim() || undefined,
  };
  const { cooperations, focusAreaCounts } = await ask(fetch, NetworkPage, chosen);
  const relations = cooperations.edges.map(({ node }) => node);
  return {
    chosen,
    relations,
    total: cooperations.totalCount,
    network: network(relations),
    focusAreas: focusAreaCounts.map(({ focusArea }) => focusArea),
    now: new Date().toISOString(),
  };
};
