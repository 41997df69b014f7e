import { setTimeout as pause } from 'node:timers/promises';
import type { Player } from './cast.ts';

/** An answer that came: what the server said, right or wrong. Without one, `ask` rejects. */
export interface Answer {
  data?: Record<string, any> | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

const PATIENCE_MS = 3_000;

/** @throws Error when no whole answer came, or one that says to try again */
export async function ask(
  url: string,
  { cookie }: Player,
  query: string,
  variables: Record<string, unknown>,
): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ query, variables }),
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  const answer = (await response.json()) as Answer;
  const code = answer.errors?.[0]?.extensions?.code;
  if (code === 'UNAVAILABLE' || code === 'INTERNAL')
    throw new Error(`${code}: ${answer.errors![0]!.message}`);
  return answer;
}

/** Asks one server after another until somebody answers: what a client with the same ids may safely do. */
export async function insist<T>(
  attempt: (n: number) => Promise<T>,
  missed: () => void,
  deadline: number,
): Promise<T> {
  for (let n = 0; ; n++) {
    try {
      return await attempt(n);
    } catch (error) {
      missed();
      if (Date.now() > deadline) throw error;
      await pause(60);
    }
  }
}
