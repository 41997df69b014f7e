import { GraphQLError, type ValidationRule } from 'graphql';
import { DomainError } from '../errors.ts';
import { isStorable } from '../text/storable.ts';

const MESSAGE = 'A text may hold neither the character U+0000 nor half of a surrogate pair.';

/** A refusal of variables that hold a text with which nothing can be done. */
export const unstorable = (variables: unknown): DomainError | undefined =>
  isStorable(variables) ? undefined : new DomainError('BAD_USER_INPUT', MESSAGE);

/** The same of what stands in the document itself. */
export const storableLiterals: ValidationRule = (context) => ({
  StringValue(node) {
    if (isStorable(node.value)) return;
    context.reportError(
      new GraphQLError(MESSAGE, { nodes: node, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }),
    );
  },
});
