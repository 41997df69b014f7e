import { m } from '@platforma/messages';
import { Shell } from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';

export const load = async ({ fetch, cookies, depends }) => {
  depends('app:shell');
  const theme = cookies.get('theme') ?? '';
  try {
    const shell = await ask(fetch, Shell, {});
    return { ...shell, demoWords: shell.demo && demoWords(), theme };
  } catch (reason) {
    // the error page needs its shell too, and it is the page below that says what happened
    if (reason instanceof Refused) return { viewer: null, demo: null, demoWords: null, theme };
    throw reason;
  }
};

/** Said here, so that no real installation carries them to its readers. */
const demoWords = () => ({
  label: m.shell_demo_label(),
  word: m.shell_demo_word(),
  text: m.shell_demo_text(),
  more: m.shell_demo_more(),
  mail: m.shell_demo_mail(),
});
