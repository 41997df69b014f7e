import type pg from 'pg';

type Row = Record<string, unknown>;

/** Adds rows to a table in one statement and leaves alone those that are there. */
export async function insert(client: pg.Client, table: string, rows: Row[]): Promise<void> {
  if (rows.length) await client.query(statement(table, rows[0]!), [JSON.stringify(rows)]);
}

/**
 * Adds rows as `insert` does.
 * @returns ids of those that were not there before; what belongs to the others is people's by now
 */
export async function insertNew(client: pg.Client, table: string, rows: Row[]): Promise<Set<string>> {
  if (!rows.length) return new Set();
  const added = await client.query(`${statement(table, rows[0]!)} returning id`, [JSON.stringify(rows)]);
  return new Set(added.rows.map(({ id }) => id as string));
}

function statement(table: string, row: Row) {
  const columns = Object.keys(row)
    .map((column) => `"${column}"`)
    .join(', ');
  return `insert into ${table} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${table}, $1) on conflict do nothing`;
}

/** A local time of the data (`2021-04-22T09:10`) as PostgreSQL reads it: the clocks of Prague, summer time included. */
export const inPrague = (local: string) => `${local} Europe/Prague`;
