import { findSensitive, needsReason, type Kind } from '@platforma/sensitive';
import { Arg, Field } from 'type-graphql';
import { DomainError, invalid } from '../errors.ts';
import type { Transaction } from '../database/orm.ts';
import { atMost, OptionalText } from '../graphql/validate.ts';
import { ProblemCode } from '../problems.ts';

const SHORTEST_REASON = 10;
const LONGEST_REASON = 500;

/** Personal data that its author means to publish, and why. */
export interface Justified {
  kinds: Kind[];
  reason: string;
}

const SENSITIVE_REASON =
  'Why personal data found in the text may be published, 10 to 500 characters; needed only after SENSITIVE_DATA. Moderators see it.';

/** The field of every input whose texts are looked through. */
export const ReasonForSensitive = (): PropertyDecorator => (input, name) => {
  Field(() => String, { nullable: true, description: SENSITIVE_REASON })(input, name);
  OptionalText(LONGEST_REASON)(input, name);
};

/** The argument of a mutation that has no input. */
export const SensitiveReason = () =>
  Arg('sensitiveReason', () => String, { nullable: true, description: SENSITIVE_REASON });

/**
 * Looks for personal data in texts before they are published.
 * @param texts by the name of their input field
 * @param options.former what was published before: nobody is asked for it again
 * @returns what there is to record, or null when nothing was found
 * @throws DomainError SENSITIVE_DATA for each text with findings when no reason is given; its kinds are a parameter
 */
export function justified(
  texts: Record<string, string | null | undefined>,
  reason: string | null | undefined,
  former = '',
): Justified | null {
  atMost(LONGEST_REASON, 'sensitiveReason', reason);
  const found = Object.entries(texts).flatMap(([field, text]) => {
    const kinds = kindsIn(text ?? '', former);
    return kinds.length ? [{ field, kinds }] : [];
  });
  if (!found.length) return null;
  const why = reason?.trim() ?? '';
  if (!why) throw refusal(found);
  if (why.length < SHORTEST_REASON)
    throw invalid(ProblemCode.TOO_SHORT, 'sensitiveReason', { min: SHORTEST_REASON, length: why.length });
  without({ sensitiveReason: why });
  return { kinds: [...new Set(found.flatMap(({ kinds }) => kinds))], reason: why };
}

/**
 * Refuses personal data for which no reason can be good enough, as in a reason itself.
 * @throws DomainError SENSITIVE_DATA
 */
export function without(texts: Record<string, string>): void {
  justified(texts, null);
}

/** Records why personal data was published, for moderators and the audit log: kinds and reason, never the text. */
export async function markSensitive(
  { executeSql }: Transaction,
  entity:
    | 'answer'
    | 'commitment'
    | 'cooperation'
    | 'discussion'
    | 'interaction'
    | 'organisation'
    | 'post'
    | 'submission'
    | 'topic'
    | 'working_group',
  { id, audienceId }: { id: string; audienceId: number },
  found: Justified | null,
): Promise<void> {
  if (!found) return;
  const values = [entity, id, audienceId, found.kinds, found.reason];
  await executeSql('select app.mark_sensitive($1, $2, $3, $4, $5)', values);
}

const kindsIn = (text: string, former: string) => [
  ...new Set(
    findSensitive(text)
      .filter((one) => needsReason(one) && !former.includes(text.slice(one.from, one.to)))
      .map(({ kind }) => kind),
  ),
];

const refusal = (found: { field: string; kinds: Kind[] }[]) =>
  new DomainError(
    'BAD_USER_INPUT',
    'The text seems to hold personal data.',
    found.map(({ field, kinds }) => ({
      code: ProblemCode.SENSITIVE_DATA,
      field,
      params: { kinds: kinds.join(' ') },
    })),
  );
