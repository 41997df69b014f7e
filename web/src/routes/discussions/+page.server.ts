import { DiscussionsPage, WaitingCases } from '@platforma/schema';
import { ask } from '#lib/graphql/ask.ts';
import { neighbours, oneOf, pageAsked } from '#lib/paging.ts';
import { discussionCategories } from '#lib/words/categories.ts';

export const load = async ({ fetch, url, parent }) => {
  const { viewer } = await parent();
  const waiting = viewer?.roles.includes('MODERATOR') ? await ask(fetch, WaitingCases, {}) : null;
  const state = oneOf(url, 'state', ['open', 'resolved']);
  const isOn = (name: string) => url.searchParams.get(name) === '1' || undefined;
  const category = oneOf(url, 'category', discussionCategories);
  const [following, unread, isArchived] = [isOn('following'), isOn('unread'), isOn('archived')];
  const { pinned, discussions } = await ask(fetch, DiscussionsPage, {
    ...pageAsked(url, 30),
    isResolved: state && state === 'resolved',
    category,
    following,
    unread,
    isArchived,
    // How many wait for one, not how many there are: of thousands nobody asks.
    isCounted: Boolean(following || unread),
  });
  return {
    chosen: { state, category, following, unread, isArchived },
    pinned: pinned.edges.map(({ node }) => node),
    discussions: discussions.edges.map(({ node }) => node),
    total: discussions.totalCount,
    /** Cases that wait, for moderators. */
    waitingCases: waiting?.viewer?.waitingCaseCount ?? null,
    pages: neighbours(url, discussions.pageInfo),
    now: new Date().toISOString(),
  };
};
