import { afterAll, beforeAll, expect, test } from 'vitest';
import { secret, world, type World } from '../test/accounts.ts';
import { roles } from './kernel/database/roles.ts';
import { admin } from './admin.ts';

let w: World;
beforeAll(async () => void (w = await world({ isMailing: false })));
afterAll(() => w.close());

const run = async (...args: string[]) => {
  const said: string[] = [];
  const env = {
    DATABASE_URL: w.database.url('platforma_app'),
    DATABASE_OWNER_URL: w.database.url('platforma_owner'),
    PUBLIC_URL: w.publicUrl.origin,
    SMTP_URL: 'smtp://127.0.0.1:1',
    SECRET: secret,
  };
  const code = await admin(args, env, (line) => void said.push(line));
  return { code, said: said.join('\n') };
};
const addresses = async () =>
  (await w.owner.query('select email from auth."user"')).rows.map(({ email }) => email);

test('the first administrator gets a link and exactly the roles asked for, without any mail', async () => {
  const create = (...flags: string[]) => run('create-administrator', 'Vera@test.cz', 'Věra Nová', ...flags);
  for (const flags of [[], ['--role', 'MODERATOR'], ['--role', 'ADMINISTRATOR', '--nonsense']])
    expect((await create(...flags)).code).toBe(1);
  expect(await addresses()).toEqual([]);
  const { code, said } = await create('--role', 'ADMINISTRATOR');
  expect(code).toBe(0);
  const link = new URL(said.split('\n').at(-1)!);
  expect([link.origin, link.pathname]).toEqual([w.publicUrl.origin, '/sign-in/link']);
  const browser = w.browser();
  const verify = `/magic-link/verify${link.search}`;
  expect((await browser.get(verify)).status).toBe(200);
  expect(await browser.viewer()).toMatchObject({ address: 'vera@test.cz', roles: ['ADMINISTRATOR'] });
  expect((await w.browser().get(verify)).status).toBe(302);
  await create('--role', 'ADMINISTRATOR', '--role', 'COORDINATOR');
  expect((await browser.viewer())?.roles).toEqual(['ADMINISTRATOR', 'COORDINATOR']);
  expect((await w.owner.query('select from platform_role')).rowCount).toBe(2);
  expect(await addresses()).toEqual(['vera@test.cz']);
  expect([await w.jobs(), w.post.mails]).toEqual([[], []]);
});

test('a real installation gets the public bodies that exist and the rules of time limits, once, and nothing invented', async () => {
  expect(await run('load-public-bodies')).toEqual({
    code: 0,
    said: 'Public bodies: 80 added, 0 were there.',
  });
  expect((await run('load-public-bodies')).said).toBe('Public bodies: 0 added, 80 were there.');
  const { rows } = await w.owner.query(
    'select (select count(*)::int from public_body where is_demo) invented, (select count(*)::int from body_name) names',
  );
  expect(rows).toEqual([{ invented: 0, names: expect.any(Number) }]);
  expect(rows[0].names).toBeGreaterThan(0);
  const rules = 'Rules of time limits';
  expect((await run('load-deadline-rules')).said).toBe(`${rules}: 34 added, 0 were there.`);
  expect((await run('load-deadline-rules')).said).toBe(`${rules}: 0 added, 34 were there.`);
  expect(await admin(['load-public-bodies'], {}, () => {})).toBe(1);
});

test('a demo gets no administrator of this kind', async () => {
  await w.owner.query('update system set is_demo = true');
  const { code, said } = await run(
    'create-administrator',
    'dalsi@test.cz',
    'Další',
    '--role',
    'ADMINISTRATOR',
  );
  await w.owner.query('update system set is_demo = false');
  expect([code, said]).toEqual([1, expect.stringContaining('is a demo')]);
  expect(await addresses()).not.toContain('dalsi@test.cz');
  expect(await admin(['create-administrator', 'a@b.cz', 'A', '--role', 'ADMINISTRATOR'], {}, () => {})).toBe(
    1,
  );
});

test('the script of the roles names each and no real password', async () => {
  const { code, said } = await run('roles');
  expect(code).toBe(0);
  for (const role of roles) expect(said).toContain(`alter role ${role} password 'CHANGE-THIS-PASSWORD'`);
});
