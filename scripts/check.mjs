// What `npm test` proves. Ends with the plain line `N passed, N failed`.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(fileURLToPath(import.meta.url), '../..');
const reports = mkdtempSync(join(tmpdir(), 'platforma-check-'));
const modules = (workspace, path) => join(root, workspace, 'node_modules', path);
const tsc = modules('.', 'typescript/bin/tsc');
const only = process.argv.slice(2);

let passed = 0;
let failed = 0;

/** One process; its output is shown only when it fails. */
function run(args, folder = '.') {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: join(root, folder),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.on('close', (code) => resolve({ isOk: code === 0, output }));
  });
}

async function check(name, args, folder) {
  if (!wanted(name)) return;
  const began = Date.now();
  const { isOk, output } = await run(args, folder);
  if (isOk) passed++;
  else failed++;
  say(name, isOk ? 'ok' : 'FAILED', began);
  if (!isOk) process.stdout.write(`${output}\n`);
}

/** A Vitest run, counted test by test. */
async function tests(name, folder) {
  if (!wanted(name)) return;
  const began = Date.now();
  const report = join(reports, `${name}.json`);
  const { isOk, output } = await run(
    [
      modules(folder, 'vitest/vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile=${report}`,
    ],
    folder,
  );
  const { numPassedTests = 0, numFailedTests = 0, numFailedTestSuites = 0 } = read(report);
  const failures = numFailedTests || (isOk ? 0 : Math.max(1, numFailedTestSuites));
  passed += numPassedTests;
  failed += failures;
  say(name, failures ? `${failures} FAILED` : `${numPassedTests} ok`, began);
  if (failures) process.stdout.write(`${output}\n`);
}

function read(report) {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return {};
  }
}

const wanted = (name) => !only.length || only.includes(name);
const say = (name, result, began) =>
  process.stdout.write(
    `${name.padEnd(14)} ${result.padEnd(12)} ${((Date.now() - began) / 1000).toFixed(1)} s\n`,
  );

await Promise.all([
  check('format', [modules('.', 'prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']),
  check('lint', [modules('.', 'oxlint/bin/oxlint'), '.']),
]);
await Promise.all([
  check('types', [tsc, '-p', '.'], 'server'),
  check(
    'pages',
    [modules('web', 'svelte-check/bin/svelte-check'), '--threshold', 'warning', '--fail-on-warnings'],
    'web',
  ),
]);
await tests('sensitive', 'sensitive');
// Both wait now and then, each for things of its own; together they leave no processor idle.
await Promise.all([tests('server', 'server'), tests('stories', 'tests')]);

rmSync(reports, { recursive: true, force: true });
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exit(failed || !passed ? 1 : 0);
