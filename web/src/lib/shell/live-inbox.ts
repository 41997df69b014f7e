import { InboxEvents, type InboxEventsSubscription } from '@platforma/schema';
import { LiveStream } from '#lib/graphql/live-stream.ts';
import { live } from '#lib/graphql/live.ts';

type Event = InboxEventsSubscription['inboxEvents'];
/** Many are told of one post: they don't all ask at the same moment. */
const LONGEST_WAIT_MS = 1_500;

/**
 * Follows what concerns the viewer, on all their devices, until the returned function is called.
 * @param reload reads the counts anew and gives the cursor that belongs to them
 */
export function followInbox(cursor: string, reload: () => Promise<string>) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  function apply() {
    timer ??= setTimeout(() => {
      timer = undefined;
      reload().catch(() => {}); // the next event asks again
    }, Math.random() * LONGEST_WAIT_MS);
  }
  const stream = new LiveStream<Event>(live(), {
    query: InboxEvents,
    variables: {},
    field: 'inboxEvents',
    cursor,
    apply,
    refetch: reload,
  });
  return () => {
    clearTimeout(timer);
    stream.stop();
  };
}
