import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { urlOf } from '../../server/src/kernel/database/roles.ts';
import { freePort } from '../../server/test/processes/product.ts';

const root = join(import.meta.dirname, '../..');
const PATIENCE_MS = 90_000;

/** One start of the product on a data folder, as `npm start` does when everything is built. */
class Start {
  output = '';
  readonly began = performance.now();
  readonly ended: Promise<number | null>;
  private constructor(
    readonly child: ChildProcess,
    readonly port: number,
    readonly directory: string,
  ) {
    for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (chunk) => (this.output += chunk));
    this.ended = once(child, 'exit').then(([code]) => code);
  }

  static async on(
    directory: string,
    options: { port?: number; uid?: number; gid?: number } = {},
  ): Promise<Start> {
    const port = options.port ?? (await freePort());
    const args = ['--enable-source-maps', join(root, 'server/dist/main.js')];
    const env = { PATH: process.env.PATH, LANG: 'C.UTF-8', PORT: String(port), PLATFORMA_DATA: directory };
    const { uid, gid } = options;
    const ids = uid === undefined ? {} : { uid, gid };
    const child = spawn(process.execPath, args, { cwd: '/', env, stdio: ['ignore', 'pipe', 'pipe'], ...ids });
    const start = new Start(child, port, directory);
    running.add(start);
    void start.ended.then(() => running.delete(start));
    return start;
  }

  get url() {
    return `http://127.0.0.1:${this.port}`;
  }

  get seconds() {
    return `${((performance.now() - this.began) / 1_000).toFixed(1)} s`;
  }

  /** @throws Error with what it said, when it ends or does not come up */
  async serving(): Promise<this> {
    const isOver = this.ended.then((code) => `ended with ${code}`);
    for (;;) {
      const state = await Promise.race([isOver, pause(50)]);
      if (this.output.includes('runs at')) break;
      if (state ?? performance.now() - this.began > PATIENCE_MS)
        throw new Error(`${state ?? 'does not come up'}: ${this.output.trim()}`);
    }
    const answer = await fetch(`${this.url}/readyz`);
    if (answer.status !== 200) throw new Error(`/readyz says ${answer.status}`);
    return this;
  }

  async stop(): Promise<number | null> {
    this.child.kill('SIGTERM');
    return this.ended;
  }
}

const running = new Set<Start>();
process.on('exit', () => {
  for (const { child } of running) child.kill('SIGKILL');
});

/** The postmaster of a data folder, if it runs. */
function postmasterOf(directory: string): number | undefined {
  const file = join(directory, 'postgres/postmaster.pid');
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : 0;
  return pid && existsSync(`/proc/${pid}`) ? pid : undefined;
}

/** How many processes work on a data folder: none may be left behind. */
function processesOn(directory: string): number {
  const { stdout } = spawnSync('ps', ['-eo', 'args'], { encoding: 'utf8' });
  return stdout.split('\n').filter((line) => line.includes(`-D ${directory}/`)).length;
}

/** A connection to the demo's own database, as its owner. */
async function ownerOf(directory: string): Promise<pg.Client> {
  const { rolesPassword } = JSON.parse(readFileSync(join(directory, 'secrets.json'), 'utf8'));
  const port = readFileSync(join(directory, 'postgres/postmaster.pid'), 'utf8').split('\n')[3];
  const url = `postgres://x@127.0.0.1:${port}/platforma`;
  const client = new pg.Client({ connectionString: urlOf(url, 'platforma_owner', rolesPassword) });
  client.on('error', () => {});
  await client.connect();
  return client;
}

/** How much there is of the demo. */
async function contentsOf(directory: string): Promise<string> {
  const client = await ownerOf(directory);
  const counts = ['person', 'organisation', 'topic', 'discussion', 'post'].map(
    (table) => `(select count(*) from ${table}) as ${table}`,
  );
  const { rows } = await client.query(`select ${counts.join(', ')}`);
  await client.end();
  return JSON.stringify(rows[0]);
}

const folders: string[] = [];
function folder(under = tmpdir()): string {
  const directory = mkdtempSync(join(under, 'platforma-faults-'));
  folders.push(directory);
  return directory;
}

/** Fails with a sentence. */
function must(holds: boolean, otherwise: string) {
  if (!holds) throw new Error(otherwise);
}

const isSentence = (text: string) => /^[A-Z][^\n]+[.)]\n?$/.test(text);

