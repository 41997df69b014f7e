import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { seedDemo } from '../seeds/demo.ts';
import { freshDatabase, type TestDatabase } from './fresh-database.ts';

/** A database with the demo data in it, its stored files, and the owner of the tables, who sees everything. */
export async function demoData() {
  const files = mkdtempSync(join(tmpdir(), 'platforma-files-'));
  const database = await freshDatabase();
  const owner = await connected(database);
  const seed = ({ url } = database) => seedDemo(url('platforma_owner'), files);
  if (!(await seed())) throw new Error('The demo data was refused.');
  return {
    files,
    owner,
    /** Once more, or in another database; false where it is refused. */
    seed,
    ask: async (text: string, values: unknown[] = []) => (await owner.query(text, values)).rows,
    async stop() {
      await owner.end();
      rmSync(files, { recursive: true });
    },
  };
}

export async function connected({ url }: TestDatabase) {
  const client = new pg.Client({ connectionString: url('platforma_owner') });
  await client.connect();
  return client;
}

/** Number and hash of the rows of each table. */
export async function tablesOf(client: pg.Client, but: string[] = []) {
  const { rows: tables } = await client.query(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('public', 'auth') and tablename <> all ($1) order by 1`,
    [but],
  );
  const states: Record<string, { rows: number; hash: string }> = {};
  for (const { name } of tables) {
    const { rows } = await client.query(
      `select count(*)::int as rows, md5(string_agg(t::text, '|' order by t::text)) as hash from ${name} t`,
    );
    states[name] = rows[0];
  }
  return states;
}
