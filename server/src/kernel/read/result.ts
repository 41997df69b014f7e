import type { ExecutionResult } from 'graphql';

/** Under this key a result carries its data as JSON text. */
const TEXT = Symbol('json text');

const textOf = ({ data }: ExecutionResult): unknown =>
  (data as Record<symbol, unknown> | null | undefined)?.[TEXT];

export const textResult = (text: string): ExecutionResult => ({ data: { [TEXT]: text } as never });

/** Whether the statement's text is the answer. */
export const isText = (result: ExecutionResult): boolean => textOf(result) !== undefined;

/** The JSON text of a result, without parsing and printing what already is text. */
export function stringify(result: ExecutionResult): string {
  const text = textOf(result);
  if (text === undefined) return JSON.stringify(result);
  const rest = JSON.stringify({ ...result, data: undefined });
  return rest === '{}' ? `{"data":${text}}` : `{"data":${text},${rest.slice(1)}`;
}

/** The same result as an object throughout. */
export const parsed = (result: ExecutionResult): ExecutionResult => JSON.parse(stringify(result));
