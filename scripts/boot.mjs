// Runs on Node >= 20 with nothing installed: brings pnpm, the dependencies and Node 24 from npm, then runs the task.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PNPM = '12.21.0';
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);

const tool = (workspace, path) => join(root, workspace, 'node_modules', path);
const tools = {
  rolldown: tool('server', 'rolldown/bin/cli.mjs'),
  tsx: tool('server', 'tsx/dist/cli.mjs'),
  vite: tool('web', 'vite/bin/vite.js'),
  paraglide: tool('messages', '@inlang/paraglide-js/bin/run.js'),
};
const strategy = ['--strategy', 'url', 'cookie', 'preferredLanguage', 'baseLocale'];
// not the folder: the compiler puts files of its own beside them
const messages = ['package.json', 'cs.json', 'en.json', 'rom.json', 'project.inlang/settings.json'].map(
  (path) => `messages/${path}`,
);

/** What is built, from what; built again only when that changed. */
const builds = {
  messages: {
    from: [...messages, 'pnpm-lock.yaml'],
    run: () =>
      node(
        'messages',
        tools.paraglide,
        'compile',
        '--project',
        './project.inlang',
        '--outdir',
        './compiled',
        '--emit-ts-declarations',
        ...strategy,
      ),
  },
  server: {
    from: ['server/src', 'server/seeds', 'sensitive', 'server/rolldown.config.mjs', 'pnpm-lock.yaml'],
    run: () => node('server', tools.rolldown, '-c'),
  },
  web: {
    from: ['web', ...messages, 'sensitive', 'schema', 'pnpm-lock.yaml'],
    run: () => node('web', tools.vite, 'build'),
  },
};

const tasks = {
  async start() {
    install();
    build('messages', 'server', 'web');
    await serve(['--enable-source-maps', 'server/dist/main.js']);
  },
  async test() {
    install();
    build('messages', 'server', 'web');
    await serve(['scripts/check.mjs', ...rest]);
  },
  async check() {
    await tasks.test();
  },
  async dev() {
    install();
    build('messages');
    await serve(['scripts/dev.mjs']);
  },
  async schema() {
    install();
    node('server', tools.tsx, 'src/emit-schema.ts', ...rest);
    node('.', 'scripts/codegen.mjs');
  },
  async admin() {
    install();
    build('messages', 'server');
    await serve(['--enable-source-maps', 'server/dist/admin.js', ...rest]);
  },
  async faults() {
    install();
    build('messages', 'server', 'web');
    await serve(['scripts/suite.mjs', 'faults', ...rest]);
  },
  async conformance() {
    install();
    build('messages', 'server', 'web');
    await serve(['scripts/suite.mjs', 'conformance', ...rest]);
  },
  async bench() {
    install();
    build('messages', 'server', 'web');
    await serve(['scripts/suite.mjs', 'bench', ...rest]);
  },
};

const [name, ...rest] = process.argv.slice(2);
if (!Object.hasOwn(tasks, name)) stop(`There is no task "${name}". Tasks: ${Object.keys(tasks).join(', ')}.`);
await tasks[name]();

/** The running Node when it is new enough, else the one that came with the dependencies. */
function modernNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 22 || (major === 22 && minor >= 17)) return process.execPath;
  const local = join(root, 'node_modules/.bin/node');
  if (existsSync(local)) return local;
  return stop(
    `Node ${process.version} is too old and npm has none for ${process.platform}-${process.arch}: install Node 22.17 or newer.`,
  );
}

function environment() {
  return {
    ...process.env,
    PATH: `${dirname(modernNode())}:${join(root, 'node_modules/.bin')}:${process.env.PATH}`,
  };
}

/** Quiet: what it says is shown when it fails. */
function node(folder, ...args) {
  run(modernNode(), args, { cwd: join(root, folder), env: environment(), stdio: 'pipe', encoding: 'utf8' });
}

function run(command, args, options = {}) {
  const { status, error, stdout, stderr } = spawnSync(command, args, { stdio: 'inherit', ...options });
  if (error) throw error;
  if (status === 0) return;
  process.stderr.write(`${stdout ?? ''}${stderr ?? ''}`);
  process.exit(status ?? 1);
}

/** Hands over: signals reach the task, its exit code becomes ours. */
function serve(args) {
  const child = spawn(modernNode(), args, { stdio: 'inherit', env: environment() });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve) =>
    child.on('exit', (code, signal) => resolve(process.exit(code ?? (signal ? 1 : 0)))),
  );
}

/** Dependencies, when the lockfile changed since they were last installed. */
function install() {
  const stamp = 'node_modules/.boot-stamp';
  const wanted = hashOf(['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json']);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say('Installing dependencies …');
  const began = Date.now();
  run(
    'npx',
    ['--yes', `pnpm@${PNPM}`, 'install', '--frozen-lockfile', '--reporter=append-only', '--loglevel=warn'],
    {
      env: { ...process.env, CI: 'true' },
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  mkdirSync('node_modules', { recursive: true });
  writeFileSync(stamp, wanted);
  say(`Dependencies ${seconds(began)}`);
}

function build(...names) {
  mkdirSync('node_modules/.build', { recursive: true });
  for (const name of names) {
    const { from, run: make } = builds[name];
    const stamp = `node_modules/.build/${name}`;
    const wanted = hashOf(from);
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) continue;
    say(`Building ${name} …`);
    const began = Date.now();
    make();
    writeFileSync(stamp, wanted);
    say(`Built ${name.padEnd(8)} ${seconds(began)}`);
  }
}

/** Of the contents: what is the same is not built again, whatever its time says. */
function hashOf(paths) {
  const hash = createHash('sha256');
  const skipped = new Set(['node_modules', 'build', 'dist', 'compiled', '.svelte-kit', 'cache']);
  const visit = (path) => {
    if (statSync(path).isDirectory()) {
      for (const entry of readdirSync(path).sort()) if (!skipped.has(entry)) visit(join(path, entry));
    } else if (!path.endsWith('.test.ts')) hash.update(path).update(readFileSync(path));
  };
  paths.forEach(visit);
  return hash.digest('hex');
}

function seconds(began) {
  return `${((Date.now() - began) / 1000).toFixed(1)} s`;
}

function say(line) {
  process.stdout.write(`${line}\n`);
}

function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
