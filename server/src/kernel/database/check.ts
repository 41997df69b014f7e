import pg from 'pg';
import { assertLogin } from './logins.ts';
import type { Role } from './roles.ts';

export interface System {
  is_demo: boolean;
  /** Of the stream cursors; a restore from backup changes it. */
  epoch: number;
}

/**
 * Refuses logins that are too strong, and a demo where a real installation is meant to be.
 * @throws Error with one sentence for whoever starts the server
 */
export async function checkDatabase(
  databases: Record<Role, string>,
  options: { mayBeDemo: boolean },
): Promise<System> {
  for (const role of ['platforma_app', 'platforma_auth', 'platforma_jobs', 'platforma_live'] as const)
    await connected(databases[role], (client) => assertLogin(client, role));
  // platforma_live: the one role that sees this row without being anybody.
  const { rows } = await connected(databases.platforma_live, (client) =>
    client.query<System>('select is_demo, epoch from system'),
  );
  if (rows[0]!.is_demo && !options.mayBeDemo)
    throw new Error('This database is marked as a demo: a real installation needs one of its own.');
  return rows[0]!;
}

async function connected<T>(connectionString: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString });
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
