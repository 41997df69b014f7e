/** What only some discussions need is loaded with those that need it. */
export const load = async ({ data }) => ({
  ...data,
  Poll: data.discussion.posts.some(({ poll }) => poll) ? (await import('./Poll.svelte')).default : undefined,
});
