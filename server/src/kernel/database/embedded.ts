import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLineOf, isAlive, startPostgres } from './postgres.ts';
import { prepareCluster, roles, urlOf, type Role } from './roles.ts';

export interface Embedded {
  databases: Record<Role, string>;
  /** Signs the demo's sessions; generated once, kept in the data folder. */
  secret: string;
  stop(): Promise<void>;
}

interface Secrets {
  adminPassword: string;
  rolesPassword: string;
  sessionSecret: string;
}

/**
 * Starts the embedded PostgreSQL in a folder of its own, with generated passwords and the roles in place.
 * @throws Error when another server runs from the same folder
 */
export async function startEmbedded(directory: string): Promise<Embedded> {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const release = claim(directory);
  try {
    const { adminPassword, rolesPassword, sessionSecret } = secretsOf(directory);
    const cluster = await startPostgres({ directory, password: adminPassword, isDurable: true });
    await prepareCluster(cluster.adminUrl, rolesPassword, 'platforma');
    const url = cluster.adminUrl.replace(/postgres$/, 'platforma');
    return {
      databases: Object.fromEntries(roles.map((role) => [role, urlOf(url, role, rolesPassword)])) as Record<
        Role,
        string
      >,
      secret: sessionSecret,
      async stop() {
        await cluster.stop();
        release();
      },
    };
  } catch (error) {
    release();
    throw error;
  }
}

/** One server per folder: a second would stop the first one's database. What a killed server left is no claim. */
function claim(directory: string): () => void {
  const file = join(directory, 'server.pid');
  const holder = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  // In a container the numbers begin anew: the one in the file may by now be ours, or that of whoever started us.
  const isOther = holder !== process.pid && holder !== process.ppid;
  if (holder && isOther && isServer(holder))
    throw new Error(`Platforma already runs from ${directory} (process ${holder}).`);
  writeFileSync(file, String(process.pid));
  return () => rmSync(file, { force: true });
}

function isServer(pid: number): boolean {
  return isAlive(pid) && commandLineOf(pid).includes('node');
}

/** Written whole before they are used: a killed first start finds them again. */
function secretsOf(directory: string): Secrets {
  const file = join(directory, 'secrets.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  const random = () => randomBytes(32).toString('base64url');
  const secrets = { adminPassword: random(), rolesPassword: random(), sessionSecret: random() };
  writeFileSync(`${file}.new`, JSON.stringify(secrets, null, 2), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return secrets;
}
