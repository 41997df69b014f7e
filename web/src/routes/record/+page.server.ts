import { RecordChoice } from '@platforma/schema';
import { ask } from '#lib/graphql/ask.ts';

export const load = async ({ fetch }) => {
  const { tracked, latest } = await ask(fetch, RecordChoice, {});
  const own = tracked.edges.map(({ node }) => node);
  const ids = new Set(own.map(({ id }) => id));
  return {
    own,
    others: latest.edges.map(({ node }) => node).filter(({ id, mayTrack }) => mayTrack && !ids.has(id)),
    now: new Date().toISOString(),
  };
};
