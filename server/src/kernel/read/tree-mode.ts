import {
  defaultFieldResolver,
  getNamedType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
} from 'graphql';
import { notFound } from '../errors.ts';
import { requestOf, requestOfRead } from './compile/request.ts';
import { fail, type Declaration } from './declarations.ts';
import { isWrittenInSql } from './json-text.ts';
import { pageFor } from './keyset.ts';
import type { Model } from './model.ts';
import { Read } from './read.ts';
import type { Source } from './source.ts';

type Resolver = GraphQLFieldResolver<unknown, { viewer: unknown }>;
type Field = GraphQLField<unknown, { viewer: unknown }>;
type Node = Record<string, unknown>;

/** The root value of an operation whose reading roots were answered by one statement. */
export class Answered {
  constructor(
    readonly tree: Node,
    readonly reads: ReadonlyMap<string, Read | null>,
  ) {}
}

/** Reads one description on its own: one statement, parsed. */
export type ReadTree = (
  read: Read,
  context: { viewer: unknown },
  info: GraphQLResolveInfo,
) => Promise<unknown>;

/**
 * Makes graphql-js execute over what the statement returned: objects of the read path are keyed by response name,
 * every other field of such a type may return a Read.
 */
export class TreeMode {
  /** The resolvers of the reading roots, as type-graphql made them. */
  readonly resolvers = new WeakMap<Field, Resolver>();
  /** Operations with ordinary resolvers among the rows. */
  readonly foreign = new WeakSet<object>();

  constructor(
    private readonly model: Model,
    private readonly readTree: ReadTree,
  ) {
    for (const type of Object.values(model.schema.getTypeMap())) {
      if (isAbstractType(type) && model.reads(type)) type.resolveType = ({ $t }: { $t: string }) => $t;
      if (!isObjectType(type) || type.name.startsWith('__')) continue;
      const isRead = model.reads(type);
      for (const field of Object.values(type.getFields()) as Field[])
        if (isRead) field.resolve = this.held(model.sourceOf(type), field);
        else if (model.reads(getNamedType(field.type))) field.resolve = this.reading(type.name, field);
    }
  }

  /** What a resolver of a read type must return. */
  expect(value: unknown, at: string): Read | null {
    if (value == null || value instanceof Read) return value ?? null;
    return fail(`${at} has a type of the read path: return one(…), page(…), list(…) or rows(…), not data`);
  }

  private reading(typeName: string, field: Field): Resolver {
    const resolve = field.resolve ?? defaultFieldResolver;
    this.resolvers.set(field, resolve);
    const at = `${typeName}.${field.name}`;
    return async (root, args, context, info) => {
      if (root instanceof Answered) return this.answered(root, info);
      return this.settle(await resolve(root, args, context, info), at, context, info);
    };
  }

  private answered({ tree, reads }: Answered, info: GraphQLResolveInfo): unknown {
    const key = String(info.path.key);
    const read = reads.get(key);
    if (tree[key] == null && read) this.explain(read, info);
    return this.guarded(tree[key], info);
  }

  private async settle(value: unknown, at: string, context: { viewer: unknown }, info: GraphQLResolveInfo) {
    const read = this.expect(value, at);
    if (!read) return null;
    if (isInList(info))
      fail(`${at} reads inside a list, which is a statement per item: read the list itself`);
    const tree = await this.readTree(read, context, info);
    if (tree == null) this.explain(read, info);
    return this.guarded(tree, info);
  }

  /** Throws why a read gave nothing, where null doesn't say it. */
  private explain({ is, of, spec }: Read, { returnType }: GraphQLResolveInfo) {
    if (is === 'one' && isNonNullType(returnType)) throw notFound();
    if (is !== 'page' && is !== 'list') return;
    const source = this.model.source(of);
    pageFor(source, source.row('x'), requestOfRead(spec, is === 'page', ''));
  }

  private held(source: Source | undefined, field: Field): Resolver {
    const declaration = source?.declarations.get(field.name);
    if (declaration?.is === 'derived') return derived(source!, declaration);
    if (declaration?.is === 'resolved') return this.resolved(source!, declaration, field);
    if (declaration?.is === 'many') return this.many(declaration);
    const parse = isLeafType(getNamedType(field.type)) ? parserOf(field.type) : undefined;
    if (parse) return (row, _args, _context, { path }) => parse((row as Node)[path.key]);
    return (row, _args, _context, info) => this.guarded((row as Node)[info.path.key], info);
  }

  private resolved(source: Source, { needs }: Declaration & { is: 'resolved' }, field: Field): Resolver {
    const revive = source.reviver(needs);
    const resolve = field.resolve ?? defaultFieldResolver;
    const at = `${source.type.name}.${field.name}`;
    const isRead = this.model.reads(getNamedType(field.type));
    return async (row, args, context, info) => {
      const value: unknown = await resolve(revive((row as Node)[info.path.key] as Node), args, context, info);
      return isRead ? this.settle(value, at, context, info) : value;
    };
  }

  private many(declaration: Declaration & { is: 'many' }): Resolver {
    const of = this.model.source(declaration.of());
    const row = of.row('x');
    return (parent, args: Node, _context, info) => {
      const value = (parent as Node)[info.path.key];
      if (value === null) pageFor(of, row, requestOf(declaration, row, row, args));
      return this.guarded(value, info);
    };
  }

  /**
   * Where ordinary resolvers run among the items of a list, hands the items over as promises: graphql-js forgets the
   * promises of a list when a later item fails synchronously, and a forgotten rejection ends the process.
   */
  private guarded(value: unknown, { operation }: GraphQLResolveInfo): unknown {
    return Array.isArray(value) && this.foreign.has(operation)
      ? value.map((item) => Promise.resolve(item))
      : value;
  }
}

function derived(source: Source, { needs, from }: Declaration & { is: 'derived' }): Resolver {
  const revive = source.reviver(needs);
  return (row, _args, { viewer }, { path }) =>
    from(revive((row as Node)[path.key] as Node) as never, viewer as never);
}

function isInList({ path }: GraphQLResolveInfo): boolean {
  for (let at: typeof path | undefined = path; at; at = at.prev) if (typeof at.key === 'number') return true;
  return false;
}

const SAME = new Set(['String', 'ID', 'Int', 'Float', 'Boolean']);

/** JSON text to internal value, for leaves whose two forms differ; graphql-js serialises it again. */
function parserOf(type: GraphQLOutputType): ((value: unknown) => unknown) | undefined {
  if (isNonNullType(type)) return parserOf(type.ofType);
  if (isListType(type)) {
    const parse = parserOf(type.ofType);
    return parse && ((value) => (value as unknown[] | null)?.map(parse));
  }
  if (!isLeafType(type) || SAME.has(type.name) || !isWrittenInSql(type)) return undefined;
  return (value) => (value == null ? value : type.parseValue(value));
}
