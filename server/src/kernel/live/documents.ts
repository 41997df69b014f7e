import { getVariableValues, GraphQLError, parse, specifiedRules, validate } from 'graphql';
import type { DocumentNode, GraphQLSchema, ValidationRule } from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { DomainError } from '../errors.ts';
import { limits, parseOptions, withoutGuess } from '../graphql/limits.ts';
import { unstorable } from '../graphql/storable.ts';
import { planOf, type Plan } from './plan.ts';

const MOST_DOCUMENTS = 500;
const LONGEST_REMEMBERED = 8 * 1024;

interface Known {
  readonly id: number;
  readonly document: DocumentNode;
  readonly errors: readonly GraphQLError[];
  readonly plans: Map<string, Plan | undefined>;
}

/** A subscription that may run. */
export interface Request {
  readonly documentId: number;
  readonly document: DocumentNode;
  readonly plan: Plan;
  readonly variables: Record<string, unknown>;
  readonly coerced: Record<string, unknown>;
}

/** Reads the documents that clients send; each once, for as long as it is remembered. */
export class Documents {
  readonly #known = new Map<string, Known>();
  #count = 0;

  /** @param rules what the project demands of a document besides the specification */
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly rules: readonly ValidationRule[],
  ) {}

  /** Understands what a client sent, or says what is wrong with it. */
  understand({ query, operationName, variables }: SubscribePayload): Request | readonly GraphQLError[] {
    try {
      const known = this.#recall(query);
      if (known.errors.length) return known.errors;
      const plan = this.#plan(known, operationName ?? undefined);
      if (!plan) return [noSubscription()];
      const refusal = unstorable(variables);
      if (refusal) return [refusal];
      const definitions = plan.operation.variableDefinitions ?? [];
      const { coerced, errors } = getVariableValues(this.schema, definitions, variables ?? {}, {
        maxErrors: limits.errors,
      });
      if (errors) return errors.map((error) => coded(error, 'BAD_USER_INPUT'));
      const { id: documentId, document } = known;
      return { documentId, document, plan, variables: variables ?? {}, coerced };
    } catch (error) {
      return [coded(error, 'GRAPHQL_PARSE_FAILED')];
    }
  }

  #recall(query: string): Known {
    const known = this.#known.get(query) ?? this.#read(query);
    this.#known.delete(query);
    if (query.length > LONGEST_REMEMBERED) return known;
    this.#known.set(query, known); // last in the map is the most recently used
    if (this.#known.size > MOST_DOCUMENTS) this.#known.delete(this.#known.keys().next().value!);
    return known;
  }

  #read(query: string): Known {
    const document = parse(query, { ...parseOptions, noLocation: true });
    const rules = [...specifiedRules, ...this.rules];
    const errors = validate(this.schema, document, rules, { maxErrors: limits.errors });
    const id = ++this.#count;
    return {
      id,
      document,
      errors: errors.map((error) => coded(error, 'GRAPHQL_VALIDATION_FAILED')),
      plans: new Map(),
    };
  }

  #plan({ document, plans }: Known, operationName: string | undefined): Plan | undefined {
    const key = operationName ?? '';
    if (!plans.has(key)) plans.set(key, planOf(this.schema, document, operationName));
    return plans.get(key);
  }
}

const noSubscription = () =>
  new DomainError(
    'BAD_USER_INPUT',
    'This connection takes subscriptions only, each with one plain field at its root.',
  );

function coded(error: unknown, code: string): GraphQLError {
  if (!(error instanceof GraphQLError))
    return new GraphQLError('This document cannot be read.', { extensions: { code } });
  const { message, extensions } = error;
  return new GraphQLError(withoutGuess(message), { extensions: { code, ...extensions } });
}
