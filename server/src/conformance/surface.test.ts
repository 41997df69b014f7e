import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mailServer } from '../../test/mail-server.ts';
import { until } from '../../test/sockets.ts';
import { serve, world, type World } from '../../test/world.ts';
import { passwords } from '../features/accounts/passwords.ts';

const password = 'správné heslo 1';

let w: World;
let post: Awaited<ReturnType<typeof mailServer>>;
let address: string;
beforeAll(async () => {
  post = await mailServer();
  w = await world({ smtpUrl: post.url });
  address = `${w.jana.personId}@platforma.test`;
  await w.sql(
    `insert into auth.account ("accountId", "providerId", "userId", password, "updatedAt")
     select id::text, 'credential', id, $2, now() from auth."user" where email = $1`,
    [address, await passwords.hash(password)],
  );
});
afterAll(async () => {
  await w.close();
  await post.close();
});

interface Asked {
  url?: string;
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** Sends exactly what it is told, where fetch would correct the path and the Host. */
function raw(path: string, { url = w.url, method = 'POST', headers = {}, body = '{}' }: Asked = {}) {
  const { hostname, port } = new URL(url);
  return new Promise<{ status: number; headers: Record<string, any>; text: string }>((resolve, reject) => {
    const all = { 'content-type': 'application/json', origin: 'http://localhost', ...headers };
    const asked = request({ hostname, port, path, method, headers: all }, (response) => {
      let text = '';
      response.on('data', (chunk) => (text += chunk));
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, text }));
    });
    asked.on('error', reject).end(method.startsWith('P') ? body : undefined);
  });
}

const closed = [
  ...[
    'sign-up/email',
    'get-session',
    'update-user',
    'delete-user',
    'delete-user/callback',
    'sign-in/social',
    'link-social',
  ],
  ...[
    'callback/google',
    'error',
    'ok',
    'reference',
    'list-accounts',
    'unlink-account',
    'account-info',
    'refresh-token',
  ],
  ...[
    'get-access-token',
    'verify-password',
    'send-verification-email',
    'forget-password',
    'revoke-sessions',
    'set-password',
  ],
  ...[
    'token',
    'jwks',
    'admin/list-users',
    'admin/set-role',
    'admin/impersonate-user',
    'two-factor/enable',
    'sign-in/anonymous',
  ],
  ...['reset-password/x', 'open-api/generate-schema', 'organization/create', 'api-key/create', ''],
];
const open = [
  'sign-in/email',
  'sign-in/magic-link',
  'sign-out',
  'change-password',
  'revoke-session',
  'platforma/enter',
];
const tricks = [
  'sign-up/email/',
  '/sign-up/email',
  '%73ign-up/email',
  'sign-in/../sign-up/email',
  'sign-up%2Femail',
  'SIGN-UP/EMAIL',
  'sign-up/email?x=/sign-in/email',
  'sign-in/email/../../sign-up/email',
  'sign-up/email;x',
  './sign-up/email',
];

test('paths of the sign-in that are not on our list do not exist, by any spelling or method', async () => {
  const before = await w.sql('select count(*) from auth."user"');
  const body = JSON.stringify({ name: 'X', email: 'x@example.cz', password: 'dost dlouhé heslo' });
  for (const path of [...closed, ...tricks])
    for (const method of ['GET', 'POST']) {
      const { status } = await raw(`/api/auth/${path}`, { method, body });
      expect([method, path, status]).toEqual([method, path, 404]);
    }
  for (const path of open)
    for (const method of ['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD'])
      expect([method, path, (await raw(`/api/auth/${path}`, { method })).status]).toEqual([
        method,
        path,
        404,
      ]);
  expect(await w.sql('select count(*) from auth."user"')).toEqual(before);
});

test('a foreign page signs nobody out', async () => {
  const body = JSON.stringify({ email: address, password });
  for (const origin of ['https://evil.test', 'null', 'http://localhost.evil.test', 'http://localhost:81'])
    for (const path of ['sign-out', 'revoke-other-sessions']) {
      const headers = { origin, cookie: w.jana.cookie };
      expect([origin, path, (await raw(`/api/auth/${path}`, { headers, body })).status]).toEqual([
        origin,
        path,
        403,
      ]);
    }
  const { viewer } = await w.jana.run('{ viewer { id } }');
  expect(viewer).not.toBeNull();
});

test('every answer carries the headers that protect it, whoever makes it', async () => {
  for (const path of ['/', '/graphql', '/api/auth/nothing', '/healthz', '/readyz', '/nothing']) {
    const { headers } = await raw(path, { method: 'GET' });
    expect(headers, path).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    expect(headers['x-powered-by'] ?? headers.server).toBeUndefined();
    expect(headers['access-control-allow-origin']).toBeUndefined();
  }
  const answer = await raw('/graphql', {
    body: '{"query":"{viewer{id}}"}',
    headers: { cookie: w.jana.cookie },
  });
  expect(answer.headers['cache-control']).toBe('no-store');
});

const attempt = (url: string, forwarded: string, email = address) =>
  raw('/api/auth/sign-in/email', {
    url,
    headers: {
      'x-forwarded-for': forwarded,
      'x-real-ip': forwarded,
      forwarded: `for=${forwarded}`,
      'x-hub-ip': forwarded,
    },
    body: JSON.stringify({ email, password: 'špatné heslo, dost dlouhé' }),
  });

