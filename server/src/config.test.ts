import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

const real = {
  DATABASE_URL: 'postgres://platforma_app:x@db/platforma',
  DATABASE_OWNER_URL: 'postgres://platforma_owner:x@db/platforma',
  PUBLIC_URL: 'https://platforma.example',
  SECRET: 'x'.repeat(32),
  SMTP_URL: 'smtp://mail.example',
};

test('without a database it is the demo, for this machine alone', () => {
  expect(readConfig({})).toMatchObject({
    host: '127.0.0.1',
    port: 3000,
    databases: null,
    smtpUrl: null,
    isPublicDemo: false,
  });
  expect(() => readConfig({ HOST: '0.0.0.0' })).toThrow('DEMO_PUBLIC');
  expect(readConfig({ HOST: '0.0.0.0', DEMO_PUBLIC: 'true' })).toMatchObject({
    host: '0.0.0.0',
    isPublicDemo: true,
  });
});

test('with a database it is real, and nothing of it is a demo', () => {
  expect(readConfig({ ...real, DEMO_PUBLIC: 'true' })).toMatchObject({
    isPublicDemo: false,
    host: '0.0.0.0',
  });
  expect(readConfig(real).databases?.platforma_live).toBe('postgres://platforma_live:x@db/platforma');
});

test.each(['DATABASE_OWNER_URL', 'PUBLIC_URL', 'SECRET', 'SMTP_URL'])(
  'a real installation without %s is refused in a sentence',
  (name) => {
    expect(() => readConfig({ ...real, [name]: undefined })).toThrow(`${name} is missing`);
  },
);

test.each([
  ['PORT', '70000'],
  ['PORT', 'abc'],
  ['TRUSTED_PROXIES', '-1'],
  ['PUBLIC_URL', 'platforma'],
  ['SECRET', 'short'],
])('%s=%s is refused by its name', (name, value) => {
  expect(() => readConfig({ ...real, [name]: value })).toThrow(name);
});
