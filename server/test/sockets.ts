import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import type { Somebody } from './world.ts';

/** A graphql-ws client with somebody's cookie, as their browser would have. */
export function socketOf({ url, cookie }: Somebody): Client {
  return createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: class extends WebSocket {
      constructor(address: string, protocols: string) {
        super(address, protocols, { headers: { cookie, origin: 'http://localhost' } });
      }
    },
    retryAttempts: 50,
    shouldRetry: () => true,
    retryWait: () => new Promise((resolve) => setTimeout(resolve, 20)),
  });
}

/** What a subscription delivers, in order, with a way to wait for a number of it. */
export class Heard<T = any> {
  readonly all: T[] = [];
  #waiting: { count: number; resolve: () => void }[] = [];
  ended: unknown;
  readonly stop: () => void;

  constructor(client: Client, query: string, variables: Record<string, unknown>) {
    this.stop = client.subscribe<T>(
      { query, variables },
      {
        next: ({ data, errors }) => {
          if (errors) throw new Error(JSON.stringify(errors));
          this.all.push(data!);
          for (const { count, resolve } of this.#waiting) if (this.all.length >= count) resolve();
        },
        error: (error) => (this.ended = error),
        complete: () => (this.ended ??= 'complete'),
      },
    );
  }

  async atLeast(count: number): Promise<T[]> {
    if (this.all.length < count) await new Promise<void>((resolve) => this.#waiting.push({ count, resolve }));
    return this.all;
  }
}

/** Waits for a condition that something else brings about. */
export async function until(
  condition: () => boolean | Promise<boolean>,
  what = 'the condition',
): Promise<void> {
  const began = Date.now();
  while (!(await condition())) {
    if (Date.now() - began > 15_000) throw new Error(`Waited 15 s for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
