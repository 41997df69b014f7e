import { CommitmentPage } from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { neighbours, pageAsked } from '#lib/paging.ts';
import { uuidv7 } from '#lib/uuid.ts';

export { actions } from './actions.server.ts';

export const load = async ({ fetch, params, url }) => {
  const { commitment } = await ask(fetch, CommitmentPage, {
    id: params.commitmentId,
    ...pageAsked(url, 20),
  });
  if (!commitment?.topic) throw new Refused('NOT_FOUND');
  const { steps, parts, topic, ...rest } = commitment;
  return {
    commitment: { ...rest, topic },
    parts: parts.edges.map(({ node }) => node),
    history: {
      total: steps.totalCount,
      steps: steps.edges.map(({ node }) => node),
      pages: neighbours(url, steps.pageInfo, '#history'),
    },
    requestId: uuidv7(),
    now: new Date().toISOString(),
  };
};
