// `pnpm dev`: two processes behind one address. Vite in front reloads the pages, the API behind it restarts by itself.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = join(fileURLToPath(import.meta.url), '../..');
const port = Number(process.env.PORT ?? 3000);
const apiPort = port + 1;
const target = `http://127.0.0.1:${apiPort}`;
process.env.API_URL = target;

process.chdir(join(root, 'web'));
const { createServer } = await import(
  pathToFileURL(join(root, 'web/node_modules/vite/dist/node/index.js')).href
);
const vite = await createServer({
  server: {
    port,
    strictPort: true,
    proxy: { '^/(graphql|api/auth|files)(\\?|/|$)': { target, xfwd: true, ws: true } },
  },
});
await vite.listen();

// After Vite: it compiles the messages that the API imports.
const api = spawn(
  process.execPath,
  [
    join(root, 'server/node_modules/tsx/dist/cli.mjs'),
    'watch',
    '--clear-screen=false',
    '--exclude=../messages/**',
    'src/main.ts',
  ],
  {
    cwd: join(root, 'server'),
    stdio: ['inherit', 'pipe', 'inherit'],
    env: {
      ...process.env,
      PORT: String(apiPort),
      PUBLIC_URL: `http://localhost:${port}`,
      TRUSTED_PROXIES: '1',
      NODE_ENV: 'development',
    },
  },
);
process.stdout.write(`The pages are at http://localhost:${port}, the API restarts when it changes.\n`);

api.stdout.on('data', (chunk) => {
  process.stdout.write(chunk);
  if (String(chunk).includes('Platforma runs at')) vite.environments.client.hot.send({ type: 'full-reload' });
});

let isStopping = false;
async function stop() {
  if (isStopping) return;
  isStopping = true;
  await vite.close();
  const gone = new Promise((resolve) => api.once('exit', resolve));
  api.kill('SIGTERM');
  await gone;
  process.exit(0);
}
// Vite would end the process by itself, before the API has stopped its PostgreSQL.
for (const signal of ['SIGINT', 'SIGTERM']) process.removeAllListeners(signal).on(signal, () => void stop());
