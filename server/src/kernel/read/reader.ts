import {
  GraphQLError,
  Kind,
  execute,
  getArgumentValues,
  getNamedType,
  getVariableValues,
  visit,
  type DefinitionNode,
  type DocumentNode,
  type ExecutionResult,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLResolveInfo,
  type OperationDefinitionNode,
} from 'graphql';
import { collectFields } from 'graphql/execution/collectFields.js';
import type { Eyes } from '../access/viewer.ts';
import { DomainError } from '../errors.ts';
import { compile } from './compile/compile.ts';
import type { Model } from './model.ts';
import type { Plan, Root, Scope } from './plan.ts';
import { Plans } from './plans.ts';
import type { Read } from './read.ts';
import { finish, treeOf } from './text-mode.ts';
import { Answered, TreeMode } from './tree-mode.ts';

/** Runs one statement with somebody's eyes, in one round trip. */
export type RunStatement = (
  statement: Pick<Plan, 'name' | 'text'>,
  values: readonly unknown[],
  eyes: Eyes,
) => Promise<string>;

export interface ReadRequest<Context> {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables?: Record<string, unknown> | null | undefined;
  context: Context;
  /** The event of a subscription. */
  rootValue?: unknown;
}

interface Options {
  /** Plans kept by this process. */
  cap?: number;
  onCompile?: (plan: Plan) => void;
}

interface Analysis {
  fragments: Record<string, FragmentDefinitionNode>;
  /** Variables that decide what is selected. */
  switches: string[];
}

/** Under this key a result carries its data as JSON text. */
const TEXT = Symbol('json text');

/**
 * Answers operations. The reading roots of a query are one statement whose text, where it can be, is the answer;
 * everything else goes through graphql-js, over the same text parsed.
 * Statements are kept by document object: parse a document once and pass the same object again.
 */
export class Reader<V extends Eyes = Eyes, Context extends { viewer: V } = { viewer: V }> {
  /** Operations by the way they were answered: as text, or through graphql-js. */
  readonly answers = { text: 0, tree: 0 };
  readonly #plans: Plans;
  readonly #analyses = new WeakMap<DefinitionNode, Analysis>();
  readonly #tree: TreeMode;

  /** Changes the resolvers of the model's schema, so a schema has one reader. */
  constructor(
    private readonly model: Model,
    private readonly run: RunStatement,
    private readonly options: Options = {},
  ) {
    this.#plans = new Plans(options.cap ?? 1_000);
    this.#tree = new TreeMode(model, (read, context, info) => this.readTree(read, context as Context, info));
    if (readers.has(model.schema)) throw new Error('this schema has a reader: build a schema for each');
    readers.add(model.schema);
  }