test('nobody says for themselves where they come from: guessing is slowed all the same', async () => {
  const statuses = [];
  for (const n of [1, 2, 3, 4]) statuses.push((await attempt(w.url, `203.0.113.${n}`)).status);
  expect(statuses).toEqual([401, 401, 401, 429]);
});

test('behind a configured proxy the last hop counts, what came before it is anybody’s word', async () => {
  const behind = await serve(w.database, { trustedProxies: 1 });
  const [same, other] = [[], []] as number[][];
  for (const n of [1, 2, 3, 4])
    same!.push((await attempt(behind.url, `203.0.113.${n}, 198.51.100.7`)).status);
  for (const n of [1, 2, 3, 4])
    other!.push((await attempt(behind.url, `203.0.113.1, 198.51.100.${10 + n}`)).status);
  expect([same, other]).toEqual([
    [401, 401, 401, 429],
    [401, 401, 401, 401],
  ]);
  await behind.app.stop();
});

test('links lead to our address, whatever host a request names', async () => {
  const evil = {
    host: 'evil.test',
    'x-forwarded-host': 'evil.test',
    'x-forwarded-proto': 'https',
    forwarded: 'host=evil.test',
  };
  const ask = (more: object) =>
    raw('/api/auth/request-password-reset', {
      headers: evil,
      body: JSON.stringify({ email: address, ...more }),
    });
  expect((await ask({ redirectTo: 'https://evil.test/' })).status).toBe(403);
  expect((await ask({})).status).toBe(200);
  await until(() => post.to(address).length > 0, 'the mail');
  const [mail] = post.to(address);
  expect(`${mail!.text}${String(mail!.html)}`).toContain('http://localhost/');
  expect(`${mail!.text}${String(mail!.html)}`).not.toContain('evil.test');
});

test('the cookie of a session is out of reach of scripts and of other sites', async () => {
  const behind = await serve(w.database, { trustedProxies: 1 });
  const { status, headers } = await raw('/api/auth/sign-in/email', {
    url: behind.url,
    headers: { 'x-forwarded-for': '198.51.100.200' },
    body: JSON.stringify({ email: address, password }),
  });
  await behind.app.stop();
  const cookie = String(headers['set-cookie']?.find((line: string) => line.includes('session_token')));
  expect([status, headers['set-cookie']?.length]).toEqual([200, 1]);
  for (const part of [/; HttpOnly/i, /; SameSite=Lax/i, /; Path=\//i]) expect(cookie).toMatch(part);
  expect(cookie).not.toMatch(/domain=/i);
});

test('a cookie that we did not sign is nobody’s', async () => {
  const [name, value] = w.jana.cookie.split('=') as [string, string];
  const [token] = decodeURIComponent(value).split('.');
  const forged = [
    '',
    value.slice(0, -8),
    `${token}`,
    `${token}.`,
    `${token}.${'A'.repeat(43)}=`,
    `.${value}`,
    '%',
    '%00',
    'x'.repeat(5_000),
  ];
  const ask = async (cookie: string) =>
    JSON.parse((await raw('/graphql', { headers: { cookie }, body: '{"query":"{ viewer { id } }"}' })).text);
  for (const other of forged)
    expect(await ask(`${name}=${other}`), other).toEqual({ data: { viewer: null } });
  expect(await ask(`__Secure-${w.jana.cookie}`)).toEqual({ data: { viewer: null } });
  expect((await ask(w.jana.cookie)).data.viewer).not.toBeNull();
});

test('what cannot be stored or read is refused by the sign-in too', async () => {
  const bodies: Record<string, string>[] = [
    { email: 'a\u0000b@example.cz', password: 'x'.repeat(12) },
    { email: address, password: 'x\u0000'.repeat(8) },
    { email: '\ud800@example.cz', password: 'x'.repeat(12) },
    { email: `${'x'.repeat(100_000)}@example.cz`, password: 'x'.repeat(100_000) },
  ];
  const behind = await serve(w.database, { trustedProxies: 1 });
  let hop = 0;
  for (const path of [
    'sign-in/email',
    'sign-in/magic-link',
    'request-password-reset',
    'reset-password',
    'change-email',
    'platforma/enter',
    'platforma/accept-invitation',
  ])
    for (const body of [
      ...bodies.map((one) =>
        JSON.stringify({
          ...one,
          newEmail: one.email,
          token: one.email,
          newPassword: one.password,
          personId: one.email,
        }),
      ),
      '',
      '[]',
      'null',
      '{"email":{"a":1}}',
      '{',
    ]) {
      const headers = { 'x-forwarded-for': `198.18.${path.length}.${++hop}`, cookie: w.jana.cookie };
      const { status, text } = await raw(`/api/auth/${path}`, { url: behind.url, headers, body });
      expect(status, `${path} ${body.slice(0, 60)} ${text}`).toBeLessThan(500);
    }
  for (const path of ['platforma/invitation', 'verify-email', 'magic-link/verify'])
    expect(
      (await raw(`/api/auth/${path}?token=%00`, { url: behind.url, method: 'GET' })).status,
    ).toBeLessThan(500);
  await behind.app.stop();
});
