import { Kind, visit, type DefinitionNode, type FragmentDefinitionNode } from 'graphql';

/** What a document says apart from its operation's own selection. */
export interface Analysis {
  fragments: Record<string, FragmentDefinitionNode>;
  /** Variables that decide what is selected. */
  switches: string[];
}

const analyses = new WeakMap<DefinitionNode, Analysis>();

/** Looks at a document once; `definitions` begin with the same node whenever they are the same. */
export function analyse(definitions: readonly DefinitionNode[]): Analysis {
  const key = definitions[0]!;
  let analysis = analyses.get(key);
  if (!analysis) analyses.set(key, (analysis = analysisOf(definitions)));
  return analysis;
}

function analysisOf(definitions: readonly DefinitionNode[]): Analysis {
  const fragments: Analysis['fragments'] = Object.create(null);
  const switches = new Set<string>();
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
    visit(definition, {
      Directive({ arguments: args = [] }) {
        for (const { value } of args) if (value.kind === Kind.VARIABLE) switches.add(value.name.value);
      },
    });
  }
  return { fragments, switches: [...switches] };
}
