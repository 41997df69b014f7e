import type { Client } from 'graphql-ws';
import type { Operation } from '@platforma/schema';
import { liveClient } from './live-client.ts';

let client: Client | undefined;

/** The tab's one live connection, for the browser only; it belongs to whoever is signed in. */
export function live(): Client {
  if (typeof document === 'undefined')
    throw new Error('Nothing is live while a page is rendered on the server.');
  return (client ??= liveClient(new URL('/graphql', location.href).href.replace(/^http/, 'ws')));
}

/** Drops the connection, as when somebody signs in or out; the next subscription opens another. */
export function endLive() {
  void client?.dispose();
  client = undefined;
}

/**
 * Watches what has no cursor, such as who is typing: the latest counts, what was missed is not told.
 * @returns stops watching
 */
export function watch<Result, Variables>(
  client: Client,
  query: Operation<Result, Variables>,
  variables: Variables,
  next: (result: Result) => void,
): () => void {
  return client.subscribe<Result>(
    { query, variables: variables as Record<string, unknown> },
    {
      next: ({ data, errors }) => {
        if (errors) console.error('A message came with errors.', errors);
        if (data) next(data);
      },
      error: () => {}, // it was only a comfort
      complete: () => {},
    },
  );
}
