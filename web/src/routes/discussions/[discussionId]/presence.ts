import { NoteReading } from '@platforma/schema';
import { ask } from '#lib/graphql/ask.ts';

const EVERY_MS = 30_000;

/** Lets others know that one reads along while the page is in sight, until the returned function is called. */
export function noteReading(discussionId: string) {
  const note = () => document.hidden || ask(fetch, NoteReading, { discussionId }).catch(() => {});
  void note();
  const timer = setInterval(note, EVERY_MS);
  return () => clearInterval(timer);
}
