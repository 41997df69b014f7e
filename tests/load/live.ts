import { fork, spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { benchPeople, type Bed, type BenchPerson } from './bed.ts';
import { cpuMs, median, percentile, residentMb, spread } from './cpu.ts';
import { textOf } from './operations.ts';
import { freePort, type Product } from '../../server/test/processes/product.ts';
import type { Order, Told } from './subscribers.ts';

export interface LiveOptions {
  subscribers: number;
  seconds: number;
}

const PER_SECOND = 5;
const SEGMENT_S = 10;
/** As long as the mean post of the bench. */
const FILLER = 'Na úřadě nám řekli, že lhůta běží od podání, ne od doručení. '.repeat(6);

/** A way to make something arrive at every subscriber. */
interface Source {
  name: string;
  pid: number;
  send(number: number): Promise<void>;
  /** Null: nobody listens; it shows what the posts themselves cost. */
  crowd: string | null;
}

/** One discussion with many readers, against `ws.send` of the same bytes to as many sockets. */
export async function measureLive(bed: Bed, product: Product, options: LiveOptions): Promise<boolean> {
  const { subscribers, seconds } = options;
  const people = await benchPeople(bed);
  const [busy, quiet] = await bed.sql<{ id: string }>(
    'select id from discussion where post_count = 145 order by id limit 2',
  );
  const generator = crowdProcess();
  const raw = await startBroadcast();
  try {
    const before = residentMb(product.pid);
    const subscribe = { query: textOf('DiscussionEvents'), variables: { id: `discussion_${busy!.id}` } };
    const cookies = people.map(({ cookie }) => cookie);
    const crowd = { do: 'open', cookies, count: subscribers } as const;
    const url = `${product.url.replace('http', 'ws')}/graphql`;
    await generator.ask({ ...crowd, name: 'ours', url, origin: product.url, subscribe });
    await generator.ask({ ...crowd, name: 'raw', url: `ws://127.0.0.1:${raw.port}`, origin: product.url });
    await pause(1_000);
    const resident = ((residentMb(product.pid) - before) * 1024) / subscribers;

    const author = people[0]!;
    const post = (discussion: string) => (number: number) => addPost(product, author, discussion, number);
    const ours: Source = { name: 'ours', pid: product.pid, crowd: 'ours', send: post(busy!.id) };
    const posts: Source = { name: 'posts', pid: product.pid, crowd: null, send: post(quiet!.id) };
    await run(ours, 1, 2);
    const sample = (await generator.ask({ do: 'tell', name: 'ours' })).sample;
    const broadcast: Source = {
      ...{ name: 'raw', pid: raw.pid, crowd: 'raw' },
      send: async (number) =>
        void (await fetch(raw.url, { method: 'POST', body: restamped(sample, number) })),
    };
    await run(broadcast, 1, 2);
    await generator.ask({ do: 'tell', name: 'raw' });

    const figures = new Map<Source, { perMessage: number[]; latencies: number[] }>();
    const numbers = new Map<Source, number>([ours, posts, broadcast].map((source) => [source, 11]));
    let lost = 0;
    let misplaced = 0;
    let closed = 0;
    for (let past = 0; past < seconds; past += SEGMENT_S)
      for (const source of [ours, broadcast, posts]) {
        const length = Math.min(SEGMENT_S, seconds - past);
        const from = numbers.get(source)!;
        numbers.set(source, from + length * PER_SECOND);
        const used = cpuMs([source.pid]);
        await run(source, from, length);
        await pause(300);
        const cpu = cpuMs([source.pid]) - used;
        const expected = length * PER_SECOND * subscribers;
        const told = source.crowd ? await generator.ask({ do: 'tell', name: source.crowd }) : undefined;
        if (told && source === ours) {
          lost += expected - told.messages;
          misplaced += told.misplaced;
          closed = told.closed;
        }
        const kept = figures.get(source) ?? { perMessage: [], latencies: [] };
        figures.set(source, kept);
        kept.perMessage.push((cpu * 1_000) / expected);
        if (told) for (const latency of told.latencies) kept.latencies.push(latency);
      }
    const [all, cast, alone] = [ours, broadcast, posts].map((source) => figures.get(source)!) as [
      ...[Figures, Figures, Figures],
    ];
    process.stdout.write(
      `\n${subscribers} subscribers of one discussion, ${Math.min(people.length, subscribers)} people, ${PER_SECOND} posts/s for ${seconds} s; ` +
        `messages of ${Buffer.byteLength(sample)} bytes; +${resident.toFixed(0)} kB resident per subscriber\n` +
        `lost ${lost}, out of order ${misplaced}, sockets closed ${closed}\n` +
        `CPU µs of the server per message: all ${spread(all.perMessage, 1)}, of which the posts themselves ${spread(alone.perMessage, 1)};` +
        ` raw broadcast ${spread(cast.perMessage, 1)}\n` +
        `ms from the request that writes to the reader: p50 ${at(all, 0.5)} p99 ${at(all, 0.99)} max ${at(all, 1)}; raw p50 ${at(cast, 0.5)} p99 ${at(cast, 0.99)}\n`,
    );
    const ratios = (minus?: Figures) =>
      all.perMessage.map((value, i) => (value - (minus?.perMessage[i] ?? 0)) / cast.perMessage[i]!);
    const isMet = lost === 0 && misplaced === 0 && closed === 0 && median(ratios()) <= 2;
    process.stdout.write(
      `all ÷ raw broadcast                          ${spread(ratios())}  asked: ≤ 2.00, nothing lost  ${isMet ? 'met' : 'MISSED'}\n` +
        `without writing the posts ÷ raw broadcast    ${spread(ratios(alone))}\n`,
    );
    return isMet;
  } finally {
    generator.child.kill();
    raw.child.kill();
  }
}

interface Figures {
  perMessage: number[];
  latencies: number[];
}

const at = ({ latencies }: Figures, share: number) => percentile(latencies, share).toFixed(0);

async function run({ send }: Source, from: number, seconds: number) {
  const began = performance.now();
  for (let i = 0; i < seconds * PER_SECOND; i++) {
    const due = began + (i * 1_000) / PER_SECOND;
    await pause(Math.max(0, due - performance.now()));
    await send(from + i);
  }
  await pause(Math.max(0, began + seconds * 1_000 - performance.now()));
}

const now = () => performance.timeOrigin + performance.now();
const stamp = (number: number) => `bench ${number} at ${now().toFixed(3)} `;
const restamped = (message: string, number: number) =>
  message.replace(/bench \d+ at [\d.]+ /g, stamp(number));

async function addPost(product: Product, { cookie }: BenchPerson, discussion: string, number: number) {
  const input = {
    id: `post_${randomUUID()}`,
    discussionId: `discussion_${discussion}`,
    body: stamp(number) + FILLER,
  };
  const response = await fetch(`${product.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ query: textOf('AddPost'), variables: { input } }),
  });
  const text = await response.text();
  if (!text.startsWith('{"data"')) throw new Error(text);
}

const withTypes = { execArgv: ['--import', 'tsx'], cwd: import.meta.dirname };

/** The load comes from a process of its own. */
function crowdProcess() {
  const child = fork(join(import.meta.dirname, 'subscribers.ts'), {
    ...withTypes,
    serialization: 'advanced',
  });
  return {
    child,
    async ask(order: Order): Promise<Told> {
      child.send(order);
      const [{ told, error }] = await once(child, 'message');
      if (error) throw new Error(error);
      return told;
    },
  };
}

async function startBroadcast(): Promise<{ port: number; url: string; pid: number; child: ChildProcess }> {
  const port = await freePort();
  const script = join(import.meta.dirname, 'broadcast-server.ts');
  const child = spawn(process.execPath, [...withTypes.execArgv, script, String(port)], {
    cwd: withTypes.cwd,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout!, 'data');
  return { port, url: `http://127.0.0.1:${port}`, pid: child.pid!, child };
}
