import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrate } from '../src/kernel/database/migrate.ts';
import { startPostgres } from '../src/kernel/database/postgres.ts';
import { prepareCluster, urlOf } from '../src/kernel/database/roles.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    adminUrl: string;
  }
}

/** One throw-away cluster for the run, with a migrated template that every test file clones. */
export default async function setup(project: TestProject) {
  const directory = mkdtempSync(join(tmpdir(), 'platforma-test-'));
  const cluster = await startPostgres({ directory, password: 'test', isDurable: false });
  await prepareCluster(cluster.adminUrl, 'test', 'template');
  const template = cluster.adminUrl.replace(/postgres$/, 'template');
  await migrate(urlOf(template, 'platforma_owner', 'test'));
  project.provide('adminUrl', cluster.adminUrl);
  return async () => {
    await cluster.stop();
    rmSync(directory, { recursive: true, force: true });
  };
}
