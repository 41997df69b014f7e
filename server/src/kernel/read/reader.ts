import {
  GraphQLError,
  execute,
  getNamedType,
  getVariableValues,
  type DefinitionNode,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLResolveInfo,
  type OperationDefinitionNode,
} from 'graphql';
import type { Eyes } from '../access/viewer.ts';
import { DomainError } from '../errors.ts';
import { atArgument } from '../graphql/variables.ts';
import { analyse } from './analysis.ts';
import { Budget, isOverBudget } from './budget.ts';
import { compile } from './compile/compile.ts';
import type { Model } from './model.ts';
import { placeOf } from './places.ts';
import type { Plan, Root, Scope } from './plan.ts';
import { Plans } from './plans.ts';
import type { Read } from './read.ts';
import { textResult } from './result.ts';
import { describe, rootsOf, type Query } from './roots.ts';
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
  /** Plans kept by this process, 1 000 unless told. */
  cap?: number;
  onCompile?: (plan: Plan) => void;
}

/**
 * Answers operations. The reading roots of a query are one statement whose text, where it can be, is the answer;
 * everything else goes through graphql-js, over the same text parsed.
 * Statements are kept by document object: parse a document once and pass the same object again.
 */
export class Reader<V extends Eyes = Eyes, Context extends { viewer: V } = { viewer: V }> {
  /** Operations by the way they were answered: as text, or through graphql-js. */
  readonly answers = { text: 0, tree: 0 };
  readonly #plans: Plans;
  readonly #budget = new Budget();
  readonly #tree: TreeMode;

  /** Changes the resolvers of the model's schema, so a schema has one reader. */
  constructor(
    private readonly model: Model,
    private readonly run: RunStatement,
    private readonly options: Options = {},
  ) {
    if (served.has(model.schema)) throw new Error('this schema has a reader: build a schema for each');
    served.add(model.schema);
    this.#plans = new Plans(options.cap ?? 1_000);
    this.#tree = new TreeMode(model, (read, context, info) => this.readTree(read, context as Context, info));
  }

  /** How often a statement was compiled, reused, evicted, and how many are kept. */
  get counters() {
    return { ...this.#plans.counters, size: this.#plans.size };
  }

  /**
   * Executes a validated operation.
   * @throws what PostgreSQL failed with, unless it is the request's fault; UNAVAILABLE when it can't be reached
   */
  async execute({ variables, rootValue, ...request }: ReadRequest<Context>): Promise<ExecutionResult> {
    const { document, operation, context } = request;
    const { schema } = this.model;
    const given = variables ?? {};
    const { errors, coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], given, {
      maxErrors: 50,
    });
    if (errors) return { errors: errors.map((error) => atArgument(error, operation)) };
    const isQuery = operation.operation === 'query' && rootValue === undefined;
    const answer = isQuery ? await this.answer({ ...request, variables: coerced }) : undefined;
    if (answer instanceof GraphQLError) return { errors: [answer] };
    this.answers[typeof answer === 'string' ? 'text' : 'tree']++;
    if (typeof answer === 'string') return textResult(answer);
    return execute({
      schema,
      document,
      contextValue: context,
      variableValues: given,
      operationName: operation.name?.value,
      rootValue: answer ?? rootValue,
    });
  }

  /** The text of a whole answer or the root value for graphql-js; undefined when that must begin from nothing. */
  private async answer(query: Query<Context>): Promise<string | Answered | GraphQLError | undefined> {
    const all = rootsOf(this.model, query);
    const roots = all.filter((root) => this.isReading(root));
    if (!roots.some(({ type }) => type)) return undefined;
    const reads = await describe(this.model, this.#tree, roots, query);
    if (!reads) return undefined;
    const { document, operation, variables, context } = query;
    try {
      const { text, plan } = await this.read(
        operation,
        document.definitions,
        roots,
        { variables, reads },
        context.viewer,
      );
      if (plan.isForeign) this.#tree.foreign.add(operation);
      const answer = all.length === roots.length ? finish(text, plan, context.viewer) : undefined;
      return answer ?? new Answered(treeOf(text), new Map(roots.map(({ key }, i) => [key, reads[i]!])));
    } catch (error) {
      if (isOverBudget(error)) return error;
      if (isFaultOfRequest(error)) return undefined;
      throw error;
    }
  }

  private isReading({ type, nodes }: Root): boolean {
    return type ? this.model.reads(getNamedType(type)) : nodes[0]!.name.value === '__typename';
  }

  private async read(
    place: object,
    definitions: readonly DefinitionNode[],
    roots: readonly Root[],
    scope: Scope,
    viewer: V,
  ): Promise<{ plan: Plan; text: string }> {
    const { plan, values, rows } = this.#plans.pick(place, scope, viewer, () => {
      const { fragments, switches } = analyse(definitions);
      const plan = compile(this.model, fragments, scope, roots, switches);
      this.options.onCompile?.(plan);
      return plan;
    });
    this.#budget.spend(scope.variables, rows);
    return { plan, text: await this.run(plan, values, viewer) };
  }

  /** A description by itself: in the payload of a mutation or an event, or after an error. */
  private async readTree(read: Read, { viewer }: Context, info: GraphQLResolveInfo): Promise<unknown> {
    const root: Root = { key: 'x', type: info.returnType, nodes: info.fieldNodes };
    const definitions = [info.operation, ...Object.values(info.fragments)];
    const scope = { variables: info.variableValues, reads: [read] };
    const { text, plan } = await this.read(placeOf(info), definitions, [root], scope, viewer);
    if (plan.isForeign) this.#tree.foreign.add(info.operation);
    return treeOf(text).x;
  }
}

const served = new WeakSet<object>();

/** Asked again field by field, such an error gets its place. */
const isFaultOfRequest = (error: unknown) => error instanceof DomainError && error.code === 'BAD_USER_INPUT';
