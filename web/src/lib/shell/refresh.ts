import { invalidate } from '$app/navigation';

/** Reads anew what depends on something. Not without a connection: Kit would leave the page for the browser's error. */
export const refresh = async (what: `app:${string}`) => {
  if (navigator.onLine) await invalidate(what);
};
