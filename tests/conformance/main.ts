/**
 * pnpm conformance [part of a file's name …] [--reads 5000] [--texts 200000] [--seed n]
 * The tests of server/src/conformance with everything tried everywhere: all principals, every naughty string in every
 * argument, thousands of generated queries, texts and limits; then the stories, each also without JavaScript. `npm test` runs
 * a part of each. A name that begins with "e2e/" is of a story.
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
process.stdout.write(`Seed ${values.seed}\n`);

const isStory = (name: string) => name.startsWith('e2e/');
const runs = [
  {
    folder: 'server',
    files: positionals.filter((name) => !isStory(name)).map((name) => `src/conformance/${name}`),
  },
  { folder: 'tests', files: positionals.filter(isStory) },
].filter(({ files }) => !positionals.length || files.length);
if (!positionals.length) runs[0]!.files.push('src/conformance/', 'src/features/advocacy/deadlines/counting/');

const failed = [];
for (const { folder, files } of runs) if ((await run(folder, files)) !== 0) failed.push(folder);
process.exit(failed.length ? 1 : 0);

function run(folder: string, files: string[]): Promise<number> {
  const vitest = join(root, folder, 'node_modules/vitest/vitest.mjs');
  const child = spawn(process.execPath, [vitest, 'run', '--reporter=verbose', ...files], {
    cwd: join(root, folder),
    stdio: 'inherit',
    env: {
      ...process.env,
      CONFORMANCE: 'long',
      READ_CASES: values.reads,
      READ_SEED: values.seed,
      MARKDOWN_CASES: values.texts,
    },
  });
  const end = (signal: NodeJS.Signals) => child.kill(signal);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, end);
  return new Promise((resolve) => child.on('exit', (code) => resolve(code ?? 1)));
}
