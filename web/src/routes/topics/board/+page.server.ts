import { TopicBoard, type TopicState } from '@platforma/schema';
import { ask } from '#lib/graphql/ask.ts';
import { oneOf } from '#lib/paging.ts';
import { areas } from '#lib/words/areas.ts';
import { regions } from '#lib/words/regions.ts';

export const load = async ({ fetch, url }) => {
  const chosen = {
    area: oneOf(url, 'area', areas),
    region: oneOf(url, 'region', regions),
    following: url.searchParams.get('following') === '1' || undefined,
  };
  const board = await ask(fetch, TopicBoard, chosen);
  const columns: [TopicState, (typeof board)['open']][] = [
    ['DRAFT', board.draft],
    ['OPEN', board.open],
    ['IN_TALKS', board.inTalks],
    ['AWAITING_AUTHORITY', board.awaiting],
    ['PARTLY_RESOLVED', board.partly],
    ['POSTPONED', board.postponed],
    ['RESOLVED', board.resolved],
  ];
  return {
    chosen,
    columns: columns.map(([state, { totalCount, edges }]) => ({
      ...{ state, total: totalCount, cards: edges.map(({ node }) => node) },
    })),
    now: new Date().toISOString(),
  };
};
