import { AgendaPage, MakeCalendarFeed, RevokeCalendarFeed } from '@platforma/schema';
import { redirect } from '@sveltejs/kit';
import { ask } from '#lib/graphql/ask.ts';
import { dateKey } from '#lib/dates.ts';
import { neighbours, pageAsked } from '#lib/paging.ts';
import { refusal } from '#lib/server/sentences.ts';
import { uuidv7 } from '#lib/uuid.ts';
import { monthAfter, monthOf } from './months.ts';

/** What passed unanswered stays in sight for a year. */
const PAST_DAYS = 390;

export const load = async ({ fetch, url }) => {
  const now = new Date();
  const today = dateKey(now);
  const month = monthOf(url.searchParams.get('month'), today);
  const past = dateKey(new Date(now.getTime() - PAST_DAYS * 86_400_000));
  const mine = url.searchParams.get('mine') === '1' || undefined;
  const days = { from: `${month}-01`, to: `${monthAfter(month, 1)}-01`, past, today };
  const { agenda, overdue, viewer } = await ask(fetch, AgendaPage, { ...days, mine, ...pageAsked(url, 100) });
  const here = (one: string) => `?${new URLSearchParams({ month: one, ...(mine && { mine: '1' }) })}`;
  return {
    ...{ month, today, mine: Boolean(mine), now: now.toISOString(), requestId: uuidv7() },
    entries: agenda.edges.map(({ node }) => node).filter(({ day }) => day.startsWith(month)),
    pages: neighbours(url, agenda.pageInfo),
    overdue: { total: overdue.totalCount, entries: overdue.edges.map(({ node }) => node).toReversed() },
    months: { previous: here(monthAfter(month, -1)), next: here(monthAfter(month, 1)) },
    feed: viewer && { madeAt: viewer.calendarFeedMadeAt, mayMake: viewer.canMakeCalendarFeed },
  };
};

export const actions = {
  make: async (event) => {
    const requestId = String((await event.request.formData()).get('requestId'));
    try {
      const { makeCalendarFeed } = await ask(event.fetch, MakeCalendarFeed, { requestId });
      return { url: new URL(makeCalendarFeed.path, event.url).href };
    } catch (reason) {
      return refusal(event, reason, {});
    }
  },
  revoke: async (event) => {
    const requestId = String((await event.request.formData()).get('requestId'));
    try {
      await ask(event.fetch, RevokeCalendarFeed, { requestId });
    } catch (reason) {
      return refusal(event, reason, {});
    }
    redirect(303, `${event.url.pathname}#calendar`);
  },
};
