import { getNamedType, isLeafType, isNonNullType, type GraphQLField } from 'graphql';
import { fail, type AnyClass, type Declaration } from './declarations.ts';
import type { Source } from './source.ts';

type Field = GraphQLField<unknown, unknown>;
type Find = (of: AnyClass) => Source;

/** Refuses, at start and by name, what the read path could not answer. */
export function checkSource(source: Source, find: Find): void {
  const { type, declarations, meta, kind } = source;
  const fields = type.getFields();
  for (const [name, declaration] of declarations) {
    if (!fields[name] && !isPrivate(declaration))
      fail(`${type.name}.${name} declares what it reads but is no field`);
    checkDeclaration(source, name, declaration, find);
  }
  if (type.getInterfaces().some(({ name }) => name === 'Node') && !kind)
    fail(`${type.name} is a Node: say its @Kind`);
  for (const field of Object.values(fields)) {
    if (declarations.has(field.name)) continue;
    if (!isLeafType(getNamedType(field.type)))
      fail(
        `${type.name}.${field.name} has an object type: say @Related, @Connection, @List, @OneOf, @Rows or @Derived`,
      );
    if (meta) checkColumn(source, field);
  }
}

const isPrivate = (declaration: Declaration) => declaration.is === 'computed' && !declaration.isPublic;

function checkColumn(source: Source, field: Field) {
  const at = `${source.type.name}.${field.name}`;
  const property = source.find(field.name);
  if (!property || field.args.length)
    return fail(`${at} is no column: say @Computed or @Derived, or @Needs beside its resolver`);
  if (property.nullable && isNonNullType(field.type)) fail(`${at} is a nullable column but a non-null field`);
  if (getNamedType(field.type).name === 'Int' && /^(bigint|int8)/.test(property.columnTypes[0]!))
    fail(`${at} is a bigint: expose it as ID, not Int`);
}

function checkDeclaration(source: Source, name: string, declaration: Declaration, find: Find) {
  const at = `${source.type.name}.${name}`;
  switch (declaration.is) {
    case 'derived':
    case 'resolved':
      return declaration.needs.forEach((need) => checkNeed(source, at, need));
    case 'related':
      find(declaration.to());
      return declaration.on ?? source.property(declaration.by);
    case 'oneOf':
      for (const column of [declaration.kind, declaration.id]) checkNeed(source, at, column);
      return Object.values(declaration.types).forEach((of) => find(of()));
    case 'many':
      return checkMany(source, at, declaration, find(declaration.of()));
    default:
      return undefined;
  }
}

function checkNeed(source: Source, at: string, need: string) {
  const declaration = source.declarations.get(need);
  if (declaration ? declaration.is !== 'computed' : source.meta && !source.find(need))
    fail(`${at} needs ${need}, which is neither a column nor a @Computed nor a @Fact`);
}

function checkMany(
  source: Source,
  at: string,
  { by, order, total }: Declaration & { is: 'many' },
  child: Source,
) {
  if (by) child.property(by);
  if (total) source.property(total);
  if (typeof order !== 'function') checkOrder(child, Object.keys(order), at);
}

/** A page is cut by comparing its order keys, so they are columns and never null. */
function checkOrder(of: Source, keys: readonly string[], at: string): void {
  if (!keys.length) fail(`${at} has no order`);
  for (const key of keys)
    if (of.property(key).nullable) fail(`${at} is ordered by ${of.type.name}.${key}, which may be null`);
}
