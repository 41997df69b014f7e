import { GraphQLError, type ValidationRule } from 'graphql';
import { DomainError } from '../errors.ts';

const MESSAGE = 'A text may hold neither the character U+0000 nor half of a surrogate pair.';

/** Whether PostgreSQL can store a text: it knows no U+0000, and UTF-8 has no half of a pair. */
const isStorable = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

/** A refusal of variables that hold, however deep, a text that nothing can be done with. */
export function unstorable(variables: unknown): DomainError | undefined {
  return isWholeStorable(variables) ? undefined : new DomainError('BAD_USER_INPUT', MESSAGE);
}

function isWholeStorable(value: unknown): boolean {
  if (typeof value === 'string') return isStorable(value);
  if (!value || typeof value !== 'object') return true;
  return Object.values(value).every(isWholeStorable);
}

/** The same of what stands in the document itself. */
export const storableLiterals: ValidationRule = (context) => ({
  StringValue(node) {
    if (isStorable(node.value)) return;
    context.reportError(
      new GraphQLError(MESSAGE, { nodes: node, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }),
    );
  },
});
