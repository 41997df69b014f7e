import {
  GraphQLError,
  Kind,
  specifiedRules,
  type ASTVisitor,
  type DocumentNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { storableLiterals } from './storable.ts';

/** What one request may ask, over HTTP and WebSocket alike. */
export const limits = {
  tokens: 2_000,
  depth: 15,
  aliases: 30,
  directives: 30,
  /** Times one field may be repeated in one selection. */
  repetitions: 20,
  bodyBytes: 256 * 1024,
  /** Mistakes of a document that are told; the rest waits for the next attempt. */
  errors: 5,
} as const;

/** Passed to the parser, before anything else looks at the text. */
export const parseOptions = { maxTokens: limits.tokens };

/** A mistake without graphql-js' guess at what was meant, which would tell a schema that is not told. */
export const withoutGuess = (message: string): string => message.replace(/ ?Did you mean .+\?$/s, '');

const tooMuch = (message: string) =>
  new GraphQLError(message, { extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });

function maximum(
  what: 'aliases' | 'directives',
  counts: (context: ValidationContext) => number,
): ValidationRule {
  return (context): ASTVisitor => ({
    Document() {
      if (counts(context) > limits[what])
        context.reportError(tooMuch(`At most ${limits[what]} ${what} in one request.`));
      return undefined;
    },
  });
}

const aliases = maximum('aliases', (context) =>
  countOf(context.getDocument(), (node) => node.kind === Kind.FIELD && !!node.alias),
);
const directives = maximum('directives', (context) =>
  countOf(context.getDocument(), (node) => node.kind === Kind.DIRECTIVE),
);

const repetitions: ValidationRule = (context) => ({
  SelectionSet(node) {
    const seen = new Map<string, number>();
    for (const selection of node.selections)
      if (selection.kind === Kind.FIELD && !selection.alias)
        seen.set(selection.name.value, (seen.get(selection.name.value) ?? 0) + 1);
    for (const [name, times] of seen)
      if (times > limits.repetitions) {
        context.reportError(tooMuch(`The field ${name} is repeated ${times} times in one selection.`));
        return;
      }
  },
});

/** Introspection nests deeply by nature and costs nothing: it is exempt. */
const depth: ValidationRule = (context) => {
  const fragments = new Map<string, number>();
  return {
    OperationDefinition(operation) {
      if (depthOf(operation.selectionSet, context, fragments) > limits.depth)
        context.reportError(tooMuch(`At most ${limits.depth} levels in one request.`));
    },
  };
};

/** Each fragment is measured once: spread twice in one another they would double the work with every level. */
function depthOf(
  set: SelectionSetNode | undefined,
  context: ValidationContext,
  fragments: Map<string, number>,
): number {
  let deepest = 0;
  for (const selection of set?.selections ?? []) {
    if (selection.kind === Kind.FIELD) {
      if (selection.name.value.startsWith('__')) continue;
      deepest = Math.max(deepest, 1 + depthOf(selection.selectionSet, context, fragments));
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      deepest = Math.max(deepest, depthOf(selection.selectionSet, context, fragments));
    } else {
      const name = selection.name.value;
      if (!fragments.has(name)) {
        fragments.set(name, 0); // a circle is refused by the specification's own rule
        fragments.set(name, depthOf(context.getFragment(name)?.selectionSet, context, fragments));
      }
      deepest = Math.max(deepest, fragments.get(name)!);
    }
  }
  return deepest;
}

interface SyntaxNode {
  kind: string;
  alias?: unknown;
}

function countOf(document: DocumentNode, matches: (node: SyntaxNode) => boolean): number {
  let count = 0;
  const walk = (value: unknown) => {
    if (!value || typeof value !== 'object') return;
    if (Array.isArray(value)) return void value.forEach(walk);
    const node = value as SyntaxNode & Record<string, unknown>;
    if (typeof node.kind === 'string' && matches(node)) count++;
    for (const [key, child] of Object.entries(node)) if (key !== 'loc') walk(child);
  };
  walk(document.definitions);
  return count;
}

/** Our limits; Apollo adds GraphQL's own rules to them. */
export const limitRules: readonly ValidationRule[] = [
  depth,
  aliases,
  directives,
  repetitions,
  storableLiterals,
];
/** Everything a document must satisfy, for who validates without Apollo. */
export const rules: readonly ValidationRule[] = [...specifiedRules, ...limitRules];
