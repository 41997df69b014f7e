import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { urlOf, type Role } from '../src/kernel/database/roles.ts';

export interface TestDatabase {
  url(role: Role | 'postgres'): string;
}

/**
 * A migrated database of its own; deleted with the cluster.
 * @param source what it is cloned from: the run's template, or a database that nobody is connected to
 */
export async function freshDatabase(source = 'template'): Promise<TestDatabase> {
  const adminUrl = inject('adminUrl');
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  await asAdmin(
    adminUrl,
    `create database ${name} template ${source} owner platforma_owner strategy file_copy`,
  );
  const database = adminUrl.replace(/postgres$/, name);
  const url: TestDatabase['url'] = (role) => (role === 'postgres' ? database : urlOf(database, role, 'test'));
  await asAdmin(url('platforma_owner'), 'select app.guard_database()');
  return { url };
}

/** Runs SQL on a connection of its own. */
export async function asAdmin(connectionString: string, text: string, values: unknown[] = []) {
  const client = new pg.Client({ connectionString });
  client.on('error', () => {});
  await client.connect();
  try {
    return await client.query(text, values);
  } finally {
    await client.end();
  }
}
