import {
  getNamedType,
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import type { Row } from '../declarations.ts';
import { VOID, concat, type Json } from '../json-text.ts';
import { cursorOf, pageFor, type ManyRequest, type Page } from '../keyset.ts';
import type { Scope } from '../plan.ts';
import type { Source } from '../source.ts';
import { none, raw, sql, where, type Sql } from '../sql.ts';
import type { Draft } from './draft.ts';
import { object } from './object.ts';

type Nodes = readonly FieldNode[];
type Field = GraphQLField<unknown, unknown>;

export interface Many {
  of: Source;
  nodes: Nodes;
  type: GraphQLOutputType;
  request: (scope: Scope, row: Row) => ManyRequest;
  /** What ties the rows to their parent. */
  tie?: ((row: Row) => Sql) | undefined;
  /** Counts all of them where nothing is filtered. */
  counter?: Sql | undefined;
}

/** A page or a list. */
export function toMany(draft: Draft, many: Many): Json {
  const alias = draft.alias();
  const row = many.of.row(alias);
  const site = draft.site((scope) => pageFor(many.of, row, many.request(scope, row)));
  if (!site) return [`${VOID}null`];
  return draft.within(() => {
    const rows = new Rows(draft, many, alias, site.asked, site.fragments);
    return site.asked.isPaged ? rows.page() : rows.list();
  });
}

/** The rows of a subquery, as a list. */
export function toRows(draft: Draft, of: Source, nodes: Nodes, from: Sql): Json {
  const alias = draft.alias();
  const row = of.row(alias);
  const all = draft.from(
    sql`(${from}) ${raw(alias)}`,
    () => sql`string_agg(${concat(object(draft, of, nodes, row))}, ',')`,
  );
  return ['[', sql`coalesce((select ${all}), '')`, ']'];
}

/** The SQL of one page or list: what it filters, how it is ordered, what of it is selected. */
class Rows {
  private readonly row: Row;
  private readonly source: Sql;
  private readonly tie: Sql | undefined;
  private readonly filter: Sql;
  private readonly range: Sql;
  private readonly preceding: Sql;
  private readonly following: Sql;
  private readonly order: Sql;
  private readonly limit: Sql;
  private hasCursor = false;
  private hasAggregate = false;

  constructor(
    private readonly draft: Draft,
    private readonly many: Many,
    private readonly alias: string,
    private readonly asked: Page,
    fragments: readonly Sql[],
  ) {
    this.row = many.of.row(alias);
    this.source = sql`from ${many.of.table} ${raw(alias)}`;
    this.tie = many.tie?.(this.row);
    const [filter, range, preceding, following, order, limit] = fragments as [Sql, Sql, Sql, Sql, Sql, Sql];
    this.filter = filter;
    this.range = range;
    this.preceding = preceding;
    this.following = following;
    this.order = order;
    this.limit = limit;
  }

  list(): Json {
    const { draft, many, row } = this;
    const items = () =>
      sql`string_agg(${concat(object(draft, many.of, many.nodes, row))}, ',' order by ${this.inOrder})`;
    return ['[', sql`coalesce((select ${draft.from(this.numbered(this.limit), items)}), '')`, ']'];
  }

  page(): Json {
    const type = getNamedType(this.many.type) as GraphQLObjectType;
    const { expression, joins } = this.draft.joined(() =>
      this.draft.object(type, this.many.nodes, (field, nodes) => this.pageField(field, nodes)),
    );
    // Without an aggregate the select would give a row per row of the page, or none.
    if (!this.hasAggregate) return expression;
    return [sql`(select ${concat(expression)} from ${this.numbered(sql`${this.limit} + 1`)}${joins})`];
  }

  /** The rows with their place, and one more than asked, to know whether more follow. */
  private numbered(limit: Sql): Sql {
    const cursor = this.hasCursor ? sql`, ${cursorOf(this.row, this.asked.keys)} cur` : none;
    const conditions = where(this.tie, this.filter, this.range);
    const rows = sql`select * ${this.source}${conditions} order by ${this.order} limit ${limit}`;
    return sql`(select *, row_number() over () rn${cursor} from (${rows}) ${raw(this.alias)}) ${raw(this.alias)}`;
  }

  private pageField(field: Field, nodes: Nodes): Json {
    const type = getNamedType(field.type) as GraphQLObjectType;
    if (field.name === 'totalCount') return [this.totalCount()];
    if (field.name === 'pageInfo') return this.draft.object(type, nodes, ({ name }) => this.pageInfo(name));
    const edge = concat(this.draft.object(type, nodes, ({ name }, nodes) => this.edgeField(name, nodes)));
    this.hasAggregate = true;
    const kept = sql`filter (where ${this.place} <= ${this.limit})`;
    return ['[', sql`coalesce(string_agg(${edge}, ',' order by ${this.inOrder}) ${kept}, '')`, ']'];
  }

  private edgeField(name: string, nodes: Nodes): Json {
    if (name === 'node') return object(this.draft, this.many.of, nodes, this.row);
    return ['"', this.cursor(), '"'];
  }

  private totalCount(): Sql {
    if (this.many.counter && this.filter.isEmpty) return sql`${this.many.counter}::text`;
    return sql`(select count(*)::text ${this.source}${where(this.tie, this.filter)})`;
  }

  private pageInfo(name: string): Json {
    const { isForward } = this.asked;
    if (name === 'startCursor' || name === 'endCursor')
      return this.endCursor((name === 'startCursor') === isForward);
    if ((name === 'hasNextPage') !== isForward)
      return this.exists(isForward ? this.preceding : this.following);
    this.hasAggregate = true;
    return [sql`(count(*) > ${this.limit})::text`];
  }

  /** The cursor of the first or the last row fetched; NULL when there is none. */
  private endCursor(isFirst: boolean): Json {
    this.hasAggregate = true;
    const { limit, place } = this;
    const cursor = this.cursor();
    const at = (position: Sql) => sql`min(${cursor}) filter (where ${place} = ${position})`;
    const last = sql`(array_agg(${cursor} order by ${place} desc) filter (where ${place} < ${limit}))[1]`;
    const found = isFirst ? at(raw('1')) : sql`coalesce(${at(limit)}, ${last})`;
    return [sql`coalesce('"'||${found}||'"', 'null')`];
  }

  private exists(beyond: Sql): Json {
    if (beyond.isEmpty) return ['false'];
    // In order, so that the index of the order finds the nearest at once: EXISTS would look through the table for any.
    const nearest = sql`select 'true' ${this.source}${where(this.tie, this.filter, beyond)} order by ${this.order} limit 1`;
    return [sql`coalesce((${nearest}), 'false')`];
  }

  private cursor(): Sql {
    this.hasCursor = true;
    return raw(`${this.alias}.cur`);
  }

  private get place(): Sql {
    return raw(`${this.alias}.rn`);
  }

  private get inOrder(): Sql {
    return this.asked.isForward ? this.place : sql`${this.place} desc`;
  }
}
