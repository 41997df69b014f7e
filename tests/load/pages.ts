import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { benchPeople, type Bed, type BenchPerson } from './bed.ts';
import { cpuMs, median, percentile, spread } from './cpu.ts';
import { textOf } from './operations.ts';
import { freePort, type Product } from '../../server/test/processes/product.ts';

interface Ask {
  path: string;
  headers: Record<string, string>;
  body?: string;
}

/** One way to get one page: who answers, which backends work for it, what is asked the n-th time. */
interface Contender {
  name: string;
  port: number;
  pid: number;
  /** Of its connections in pg_stat_activity. */
  backends: string;
  ask(n: number): Ask;
}

interface Figures {
  server: number[];
  postgres: number[];
  total: number[];
  latencies: number[];
  bytes: number;
}

export interface PageOptions {
  rounds: number;
  requests: number;
}

const CONNECTIONS = 4;
const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });

/** The discussion page and the topic list, each against its limit; page 200 of a long discussion against page 1. */
export async function measurePages(
  bed: Bed,
  product: Product,
  { rounds, requests }: PageOptions,
): Promise<boolean> {
  const raw = await startRaw(bed);
  try {
    const contenders = await contendersOf(bed, product, raw);
    await compareAnswers(contenders);
    for (const contender of Object.values(contenders)) await batch(contender, 200);
    const figures = new Map<Contender, Figures>();
    for (let round = 0; round < rounds; round++)
      for (const contender of turned(Object.values(contenders), round)) {
        const backends = await backendsOf(bed, contender);
        const before = { server: cpuMs([contender.pid]), postgres: cpuMs(backends) };
        const { latencies, bytes } = await batch(contender, requests, round * requests);
        const server = (cpuMs([contender.pid]) - before.server) / requests;
        const postgres = (cpuMs(backends) - before.postgres) / requests;
        const kept = figures.get(contender) ?? { server: [], postgres: [], total: [], latencies: [], bytes };
        figures.set(contender, kept);
        kept.server.push(server);
        kept.postgres.push(postgres);
        kept.total.push(server + postgres);
        kept.latencies.push(...latencies);
      }
    return report(contenders, figures);
  } finally {
    raw.child.kill('SIGKILL');
    agent.destroy();
  }
}

type Contenders = Awaited<ReturnType<typeof contendersOf>>;

async function contendersOf(bed: Bed, product: Product, raw: { port: number; pid: number }) {
  const people = await benchPeople(bed);
  const [hot, ...discussions] = await bed
    .sql<{ id: string }>('select id from discussion order by post_count desc, id limit 501')
    .then((rows) => rows.map(({ id }) => id));
  // Neighbours in the list would share nothing that the whole does not.
  const person = (n: number) => people[(n * 37) % people.length]!;
  const discussion = (n: number) => discussions[(n * 181) % discussions.length]!;
  const ours = { pid: product.pid, port: product.port, backends: `usename like 'platforma_%'` };
  const rawly = { ...raw, backends: `application_name = 'raw'` };
  const page = textOf('DiscussionPage');
  const list = textOf('TopicsPage');
  const graphql = (who: BenchPerson, query: string, variables: object): Ask => ({
    path: '/graphql',
    headers: { 'content-type': 'application/json', accept: 'application/json', cookie: who.cookie },
    body: JSON.stringify({ query, variables }),
  });
  const rawPage = (who: BenchPerson, id: string, from: number): Ask => ({
    path: `/discussion?viewer=${who.id}&id=${id}&from=${from}`,
    headers: {},
  });
  const ourPage = (who: BenchPerson, id: string, from: number) =>
    graphql(who, page, { id: `discussion_${id}`, from });
  return {
    page: { ...ours, name: 'discussion page', ask: (n) => ourPage(person(n), discussion(n), 1) },
    rawPage: { ...rawly, name: '  its limit', ask: (n) => rawPage(person(n), discussion(n), 1) },
    list: { ...ours, name: 'topic list', ask: (n) => graphql(person(n), list, { first: 20 }) },
    rawList: { ...rawly, name: '  its limit', ask: () => ({ path: '/topics', headers: {} }) },
    first: { ...ours, name: '10 000 posts, page 1', ask: (n) => ourPage(person(n), hot!, 1) },
    rawFirst: { ...rawly, name: '  its limit', ask: (n) => rawPage(person(n), hot!, 1) },
    last: { ...ours, name: '10 000 posts, page 200', ask: (n) => ourPage(person(n), hot!, 9_951) },
    rawLast: { ...rawly, name: '  its limit', ask: (n) => rawPage(person(n), hot!, 9_951) },
  } satisfies Record<string, Contender>;
}

async function startRaw(bed: Bed): Promise<{ port: number; pid: number; child: ChildProcess }> {
  const port = await freePort();
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(import.meta.dirname, 'raw-server.ts'), String(port), bed.adminUrl],
    { cwd: import.meta.dirname, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await once(child.stdout!, 'data');
  return { port, pid: child.pid!, child };
}

