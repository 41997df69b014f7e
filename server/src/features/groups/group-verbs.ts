import { conflict, invalid } from '../../kernel/errors.ts';
import { atMost } from '../../kernel/graphql/validate.ts';
import { ProblemCode } from '../../kernel/problems.ts';

const REASON_LENGTH = 2_000;

/** Why something is done, and why it holds personal data. */
export interface Said {
  reason?: string | null | undefined;
  sensitiveReason?: string | null | undefined;
}

/** What a definer verb answers. */
export interface Answer {
  problem: keyof typeof ProblemCode | null;
}

/**
 * Asks for a reason.
 * @throws DomainError REQUIRED, TOO_LONG
 */
export function reasonOf({ reason }: Said): string {
  if (!reason?.trim()) throw invalid(ProblemCode.REQUIRED, 'reason');
  refuseLong(reason);
  return reason;
}

/**
 * Refuses a reason that is too long.
 * @throws DomainError TOO_LONG
 */
export const refuseLong = (reason: string | null | undefined) => atMost(REASON_LENGTH, 'reason', reason);

/**
 * Refuses what a definer verb found wrong.
 * @throws DomainError with its problem
 */
export function refuse([answer]: Answer[]) {
  if (answer?.problem === 'MANDATE_ENDED') throw invalid(ProblemCode.MANDATE_ENDED, 'actingForId');
  if (answer?.problem) throw conflict(ProblemCode[answer.problem]);
}
