import { redirect } from '@sveltejs/kit';
import { BookmarksPage, RemoveBookmark } from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { neighbours, pageAsked } from '#lib/paging.ts';
import { refusal } from '#lib/server/sentences.ts';

export const load = async ({ fetch, url }) => {
  const { viewer } = await ask(fetch, BookmarksPage, pageAsked(url, 30));
  if (!viewer) throw new Refused('UNAUTHENTICATED');
  const { edges, totalCount, pageInfo } = viewer.bookmarks;
  return {
    bookmarks: edges.map(({ node }) => node),
    total: totalCount,
    pages: neighbours(url, pageInfo),
    now: new Date().toISOString(),
  };
};

export const actions = {
  remove: async (event) => {
    const postId = String((await event.request.formData()).get('post'));
    try {
      await ask(event.fetch, RemoveBookmark, { postId });
    } catch (reason) {
      return refusal(event, reason, {});
    }
    redirect(303, event.url.pathname);
  },
};
