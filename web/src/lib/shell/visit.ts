import { NoteVisit } from '@platforma/schema';
import { ask } from '#lib/graphql/ask.ts';

const EVERY_MS = 10 * 60_000;
const KEY = 'platforma.visit';

/** Tells the API that somebody is here, at most every ten minutes: what is newer than the visit before is new to them. */
export async function noteVisit(now = Date.now()) {
  if (now - Number(sessionStorage.getItem(KEY) ?? 0) < EVERY_MS) return;
  sessionStorage.setItem(KEY, String(now));
  await ask(fetch, NoteVisit, {}).catch(() => sessionStorage.removeItem(KEY));
}
