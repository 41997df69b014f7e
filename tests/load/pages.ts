import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { benchPeople, type Bed, type BenchPerson } from './bed.ts';
import { textOf } from './operations.ts';
import {
  figure,
  graphql,
  hangUp,
  measured,
  ofProduct,
  ratios,
  send,
  type AllFigures,
  type Ask,
  type Contender,
  type RequestOptions,
} from './requests.ts';
import { freePort, type Product } from '../../server/test/processes/product.ts';

/** The discussion page and the topic list, each against its limit; page 200 of a long discussion against page 1. */
export async function measurePages(bed: Bed, product: Product, options: RequestOptions): Promise<boolean> {
  const raw = await startRaw(bed);
  try {
    const contenders = await contendersOf(bed, product, raw);
    await compareAnswers(contenders);
    const figures = await measured(bed, Object.values(contenders), options);
    return report(contenders, figures);
  } finally {
    raw.child.kill('SIGKILL');
    hangUp();
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
  const ours = ofProduct(product);
  const rawly = { ...raw, backends: `application_name = 'raw'` };
  const page = textOf('DiscussionPage');
  const list = textOf('TopicsPage');
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

function report(contenders: Contenders, figures: AllFigures): boolean {
  const ratio = (a: Contender, b: Contender) => ratios(figures, a, b);
  const { page, rawPage, list, rawList, first, rawFirst, last, rawLast } = contenders;
  say('the limit logs in as a superuser, whom row security does not bind');
  return [
    figure('discussion page ÷ limit', ratio(page, rawPage), 3),
    figure('topic list ÷ limit', ratio(list, rawList), 3),
    figure('page 200 ÷ page 1 of 10 000 posts', ratio(last, first), 1.15),
    figure('page 1 of 10 000 posts ÷ limit', ratio(first, rawFirst)),
    figure('page 200 of 10 000 posts ÷ limit', ratio(last, rawLast)),
  ].every(Boolean);
}

const say = (line: string) => process.stdout.write(`${line}\n`);
