import type { Operation, ProblemCode } from '@platforma/schema';

/** Why the API said no; the closed list is `extensions.code` of its errors. */
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

/** What the person can mend: a code with its sentence, and the field of the form it belongs to. */
export interface Problem {
  code: ProblemCode;
  field: string | null;
  params: Record<string, never>;
}

export const statusOf: Record<ErrorCode, number> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  CONFLICT: 409,
  CURSOR_EXPIRED: 410,
  TOO_MANY_REQUESTS: 429,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

/** Thrown by `ask`. Left alone it becomes the error page; a form action catches it and says it beside the field. */
export class Refused extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly problems: Problem[] = [],
    cause?: unknown,
  ) {
    super(code, { cause });
  }
}

/**
 * Sends one operation to the API.
 * @throws {Refused} for every error: the answer is whole or there is none
 */
export async function ask<Result, Variables>(
  fetch: typeof globalThis.fetch,
  query: Operation<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const { data, errors } = await post(fetch, JSON.stringify({ query, variables }));
  if (!errors?.length) return data as Result;
  const { code, problems } = errors[0]?.extensions ?? {};
  throw new Refused(code && code in statusOf ? code : 'INTERNAL', problems, errors);
}

interface Answer {
  data?: unknown;
  errors?: { message: string; extensions?: { code?: ErrorCode; problems?: Problem[] } }[];
}

async function post(fetch: typeof globalThis.fetch, body: string): Promise<Answer> {
  try {
    const headers = { 'content-type': 'application/json', accept: 'application/json' };
    const response = await fetch('/graphql', { method: 'POST', headers, body });
    return await response.json();
  } catch (reason) {
    throw new Refused('UNAVAILABLE', [], reason);
  }
}
