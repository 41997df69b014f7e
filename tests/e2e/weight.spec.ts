import { test } from 'vitest';
import { desk, enterAs, expect, visit } from './browser.ts';

const KILOBYTE = 1_000;

test('a discussion brings a member at most 65 kB of scripts, its live part included, and 60 kB of fonts', async () => {
  const jana = await enterAs('Jana Zkušební', { viewport: desk });
  await jana.goto('/discussions');
  const link = jana.getByRole('link', { name: 'Jak pomáháte rodinám s kaucí na byt?' }).first();
  const address = (await link.getAttribute('href'))!;

  // signed in, but with nothing kept from before
  const page = await visit({ viewport: desk, storageState: await jana.context().storageState() });
  const bodies: Promise<{ path: string; bytes: number }>[] = [];
  page.on('requestfinished', (request) => {
    const path = new URL(request.url()).pathname;
    bodies.push(request.sizes().then(({ responseBodySize: bytes }) => ({ path, bytes })));
  });
  const heard = page.waitForEvent('websocket').then((socket) => socket.waitForEvent('framereceived'));
  await page.goto(address, { waitUntil: 'networkidle' });
  await heard;
  await page.waitForLoadState('networkidle');

  const loaded = await Promise.all(bodies);
  const weightOf = (extension: string) =>
    loaded.filter(({ path }) => path.endsWith(extension)).reduce((sum, { bytes }) => sum + bytes, 0);
  console.log(`${weightOf('.js')} B of scripts, ${weightOf('.woff2')} B of fonts`);
  expect(weightOf('.js')).toBeGreaterThan(20 * KILOBYTE); // it is measured at all
  expect(weightOf('.js')).toBeLessThanOrEqual(65 * KILOBYTE);
  expect(weightOf('.woff2')).toBeLessThanOrEqual(60 * KILOBYTE);
});
