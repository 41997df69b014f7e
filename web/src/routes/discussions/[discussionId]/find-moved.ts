import { goto } from '$app/navigation';
import { PostPlace } from '@platforma/schema';
import { ask } from '#lib/graphql/ask.ts';

/** Goes after a post that an old link names and that stands elsewhere by now; one out of sight leaves the reader here. */
export async function findMoved(id: string) {
  const { post } = await ask(fetch, PostPlace, { id });
  if (post) await goto(`${post.discussion.id}/posts/${id}`, { replaceState: true });
}
