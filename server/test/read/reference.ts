import { validateSync } from 'class-validator';
import {
  GraphQLError,
  defaultFieldResolver,
  execute,
  getNamedType,
  isAbstractType,
  isObjectType,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import pg from 'pg';
import type { Eyes } from '../../src/kernel/access/viewer.ts';
import type { PageArgs } from '../../src/kernel/read/connection.ts';
import type { Declaration, Order, Row } from '../../src/kernel/read/declarations.ts';
import { Model } from '../../src/kernel/read/model.ts';
import type { Read, ReadSpec } from '../../src/kernel/read/read.ts';
import type { Source } from '../../src/kernel/read/source.ts';
import {
  Late,
  and,
  identifier,
  join,
  numbered,
  raw,
  sql,
  where,
  type Sql,
} from '../../src/kernel/read/sql.ts';

interface Context<V extends Eyes> {
  viewer: V;
}
type Resolver = GraphQLFieldResolver<unknown, Context<Eyes>, Record<string, unknown>>;
type Field = GraphQLField<unknown, Context<Eyes>, Record<string, unknown>>;
type Values = Record<string, unknown>;

/** One row as it was read, and the FROM and WHERE that find exactly it again. */
interface Held {
  source: Source;
  values: Values;
  alias: string;
  from: Sql;
  condition: Sql | undefined;
}

interface Options {
  /** Built for the reference alone: its resolvers are replaced. */
  schema: GraphQLSchema;
  orm: ConstructorParameters<typeof Model>[1];
  /** Logs in as the application, under row security. */
  app: pg.Pool;
  /** Sees everything; what it reads is narrowed by the audiences in so many words. */
  owner: pg.Pool;
}

/** Runs a document the plain way: every field by itself, one query each, pages cut in memory, graphql-js throughout. */
export function createReference({ schema, orm, app, owner }: Options) {
  const model = new Model(schema, orm);
  new Reference(model, app, owner).install();
  return async <V extends Eyes>(
    document: DocumentNode,
    variableValues: Values,
    context: Context<V>,
  ): Promise<ExecutionResult> => execute({ schema, document, variableValues, contextValue: context });
}

class Reference {
  constructor(
    private readonly model: Model,
    private readonly app: pg.Pool,
    private readonly owner: pg.Pool,
  ) {}

  install() {
    for (const type of Object.values(this.model.schema.getTypeMap())) {
      if (isAbstractType(type) && this.model.reads(type))
        type.resolveType = ({ source }: Held) => source.type.name;
      if (!isObjectType(type) || type.name.startsWith('__') || this.model.isPage(type)) continue;
      const source = this.model.sourceOf(type);
      for (const field of Object.values(type.getFields()) as Field[])
        if (source) field.resolve = this.held(source, field, field.resolve ?? defaultFieldResolver);
        else if (this.model.reads(getNamedType(field.type)))
          field.resolve = this.described(field.resolve ?? defaultFieldResolver);
    }
  }

  private described(resolve: Resolver): Resolver {
    return async (root, args, context, info) => {
      const read = (await resolve(root, args, context, info)) as Read | null;
      return read && this.read(read, context.viewer);
    };
  }

  private async read({ is, of, spec }: Read, eyes: Eyes): Promise<unknown> {
    const source = this.model.source(of);
    if (is === 'rows') return this.lateral(undefined, source, spec.from!, eyes);
    const row = source.row('c');
    const filter = filterOf(source, row, spec, is === 'one');
    const isAuthors = typeof spec.where === 'function';
    if (is === 'one') return (await this.select({ source, filter, isAuthors }, eyes))[0] ?? null;
    const many = { source, filter, isAuthors, order: spec.order! };
    if (is === 'list') return (await this.select(many, eyes)).slice(0, spec.limit);
    return this.page(many, spec.args!, eyes);
  }

  private held(source: Source, field: Field, resolve: Resolver): Resolver {
    const declaration = source.declarations.get(field.name);
    return async (row, args, context, info) => {
      const held = row as Held;
      const eyes = context.viewer;
      switch (declaration?.is) {
        case undefined:
          return field.name === 'id' && source.kind
            ? `${source.kind}_${held.values.id}`
            : column(held, field.name);
        case 'computed':
          return this.computed(held, field.name, eyes, getNamedType(field.type).name === 'Int');
        case 'derived':
          return declaration.from((await this.needs(held, declaration.needs, eyes)) as never, eyes as never);
        case 'resolved':
          return resolve(await this.needs(held, declaration.needs, eyes), args, context, info);
        case 'related':
          return this.related(held, declaration, eyes);
        case 'oneOf':
          return this.oneOf(held, declaration, eyes);
        case 'rows':
          return this.lateral(
            held,
            this.model.source(declaration.of()),
            declaration.from(held.source.row(held.alias)),
            eyes,
          );
        case 'many':
          return this.many(held, declaration, args, eyes);
      }
    };
  }

  private async computed(held: Held, name: string, eyes: Eyes, isInt: boolean): Promise<unknown> {
    const value = held.source.row(held.alias)[name]!;
    const [row] = await this.run(
      sql`select ${value} as v from ${held.from}${where(held.condition)}`,
      eyes,
      this.app,
    );
    return isInt && row!.v != null ? Number(row!.v) : row!.v;
  }

  private async needs(held: Held, names: readonly string[], eyes: Eyes): Promise<Values> {
    const needs: Values = {};
    for (const name of names)
      needs[name] = held.source.declarations.has(name)
        ? await this.computed(held, name, eyes, false)
        : column(held, name);
    return needs;
  }

  private async related(held: Held, { to, by, on }: Declaration & { is: 'related' }, eyes: Eyes) {
    const source = this.model.source(to());
    const filter = on ? undefined : sql`${source.row('c')[source.primaryKey]!} = ${column(held, by)}`;
    const tie = on && { held, on: on(held.source.row(held.alias), source.row('c')) };
    return (await this.select({ source, filter, tie, isAuthors: !!on }, eyes))[0] ?? null;
  }

  private async oneOf(held: Held, { kind, id, types }: Declaration & { is: 'oneOf' }, eyes: Eyes) {
    const of = types[String(column(held, kind))];
    if (!of) return null;
    const source = this.model.source(of());
    const filter = sql`${source.row('c')[source.primaryKey]!} = ${column(held, id)}`;
    return (await this.select({ source, filter, isAuthors: false }, eyes))[0] ?? null;
  }

  private async many(held: Held, declaration: Declaration & { is: 'many' }, given: Values, eyes: Eyes) {
    const { by, on, where: narrow, order: ordered, total, limit, isPaged } = declaration;
    const source = this.model.source(declaration.of());
    const args = declaration.args ? Object.assign(new (declaration.args())(), given) : given;
    if (declaration.args && validateSync(args, { forbidUnknownValues: false }).length)
      throw refusal('Some of the input cannot be accepted.');
    const row = source.row('c');
    const filter = narrow?.(row, args as never, held.source.row(held.alias));
    const order = typeof ordered === 'function' ? ordered(args as never) : ordered;
    const tie = {
      held,
      on: on
        ? on(held.source.row(held.alias), row)
        : sql`${row[by!]!} = ${column(held, held.source.primaryKey)}`,
    };
    const many = { source, filter, tie, order, isAuthors: !!on || !!filter };
    if (!isPaged) return (await this.select(many, eyes)).slice(0, limit ?? 100);
    const isFiltered = filter !== undefined && !filter.isEmpty;
    return this.page(many, args, eyes, total && !isFiltered ? (column(held, total) as number) : undefined);
  }

  private async page(many: Ordered, args: PageArgs, eyes: Eyes, total?: number) {
    const size = sizeOf(args);
    const after = args.after == null ? undefined : await this.beside(many, args.after, eyes);
    const before = args.before == null ? undefined : await this.beside(many, args.before, eyes);
    const all = await this.select(many, eyes);
    const position = (cut: Map<unknown, number> | undefined, { values }: Held, otherwise: number) =>
      cut ? cut.get(values.id)! : otherwise;
    const within = all.filter((held) => position(after, held, 1) > 0 && position(before, held, -1) < 0);
    const isForward = args.last == null;
    const kept = isForward ? within.slice(0, size) : within.slice(Math.max(0, within.length - size));
    const hasMore = within.length > size;
    const isPreceded = all.some((held) => position(after, held, 1) <= 0);
    const isFollowed = all.some((held) => position(before, held, -1) >= 0);
    const edges = kept.map((node) => ({ node, cursor: cursorOf(node, many.order) }));
    return {
      edges,
      totalCount: total ?? all.length,
      pageInfo: {
        hasNextPage: isForward ? hasMore : isFollowed,
        hasPreviousPage: isForward ? isPreceded : hasMore,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
    };
  }

  /** Where each row stands towards a cursor, key by key: -1 before, 0 at, 1 after. */
  private async beside(
    { source, order, ...rest }: Ordered,
    cursor: string,
    eyes: Eyes,
  ): Promise<Map<unknown, number>> {
    const keys = Object.keys(order);
    const values = decode(cursor, keys.length);
    const row = source.row('c');
    const comparisons = keys.map((key, i) => {
      const value = sql`${values[i]}::${raw(source.columnType(key))}`;
      return sql`case when ${row[key]!} < ${value} then -1 when ${row[key]!} > ${value} then 1 else 0 end as ${identifier(`k${i}`)}`;
    });
    const rows = await this.select({ source, order, ...rest, also: join(comparisons, ', ') }, eyes);
    const standing = ({ values }: Held) =>
      keys
        .map((key, i) => (values[`k${i}`] as number) * (order[key] === 'asc' ? 1 : -1))
        .find((step) => step !== 0) ?? 0;
    return new Map(rows.map((held) => [held.values.id, standing(held)]));
  }

  /** Rows of a table: by the owner with the audiences in the condition, or under row security where an author wrote SQL. */
  private async select(
    { source, filter, tie, order, isAuthors, also }: Selected,
    eyes: Eyes,
  ): Promise<Held[]> {
    const row = source.row('c');
    const isGuarded = isAuthors || !source.find('audienceId');
    const visible = isGuarded ? undefined : sql`${row.audienceId!} = any(${eyes.audiences}::int[])`;
    const table = sql`${source.table} c`;
    const from = tie ? sql`${tie.held.from}, ${table}` : table;
    const condition = where(tie?.held.condition, tie?.on, filter, visible);
    const sorted = Object.entries(order ?? {}).map(
      ([key, direction]) => sql`${row[key]!} ${raw(direction!)}`,
    );
    const ordered = sorted.length ? sql` order by ${join(sorted, ', ')}` : raw('');
    const columns = also ? sql`c.*, ${also}` : raw('c.*');
    const rows = await this.run(
      sql`select ${columns} from ${from}${condition}${ordered}`,
      eyes,
      isGuarded ? this.app : this.owner,
    );
    return rows.map((values) => this.hold(source, values));
  }

  private hold(source: Source, values: Values): Held {
    const alias = `p${aliases++}`;
    const keys = source.meta!.primaryKeys.map((key) => source.property(key).fieldNames[0]!);
    const condition = and(...keys.map((key) => sql`${raw(alias)}.${identifier(key)} = ${values[key]}`));
    return { source, values, alias, from: sql`${source.table} ${raw(alias)}`, condition };
  }

  private async lateral(parent: Held | undefined, source: Source, from: Sql, eyes: Eyes): Promise<Held[]> {
    const of = (item: Sql, alias: string) =>
      parent ? sql`${parent.from} cross join lateral (${item}) ${raw(alias)}` : sql`(${item}) ${raw(alias)}`;
    const rows = await this.run(
      sql`select r.* from ${of(from, 'r')}${where(parent?.condition)}`,
      eyes,
      this.app,
    );
    return rows.map((values, i) => {
      const alias = `p${aliases++}`;
      const item = sql`select * from (${from}) i offset ${i}::int limit 1`;
      return { source, values, alias, from: of(item, alias), condition: parent?.condition };
    });
  }

  private async run(fragment: Sql, eyes: Eyes, pool: pg.Pool): Promise<Values[]> {
    const { text, values } = numbered(fragment);
    const client = await pool.connect();
    try {
      await client.query('begin');
      const context = [`{${eyes.audiences}}`, eyes.personId ?? ''];
      await client.query(
        `select set_config('app.audiences', $1, true), set_config('app.person', $2, true)`,
        context,
      );
      const filled = values.map((value) => (value instanceof Late ? value.from(eyes, []) : value));
      const { rows } = await client.query<Values>({ text, values: filled, types });
      return rows;
    } catch (error) {
      if (String((error as { code?: string }).code).startsWith('22'))
        throw refusal('A value in this request is not of the right form.');
      throw error;
    } finally {
      await client.query('rollback');
      client.release();
    }
  }
}

interface Selected {
  source: Source;
  filter?: Sql | undefined;
  tie?: { held: Held; on: Sql } | undefined;
  order?: Order;
  /** Whether an author's SQL is among the conditions, which counts on row security. */
  isAuthors: boolean;
  also?: Sql;
}
type Ordered = Selected & { order: Order };

let aliases = 0;

const DATE = 1082;
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text') =>
    oid === DATE ? (text: string) => text : pg.types.getTypeParser(oid, format)) as never,
};

