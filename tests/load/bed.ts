import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '../../server/src/kernel/database/migrate.ts';
import { startPostgres } from '../../server/src/kernel/database/postgres.ts';
import { prepareCluster, urlOf, type Role } from '../../server/src/kernel/database/roles.ts';
import { cookieOf } from '../../server/test/processes/cast.ts';

const PASSWORD = 'bench';
const seeds = ['seed.sql', 'dealings.sql'].map((file) => join(import.meta.dirname, file));

/** A PostgreSQL of its own with a migrated database, gone when the run ends. */
export interface Bed {
  directory: string;
  /** Logs in as the superuser, whom row security does not bind. */
  adminUrl: string;
  url(role: Role): string;
  sql<Row = any>(text: string, values?: unknown[]): Promise<Row[]>;
  stop(): Promise<void>;
}

interface Options {
  /** Kept for the next run; by default a temporary folder that is removed. */
  keep?: string | undefined;
  /** Fill it with the bench's data. */
  isSeeded?: boolean;
  /** False gives up the disk's word for speed: nothing here survives a crash of the machine anyway. */
  isDurable?: boolean;
}

export async function makeBed({ keep, isSeeded = true, isDurable = true }: Options = {}): Promise<Bed> {
  const directory = keep ?? mkdtempSync(join(tmpdir(), 'platforma-bench-'));
  const cluster = await startPostgres({ directory, password: PASSWORD, isDurable });
  await prepareCluster(cluster.adminUrl, PASSWORD, 'bench');
  const adminUrl = cluster.adminUrl.replace(/postgres$/, 'bench');
  const url = (role: Role) => urlOf(adminUrl, role, PASSWORD);
  await migrate(url('platforma_owner'));
  const admin = new pg.Pool({ connectionString: adminUrl, max: 2 });
  admin.on('error', () => {}).on('connect', (client) => client.on('error', () => {}));
  const sql: Bed['sql'] = async (text, values) => (await admin.query(text, values)).rows;
  if (isSeeded && !(await sql('select from person limit 1')).length) {
    for (const seed of seeds) await run(url('platforma_owner'), readFileSync(seed, 'utf8'));
    await sql('vacuum analyze');
    await sql('checkpoint');
  }
  return {
    ...{ directory, adminUrl, url, sql },
    async stop() {
      await admin.end();
      await cluster.stop();
      if (!keep) rmSync(directory, { recursive: true, force: true });
    },
  };
}

async function run(connectionString: string, text: string) {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}

/** Somebody who can sign in. */
export interface BenchPerson {
  id: string;
  cookie: string;
}

/** The bench's people with a session each. */
export async function benchPeople({ sql }: Bed): Promise<BenchPerson[]> {
  const rows = await sql<{ id: string; token: string }>(
    `select u."personId" as id, s.token from auth.session s join auth."user" u on u.id = s."userId" order by s.token`,
  );
  return rows.map(({ id, token }) => ({ id, cookie: cookieOf(token) }));
}
