import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually, password, world, type World } from '../../../test/accounts.ts';
import { tokenIn } from '../../../test/mail-server.ts';

let w: World;
beforeAll(async () => void (w = await world()));
afterAll(() => w.close());

test.concurrent(
  'a password signs in and out; a wrong one and an unknown address get one answer',
  async () => {
    const ana = await w.person('Ana');
    const browser = w.browser();
    const wrong = await browser.signIn(ana.address, 'jiné heslo, taky dlouhé');
    const unknown = await browser.signIn('nikdo@test.cz');
    expect([wrong.status, wrong.text]).toEqual([unknown.status, unknown.text]);
    expect(wrong.status).toBe(401);
    expect(await browser.viewer()).toBeNull();
    expect((await browser.signIn(ana.address.toUpperCase())).status).toBe(200);
    expect(await browser.viewer()).toMatchObject({
      personId: ana.id,
      address: ana.address,
      language: 'CS',
      roles: [],
    });
    const stolen = browser.cookie;
    expect((await browser.post('/sign-out')).status).toBe(200);
    browser.cookie = stolen;
    expect(await browser.viewer()).toBeNull();
  },
);

test.concurrent(
  'a link signs in once; it comes by mail, from our page only, in the language of the reader',
  async () => {
    const ana = await w.person('Ana');
    const browser = w.browser();
    expect((await browser.post('/sign-in/magic-link', { email: ana.address })).json).toEqual({
      status: true,
    });
    const mail = await eventually(() => w.post.to(ana.address)[0]);
    expect(mail.subject).toBe('Přihlášení do Platformy');
    expect(mail.html).toContain(`${w.publicUrl.origin}/sign-in/link?token=`);
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
    const verify = `/magic-link/verify?token=${tokenIn(mail)}`;
    expect((await w.browser().get(verify, { origin: 'https://elsewhere.example' })).status).toBe(404);
    expect(await browser.viewer()).toBeNull();
    expect((await browser.get(verify)).status).toBe(200);
    expect((await browser.viewer())?.personId).toBe(ana.id);
    const second = w.browser();
    expect((await second.get(verify)).status).toBe(302);
    expect(await second.viewer()).toBeNull();
    const kept = (await w.owner.query('select data::text from jobs.job')).rows.map(({ data }) => data).join();
    expect(kept).not.toContain(ana.address);
    expect(kept).not.toContain(tokenIn(mail));
  },
);

test.concurrent(
  'asking for an unknown address answers the same, mails nobody and makes no account',
  async () => {
    const browser = w.browser();
    for (const path of ['/sign-in/magic-link', '/request-password-reset'])
      expect((await browser.post(path, { email: 'nikdo@test.cz' })).json).toEqual({ status: true });
    await eventually(async () => {
      const asked = (await w.jobs()).filter(({ data }) => 'personId' in data && data.personId === null);
      return asked.length === 2 && asked.every(({ state }) => state === 'completed');
    });
    const made = await w.owner.query(
      `select email from auth."user" where email like 'nikdo%' union select value from auth.verification where value like '%nikdo%'`,
    );
    expect([made.rows, w.post.to('nikdo@test.cz')]).toEqual([[], []]);
    expect((await browser.post('/sign-in/magic-link', { email: 'no address' })).status).toBe(400);
  },
);

test.concurrent('nobody signs up, and nobody says whose person they are', async () => {
  const eva = { name: 'Eva', email: 'eva@test.cz', password, personId: (await w.person('Ana')).id };
  const browser = w.browser();
  expect((await browser.post('/sign-up/email', eva)).status).toBe(404);
  const known = await w.person('Eva');
  await browser.signIn(known.address);
  expect((await browser.post('/update-user', { personId: eva.personId })).status).toBe(404);
  expect((await browser.post('/update-session', { secondFactorAt: new Date() })).status).toBe(404);
  expect((await browser.viewer())?.personId).toBe(known.id);
  expect((await w.owner.query(`select from auth."user" where email = 'eva@test.cz'`)).rowCount).toBe(0);
});

test.concurrent('a new password ends every session; its token works once and not when forged', async () => {
  const ana = await w.person('Ana');
  const [old, fresh] = [w.browser(), w.browser()];
  await old.signIn(ana.address);
  await fresh.post('/request-password-reset', { email: ana.address });
  const mail = await eventually(() => w.post.to(ana.address)[0]);
  expect(mail.text).toContain('/reset-password?token=');
  const reset = (token: string, newPassword: string) => fresh.post('/reset-password', { token, newPassword });
  expect((await reset('forged', 'nové dlouhé heslo')).json).toMatchObject({ code: 'INVALID_TOKEN' });
  expect((await reset(tokenIn(mail), 'krátké')).json).toMatchObject({ code: 'PASSWORD_TOO_SHORT' });
  expect(await old.viewer()).not.toBeNull();
  expect((await reset(tokenIn(mail), 'nové dlouhé heslo')).status).toBe(200);
  expect(await old.viewer()).toBeNull();
  expect((await reset(tokenIn(mail), 'ještě jiné heslo')).status).toBe(400);
  expect((await fresh.signIn(ana.address)).status).toBe(401);
  expect((await fresh.signIn(ana.address, 'nové dlouhé heslo')).status).toBe(200);
});

