import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  Kind,
  parse,
  print,
  visit,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type OperationTypeNode,
} from 'graphql';
import { root } from '../src/kernel/root.ts';

export interface Operation {
  name: string;
  kind: OperationTypeNode;
  /** The operation with the fragments it uses, as the web client sends it. */
  text: string;
  definition: OperationDefinitionNode;
}

/** Every operation that is committed in schema/operations, by name. */
export function committedOperations(): Operation[] {
  const folder = join(root, 'schema/operations');
  const definitions = globSync('**/*.graphql', { cwd: folder }).flatMap(
    (file) => parse(readFileSync(join(folder, file), 'utf8')).definitions,
  );
  const fragments = new Map(
    definitions
      .filter((one) => one.kind === Kind.FRAGMENT_DEFINITION)
      .map((one) => [one.name.value, one] as const),
  );
  return definitions
    .filter((one) => one.kind === Kind.OPERATION_DEFINITION)
    .map((definition) => ({
      ...{ name: definition.name!.value, kind: definition.operation, definition },
      text: [definition, ...usedBy(definition, fragments)].map(print).join('\n'),
    }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function usedBy(
  node: OperationDefinitionNode | FragmentDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  seen = new Set<FragmentDefinitionNode>(),
): Set<FragmentDefinitionNode> {
  visit(node, {
    FragmentSpread({ name: { value } }) {
      const fragment = fragments.get(value);
      if (!fragment) throw new Error(`The fragment ${value} is missing.`);
      if (seen.has(fragment)) return;
      usedBy(fragment, fragments, seen.add(fragment));
    },
  });
  return seen;
}