const backendsOf = async (bed: Bed, { backends }: Contender): Promise<number[]> =>
  (
    await bed.sql<{ pid: number }>(`select pid from pg_stat_activity where datname = 'bench' and ${backends}`)
  ).map(({ pid }) => pid);

/** Both sides say the same before either is measured. */
async function compareAnswers({ page, rawPage, list, rawList, last, rawLast }: Contenders) {
  const pairs: [Contender, Contender][] = [
    [page, rawPage],
    [list, rawList],
    [last, rawLast],
  ];
  for (const [ours, raw] of pairs)
    for (let n = 0; n < 40; n++) {
      const [a, b] = await Promise.all([send(ours, ours.ask(n)), send(raw, raw.ask(n))]);
      const difference = differenceOf(JSON.parse(a.text), JSON.parse(b.text));
      if (difference)
        throw new Error(`${ours.name}: the limit in raw-server.ts answers otherwise: ${difference}`);
    }
}

function differenceOf(ours: any, raw: any, path = ''): string | undefined {
  if (isDeepStrictEqual(ours, raw)) return undefined;
  if (!ours || !raw || typeof ours !== 'object' || typeof raw !== 'object')
    return `${path} is ${JSON.stringify(ours)}, there ${JSON.stringify(raw)}`;
  for (const key of new Set([...Object.keys(ours), ...Object.keys(raw)])) {
    const found = differenceOf(ours[key], raw[key], `${path}.${key}`);
    if (found) return found;
  }
  return undefined;
}

async function batch(contender: Contender, requests: number, from = 0) {
  const latencies: number[] = [];
  let next = 0;
  let bytes = 0;
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      while (next < requests) {
        const ask = contender.ask(from + next++);
        const began = performance.now();
        const { text } = await send(contender, ask);
        latencies.push(performance.now() - began);
        bytes += Buffer.byteLength(text);
        if (text.startsWith('{"errors"') || !text.startsWith('{"data":{'))
          throw new Error(`${contender.name}: ${text.slice(0, 300)}`);
      }
    }),
  );
  return { latencies, bytes: bytes / requests };
}

const send = ({ port }: Contender, { path, headers, body }: Ask): Promise<{ text: string }> =>
  new Promise((resolve, reject) => {
    const length = body && { 'content-length': String(Buffer.byteLength(body)) };
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        path,
        agent,
        method: body ? 'POST' : 'GET',
        headers: { ...headers, ...length },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          if (response.statusCode === 200) resolve({ text });
          else reject(new Error(`${path}: ${response.statusCode} ${text.slice(0, 300)}`));
        });
        response.on('error', reject);
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });

/** Everyone begins a round once. */
const turned = <T>(list: T[], by: number): T[] => [
  ...list.slice(by % list.length),
  ...list.slice(0, by % list.length),
];

function report(contenders: Contenders, figures: Map<Contender, Figures>): boolean {
  const of = (contender: Contender) => figures.get(contender)!;
  process.stdout.write(
    `\nCPU ms per request: median (range of rounds); ${CONNECTIONS} connections; the limit logs in as a superuser, whom row security does not bind\n`,
  );
  for (const contender of Object.values(contenders)) {
    const { server, postgres, total, latencies, bytes } = of(contender);
    process.stdout.write(
      `${contender.name.padEnd(24)} server ${spread(server)}  PostgreSQL ${spread(postgres)}  total ${spread(total)}` +
        `  p50 ${percentile(latencies, 0.5).toFixed(1)} p99 ${percentile(latencies, 0.99).toFixed(0)} ms  ${(bytes / 1024).toFixed(0)} kB\n`,
    );
  }
  const ratio = (a: Contender, b: Contender) =>
    of(a).total.map((total, round) => total / of(b).total[round]!);
  const { page, rawPage, list, rawList, first, rawFirst, last, rawLast } = contenders;
  const figure = (name: string, ratios: number[], limit?: number) => {
    const isMet = limit === undefined || median(ratios) <= limit;
    const verdict = limit === undefined ? '' : `  asked: ≤ ${limit.toFixed(2)}  ${isMet ? 'met' : 'MISSED'}`;
    process.stdout.write(`${name.padEnd(44)} ${spread(ratios)}${verdict}\n`);
    return isMet;
  };
  process.stdout.write('\nRatios of total CPU, by round\n');
  return [
    figure('discussion page ÷ limit', ratio(page, rawPage), 3),
    figure('topic list ÷ limit', ratio(list, rawList), 3),
    figure('page 200 ÷ page 1 of 10 000 posts', ratio(last, first), 1.15),
    figure('page 1 of 10 000 posts ÷ limit', ratio(first, rawFirst)),
    figure('page 200 of 10 000 posts ÷ limit', ratio(last, rawLast)),
  ].every(Boolean);
}
