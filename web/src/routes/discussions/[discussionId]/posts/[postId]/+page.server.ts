import { redirect } from '@sveltejs/kit';
import { localizeHref } from '@platforma/messages/runtime';
import { PostPlace } from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { pageOf } from '#lib/discussions/pages.ts';

/** The permanent address of a post leads to wherever it stands by now. */
export const load = async ({ fetch, params }) => {
  const { post } = await ask(fetch, PostPlace, { id: params.postId });
  if (!post) throw new Refused('NOT_FOUND');
  redirect(
    307,
    localizeHref(`/discussions/${post.discussion.id}?from=${pageOf(post.number)}`) + `#${post.id}`,
  );
};
