import type { Operation } from '@platforma/schema';
import { LiveClient } from './live-client.ts';

let client: LiveClient | undefined;

/** The tab's one live connection, for the browser only; it belongs to whoever is signed in. */
export function live(): LiveClient {
  if (typeof document === 'undefined')
    throw new Error('Nothing is live while a page is rendered on the server.');
  return (client ??= new LiveClient({ url: new URL('/graphql', location.href).href.replace(/^http/, 'ws') }));
}

/**
 * Watches what has no cursor, such as who is typing: the latest, what was missed is not told.
 * @param next is told null when it ends
 * @returns stops watching
 */
export function watch<Result, Variables>(
  query: Operation<Result, Variables>,
  variables: Variables,
  next: (result: Result | null) => void,
): () => void {
  const end = () => next(null); // it was only a comfort
  return live().subscribe<Result>(
    { query, variables: variables as Record<string, unknown> },
    { next: ({ data }) => next(data ?? null), error: end, complete: end },
  );
}
