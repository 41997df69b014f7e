import pg from 'pg';
import { setTimeout as pause } from 'node:timers/promises';
import { castOf } from '../../server/test/processes/cast.ts';
import { freePort, startProduct, type Product } from '../../server/test/processes/product.ts';
import { Reader, type Route } from '../../server/test/processes/reader.ts';
import { judge, settled, type Verdict } from '../../server/test/processes/verdict.ts';
import { openDiscussion, Writers } from '../../server/test/processes/writers.ts';
import { makeBed, type Bed } from '../load/bed.ts';
import { Proxy } from './proxy.ts';

export interface ChaosOptions {
  seed: number;
  seconds: number;
  readers: number;
}

const DISCUSSIONS = 4;
const WRITERS = 4;
const PUBLIC_URL = 'http://localhost';

/** Two servers on one database under faults, people who write and read all the while, and what must be true after. */
export async function chaos({ seed, seconds, readers: count }: ChaosOptions): Promise<boolean> {
  const random = seeded(seed);
  const bed = await makeBed({ isSeeded: false });
  const ports = [await freePort(), await freePort()];
  const servers = await Promise.all(ports.map((port) => startProduct(bed, { port, publicUrl: PUBLIC_URL })));
  const proxies = await Promise.all(ports.map((port) => Proxy.to(port)));
  const admin = new pg.Pool({ connectionString: bed.adminUrl, max: 2 });
  admin.on('error', () => {}).on('connect', (client) => client.on('error', () => {}));
  try {
    const players = await castOf(bed, WRITERS + count);
    const direct = (n: number) => `http://127.0.0.1:${ports[n % 2]}`;
    const discussions: string[] = [];
    for (let i = 0; i < DISCUSSIONS; i++)
      discussions.push(await openDiscussion(direct(i), players[0]!, `Diskuse ${i}`));
    const route: Route = { http: direct, socket: (n) => proxies[n % 2]!.url, origin: PUBLIC_URL };
    const readers = players
      .slice(WRITERS)
      .map((player, i) => new Reader(player, discussions[i % DISCUSSIONS]!, shifted(route, i)));
    await Promise.all(readers.map((reader) => reader.open()));
    const writers = new Writers(players.slice(0, WRITERS), {
      http: direct,
      discussions,
      random,
      isLively: true,
    });
    writers.start();

    const scene: Scene = { bed, admin, servers, ports, proxies, writers, random };
    const faults = await strike(scene, Date.now() + seconds * 1_000);
    for (const proxy of proxies) proxy.mode = 'ok';
    await writers.stop();
    const run = { database: admin, discussions, readers, writers, route };
    const began = Date.now();
    const isSettled = await settled(run, 30_000);
    const verdict = await judge(run);
    report({
      seed,
      faults,
      writers,
      readers,
      verdict,
      settledMs: isSettled ? Date.now() - began : undefined,
    });
    await Promise.all(readers.map((reader) => reader.close()));
    return Object.values(verdict).every((n) => n === 0) && scene.exits === undefined;
  } finally {
    for (const proxy of proxies) proxy.close();
    for (const server of servers) server.kill('SIGKILL');
    await admin.end();
    await bed.stop();
  }
}

interface Scene {
  bed: Bed;
  admin: pg.Pool;
  servers: Product[];
  ports: number[];
  proxies: Proxy[];
  writers: Writers;
  random(): number;
  /** What a server said that ended by itself. */
  exits?: string;
}

type Fault = (scene: Scene) => Promise<void>;

const faultsByName: Record<string, Fault> = {
  'server kill -9': async (scene) => {
    const i = pick(scene, 2);
    scene.servers[i]!.kill('SIGKILL');
    await pause(100);
    await restart(scene, i);
  },
  'both servers kill -9': async (scene) => {
    for (const server of scene.servers) server.kill('SIGKILL');
    await pause(100);
    await Promise.all([restart(scene, 0), restart(scene, 1)]);
  },
  'server SIGTERM': async (scene) => {
    const i = pick(scene, 2);
    await scene.servers[i]!.stop();
    await restart(scene, i);
  },
  // One backend that dies takes all others along: PostgreSQL recovers from its log.
  'PostgreSQL crash': async ({ admin }) => {
    const { rows } = await admin.query(
      `select pid from pg_stat_activity where usename = 'platforma_app' and pid <> pg_backend_pid() limit 1`,
    );
    if (rows[0]) process.kill(rows[0].pid, 'SIGKILL');
  },
  'all connections cut': cutConnections(`usename like 'platforma_%'`),
  'LISTEN cut': cutConnections(`application_name = 'doorbell'`),
  'log cut': cutConnections(`application_name = 'live'`),
  'network cut': async (scene) => scene.proxies[pick(scene, 2)]!.cut(),
  'network +2 s': (scene) => disturbed(scene, 'delay', 4_000),
  'network half-open': (scene) => disturbed(scene, 'hang', 1_500),
};

