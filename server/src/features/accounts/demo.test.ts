import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { world, type World } from '../../../test/accounts.ts';
import { addPersona, demoPassword, personas } from './demo.ts';

const open: World[] = [];
const started = async (options: Parameters<typeof world>[0]) => {
  const w = await world({ isMailing: false, ...options });
  open.push(w);
  return w;
};
afterAll(() => Promise.all(open.map((w) => w.close())));

const cast = async (w: World) => {
  const ana = { id: randomUUID(), name: 'Ana Demo', address: 'Ana@ukazka.cz' };
  const root = {
    id: randomUUID(),
    name: 'Správce',
    address: 'spravce@ukazka.cz',
    roles: ['ADMINISTRATOR' as const],
  };
  for (const persona of [ana, root, ana]) await addPersona(w.owner, persona);
  return { ana, root };
};
const listed = async (w: World, demo: Parameters<typeof personas>[1]) => {
  const app = new pg.Client({ connectionString: w.database.url('platforma_app') });
  await app.connect();
  const names = (await personas(app, demo)).map(({ name, roles }) => [name, roles]);
  await app.end();
  return names;
};

test('in the demo one click enters as a persona; a person who is none stays closed', async () => {
  const w = await started({ demo: 'private' });
  const { ana, root } = await cast(w);
  const real = await w.person('Eva');
  const browser = w.browser();
  const enter = (persona: unknown) => browser.post('/platforma/enter', { persona });
  for (const other of [real.id, randomUUID(), 'x', undefined, { id: ana.id }])
    expect((await enter(other)).status).toBe(404);
  expect(await browser.viewer()).toBeNull();
  expect((await enter(ana.id)).status).toBe(200);
  expect((await browser.viewer())?.personId).toBe(ana.id);
  expect((await w.owner.query('select from auth.session where "secondFactorAt" is not null')).rowCount).toBe(
    1,
  );
  expect((await enter(root.id)).status).toBe(200);
  expect((await browser.viewer())?.roles).toEqual(['ADMINISTRATOR']);
  expect((await w.browser().signIn('ana@ukazka.cz', demoPassword)).status).toBe(200);
  expect(await listed(w, 'private')).toEqual([
    ['Ana Demo', []],
    ['Správce', ['ADMINISTRATOR']],
  ]);
  expect(
    (await browser.post('/platforma/enter', { persona: ana.id }, { origin: 'https://elsewhere.example' }))
      .status,
  ).toBe(403);
});

test('without the mark in the database, or with DATABASE_URL, nobody enters and nobody is listed', async () => {
  for (const options of [
    { demo: 'private', isMarked: true },
    { demo: null, isMarked: true },
  ] as const) {
    const w = await started(options);
    const { ana } = await cast(w);
    if (options.demo) await w.owner.query('update system set is_demo = false');
    const browser = w.browser();
    expect((await browser.post('/platforma/enter', { persona: ana.id })).status).toBe(404);
    expect(await browser.viewer()).toBeNull();
    expect(await listed(w, options.demo)).toEqual([]);
    await w.owner.query('update system set is_demo = false');
    await expect(addPersona(w.owner, { ...ana, id: randomUUID() })).rejects.toThrow('marked as a demo');
  }
});

test('a public demo offers no administrator, and its personas stay as they are', async () => {
  const w = await started({ demo: 'public' });
  const { ana, root } = await cast(w);
  const [browser, admin] = [w.browser(), w.browser()];
  expect((await admin.post('/platforma/enter', { persona: root.id })).json).toMatchObject({
    code: 'NOT_OFFERED',
  });
  expect((await admin.signIn(root.address, demoPassword)).status).toBe(401);
  expect(await admin.viewer()).toBeNull();
  expect(await listed(w, 'public')).toEqual([['Ana Demo', []]]);
  expect((await browser.post('/platforma/enter', { persona: ana.id })).status).toBe(200);
  const refused = [
    await browser.post('/change-email', { newEmail: 'moje@test.cz' }),
    await browser.post('/change-password', { currentPassword: demoPassword, newPassword: 'jen moje heslo' }),
    await browser.post('/revoke-other-sessions'),
    await browser.get('/list-sessions'),
  ];
  expect(refused.map(({ status, json }) => [status, json?.code])).toEqual(Array(4).fill([403, 'PERSONA']));
  expect((await w.browser().signIn('ana@ukazka.cz', demoPassword)).status).toBe(200);
});

test('in a demo of one’s own a persona changes the password like anybody', async () => {
  const w = await started({ demo: 'private' });
  const { ana } = await cast(w);
  const browser = w.browser();
  await browser.post('/platforma/enter', { persona: ana.id });
  const changed = await browser.post('/change-password', {
    currentPassword: demoPassword,
    newPassword: 'jen moje heslo',
  });
  expect(changed.status).toBe(200);
  expect((await w.browser().signIn('ana@ukazka.cz', 'jen moje heslo')).status).toBe(200);
});
