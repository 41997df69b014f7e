import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kind, parse, print, visit, type DocumentNode, type OperationDefinitionNode } from 'graphql';

const folder = join(import.meta.dirname, '../../schema/operations');

const definitions = readdirSync(folder)
  .filter((file) => file.endsWith('.graphql'))
  .flatMap((file) => parse(readFileSync(join(folder, file), 'utf8')).definitions);

/** Every operation of the web client. */
export const operations = definitions.filter(
  (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
);

/** The text of an operation with the fragments it reaches, as the web client sends it. */
export function textOf(name: string): string {
  const operation = operations.find((one) => one.name?.value === name);
  if (!operation) throw new Error(`The web client has no operation "${name}" (schema/operations).`);
  const wanted = new Set<string>();
  const reach = (definition: DocumentNode | (typeof definitions)[number]) =>
    visit(definition, {
      FragmentSpread({ name }) {
        if (wanted.has(name.value)) return;
        wanted.add(name.value);
        reach(fragments.get(name.value)!);
      },
    });
  reach(operation);
  return [operation, ...[...wanted].map((fragment) => fragments.get(fragment)!)].map(print).join('\n');
}

const fragments = new Map(
  definitions
    .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
    .map((fragment) => [fragment.name.value, fragment]),
);
