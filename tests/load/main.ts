/**
 * pnpm bench [pages|live|moving|sizes|erasure|memory|explain …] [--rounds 7] [--requests 400] [--seconds 60] [--subscribers 1000]
 *   [--wait 60] [--keep folder]
 */
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { makeBed } from './bed.ts';
import { measureErasure } from './erasure.ts';
import { measureLive } from './live.ts';
import { measureMemory } from './memory.ts';
import { measureMoving } from './moving.ts';
import { measurePages } from './pages.ts';
import { measureSizes } from './sizes.ts';
import { startProduct, type Product } from '../../server/test/processes/product.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '7' },
    requests: { type: 'string', default: '400' },
    seconds: { type: 'string', default: '60' },
    subscribers: { type: 'string', default: '1000' },
    wait: { type: 'string', default: '60' },
    keep: { type: 'string' },
  },
});
const parts = positionals.length
  ? positionals
  : ['memory', 'pages', 'live', 'explain', 'moving', 'sizes', 'erasure'];
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));

say(
  `${cpus().length} × ${cpus()[0]!.model}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.version}`,
);
const began = performance.now();
const bed = await makeBed({ keep: values.keep });
const [{ version }] = (await bed.sql(`select current_setting('server_version') as version`)) as [
  { version: string },
];
say(
  `PostgreSQL ${version}, 300 000 posts in place after ${((performance.now() - began) / 1000).toFixed(0)} s`,
);
const runs: Record<string, (product: Product) => Promise<boolean>> = {
  memory: (product) => measureMemory(product, Number(values.wait)),
  pages: (product) =>
    measurePages(bed, product, { rounds: Number(values.rounds), requests: Number(values.requests) }),
  moving: (product) => measureMoving(bed, product),
  sizes: (product) =>
    measureSizes(bed, product, { rounds: Number(values.rounds), requests: Number(values.requests) }),
  erasure: (product) => measureErasure(bed, product),
  live: (product) =>
    measureLive(bed, product, { subscribers: Number(values.subscribers), seconds: Number(values.seconds) }),
};
let isMet = true;
try {
  for (const part of parts) {
    if (part === 'explain') {
      const { explain } = await import('./explain.ts');
      isMet = (await explain(bed)) && isMet;
      continue;
    }
    const run = runs[part];
    if (!run)
      throw new Error(`There is no bench "${part}": ${[...Object.keys(runs), 'explain'].join(', ')}.`);
    const product = await startProduct(bed);
    isMet = (await run(product)) && isMet;
    await product.stop();
  }
} finally {
  await bed.stop();
}
process.exit(isMet ? 0 : 1);

function say(line: string) {
  process.stdout.write(`${line}\n`);
}
