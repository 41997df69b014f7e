import {
  getArgumentValues,
  type DocumentNode,
  type GraphQLResolveInfo,
  type OperationDefinitionNode,
} from 'graphql';
import { collectFields } from 'graphql/execution/collectFields.js';
import { analyse } from './analysis.ts';
import type { Model } from './model.ts';
import type { Root } from './plan.ts';
import type { Read } from './read.ts';
import type { TreeMode } from './tree-mode.ts';

/** A query with its variables coerced. */
export interface Query<Context> {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Record<string, unknown>;
  context: Context;
}

/** The selected root fields of a query. */
export function rootsOf({ schema }: Model, { document, operation, variables }: Query<unknown>): Root[] {
  const type = schema.getQueryType()!;
  const { fragments } = analyse(document.definitions);
  const fields = collectFields(schema, fragments, variables, type, operation.selectionSet);
  const typeOf = (name: string) => type.getFields()[name]?.type;
  return [...fields].map(([key, nodes]) => ({ key, nodes, type: typeOf(nodes[0]!.name.value) }));
}

/** What the roots read; undefined when a resolver fails, which graphql-js then meets where it can say so. */
export async function describe<Context extends { viewer: unknown }>(
  { schema }: Model,
  tree: TreeMode,
  roots: readonly Root[],
  { document, operation, variables, context }: Query<Context>,
): Promise<(Read | null)[] | undefined> {
  const parentType = schema.getQueryType()!;
  const { fragments } = analyse(document.definitions);
  const shared = {
    schema,
    parentType,
    fragments,
    operation,
    variableValues: variables,
    rootValue: undefined,
  };
  const read = async ({ key, type, nodes }: Root) => {
    if (!type) return null;
    const field = parentType.getFields()[nodes[0]!.name.value]!;
    const path = { prev: undefined, key, typename: parentType.name };
    const info: GraphQLResolveInfo = {
      ...shared,
      fieldName: field.name,
      fieldNodes: nodes,
      returnType: type,
      path,
    };
    const args = getArgumentValues(field, nodes[0]!, variables);
    const value = await tree.resolvers.get(field)!(undefined, args, context, info);
    return tree.expect(value, `${parentType.name}.${field.name}`);
  };
  try {
    return await Promise.all(roots.map(read));
  } catch {
    return undefined;
  }
}
