import { END, HOLE, TAG, TO, VOID } from './json-text.ts';
import type { Plan } from './plan.ts';

const TAGS = new RegExp(`${TAG}[^${TAG}]*${TAG}`, 'g');
const MARKS = new RegExp(`${HOLE}\\d+${TO}|[${END}${VOID}${TAG}]`, 'g');

/** The answer with its holes filled, when the text can be the answer: no error to locate, nothing for graphql-js. */
export function finish(text: string, plan: Plan, viewer: unknown): string | undefined {
  if (plan.isForeign || text.includes(VOID)) return undefined;
  const untagged = plan.isTagged ? text.replace(TAGS, '') : text;
  try {
    return plan.holes.length ? fill(untagged, plan, viewer) : untagged;
  } catch {
    return undefined;
  }
}

function fill(text: string, { holes }: Plan, viewer: unknown): string {
  let filled = '';
  let at = 0;
  for (let start = text.indexOf(HOLE); start >= 0; start = text.indexOf(HOLE, at)) {
    const to = text.indexOf(TO, start);
    const end = text.indexOf(END, to);
    const { value, write } = holes[Number(text.slice(start + 1, to))]!;
    filled += text.slice(at, start) + write(settled(value(JSON.parse(text.slice(to + 1, end)), viewer)));
    at = end + 1;
  }
  return filled + text.slice(at);
}

function settled(value: unknown): unknown {
  if (value instanceof Promise) throw new Error('graphql-js awaits it');
  return value;
}

/** The same text as the tree that graphql-js executes over, keyed by response name. */
export const treeOf = (text: string): Record<string, unknown> => JSON.parse(text.replace(MARKS, ''));
