import { GraphQLError } from 'graphql';
import { ProblemCode } from './problems.ts';

/** The closed set of codes in `extensions.code`; GraphQL's own GRAPHQL_* codes come beside it. */
export type ErrorCode =
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'BAD_USER_INPUT'
  | 'CONFLICT'
  | 'CURSOR_EXPIRED'
  | 'TOO_MANY_REQUESTS'
  | 'UNAVAILABLE'
  | 'INTERNAL';

/** What exactly a person can mend: the field it stands at and the numbers its sentence needs. */
export interface Problem {
  code: ProblemCode;
  field?: string;
  params?: Record<string, string | number>;
}

/** A refusal that belongs to the contract: its code and problems reach the client, its stack does not. */
export class DomainError extends GraphQLError {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly problems: readonly Problem[] = [],
  ) {
    super(message, { extensions: { code, ...(problems.length && { problems }) } });
  }
}

/** Hidden and missing are this one answer, byte for byte. */
export const notFound = () => new DomainError('NOT_FOUND', 'This does not exist, or is not yours to see.');
export const unauthenticated = () => new DomainError('UNAUTHENTICATED', 'Sign in first.');
export const forbidden = () =>
  new DomainError('FORBIDDEN', 'This is not yours to do.', [{ code: ProblemCode.FORBIDDEN }]);
export const rulesNotAccepted = () =>
  new DomainError('FORBIDDEN', 'Accept the rules of the platform first.', [
    { code: ProblemCode.RULES_NOT_ACCEPTED },
  ]);
export const unavailable = (message = 'This cannot be done right now. Try again.') =>
  new DomainError('UNAVAILABLE', message, [{ code: ProblemCode.UNAVAILABLE }]);

/** Refuses input: what is wrong, at which field, with which numbers. */
export const invalid = (code: ProblemCode, field?: string, params?: Problem['params']) =>
  new DomainError('BAD_USER_INPUT', `Invalid input: ${code}.`, [
    { code, ...(field && { field }), ...(params && { params }) },
  ]);

/** Refuses a change that meets another: a newer version, a key used for other input, a state that moved on. */
export const conflict = (code: ProblemCode, params?: Problem['params']) =>
  new DomainError('CONFLICT', `Conflict: ${code}.`, [{ code, ...(params && { params }) }]);
