import pg from 'pg';

export const roles = [
  'platforma_owner',
  'platforma_app',
  'platforma_live',
  'platforma_auth',
  'platforma_jobs',
] as const;
export type Role = (typeof roles)[number];

/**
 * The SQL that an administrator of a cluster runs once: the five logins and their settings.
 * Printed by `pnpm admin roles`; the embedded PostgreSQL gets it at every start. Generic plans: a compiled question has
 * one text per shape, and planning it anew for each value costs more than running it.
 */
export const rolesScript = (password: string) => `
${roles.map((role) => `do $$ begin create role ${role} login; exception when duplicate_object then null; end $$;`).join('\n')}
${roles.map((role) => `alter role ${role} password '${password.replaceAll("'", "''")}';`).join('\n')}
alter role platforma_app set search_path = public;
alter role platforma_live set search_path = public;
alter role platforma_auth set search_path = auth;
alter role platforma_jobs set search_path = jobs;
alter role platforma_app set statement_timeout = '10s';
alter role platforma_app set idle_in_transaction_session_timeout = '15s';
alter role platforma_app set random_page_cost = 1.1;
alter role platforma_app set plan_cache_mode = force_generic_plan;
alter role platforma_app set jit = off;
`;

/** Makes the roles and, if there is none of that name, the database. */
export async function prepareCluster(adminUrl: string, password: string, database: string): Promise<void> {
  const admin = new pg.Client({ connectionString: adminUrl });
  admin.on('error', () => {});
  await admin.connect();
  try {
    await admin.query(rolesScript(password));
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [database]);
    if (!rowCount) await admin.query(`create database "${database}" owner platforma_owner`);
  } finally {
    await admin.end();
  }
}

/** The same server and database under another login. */
export function urlOf(url: string, role: Role, password?: string): string {
  const changed = new URL(url);
  changed.username = role;
  if (password !== undefined) changed.password = password;
  return changed.href;
}