  /** How often a statement was compiled, reused, evicted, and how many are kept. */
  get counters() {
    return { ...this.#plans.counters, size: this.#plans.size };
  }

  /**
   * Executes a validated operation.
   * @throws what PostgreSQL failed with, unless it is the request's fault; UNAVAILABLE when it can't be reached
   */
  async execute({
    document,
    operation,
    variables,
    context,
    rootValue,
  }: ReadRequest<Context>): Promise<ExecutionResult> {
    const { schema } = this.model;
    const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], variables ?? {}, {
      maxErrors: 50,
    });
    if (coerced.errors) return { errors: coerced.errors };
    const isQuery = operation.operation === 'query' && rootValue === undefined;
    const answer = isQuery ? await this.answer(document, operation, coerced.coerced, context) : undefined;
    if (typeof answer === 'string') {
      this.answers.text++;
      return { data: { [TEXT]: answer } as never };
    }
    this.answers.tree++;
    return execute({
      ...{ schema, document, contextValue: context, rootValue: answer ?? rootValue },
      variableValues: variables,
      operationName: operation.name?.value,
    });
  }

  /** The text of a whole answer, or the root value for graphql-js; undefined when it must begin from nothing. */
  private async answer(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Record<string, unknown>,
    context: Context,
  ): Promise<string | Answered | undefined> {
    const all = this.roots(document, operation, variables);
    const roots = all.filter(({ type, nodes }) =>
      type ? this.model.reads(getNamedType(type)) : isTypeName(nodes),
    );
    if (!roots.some(({ type }) => type)) return undefined;
    const reads = await this.describe(roots, { document, operation, variables, context });
    if (!reads) return undefined;
    try {
      const place = { place: operation, definitions: document.definitions };
      const { text, plan } = await this.read(place, roots, { variables, reads }, context.viewer);
      if (plan.isForeign) this.#tree.foreign.add(operation);
      const answer = all.length === roots.length ? finish(text, plan, context.viewer) : undefined;
      return answer ?? new Answered(treeOf(text), new Map(roots.map(({ key }, i) => [key, reads[i]!])));
    } catch (error) {
      if (isFaultOfRequest(error)) return undefined;
      throw error;
    }
  }

  private roots(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    variables: Record<string, unknown>,
  ): Root[] {
    const { schema } = this.model;
    const { fragments } = this.analyse(document.definitions);
    const type = schema.getQueryType()!;
    const fields = collectFields(schema, fragments, variables, type, operation.selectionSet);
    return [...fields].map(([key, nodes]) => ({
      key,
      nodes,
      type: type.getFields()[nodes[0]!.name.value]?.type,
    }));
  }

  /** What the roots read; undefined when a resolver fails, which graphql-js then meets where it can say so. */
  private async describe(
    roots: readonly Root[],
    {
      document,
      operation,
      variables,
      context,
    }: ReadRequest<Context> & { variables: Record<string, unknown> },
  ): Promise<(Read | null)[] | undefined> {
    const { schema } = this.model;
    const parentType = schema.getQueryType()!;
    const { fragments } = this.analyse(document.definitions);
    const shared = {
      schema,
      parentType,
      fragments,
      operation,
      variableValues: variables,
      rootValue: undefined,
    };
    const describe = async ({ key, type, nodes }: Root) => {
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
      const value = await this.#tree.resolvers.get(field)!(undefined, args, context, info);
      return this.#tree.expect(value, `Query.${field.name}`);
    };
    try {
      return await Promise.all(roots.map(describe));
    } catch {
      return undefined;
    }
  }

  private async read(
    { place, definitions }: { place: object; definitions: readonly DefinitionNode[] },
    roots: readonly Root[],
    scope: Scope,
    viewer: V,
  ) {
    const { plan, values } = this.#plans.pick(place, scope, viewer, () => {
      const { fragments, switches } = this.analyse(definitions);
      const plan = compile(this.model, fragments, scope, roots, switches);
      this.options.onCompile?.(plan);
      return plan;
    });
    return { plan, text: await this.run(plan, values, viewer) };
  }

  /** A description by itself: in the payload of a mutation or an event, or after an error. */
  private async readTree(read: Read, { viewer }: Context, info: GraphQLResolveInfo): Promise<unknown> {
    const root: Root = { key: 'x', type: info.returnType, nodes: info.fieldNodes };
    const place = {
      place: info.fieldNodes[0]!,
      definitions: [info.operation, ...Object.values(info.fragments)],
    };
    const scope = { variables: info.variableValues, reads: [read] };
    const { text, plan } = await this.read(place, [root], scope, viewer);
    if (plan.isForeign) this.#tree.foreign.add(info.operation);
    return treeOf(text).x;
  }

  private analyse(definitions: readonly DefinitionNode[]): Analysis {
    const key = definitions[0]!;
    let analysis = this.#analyses.get(key);
    if (!analysis) this.#analyses.set(key, (analysis = analyse(definitions)));
    return analysis;
  }
}

const readers = new WeakSet<object>();

const isTypeName = (nodes: readonly FieldNode[]) => nodes[0]!.name.value === '__typename';

const isFaultOfRequest = (error: unknown) =>
  error instanceof GraphQLError && !(error instanceof DomainError && error.code === 'UNAVAILABLE');

function analyse(definitions: readonly DefinitionNode[]): Analysis {
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

/** The JSON text of a result, without parsing and printing what already is text. */
export function stringify(result: ExecutionResult): string {
  const { data, ...rest } = result;
  const text = (data as Record<symbol, unknown> | null | undefined)?.[TEXT];
  if (typeof text !== 'string') return JSON.stringify(result);
  return `{"data":${text}${JSON.stringify(rest)
    .replace(/^\{(?=")/, ',')
    .replace(/^\{\}$/, '}')}`;
}

/** The same result as an object throughout. */
export const parsed = (result: ExecutionResult): ExecutionResult => JSON.parse(stringify(result));

/** Whether the statement's text is the answer. */
export const isText = ({ data }: ExecutionResult): boolean =>
  typeof (data as Record<symbol, unknown>)?.[TEXT] === 'string';
