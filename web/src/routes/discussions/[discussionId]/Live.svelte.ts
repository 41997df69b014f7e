import { DiscussionTyping, NoteTyping } from '@platforma/schema';
import { ask } from '#lib/graphql/ask.ts';
import type { LiveThread } from './LiveThread.svelte.ts';

const SETTLED_MS = 4_000;
const TYPING_MS = 3_000;

/** The socket of an open discussion: its events, who is writing, and how long it has been quiet. */
export class Live {
  typing = $state.raw<string[]>([]);
  /** Who else has it open, of those who let that be seen. */
  readers = $state.raw<string[]>([]);
  /** Open long enough for a missing connection to be worth a word. */
  isSettled = $state(false);
  #notedAt = 0;

  /** Follows until the returned function is called; what it needs is loaded after the page can be read. */
  follow(thread: LiveThread, id: string, reload: () => Promise<string>, showsPresence: boolean) {
    const stops: (() => void)[] = [];
    let isGone = false;
    const timer = setTimeout(() => (this.isSettled = true), SETTLED_MS);
    void import('#lib/graphql/live.ts').then(({ live, watch }) => {
      if (isGone) return;
      const typing = watch(DiscussionTyping, { id }, (latest) => {
        const names = (people: { name: string }[] = []) => people.map(({ name }) => name);
        this.typing = names(latest?.discussionTyping.people);
        this.readers = names(latest?.discussionTyping.readers);
      });
      stops.push(thread.follow(live(), reload), typing);
    });
    if (showsPresence)
      void import('./presence.ts').then(({ noteReading }) => isGone || stops.push(noteReading(id)));
    return () => {
      isGone = true;
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }

  /** Lets the others know that one is writing. */
  noteTyping(discussionId: string) {
    if (Date.now() - this.#notedAt < TYPING_MS) return;
    this.#notedAt = Date.now();
    ask(fetch, NoteTyping, { discussionId }).catch(() => {}); // it was only a comfort
  }
}
