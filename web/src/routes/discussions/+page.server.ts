import { DiscussionsPage } from '@platforma/schema';
import { ask } from '#lib/graphql/ask.ts';
import { neighbours, oneOf, pageAsked } from '#lib/paging.ts';
import { discussionCategories } from '#lib/words/categories.ts';

export const load = async ({ fetch, url }) => {
  const state = oneOf(url, 'state', ['open', 'resolved']);
  const isOn = (name: string) => url.searchParams.get(name) === '1' || undefined;
  const category = oneOf(url, 'category', discussionCategories);
  const [following, unread] = [isOn('following'), isOn('unread')];
  const { discussions } = await ask(fetch, DiscussionsPage, {
    ...pageAsked(url, 30),
    isResolved: state && state === 'resolved',
    category,
    following,
    unread,
  });
  return {
    chosen: { state, category, following, unread },
    discussions: discussions.edges.map(({ node }) => node),
    total: discussions.totalCount,
    pages: neighbours(url, discussions.pageInfo),
    now: new Date().toISOString(),
  };
};
