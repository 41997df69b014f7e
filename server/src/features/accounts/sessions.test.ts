import { createHmac } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { secret, world, type World } from '../../../test/accounts.ts';
import { RIGHTS_STREAM } from '../../kernel/live/rights.ts';
import { createAuth } from './auth.ts';
import { Sessions } from './session.ts';
import { createLogger } from '../../kernel/log.ts';

let w: World;
beforeAll(async () => void (w = await world({ isMailing: false })));
afterAll(() => w.close());

const signedIn = async (role?: string) => {
  const person = await w.person('Ana', role ? { role } : {});
  const browser = w.browser();
  await browser.signIn(person.address);
  expect((await browser.viewer())?.personId).toBe(person.id);
  return { person, browser };
};
const rightsEvents = async () =>
  (await w.owner.query('select entity_id from event where stream_id = $1 order by seq', [RIGHTS_STREAM]))
    .rows;
const sessionOf = (id: string) => `(select u.id from auth."user" u where u."personId" = '${id}')`;

test('the viewer has the audiences of their roles and the language of their settings', async () => {
  const { person, browser } = await signedIn('COORDINATOR');
  await w.owner.query(`update person_settings set language = 'EN' where id = $1`, [person.id]);
  const viewer = (await browser.viewer())!;
  expect(viewer).toMatchObject({ roles: ['COORDINATOR'], language: 'EN', sessionId: expect.any(String) });
  expect(viewer.audiences).toEqual(expect.arrayContaining([1, 2, 3, 4, viewer.privateAudience]));
  expect(viewer.boundary!.getTime() - Date.now()).toBeGreaterThan(6 * 86_400_000);
});

test('a forged, cut or foreign cookie is a visitor', async () => {
  const { browser } = await signedIn();
  const cookie = browser.cookie;
  const name = 'platforma.session_token';
  const [token, signature] = decodeURIComponent(cookie.slice(name.length + 1)).split('.') as [string, string];
  const of = (value: string) => `${name}=${encodeURIComponent(value)}`;
  const foreign = createHmac('sha256', 'another secret').update(token).digest('base64');
  for (const bad of [
    ...[undefined, '', of(token), of(`${token}.`), of(`.${signature}`), of(`${token}.${foreign}`)],
    ...[
      of(`${token.slice(1)}.${signature}`),
      `${name}=%E0%A4%A`,
      `${cookie}${'x'.repeat(300)}`,
      `x${cookie}`,
    ],
  ])
    expect(await w.sessions.read(bad)).toEqual({ viewer: null, isDue: false });
  expect((await w.sessions.read(`theme=dark; ${cookie}; other=1`)).viewer).not.toBeNull();
});

test('over https only the __Secure- cookie counts', async () => {
  const { person } = await signedIn();
  const publicUrl = new URL('https://hub.example');
  const auth = createAuth({
    url: w.database.url('platforma_auth'),
    secret,
    publicUrl,
    demo: null,
    log: createLogger('silent'),
  });
  const app = new pg.Pool({ connectionString: w.database.url('platforma_app'), max: 1 });
  const response = await auth.handler(
    new Request('https://hub.example/api/auth/sign-in/email', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: publicUrl.origin, 'x-hub-ip': '10.9.9.9' },
      body: JSON.stringify({ email: person.address, password: 'správné heslo 1' }),
    }),
  );
  const [line] = response.headers.getSetCookie();
  expect(line).toMatch(
    /^__Secure-platforma\.session_token=.*; Max-Age=604800; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  );
  const sessions = new Sessions({ pool: app, secret, publicUrl });
  const cookie = line!.split(';')[0]!;
  expect((await sessions.read(cookie)).viewer?.personId).toBe(person.id);
  expect((await sessions.read(cookie.replace('__Secure-', ''))).viewer).toBeNull();
  await Promise.all([auth.close(), app.end()]);
});

test('an expired session is a visitor, and no change of rights', async () => {
  const { person, browser } = await signedIn();
  await w.owner.query(`update auth.session set "expiresAt" = now() where "userId" = ${sessionOf(person.id)}`);
  expect(await browser.viewer()).toBeNull();
  const before = await rightsEvents();
  await w.auth.prune();
  expect(
    (await w.owner.query(`select from auth.session where "userId" = ${sessionOf(person.id)}`)).rowCount,
  ).toBe(0);
  expect((await w.owner.query('select from auth.session')).rowCount).toBeGreaterThan(0);
  expect(await rightsEvents()).toEqual(before);
});

test('a suspended person is a visitor at once, and cannot sign in; everybody else stays', async () => {
  const [{ person, browser }, other] = [await signedIn(), await signedIn()];
  await w.owner.query('update person set suspended_at = now() where id = $1', [person.id]);
  expect(await browser.viewer()).toBeNull();
  expect((await rightsEvents()).at(-1)).toEqual({ entity_id: person.id });
  expect((await browser.signIn(person.address)).status).toBe(401);
  expect((await browser.post('/change-email', { newEmail: 'x@test.cz' })).status).toBe(401);
  await w.owner.query('update person set suspended_at = null where id = $1', [person.id]);
  expect(await browser.viewer()).toBeNull();
  expect((await browser.signIn(person.address)).status).toBe(200);
  expect(await other.browser.viewer()).not.toBeNull();
});

test('one device ends another, and its sockets hear of it', async () => {
  const { person, browser } = await signedIn();
  const lost = w.browser();
  await lost.signIn(person.address);
  const before = (await rightsEvents()).length;
  expect((await browser.post('/revoke-other-sessions')).status).toBe(200);
  expect(await lost.viewer()).toBeNull();
  expect(await browser.viewer()).not.toBeNull();
  expect((await rightsEvents()).slice(before)).toEqual([{ entity_id: person.id }]);
});

test('a session is renewed once a day, never by reading it', async () => {
  const { person, browser } = await signedIn();
  expect((await w.sessions.read(browser.cookie)).isDue).toBe(false);
  expect(await w.auth.renew(browser.cookie)).toEqual([]);
  await w.owner.query(
    `update auth.session set "updatedAt" = now() - interval '25 h', "expiresAt" = now() + interval '5 d'
     where "userId" = ${sessionOf(person.id)}`,
  );
  expect(await w.sessions.read(browser.cookie)).toMatchObject({
    isDue: true,
    viewer: { personId: person.id },
  });
  const [line] = await w.auth.renew(browser.cookie);
  expect(line).toMatch(/^platforma\.session_token=.*Max-Age=604800/);
  const { viewer, isDue } = await w.sessions.read(browser.cookie);
  expect(isDue).toBe(false);
  expect(viewer!.boundary!.getTime() - Date.now()).toBeGreaterThan(6.9 * 86_400_000);
});
