import { spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    demoUrl: string;
    /** What it keeps: the database, files, and what it has said. */
    demoFolder: string;
  }
}

const root = join(import.meta.dirname, '../..');

/** The product as `npm start` starts it: the built server, its own PostgreSQL, the demo, in a folder that goes. */
export default async function setup(project: TestProject) {
  const folder = mkdtempSync(join(tmpdir(), 'platforma-stories-'));
  const log = join(folder, 'said.log');
  const port = await freePort();
  const server = spawn(process.execPath, ['--enable-source-maps', join(root, 'server/dist/main.js')], {
    env: { ...process.env, PORT: String(port), PLATFORMA_DATA: folder, DATABASE_URL: '', HOST: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    server.stdout.on('data', (chunk) => {
      appendFileSync(log, chunk);
      if (String(chunk).includes('Platforma runs at')) resolve();
    });
    server.once('exit', (code) => reject(new Error(`The demo did not start (${code}).`)));
  });
  project.provide('demoUrl', `http://localhost:${port}`);
  project.provide('demoFolder', folder);
  return async () => {
    const gone = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGTERM');
    await gone;
    rmSync(folder, { recursive: true, force: true });
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
