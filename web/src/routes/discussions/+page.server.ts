import { DiscussionsPage, type DiscussionCategory } from '@platforma/schema';
import { ask } from '#lib/graphql/ask.ts';
import { discussionCategories } from '#lib/words/categories.ts';

export const load = async ({ fetch, url }) => {
  const asked = url.searchParams;
  const category = discussionCategories.find((one) => one === asked.get('category')) ?? null;
  const following = asked.get('following') === '1' || null;
  const [after, before] = [asked.get('after'), asked.get('before')];
  const paging = before ? { last: 30, before } : { first: 30, after };
  const { discussions } = await ask(fetch, DiscussionsPage, { ...paging, category, following });
  return {
    discussions: discussions.edges.map(({ node }) => node),
    pageInfo: discussions.pageInfo,
    total: discussions.totalCount,
    category: category satisfies DiscussionCategory | null,
    following: Boolean(following),
    now: new Date().toISOString(),
  };
};
