import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '../../src/kernel/database/roles.ts';

const root = join(import.meta.dirname, '../../..');
export const SECRET = 'the secret of a test that nobody else can reach';

export interface Product {
  pid: number;
  url: string;
  port: number;
  /** Milliseconds from spawning to serving. */
  startedIn: number;
  hasEnded(): boolean;
  log(): string;
  kill(signal: NodeJS.Signals): void;
  /** Asks it to stop and waits; the exit code. */
  stop(): Promise<number | null>;
}

interface Options {
  port?: number;
  /** The address in links and the origin of sockets; the server's own unless told. */
  publicUrl?: string;
  nodeOptions?: string[];
}

/** The built server as a process of its own, as a real installation over this database. */
export async function startProduct(
  database: { url(role: Role): string },
  options: Options = {},
): Promise<Product> {
  const port = options.port ?? (await freePort());
  const url = `http://127.0.0.1:${port}`;
  const began = performance.now();
  const child = spawn(
    process.execPath,
    [...(options.nodeOptions ?? []), '--enable-source-maps', join(root, 'server/dist/main.js')],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...withoutOurs(process.env),
        DATABASE_URL: database.url('platforma_app'),
        DATABASE_OWNER_URL: database.url('platforma_owner'),
        HOST: '127.0.0.1',
        PORT: String(port),
        PUBLIC_URL: options.publicUrl ?? url,
        SECRET,
        SMTP_URL: 'smtp://127.0.0.1:9',
        NODE_ENV: 'production',
        FILES_DIR: join(tmpdir(), 'platforma-files'),
      },
    },
  );
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => (log = (log + chunk).slice(-20_000)));
  ended.add(child);
  const product: Product = {
    ...{ pid: child.pid!, url, port, startedIn: 0 },
    hasEnded: () => child.exitCode !== null || child.signalCode !== null,
    log: () => log,
    kill: (signal) => void child.kill(signal),
    async stop() {
      if (product.hasEnded()) return child.exitCode;
      child.kill('SIGTERM');
      await once(child, 'exit');
      return child.exitCode;
    },
  };
  while (!log.includes('runs at')) {
    if (product.hasEnded()) throw new Error(`The server ended at its start: ${log}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  product.startedIn = performance.now() - began;
  return product;
}

const ended = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of ended) if (child.exitCode === null) child.kill('SIGKILL');
});

/** Nothing of the caller's own settings reaches the server. */
function withoutOurs(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const ours =
    /^(DATABASE_|PLATFORMA_|DEMO_|PUBLIC_URL|SECRET|SMTP_URL|HOST|PORT|MAIL_FROM|NODE_OPTIONS|TSX_)/;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !ours.test(name)));
}

/** Below the ports that clients are given, or a restarted server finds its own taken. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 10_000);
    const probe = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      probe.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => resolve(true));
    });
    if (!isFree) continue;
    const { port: found } = probe.address() as AddressInfo;
    await new Promise((resolve) => probe.close(resolve));
    return found;
  }
}
