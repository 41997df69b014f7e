import {
  getNullableType,
  isEnumType,
  isNonNullType,
  typeFromAST,
  type FieldNode,
  type GraphQLInputType,
  type GraphQLSchema,
  type NamedTypeNode,
} from 'graphql';
import { committedOperations, type Operation } from './operations.ts';

export interface Question {
  name: string;
  text: string;
  variables: Record<string, unknown>;
}

const MISSING = '00000000-0000-4000-8000-00000000abcd';
const kinds: Record<string, string> = { publicBody: 'body' };

/**
 * Every committed query with every id that it may be asked with.
 * @param ids UUIDs by kind, the visible, the hidden and the missing
 */
export function questions(schema: GraphQLSchema, ids: Record<string, readonly string[]>): Question[] {
  return committedOperations()
    .filter(({ kind }) => kind === 'query')
    .flatMap((operation) => {
      const of = idsFor(operation, ids);
      return of.map((id) => ({ ...operation, variables: variablesOf(schema, operation, id) }));
    });
}

/** Ids of the kind that the first root field reads; one of nothing where it takes none. */
function idsFor({ definition }: Operation, ids: Record<string, readonly string[]>): string[] {
  const isAsked = definition.variableDefinitions!.some(({ type }) => /\bID\b/.test(nameOf(type)));
  if (!isAsked) return [MISSING];
  const fields = definition.selectionSet.selections.map((one) => (one as FieldNode).name?.value ?? '');
  const kind = fields.map((field) => kinds[field] ?? field).find((field) => ids[field]);
  return kind ? [...ids[kind]!.map((uuid) => `${kind}_${uuid}`), `${kind}_${MISSING}`] : [MISSING];
}

function variablesOf(schema: GraphQLSchema, { definition }: Operation, id: string) {
  const pairs = definition.variableDefinitions!.map(({ variable: { name }, type }) => [
    name.value,
    sample(typeFromAST(schema, type as NamedTypeNode) as GraphQLInputType, name.value, id),
  ]);
  return Object.fromEntries(pairs) as Record<string, unknown>;
}

function sample(type: GraphQLInputType, name: string, id: string): unknown {
  const nullable = getNullableType(type);
  const plain = String(nullable);
  if (name === 'first') return 20;
  if (!isNonNullType(type)) return null;
  if (plain === 'ID') return id;
  if (isEnumType(nullable)) return nullable.getValues()[0]!.name;
  const value = {
    Int: 1,
    String: 'e',
    Boolean: true,
    Date: '2026-01-01',
    DateTime: '2026-01-01T00:00:00.000Z',
    '[String!]': ['e'],
  }[plain];
  if (value === undefined) throw new Error(`Say in test/questions.ts what $${name}: ${plain} may be.`);
  return value;
}

const nameOf = (type: unknown): string => JSON.stringify(type);
