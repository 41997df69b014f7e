import { once } from 'node:events';
import { createApp, type App } from './app.ts';
import type { Config } from './config.ts';
import { startEmbedded } from './kernel/database/embedded.ts';
import { migrate } from './kernel/database/migrate.ts';
import { createLogger } from './kernel/log.ts';
import { seedDemo } from '../seeds/demo.ts';
import { loadWeb } from './web.ts';

export interface Running {
  stop(): Promise<void>;
}

/** Everything from nothing to a listening server, one line per step. */
export async function start(config: Config): Promise<Running> {
  await refuseTakenPort(config);
  const embedded = config.databases
    ? null
    : await step('PostgreSQL', () => startEmbedded(config.dataDirectory));
  let app: App | undefined;
  const stop = async () => {
    await app?.stop();
    await embedded?.stop();
  };
  try {
    const databases = config.databases ?? embedded!.databases;
    await step('Migrations', () => migrate(databases.platforma_owner).catch(unreachable));
    if (embedded) await step('Demo data', () => seedDemo(databases.platforma_owner, config.filesDirectory));
    app = await step('Server', async () =>
      createApp({
        config,
        databases,
        secret: config.secret ?? embedded!.secret,
        logger: createLogger(config.isDevelopment ? 'debug' : 'info'),
        pages: await loadWeb(),
      }),
    );
    app.server.listen(config.port, config.host);
    await once(app.server, 'listening');
    say(`Platforma runs at ${config.publicUrl.origin}`);
    return { stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What the driver says of a server that does not answer means nothing to whoever set the address. */
function unreachable(error: Error & { code?: string }): never {
  if (!['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH'].includes(error.code ?? '')) throw error;
  throw new Error(
    `The database does not answer (${error.message}). Check DATABASE_OWNER_URL and that PostgreSQL runs.`,
  );
}

async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  const began = performance.now();
  const result = await work();
  say(`${name.padEnd(12)} ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return result;
}

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Before anything is started: a port that is taken is known at once. */
async function refuseTakenPort({ port, host }: Config) {
  const { createServer } = await import('node:net');
  const probe = createServer();
  await new Promise<void>((resolve, reject) => {
    probe.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} is taken: end what listens there, or set PORT.`)
          : error,
      ),
    );
    probe.listen(port, host, resolve);
  });
  await new Promise((resolve) => probe.close(resolve));
}
