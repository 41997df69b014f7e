import { fail, type RequestEvent } from '@sveltejs/kit';
import { Refused } from '#lib/graphql/ask.ts';
import { merged } from '#lib/merge.ts';
import { refusal } from './sentences.ts';

/** An edit as it was sent, and how the thing reads now, should it have changed meanwhile. */
interface Edit<Values> {
  values: Values;
  /** What the editor began from, as the form carried it: `base` is the JSON of its values. */
  version: number;
  base: string;
  now(): Promise<{ version: number; values: Values }>;
}

const isStale = (reason: unknown) =>
  reason instanceof Refused && reason.problems.some(({ code }) => code === 'VERSION_STALE');

/** Answers a refused edit. When somebody else was faster, what they changed is shown and what was typed stays. */
export async function refusedEdit<Values extends Record<string, unknown>>(
  event: RequestEvent,
  reason: unknown,
  { values, version, base, now }: Edit<Values>,
) {
  if (!isStale(reason)) return refusal(event, reason, { values, version, base, conflict: null });
  const { version: latest, values: theirs } = await now();
  const { values: both, ...conflict } = merged(JSON.parse(base) as Values, values, theirs);
  return fail(409, {
    values: both,
    version: latest,
    base: JSON.stringify(theirs),
    conflict: { ...conflict, theirs },
    errors: {} as Record<string, string>,
  });
}
