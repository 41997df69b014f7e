import { TopicEvents, type TopicEventsSubscription } from '@platforma/schema';
import { LiveStream } from '#lib/graphql/live-stream.ts';

type Event = TopicEventsSubscription['topicEvents'];
export type Seen = NonNullable<Event['topic']> & { cursor: string };

/** Knows whether the topic has changed since it was read. The page waits to be asked: what one reads doesn't move. */
export class LiveTopic {
  hasNews = $state(false);

  /**
   * Follows the topic until the returned function is called.
   * @param seen what the page shows now
   */
  follow(seen: () => Seen, reload: () => Promise<string>) {
    let stream: LiveStream<Event> | undefined;
    let isGone = false;
    const { id, cursor } = seen();
    void import('#lib/graphql/live.ts').then(({ live }) => {
      if (isGone) return;
      stream = new LiveStream<Event>(live(), {
        query: TopicEvents,
        variables: { id },
        field: 'topicEvents',
        cursor,
        apply: (event) => (this.hasNews ||= isNews(event, seen())),
        refetch: reload,
      });
    });
    return () => {
      isGone = true;
      stream?.stop();
    };
  }
}

function isNews({ topic }: Event, seen: Seen) {
  if (!topic) return true;
  const isLater = topic.lastActivityAt > seen.lastActivityAt || topic.version > seen.version;
  return isLater || topic.visibility !== seen.visibility;
}
