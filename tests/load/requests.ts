import { Agent, request } from 'node:http';
import type { Product } from '../../server/test/processes/product.ts';
import type { Bed, BenchPerson } from './bed.ts';
import { cpuMs, median, percentile, spread } from './cpu.ts';

export interface Ask {
  path: string;
  headers: Record<string, string>;
  body?: string;
}

/** One way to get one page: who answers, which backends work for it, what is asked the n-th time. */
export interface Contender {
  name: string;
  port: number;
  pid: number;
  /** Of its connections in pg_stat_activity. */
  backends: string;
  ask(n: number): Ask;
}

export interface Figures {
  server: number[];
  postgres: number[];
  total: number[];
  latencies: number[];
  bytes: number;
}

export interface RequestOptions {
  rounds: number;
  requests: number;
}

const CONNECTIONS = 4;
const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });

export type AllFigures = ReadonlyMap<Contender, Figures>;

export const graphql = (who: BenchPerson, query: string, variables: object): Ask => ({
  path: '/graphql',
  headers: { 'content-type': 'application/json', accept: 'application/json', cookie: who.cookie },
  body: JSON.stringify({ query, variables }),
});

export const ofProduct = ({ pid, port }: Product) => ({ pid, port, backends: `usename like 'platforma_%'` });

/** Measures what each costs, one after another in every round, and says it. */
export async function measured(
  bed: Bed,
  contenders: Contender[],
  { rounds, requests }: RequestOptions,
): Promise<AllFigures> {
  const figures = new Map<Contender, Figures>();
  for (const contender of contenders) await batch(contender, 200);
  for (let round = 0; round < rounds; round++)
    for (const contender of turned(contenders, round)) {
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
  process.stdout.write(`\nCPU ms per request: median (range of rounds); ${CONNECTIONS} connections\n`);
  for (const [{ name }, { server, postgres, total, latencies, bytes }] of figures)
    process.stdout.write(
      `${name.padEnd(32)} server ${spread(server)}  PostgreSQL ${spread(postgres)}  total ${spread(total)}` +
        `  p50 ${percentile(latencies, 0.5).toFixed(1)} p99 ${percentile(latencies, 0.99).toFixed(0)} ms  ${(bytes / 1024).toFixed(0)} kB\n`,
    );
  process.stdout.write('\nRatios of total CPU, by round\n');
  return figures;
}

/** How much more one costs than another, by round. */
export const ratios = (figures: AllFigures, a: Contender, b: Contender): number[] =>
  figures.get(a)!.total.map((total, round) => total / figures.get(b)!.total[round]!);

/** Says a figure, and whether it is within what is asked. */
export function figure(name: string, ratios: number[], limit?: number): boolean {
  const isMet = limit === undefined || median(ratios) <= limit;
  const verdict = limit === undefined ? '' : `  asked: ≤ ${limit.toFixed(2)}  ${isMet ? 'met' : 'MISSED'}`;
  process.stdout.write(`${name.padEnd(44)} ${spread(ratios)}${verdict}\n`);
  return isMet;
}

export const hangUp = () => agent.destroy();

const backendsOf = async (bed: Bed, { backends }: Contender): Promise<number[]> =>
  (
    await bed.sql<{ pid: number }>(`select pid from pg_stat_activity where datname = 'bench' and ${backends}`)
  ).map(({ pid }) => pid);

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

export const send = ({ port }: Contender, { path, headers, body }: Ask): Promise<{ text: string }> =>
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
