import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import { fail, type Row } from '../declarations.ts';
import { END, HOLE, TO, jsonOf, orNull, type Json } from '../json-text.ts';
import type { Hole } from '../plan.ts';
import type { Source } from '../source.ts';
import { sql, type Sql } from '../sql.ts';
import type { Draft } from './draft.ts';

type Nodes = readonly FieldNode[];

/** A column, as the JSON text of its field. */
export function column(
  draft: Draft,
  source: Source,
  field: GraphQLField<unknown, unknown>,
  nodes: Nodes,
  row: Row,
): Json {
  if (field.name === 'id' && source.kind) return [`"${source.kind}_`, row.id!, '"'];
  const property = source.meta && source.property(field.name);
  const columnType = property && source.columnType(field.name);
  return leaf(draft, field.type, nodes, row[field.name]!, {
    columnType,
    mayBeNull: property?.nullable ?? !property,
  });
}

/** SQL as the JSON text of a leaf type; in a hole where SQL doesn't know the scalar. */
export function leaf(
  draft: Draft,
  type: GraphQLOutputType,
  nodes: Nodes,
  value: Sql,
  { columnType, mayBeNull = true }: { columnType?: string | undefined; mayBeNull?: boolean } = {},
): Json {
  const json = isLeafType(getNamedType(type)) ? jsonOf(getNullableType(type), value, columnType) : undefined;
  if (!json) return valueHole(draft, type, nodes, value);
  return mayBeNull || !isNonNullType(type) ? orNull(json, type) : json;
}

const valueHole = (draft: Draft, type: GraphQLOutputType, nodes: Nodes, value: Sql) =>
  hole(draft, type, nodes, (needed) => needed, [sql`coalesce(to_json(${value})::text, 'null')`]);

/** A place that TypeScript fills from the needed columns. */
export function hole(
  draft: Draft,
  type: GraphQLOutputType,
  nodes: Nodes,
  value: Hole['value'],
  needs: Json,
): Json {
  const number = draft.holes.push({ value, write: writer(draft, type, nodes) }) - 1;
  return [`${HOLE}${number}${TO}`, ...needs, END];
}

/** `{"state":"OPEN","authorId":"…"}` */
export function needed(source: Source, names: readonly string[], row: Row): Json {
  const members = names.flatMap((name, i) => [
    `${i ? ',' : ''}${JSON.stringify(name)}:`,
    source.needed(name, row),
  ]);
  return ['{', ...members, '}'];
}

type Writer = (value: unknown) => string;

/** JSON text of a value that TypeScript made. What it can't write throws, and graphql-js takes over. */
function writer(draft: Draft, type: GraphQLOutputType, nodes: Nodes): Writer {
  if (isNonNullType(type)) {
    const write = writer(draft, type.ofType, nodes);
    return (value) => (value == null ? fail('null in a non-null field') : write(value));
  }
  if (isListType(type)) {
    const write = writer(draft, type.ofType, nodes);
    return (value) =>
      value == null ? 'null' : `[${Array.from(value as Iterable<unknown>, write).join(',')}]`;
  }
  if (isLeafType(type))
    return (value) =>
      value == null ? 'null' : (JSON.stringify(type.serialize(value)) ?? fail('no JSON text'));
  if (!isAbstractType(type)) return objectWriter(draft, type, nodes);
  draft.isForeign = true;
  return () => fail('graphql-js resolves abstract types');
}

function objectWriter(draft: Draft, type: GraphQLObjectType, nodes: Nodes): Writer {
  const members = draft.fields(type, nodes).map(([key, [node, ...more]]) => {
    const name = node!.name.value;
    if (name === '__typename') return { key, name, write: () => JSON.stringify(type.name) };
    const field = type.getFields()[name]!;
    if (field.resolve || field.args.length) draft.isForeign = true;
    return { key, name, write: writer(draft, field.type, [node!, ...more]) };
  });
  const property = (value: object, name: string) => {
    const held = (value as Record<string, unknown>)[name];
    return typeof held === 'function' || held instanceof Promise ? fail('graphql-js resolves it') : held;
  };
  const write = (value: object) =>
    `{${members.map(({ key, name, write }) => `${JSON.stringify(key)}:${write(property(value, name))}`).join(',')}}`;
  return (value) => (value == null ? 'null' : write(value as object));
}
