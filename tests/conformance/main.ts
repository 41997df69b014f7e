/**
 * pnpm conformance [part of a file's name …] [--reads 5000] [--texts 200000] [--seed n]
 * The tests of server/src/conformance with everything tried everywhere: all principals, every naughty string in every
 * argument, thousands of generated queries and texts. `npm test` runs a part of each.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../../server/src/kernel/root.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    reads: { type: 'string', default: '5000' },
    texts: { type: 'string', default: '200000' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
const files = positionals.length ? positionals : [''];
process.stdout.write(`Seed ${values.seed}\n`);

const vitest = join(root, 'server/node_modules/vitest/vitest.mjs');
const wanted = files.map((file) => `src/conformance/${file}`);
const child = spawn(process.execPath, [vitest, 'run', '--reporter=verbose', ...wanted], {
  cwd: join(root, 'server'),
  stdio: 'inherit',
  env: {
    ...process.env,
    CONFORMANCE: 'long',
    READ_CASES: values.reads,
    READ_SEED: values.seed,
    MARKDOWN_CASES: values.texts,
  },
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
