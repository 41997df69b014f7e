import { Shell } from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';

export const load = async ({ fetch, cookies, depends }) => {
  depends('app:shell');
  const theme = cookies.get('theme') ?? '';
  try {
    return { ...(await ask(fetch, Shell, {})), theme };
  } catch (reason) {
    // the error page needs its shell too, and it is the page below that says what happened
    if (reason instanceof Refused) return { viewer: null, demo: null, theme };
    throw reason;
  }
};