const scenes: Record<string, () => Promise<string>> = {
  async 'SIGTERM during a slow request'() {
    const directory = folder();
    const start = await (await Start.on(directory)).serving();
    const first = start.seconds;
    const owner = await ownerOf(directory);
    await owner.query('begin; lock table topic in access exclusive mode');
    const answer = fetch(`${start.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ topics(first: 3) { edges { node { id } } } }"}',
    });
    await pause(500);
    const stopped = start.stop();
    await pause(1_500);
    must(postmasterOf(directory) !== undefined, 'PostgreSQL stopped while a request ran');
    await owner.query('commit');
    const response = await answer;
    must((await response.text()).startsWith('{"data"'), 'the request got no answer');
    await owner.end();
    must((await stopped) === 0, `it ended with ${await stopped}`);
    must(processesOn(directory) === 0, 'PostgreSQL was left behind');
    return `first start ${first}; answered, then stopped, exit 0`;
  },

  async 'kill -9 of a running server'() {
    const directory = folder();
    const start = await (await Start.on(directory)).serving();
    const before = await contentsOf(directory);
    const orphan = postmasterOf(directory);
    start.child.kill('SIGKILL');
    await start.ended;
    must(postmasterOf(directory) === orphan, 'the scene needs an orphaned PostgreSQL');
    const again = await (await Start.on(directory)).serving();
    const { seconds } = again;
    must(postmasterOf(directory) !== orphan, 'the orphan still runs');
    must((await contentsOf(directory)) === before, 'the contents changed');
    must((await again.stop()) === 0 && processesOn(directory) === 0, 'it did not stop in order');
    return `up again after ${seconds}, contents the same`;
  },

  async 'kill -9 of the server and of its PostgreSQL'() {
    const directory = folder();
    const start = await (await Start.on(directory)).serving();
    const before = await contentsOf(directory);
    start.child.kill('SIGKILL');
    process.kill(postmasterOf(directory)!, 'SIGKILL');
    await start.ended;
    const again = await (await Start.on(directory)).serving();
    const { seconds } = again;
    must((await contentsOf(directory)) === before, 'the contents changed');
    must((await again.stop()) === 0 && processesOn(directory) === 0, 'it did not stop in order');
    return `up again after ${seconds}, contents the same`;
  },

  async 'kill -9 during the first start'() {
    const whole = folder();
    const reference = await (await Start.on(whole)).serving();
    const wanted = await contentsOf(whole);
    const length = performance.now() - reference.began;
    await reference.stop();
    const moments = [0.02, 0.06, 0.12, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.85];
    const seconds: string[] = [];
    for (const moment of moments) {
      const directory = folder();
      const killed = await Start.on(directory);
      await pause(length * moment);
      killed.child.kill('SIGKILL');
      await killed.ended;
      const again = await (await Start.on(directory)).serving().catch((error) => {
        throw new Error(`killed after ${(length * moment).toFixed(0)} ms: ${error.message}`);
      });
      seconds.push(again.seconds);
      must((await contentsOf(directory)) === wanted, `killed at ${moment}: the demo is not whole`);
      must((await again.stop()) === 0 && processesOn(directory) === 0, 'it did not stop in order');
    }
    return `${moments.length} moments of ${(length / 1000).toFixed(1)} s; then up after ${seconds.join(', ')}`;
  },

  async 'the port is taken'() {
    const directory = folder();
    const holder = await (await Start.on(directory)).serving();
    const second = await Start.on(folder(), { port: holder.port });
    must((await second.ended) === 1, `exit ${await second.ended}`);
    must(isSentence(second.output), `it said: ${second.output}`);
    await holder.stop();
    return second.output.trim();
  },

  async 'a second server on the same folder'() {
    const directory = folder();
    const first = await (await Start.on(directory)).serving();
    const second = await Start.on(directory);
    must((await second.ended) === 1, `exit ${await second.ended}`);
    must(isSentence(second.output), `it said: ${second.output}`);
    must((await fetch(`${first.url}/readyz`)).status === 200, 'the first one suffered');
    must((await first.stop()) === 0, 'the first one did not stop in order');
    return second.output.trim();
  },

  async 'a folder under the home of root'() {
    if (process.getuid!() !== 0) return 'left out: not root';
    const start = await (await Start.on(folder(homedir()))).serving();
    const { seconds } = start;
    must((await start.stop()) === 0, 'it did not stop in order');
    return `up after ${seconds}`;
  },

  async 'an ordinary user'() {
    if (process.getuid!() !== 0) return 'this whole run is one';
    const name = `platforma${process.pid}`;
    const made = spawnSync('useradd', ['--create-home', name], { encoding: 'utf8' });
    if (made.status !== 0) return `left out: ${made.stderr}`;
    try {
      const directory = join('/home', name, 'data');
      const id = (flag: string) => Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout);
      const start = await (await Start.on(directory, { uid: id('-u'), gid: id('-g') })).serving();
      const { seconds } = start;
      must((await start.stop()) === 0 && processesOn(directory) === 0, 'it did not stop in order');
      return `up after ${seconds}`;
    } finally {
      spawnSync('userdel', ['--remove', name]);
    }
  },
};

/** Starts, stops and kills the product on folders of its own; minutes. */
export async function startFaults(only?: string): Promise<boolean> {
  let isFine = true;
  try {
    for (const [name, scene] of Object.entries(scenes)) {
      if (only && !name.includes(only)) continue;
      const told = await scene().catch((error) => {
        isFine = false;
        return `FAILED: ${error.message}`;
      });
      process.stdout.write(`${name}: ${told}\n`);
    }
  } finally {
    for (const { child } of running) child.kill('SIGKILL');
    for (const directory of folders) {
      const orphan = postmasterOf(directory);
      if (orphan) process.kill(orphan, 'SIGKILL');
      rmSync(directory, { recursive: true, force: true });
    }
  }
  return isFine;
}
