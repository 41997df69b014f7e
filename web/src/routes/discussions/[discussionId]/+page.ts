/** What only some discussions or readers need is loaded with those that need it. */
export const load = async ({ data }) => {
  const { discussion, words } = data;
  const hasPoll = discussion.posts.some(({ poll }) => poll);
  const isNew = discussion.viewerHeldPosts.length > 0 || words.firstPost;
  const [poll, moved, newcomer] = await Promise.all([
    hasPoll && import('./Poll.svelte'),
    discussion.moves.length > 0 && import('./MovedNote.svelte'),
    isNew && import('./Newcomer.svelte'),
  ]);
  return {
    ...data,
    Poll: poll ? poll.default : undefined,
    MovedNote: moved ? moved.default : undefined,
    Newcomer: newcomer ? newcomer.default : undefined,
  };
};
