import { BREAK, GraphQLError, Kind, visit, type OperationDefinitionNode } from 'graphql';
import { DomainError } from '../errors.ts';

/** Where inside an input graphql-js says that the value stands. */
const WITHIN = / at "[\w.[\]]+\.(\w+)(?:\[\d+\])*"; /;

/** Says at which argument or field of an input a value stands that a scalar of ours refused: the scalar knows nothing but the value. */
export function atArgument(error: GraphQLError, operation: OperationDefinitionNode): GraphQLError {
  const { message, nodes, extensions, originalError } = error;
  const [definition] = nodes ?? [];
  if (!(originalError instanceof DomainError) || definition?.kind !== Kind.VARIABLE_DEFINITION) return error;
  const field = WITHIN.exec(message)?.[1] ?? argumentOf(definition.variable.name.value, operation);
  const problems = originalError.problems.map((problem) => ({ ...problem, ...(field && { field }) }));
  return new GraphQLError(message, { nodes, extensions: { ...extensions, problems } });
}

function argumentOf(variable: string, operation: OperationDefinitionNode): string | undefined {
  let name: string | undefined;
  visit(operation, {
    Argument(node) {
      if (node.value.kind !== Kind.VARIABLE || node.value.name.value !== variable) return undefined;
      name = node.name.value;
      return BREAK;
    },
  });
  return name;
}
