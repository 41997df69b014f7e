import { WholeDiscussion } from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';

/** As many as one prints at once. */
const POSTS = 100;

export const load = async ({ fetch, params, url }) => {
  const search = url.searchParams.get('search')?.trim() ?? '';
  const about = { id: params.discussionId, first: POSTS, after: url.searchParams.get('after') };
  const { discussion } = await ask(fetch, WholeDiscussion, {
    ...about,
    search: search || null,
    // Counting what is found would look through the whole thread for each page of it.
    isCounted: !search,
  });
  if (!discussion) throw new Refused('NOT_FOUND');
  const { posts, ...rest } = discussion;
  const { hasNextPage, endCursor } = posts.pageInfo;
  const next = new URLSearchParams({ ...(search && { search }), after: endCursor ?? '' });
  return {
    discussion: rest,
    posts: posts.edges.map(({ node }) => node),
    found: posts.totalCount ?? (about.after || hasNextPage ? undefined : posts.edges.length),
    next: hasNextPage ? `?${next}` : null,
    ...{ search, now: new Date().toISOString() },
  };
};