function cutConnections(which: string): Fault {
  return async ({ admin }) => {
    await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where ${which}`);
  };
}

async function disturbed(scene: Scene, mode: 'delay' | 'hang', ms: number) {
  const proxy = scene.proxies[pick(scene, 2)]!;
  proxy.mode = mode;
  await pause(ms);
  proxy.mode = 'ok';
}

const pick = ({ random }: Scene, below: number) => Math.floor(random() * below);

async function restart(scene: Scene, i: number) {
  for (let attempt = 0; ; attempt++) {
    try {
      scene.servers[i] = await startProduct(scene.bed, { port: scene.ports[i]!, publicUrl: PUBLIC_URL });
      return;
    } catch (error) {
      // A start needs its database: one that is recovering gets another try, as a supervisor would give it.
      if (attempt > 20) throw error;
      await pause(300);
    }
  }
}

/** One fault after another, each on a system that works: only with posts acknowledged in between does it test anything. */
async function strike(scene: Scene, until: number): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  const names = [...Object.keys(faultsByName), 'server kill -9', 'server kill -9', 'server kill -9'];
  let left: string[] = [];
  while (Date.now() < until) {
    if (!left.length) left = shuffled(names, scene.random);
    const name = left.pop()!;
    await progress(scene, 15);
    for (const [i, server] of scene.servers.entries())
      if (server.hasEnded()) {
        scene.exits = server.log();
        await restart(scene, i);
      }
    await faultsByName[name]!(scene).catch((error) => {
      // The administrator's own connection fell with the rest.
      if (!/terminat|ECONN|recovery|starting up|crash/i.test(String(error))) throw error;
    });
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  await progress(scene, 15);
  return counts;
}

async function progress({ writers }: Scene, posts: number) {
  const from = writers.acknowledged.size;
  const began = Date.now();
  while (writers.acknowledged.size < from + posts && Date.now() - began < 20_000) await pause(20);
}

const shifted = (route: Route, by: number): Route => ({ ...route, socket: (n) => route.socket(n + by) });

function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const rest = [...list];
  return list.map(() => rest.splice(Math.floor(random() * rest.length), 1)[0]!);
}

/** mulberry32: small, and the same numbers for the same seed. */
function seeded(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = a;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Report {
  seed: number;
  faults: Map<string, number>;
  writers: Writers;
  readers: Reader[];
  verdict: Verdict;
  settledMs: number | undefined;
}

function report({ seed, faults, writers, readers, verdict, settledMs }: Report) {
  const row = (name: string, value: unknown) =>
    process.stdout.write(`  ${name.padEnd(28)} ${String(value)}\n`);
  process.stdout.write(`\nseed ${seed}\nfaults\n`);
  for (const [name, count] of faults) row(name, count);
  process.stdout.write('what happened\n');
  row('posts acknowledged', writers.acknowledged.size);
  row('edits, reactions', `${writers.edited.size}, ${writers.reactions}`);
  row('attempts without an answer', writers.retries);
  row('repeats of what had an answer', writers.resubmissions);
  row('readers', readers.length);
  row(
    'reconnects',
    readers.reduce((sum, { connected }) => sum + connected - 1, 0),
  );
  row(
    'events heard',
    readers.reduce((sum, { seqs }) => sum + seqs.length, 0),
  );
  row(
    'pages read anew',
    readers.reduce((sum, { refetches }) => sum + refetches, 0),
  );
  row('level after the last post', settledMs === undefined ? 'NEVER' : `${settledMs} ms`);
  process.stdout.write('what must be zero\n');
  for (const [name, count] of Object.entries(verdict)) row(name, count);
  for (const { firstMisplaced } of readers) if (firstMisplaced) row('misplaced', firstMisplaced);
  for (const refusal of writers.refusals.slice(0, 5)) process.stdout.write(`  refused: ${refusal}\n`);
}
