import type { PageArgs } from './connection.ts';
import type { AnyClass, Columns, Order, Row } from './declarations.ts';
import { classOfKind, parseId } from './kinds.ts';
import type { Sql } from './sql.ts';

/** What a resolver returns instead of data: a description of what to read. The reader adds selection and viewer. */
export class Read<T = unknown> {
  declare readonly gives?: T;

  constructor(
    readonly is: 'one' | 'page' | 'list' | 'rows',
    readonly of: AnyClass<T>,
    readonly spec: ReadSpec,
  ) {}
}

export interface ReadSpec {
  where?: Record<string, unknown> | ((row: Row) => Sql | undefined) | undefined;
  order?: Order;
  args?: PageArgs;
  limit?: number;
  total?: Sql | undefined;
  from?: Sql;
}

/** Column by column, or SQL. */
type Where<T> = { readonly [K in keyof T]?: unknown } | ((row: Columns<T>) => Sql | undefined);

interface ListSpec<T> {
  /** A value that is null or undefined is no filter; an array is any of its values. */
  where?: Where<T>;
  /** Non-null columns; the last should make it unique. */
  order: Order<T>;
}

/** The row that `where` names; a value that is null or undefined finds nothing. */
export const one = <T>(of: AnyClass<T>, where: Where<T>): Read<T> =>
  new Read('one', of, { where: where as NonNullable<ReadSpec['where']> });

/** The row of a public id, whatever its kind; null for an id of no kind. */
export function oneById(id: string): Read | null {
  const kind = id.slice(0, Math.max(0, id.lastIndexOf('_')));
  const of = classOfKind(kind);
  const uuid = parseId(kind, id);
  return of && uuid ? new Read('one', of, { where: { id: uuid } }) : null;
}

/** A page; `total` counts it without a query, where nothing is filtered. */
export const page = <T>(of: AnyClass<T>, args: PageArgs, spec: ListSpec<T> & { total?: Sql }): Read<T> =>
  new Read('page', of, { ...spec, args } as ReadSpec);

/** A list of at most `limit`. */
export const list = <T>(of: AnyClass<T>, spec: ListSpec<T> & { limit: number }): Read<T> =>
  new Read('list', of, spec as ReadSpec);

/** A list of rows that are no entities, from a query whose columns are named like the fields of a @RowType. */
export const rows = <T>(of: AnyClass<T>, from: Sql): Read<T> => new Read('rows', of, { from });
