import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compress } from './compress.ts';

const text = 'Dostupné bydlení. '.repeat(20_000);
const server = createServer((request, response) => {
  compress(request, response);
  response.setHeader('content-type', request.url === '/image' ? 'image/png' : 'text/html');
  const parts = [text.slice(0, 100_000), text.slice(100_000, 200_000), text.slice(200_000)];
  const next = () => {
    const part = parts.shift();
    if (part === undefined) response.end();
    else if (response.write(part)) next();
    else response.once('drain', next);
  };
  next();
});
beforeAll(() => once(server.listen(0, '127.0.0.1'), 'listening'));
afterAll(() => server.close());
const ask = (path: string, encoding: string) =>
  fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, {
    headers: { 'accept-encoding': encoding },
  });

test.each(['br', 'gzip'])('a page longer than any buffer arrives whole in %s', async (encoding) => {
  const response = await ask('/page', encoding);
  expect(response.headers.get('content-encoding')).toBe(encoding);
  expect(await response.text()).toBe(text);
});

test('what cannot be compressed, or is not asked to be, is left as it is', async () => {
  for (const [path, encoding] of [
    ['/image', 'br'],
    ['/page', 'identity'],
  ] as const) {
    const response = await ask(path, encoding);
    expect(response.headers.get('content-encoding')).toBeNull();
    expect(await response.text()).toBe(text);
  }
});
