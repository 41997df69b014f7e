import { DomainError } from '../errors.ts';
import { ProblemCode } from '../problems.ts';
import type { PageArgs } from './connection.ts';
import type { Order, Row } from './declarations.ts';
import type { Source } from './source.ts';
import { and, join, none, raw, sql, type Sql } from './sql.ts';

export interface ManyRequest {
  /** Tells apart what else decides about the statement. */
  key: string;
  isPaged: boolean;
  args?: PageArgs | undefined;
  order: Order;
  limit?: number | undefined;
  where?: Sql | undefined;
}

/** Everything about a page that depends on arguments; `fragments` in the order of PAGE_PARTS. */
export interface Page {
  key: string;
  fragments: readonly Sql[];
  rows: number;
  isPaged: boolean;
  isForward: boolean;
  keys: readonly string[];
}

const MAX_PAGE = 100;

/**
 * The filter, the range between the cursors, its complements on either side, the order and the limit.
 * @throws DomainError BAD_USER_INPUT for arguments that make no page
 */
export function pageFor(
  of: Source,
  row: Row,
  { key, isPaged, args = {}, order, limit, where }: ManyRequest,
): Page {
  const keys = Object.keys(order);
  const isForward = args.last == null;
  const rows = isPaged ? pageSize(args) : (limit ?? MAX_PAGE);
  const beyond = (cursor: string | null | undefined, isLater: boolean, isInclusive = false): Sql => {
    if (cursor == null) return none;
    const greater = keys.map((k) => (order[k] === 'asc') === isLater);
    return keyset(of, row, { keys, greater, values: decode(cursor, keys.length), isInclusive });
  };
  const direction = (k: string) => raw((order[k] === 'asc') === isForward ? 'asc' : 'desc');
  const sorted = join(
    keys.map((k) => sql`${row[k]!} ${direction(k)}`),
    ', ',
  );
  const range = and(beyond(args.after, true), beyond(args.before, false));
  const preceding = beyond(args.after, false, true);
  const following = beyond(args.before, true, true);
  return {
    key: `${key}${isPaged}${isForward}`,
    rows,
    isPaged,
    isForward,
    keys,
    fragments: [where ?? none, range, preceding, following, sorted, sql`${rows}::int`],
  };
}

function pageSize({ first, last }: PageArgs): number {
  const size = first ?? last;
  if (size == null || (first != null && last != null)) throw badSize('Give either first or last.');
  if (size < 1 || size > MAX_PAGE) throw badSize(`first and last go from 1 to ${MAX_PAGE}.`);
  return size;
}

const badSize = (message: string) =>
  new DomainError('BAD_USER_INPUT', message, [
    { code: ProblemCode.PAGE_SIZE, field: 'first', params: { min: 1, max: MAX_PAGE } },
  ]);

interface Beyond {
  keys: readonly string[];
  greater: readonly boolean[];
  values: readonly unknown[];
  isInclusive: boolean;
}

/** (a, b) beyond the cursor: a row comparison where all directions agree, so that one index range answers it. */
function keyset(of: Source, row: Row, { keys, greater, values, isInclusive }: Beyond): Sql {
  const value = keys.map((k, i) => sql`${values[i]}::${raw(of.columnType(k))}`);
  const sign = (i: number, orEqual: boolean) => raw((greater[i] ? '>' : '<') + (orEqual ? '=' : ''));
  if (greater.every((g) => g === greater[0])) {
    const columns = keys.map((k) => row[k]!);
    return sql`(${join(columns, ', ')}) ${sign(0, isInclusive)} (${join(value, ', ')})`;
  }
  const steps = keys.map((k, i) => {
    const equal = keys.slice(0, i).map((earlier, j) => sql`${row[earlier]!} = ${value[j]!}`);
    return sql`(${and(...equal, sql`${row[k]!} ${sign(i, isInclusive && i === keys.length - 1)} ${value[i]!}`)})`;
  });
  return sql`${row[keys[0]!]!} ${sign(0, true)} ${value[0]!} and (${join(steps, ' or ')})`;
}

/** A row's cursor: its order keys in full precision. PostgreSQL's base64 breaks lines, JSON text must not. */
export function cursorOf(row: Row, keys: readonly string[]): Sql {
  const values = join(
    keys.map((k) => row[k]!),
    ', ',
  );
  return sql`translate(encode(convert_to(json_build_array(${values})::text, 'UTF8'), 'base64'), E'\n', '')`;
}

function decode(cursor: string, length: number): unknown[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64').toString());
    const isKey = (value: unknown) => typeof value === 'string' || typeof value === 'number';
    if (Array.isArray(values) && values.length === length && values.every(isKey)) return values;
  } catch {
    // refused below
  }
  throw new DomainError('BAD_USER_INPUT', 'This cursor was not made by this list.');
}