test.concurrent(
  'an address changes when the new one confirms it; the old one is told; a taken one stays unknown',
  async () => {
    const [ana, eva] = [await w.person('Ana'), await w.person('Eva')];
    const browser = w.browser();
    const change = (address: string) => browser.post('/change-email', { newEmail: address });
    expect((await change('nova@test.cz')).status).toBe(401);
    await browser.signIn(ana.address);
    const taken = await change(eva.address);
    // The former mailbox is told of both: hearing nothing would say that the other has an account.
    await eventually(() => w.post.to(ana.address).some(({ text }) => text?.includes(eva.address)));
    const free = await change('nova@test.cz');
    expect([free.status, free.text]).toEqual([taken.status, taken.text]);
    const mail = await eventually(() => w.post.to('nova@test.cz')[0]);
    await eventually(() => w.post.to(ana.address).some(({ text }) => text?.includes('nova@test.cz')));
    expect(w.post.to(eva.address)).toEqual([]);
    expect(mail.text).toContain('/settings/address?token=');
    expect((await browser.viewer())?.address).toBe(ana.address);
    expect((await browser.get(`/verify-email?token=${tokenIn(mail)}x`)).status).toBe(401);
    await browser.post('/request-password-reset', { email: ana.address });
    const reset = await eventually(() =>
      w.post.to(ana.address).find(({ text }) => text?.includes('/reset-password')),
    );
    expect((await browser.get(`/verify-email?token=${tokenIn(mail)}`)).status).toBe(200);
    expect((await browser.viewer())?.address).toBe('nova@test.cz');
    // What still lies in the mailbox that was left opens nothing.
    const spent = { token: tokenIn(reset), newPassword: 'nové dlouhé heslo' };
    expect((await w.browser().post('/reset-password', spent)).status).toBe(400);
    expect((await browser.get(`/verify-email?token=${tokenIn(mail)}`)).status).toBe(401);
  },
);

test.concurrent.each([
  ['a new password', 'reset'],
  ['ending other sessions', 'revoke'],
  ['asking for another address', 'another'],
])('%s voids a change of address that waits', async (_, act) => {
  const ana = await w.person('Ana');
  const [thief, owner] = [w.browser(), w.browser()];
  await thief.signIn(ana.address);
  await owner.signIn(ana.address);
  await thief.post('/change-email', { newEmail: `${act}@zlodej.cz` });
  const token = tokenIn(await eventually(() => w.post.to(`${act}@zlodej.cz`)[0]));
  if (act === 'revoke') expect((await owner.post('/revoke-other-sessions')).status).toBe(200);
  if (act === 'another') await owner.post('/change-email', { newEmail: 'moje@test.cz' });
  if (act === 'reset') {
    await owner.post('/request-password-reset', { email: ana.address });
    const mail = await eventually(() =>
      w.post.to(ana.address).find(({ text }) => text?.includes('/reset-password')),
    );
    const reset = { token: tokenIn(mail), newPassword: 'nové dlouhé heslo' };
    expect((await owner.post('/reset-password', reset)).status).toBe(200);
  }
  const answer = await w.browser().get(`/verify-email?token=${token}`);
  expect([answer.status, answer.json?.code]).toEqual([400, 'TOKEN_EXPIRED']);
  const { rows } = await w.owner.query(`select email from auth."user" where "personId" = $1`, [ana.id]);
  expect(rows).toEqual([{ email: ana.address }]);
});

test.concurrent('the change to an address that got an account meanwhile is refused', async () => {
  const ana = await w.person('Ana');
  const browser = w.browser();
  await browser.signIn(ana.address);
  await browser.post('/change-email', { newEmail: 'brzy@test.cz' });
  const mail = await eventually(() => w.post.to('brzy@test.cz')[0]);
  const eva = await w.person('Eva');
  await w.owner.query(`update auth."user" set email = 'brzy@test.cz' where "personId" = $1`, [eva.id]);
  const answer = await browser.get(`/verify-email?token=${tokenIn(mail)}`);
  expect([answer.status, answer.json?.code]).toEqual([400, 'ADDRESS_TAKEN']);
  expect((await browser.viewer())?.address).toBe(ana.address);
});

test.concurrent('guessing is slowed down for the address it comes from, and for no other', async () => {
  const ana = await w.person('Ana');
  const [guesser, other] = [w.browser('192.0.2.1'), w.browser('192.0.2.2')];
  const statuses = [];
  for (let attempt = 0; attempt < 4; attempt++)
    statuses.push((await guesser.signIn(ana.address, `hádám heslo ${attempt}`)).status);
  expect(statuses).toEqual([401, 401, 401, 429]);
  expect((await other.signIn(ana.address)).status).toBe(200);
  expect(
    (await w.owner.query('select key from auth."rateLimit"')).rows.map(({ key }) => key).join(),
  ).toContain('192.0.2.1');
});

test.concurrent('a foreign page cannot act with the cookie of its visitor', async () => {
  const ana = await w.person('Ana');
  const browser = w.browser();
  await browser.signIn(ana.address);
  expect((await browser.post('/sign-out', {}, { origin: 'https://elsewhere.example' })).status).toBe(403);
  expect(
    (
      await w
        .browser()
        .post('/sign-in/email', { email: ana.address, password }, { origin: 'https://elsewhere.example' })
    ).status,
  ).toBe(403);
  expect(await browser.viewer()).not.toBeNull();
});
