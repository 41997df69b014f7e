import { DiscussionTyping, type DiscussionTypingSubscription } from '@platforma/schema';
import type { LiveThread } from './LiveThread.svelte.ts';

const SETTLED_MS = 4_000;

/** The socket of an open discussion: its events, who is writing, and how long it has been quiet. */
export class Live {
  typing = $state.raw<string[]>([]);
  /** Open long enough for a missing connection to be worth a word. */
  isSettled = $state(false);

  /** Follows until the returned function is called; what it needs is loaded after the page can be read. */
  follow(thread: LiveThread, id: string, reload: () => Promise<string>) {
    let stops: (() => void)[] = [];
    let isGone = false;
    const timer = setTimeout(() => (this.isSettled = true), SETTLED_MS);
    void import('#lib/graphql/live.ts').then(({ live }) => {
      if (isGone) return;
      const client = live();
      const typing = client.subscribe<DiscussionTypingSubscription>(
        { query: DiscussionTyping, variables: { id } },
        {
          next: ({ data }) => (this.typing = data?.discussionTyping.people.map(({ name }) => name) ?? []),
          error: () => (this.typing = []),
          complete: () => (this.typing = []),
        },
      );
      stops = [thread.follow(client, reload), typing];
    });
    return () => {
      isGone = true;
      clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }
}
