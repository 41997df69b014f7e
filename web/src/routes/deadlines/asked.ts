import { m } from '@platforma/messages';
import { CountByRule, CountDeadline, type CountDeadlineQuery, type DeadlineUnit } from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { byField } from '#lib/server/sentences.ts';

/** What the address asks to be counted, as it was typed. */
export interface Asked {
  by: 'rule' | 'length';
  from: string;
  rule: string;
  extended: string;
  length: string;
  unit: string;
}

export function askedOf({ searchParams }: URL): Asked {
  const text = (name: string) => searchParams.get(name)?.trim() ?? '';
  const by = searchParams.has('length') || text('by') === 'length' ? 'length' : 'rule';
  return {
    by,
    from: text('from'),
    rule: text('rule'),
    extended: text('extended'),
    length: text('length'),
    unit: text('unit') || 'DAYS',
  };
}

interface Result {
  counted: CountDeadlineQuery['deadlineCount'];
  length: number;
  unit: DeadlineUnit;
  rule: RuleOfCount | null;
}
type RuleOfCount = NonNullable<Awaited<ReturnType<typeof byRule>>['rule']>;

/** The answer, or a sentence for each field; neither where nothing was asked yet. */
export async function answerTo(
  fetch: typeof globalThis.fetch,
  asked: Asked,
  isSent: boolean,
): Promise<{ result: Result | null; errors: Record<string, string> }> {
  if (!isSent) return { result: null, errors: {} };
  const missing = (['from', asked.by] as const).filter((field) => !asked[field]);
  if (missing.length)
    return {
      result: null,
      errors: Object.fromEntries(missing.map((field) => [field, m.problem_REQUIRED()])),
    };
  try {
    return { result: await (asked.by === 'rule' ? byRule : byLength)(fetch, asked), errors: {} };
  } catch (reason) {
    if (!(reason instanceof Refused) || !mendable.has(reason.code)) throw reason;
    return { result: null, errors: atFieldsOf(asked, byField(reason)) };
  }
}

/** The API's names of fields as the form calls them. */
function atFieldsOf({ by }: Asked, errors: Record<string, string>) {
  const names: Record<string, string> = { extendedBy: 'extended', ...(by === 'rule' && { unit: 'rule' }) };
  return Object.fromEntries(Object.entries(errors).map(([field, said]) => [names[field] ?? field, said]));
}

const mendable = new Set(['BAD_USER_INPUT', 'NOT_FOUND']);

/** What is no whole number is 0, which the API refuses with a sentence. */
const wholeNumber = (text: string) => (/^-?\d{1,6}$/.test(text) ? Number(text) : 0);

async function byLength(fetch: typeof globalThis.fetch, asked: Asked) {
  const length = wholeNumber(asked.length);
  const unit = asked.unit as DeadlineUnit;
  const { deadlineCount } = await ask(fetch, CountDeadline, { from: asked.from, length, unit });
  return { counted: deadlineCount, length, unit, rule: null };
}

async function byRule(fetch: typeof globalThis.fetch, { rule: ruleId, from, extended }: Asked) {
  const extendedBy = extended === '' ? 0 : wholeNumber(extended) || -1;
  const { deadlineByRule, deadlineRule } = await ask(fetch, CountByRule, { ruleId, from, extendedBy });
  if (!deadlineRule) throw new Refused('NOT_FOUND');
  const { length, unit } = deadlineRule;
  return { counted: deadlineByRule, length: length + extendedBy, unit, rule: deadlineRule };
}
