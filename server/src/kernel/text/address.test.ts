import { expect, test } from 'vitest';
import { isAddress } from './address.ts';

test.each(['jana@example.org', 'jana.nova+hub@posta.example.co.uk', 'žofie@příklad.cz'])(
  '%s is an address',
  (text) => expect(isAddress(text)).toBe(true),
);

test.each([
  ...[
    '',
    'jana',
    'jana@',
    '@example.org',
    'jana@example',
    'jana@@example.org',
    'ja na@example.org',
    'a@example.o',
  ],
  ...[
    'a>,<b@example.org',
    '"a<b>"@example.org',
    'a@[127.0.0.1].aa',
    'a,b@example.org',
    'a@example.org\r\nBcc: b@c.de',
  ],
  ...[`${'a'.repeat(250)}@example.org`, `a@${'.'.repeat(250_000)}@`, null, 7],
])('%s is none', (value) => expect(isAddress(value)).toBe(false));
