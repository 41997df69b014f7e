import { count, type Circumstances, type Counted, type Limit, type Unit } from './count.ts';
import type { Day } from './day.ts';
import { Uncountable } from './uncountable.ts';

/** A time limit as the law sets it. Only what counting needs; who must do what is for people to read. */
export interface Rule {
  length: number;
  unit: Unit | 'HOURS';
  /** By how many units it may be prolonged; null when it may not, or nobody says by how much. */
  extensionLength?: number | null;
  /** The first and the last day on which the event may lie; null is open. */
  validFrom?: Day | null;
  validTo?: Day | null;
}

/** What has happened to a limit since it began. */
export interface Course extends Circumstances {
  /** The event after which it runs. */
  from: Day;
  /** It began anew with this: a request that was completed, a case that was passed on. The last of them counts. */
  restarts?: readonly Day[];
  /** By how many units of the rule it was prolonged. */
  extendedBy?: number;
}

/**
 * Counts a limit by a rule. A prolonged one is a single longer limit from the same event, not one that begins where the
 * first ended: 15 and 10 days are 25.
 * @throws Uncountable where the rule was not valid on the day of the event, allows no such extension, or is in hours
 */
export function countByRule(
  rule: Rule,
  { from, restarts = [], extendedBy = 0, ...circumstances }: Course,
): Counted {
  const begins = restarts.reduce((latest, day) => (day > latest ? day : latest), from);
  if ((rule.validFrom && begins < rule.validFrom) || (rule.validTo && begins > rule.validTo))
    throw new Uncountable({
      code: 'NOT_VALID',
      facts: { first: rule.validFrom ?? '', last: rule.validTo ?? '' },
    });
  return count(begins, extended(rule, extendedBy), circumstances);
}

function extended(rule: Rule, by: number): Limit {
  const { length, unit } = rule;
  if (unit === 'HOURS') throw new Uncountable({ code: 'HOURS', facts: {} });
  const max = rule.extensionLength ?? 0;
  if (!Number.isInteger(by) || by < 0 || by > max)
    throw new Uncountable({ code: 'EXTENSION', facts: { max } });
  return { length: length + by, unit };
}
