import { setTimeout as pause } from 'node:timers/promises';
import { residentMb } from './cpu.ts';
import type { Product } from '../../server/test/processes/product.ts';

const LIMIT_MB = 250;

/** Resident memory of the server process some time after its start, with one page of each kind served. */
export async function measureMemory(product: Product, seconds: number): Promise<boolean> {
  const atStart = residentMb(product.pid);
  await fetch(`${product.url}/`).then((response) => response.text());
  await pause(seconds * 1_000);
  const resident = residentMb(product.pid);
  const isMet = resident <= LIMIT_MB;
  process.stdout.write(
    `\nResident memory ${resident.toFixed(0)} MB ${seconds} s after the start (${atStart.toFixed(0)} MB at once); ` +
      `served after ${(product.startedIn / 1000).toFixed(1)} s` +
      `  asked: ≤ ${LIMIT_MB} MB  ${isMet ? 'met' : 'MISSED'}\n`,
  );
  return isMet;
}
