import { Desk } from '@platforma/schema';
import { ask } from '#lib/graphql/ask.ts';
import { dateKey } from '#lib/dates.ts';

const DAY_MS = 86_400_000;
const SOON_DAYS = 7;
/** So long without a step, a topic has gone silent. */
const SILENT_DAYS = 30;

export const load = async ({ fetch, url, parent }) => {
  const now = Date.now();
  const dayAfter = (days: number) => new Date(now + days * DAY_MS);
  const { viewer } = await parent();
  const mine = viewer && !url.searchParams.has('all') ? true : undefined;
  const { unanswered, unkept, soon, silent } = await ask(fetch, Desk, {
    ...{ today: dateKey(dayAfter(0)), soon: dateKey(dayAfter(SOON_DAYS)) },
    ...{ silentSince: dayAfter(-SILENT_DAYS).toISOString(), mine },
  });
  return {
    ...{ mine: Boolean(mine), now: new Date(now).toISOString(), today: dateKey(dayAfter(0)) },
    unanswered: { total: unanswered.totalCount, submissions: unanswered.edges.map(({ node }) => node) },
    unkept: { total: unkept.totalCount, commitments: unkept.edges.map(({ node }) => node) },
    soon: { total: soon.totalCount, entries: soon.edges.map(({ node }) => node) },
    silent: { total: silent.totalCount, topics: silent.edges.map(({ node }) => node).toReversed() },
  };
};
