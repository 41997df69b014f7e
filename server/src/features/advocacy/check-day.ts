import { invalid } from '../../kernel/errors.ts';
import { ProblemCode } from '../../kernel/problems.ts';

interface Range {
  /** The earliest day, where there is one: of what it follows. */
  first?: string | null | undefined;
  /** The latest, where there is one: of what has happened, today. */
  last?: string;
}

/**
 * Refuses a day that has not come, or comes before what it follows.
 * @throws DomainError DATE_FUTURE, DATE_BEFORE
 */
export function checkDay(field: string, day: string, { first, last }: Range) {
  if (last && day > last) throw invalid(ProblemCode.DATE_FUTURE, field);
  if (first && day < first) throw invalid(ProblemCode.DATE_BEFORE, field, { first });
}