function column({ source, values }: Held, name: string): unknown {
  return values[source.meta ? source.property(name).fieldNames[0]! : name];
}

function filterOf(source: Source, row: Row, { where: given }: ReadSpec, isOne: boolean): Sql | undefined {
  if (typeof given === 'function') return given(row);
  const entries = Object.entries(given ?? {});
  if (isOne && entries.some(([, value]) => value == null)) return raw('false');
  const set = entries.filter(([, value]) => value != null);
  return and(
    ...set.map(([name, value]) => sql`${row[name]!}::text = any(${[value].flat().map(String)}::text[])`),
  );
}

const refusal = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

function sizeOf({ first, last }: PageArgs): number {
  if ((first == null) === (last == null)) throw refusal('Give either first or last.');
  const size = (first ?? last)!;
  if (size < 1 || size > 100) throw refusal('first and last go from 1 to 100.');
  return size;
}

const cursorOf = (held: Held, order: Order) =>
  Buffer.from(JSON.stringify(Object.keys(order).map((key) => column(held, key)))).toString('base64');

function decode(cursor: string, length: number): unknown[] {
  let values: unknown;
  try {
    values = JSON.parse(Buffer.from(cursor, 'base64').toString());
  } catch {
    values = undefined;
  }
  if (
    Array.isArray(values) &&
    values.length === length &&
    values.every((v) => /string|number/.test(typeof v))
  )
    return values;
  throw refusal('This cursor was not made by this list.');
}
