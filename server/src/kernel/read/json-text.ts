import {
  getNullableType,
  isEnumType,
  isListType,
  isNonNullType,
  type GraphQLEnumType,
  type GraphQLLeafType,
  type GraphQLList,
  type GraphQLOutputType,
  type GraphQLScalarType,
} from 'graphql';
import { Sql, join, quote, raw, sql } from './sql.ts';

/**
 * Marks in the text, control characters that JSON never contains raw, for what SQL can't say:
 * - HOLE n TO needs END: a value that TypeScript computes from the JSON object `needs`
 * - VOID null: null where the schema promises non-null, or refused arguments: an error to be located
 * - TAG "$t":"Post", TAG: the type of an object in the place of a union or an interface
 *
 * Without the marks the text is valid JSON, which graphql-js can execute over.
 */
export const HOLE = '\x01';
export const TO = '\x02';
export const END = '\x03';
export const VOID = '\x04';
export const TAG = '\x05';

/** JSON text to be: literal text (string) and SQL that makes text, in turn. */
export type Json = readonly (string | Sql)[];

/** One SQL expression for it; neighbouring literals become one. */
export function concat(json: Json): Sql {
  const parts: Sql[] = [];
  let literal = '';
  const flush = () => {
    if (literal) parts.push(raw(quote(literal)));
    literal = '';
  };
  for (const part of json) {
    if (typeof part === 'string') literal += part;
    else {
      flush();
      parts.push(part);
    }
  }
  flush();
  return parts.length ? join(parts, '||') : raw(`''`);
}

/** What stands for SQL NULL at a place of this type. */
export const nullAt = (type: GraphQLOutputType): string => (isNonNullType(type) ? `${VOID}null` : 'null');

export const orNull = (json: Json, type: GraphQLOutputType): Json => [
  sql`coalesce(${concat(json)}, ${raw(quote(nullAt(type)))})`,
];

const quoted = (text: Sql): Json => ['"', text, '"'];

/** SQL that turns a value into JSON text, by scalar; NULL stays NULL. */
const scalars = new Map<string, (value: Sql, columnType?: string) => Json>([
  ['Int', (value, columnType) => [columnType ? sql`${value}::text` : sql`${value}::int::text`]],
  ['Boolean', (value) => [sql`${value}::text`]],
  ['String', (value) => [sql`to_json(${value}::text)::text`]],
  [
    'ID',
    (value, columnType) =>
      isPlain(columnType) ? quoted(sql`${value}::text`) : [sql`to_json(${value}::text)::text`],
  ],
  ['Date', (value) => quoted(sql`to_char(${value}, 'YYYY-MM-DD')`)],
  ['DateTime', (value) => quoted(sql`to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)],
  ['JSON', (value) => [sql`${value}::text`]],
  ['JSONObject', (value) => [sql`${value}::text`]],
]);
const plainLists = new Set(['String', 'ID', 'Int', 'Boolean']);

const isPlain = (columnType?: string) => /^(uuid|int|bigint|smallint)/.test(columnType ?? '');

/**
 * Teaches SQL a scalar; one that isn't taught is serialised by TypeScript in a hole.
 * The JSON text must be what `serialize` gives, and `parseValue` must take it back.
 */
export const writeInSql = (scalar: GraphQLScalarType, toJson: (value: Sql) => Json): void =>
  void scalars.set(scalar.name, toJson);

export const isWrittenInSql = (type: GraphQLLeafType): boolean => isEnumType(type) || scalars.has(type.name);

/** JSON text of a leaf or a list of leaves; undefined when its scalar is unknown to SQL. */
export function jsonOf(type: GraphQLOutputType, value: Sql, columnType?: string): Json | undefined {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return listJson(nullable, value);
  if (isEnumType(nullable)) return [enumJson(nullable, value)];
  return scalars.get((nullable as GraphQLLeafType).name)?.(value, columnType);
}

/** NULL for what is no value of the enum. */
function enumJson(type: GraphQLEnumType, value: Sql): Sql {
  const internal = (v: unknown) => (typeof v === 'number' ? String(v) : quote(String(v)));
  const cases = type.getValues().map((v) => `when ${internal(v.value)} then '"${v.name}"'`);
  return sql`case ${value} ${raw(cases.join(' '))} end`;
}

function listJson(type: GraphQLList<GraphQLOutputType>, value: Sql): Json | undefined {
  const item = getNullableType(type.ofType) as GraphQLLeafType;
  if (isListType(item)) return undefined;
  const array = raw('l.v');
  const from = (text: Sql) => [
    sql`(select case when l.v is not null then ${text} end from (select ${value} as v) l)`,
  ];
  if (plainLists.has(item.name)) {
    const whole = sql`to_json(${array})::text`;
    if (!isNonNullType(type.ofType)) return from(whole);
    return from(
      sql`case when array_position(${array}, null) is null then '' else ${raw(quote(VOID))} end||${whole}`,
    );
  }
  const one = jsonOf(item, raw('i.v'));
  if (!one) return undefined;
  const items = sql`select string_agg(${concat(orNull(one, type.ofType))}, ',' order by i.n) from unnest(${array}) with ordinality i(v, n)`;
  return from(sql`'['||coalesce((${items}), '')||']'`);
}
