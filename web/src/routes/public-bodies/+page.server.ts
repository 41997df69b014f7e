import { PublicBodiesPage } from '@platforma/schema';
import { bodyLevels } from '#lib/authorities/bodies.ts';
import { ask } from '#lib/graphql/ask.ts';
import { neighbours, oneOf, pageAsked } from '#lib/paging.ts';
import { regions } from '#lib/words/regions.ts';

export const load = async ({ fetch, url }) => {
  const chosen = {
    level: oneOf(url, 'level', bodyLevels),
    region: oneOf(url, 'region', regions),
    search: url.searchParams.get('search')?.trim() || undefined,
  };
  const { publicBodies } = await ask(fetch, PublicBodiesPage, { ...pageAsked(url, 30), ...chosen });
  return {
    chosen,
    bodies: publicBodies.edges.map(({ node }) => node),
    total: publicBodies.totalCount,
    pages: neighbours(url, publicBodies.pageInfo),
  };
};
