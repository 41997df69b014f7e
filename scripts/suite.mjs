// The long runs, which `npm test` leaves out: bench, faults, conformance.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const suites = {
  bench: 'tests/load/main.ts',
  faults: 'tests/faults/main.ts',
  conformance: 'tests/conformance/main.ts',
};

const [name, ...rest] = process.argv.slice(2);
const main = Object.hasOwn(suites, name) && join(root, suites[name]);
if (!main || !existsSync(main)) {
  process.stderr.write(`There is no suite "${name}". Suites: ${Object.keys(suites).join(', ')}.\n`);
  process.exit(1);
}

const tsx = join(root, 'server/node_modules/tsx/dist/cli.mjs');
const child = spawn(
  process.execPath,
  [tsx, '--tsconfig', join(root, 'server/tsconfig.json'), main, ...rest],
  {
    stdio: 'inherit',
    cwd: root,
  },
);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
