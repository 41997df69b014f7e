import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { expect, test } from 'vitest';
import { asAdmin, freshDatabase } from '../../../test/fresh-database.ts';
import { assertLogin } from './logins.ts';

const { url } = await freshDatabase();

const check = async (connectionString: string, role: Parameters<typeof assertLogin>[1], before?: string) => {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    if (before) await client.query(before);
    await assertLogin(client, role);
  } finally {
    await client.end();
  }
};
/** A login of this test with some roles; dropped with the cluster. */
const login = async (attributes: string, ...memberOf: string[]) => {
  const name = `l_${randomUUID().replaceAll('-', '')}`;
  await asAdmin(url('postgres'), `create role ${name} login ${attributes} password 'test'`);
  for (const role of memberOf) await asAdmin(url('postgres'), `grant ${role} to ${name}`);
  if (memberOf.length)
    await asAdmin(
      url('postgres'),
      `grant connect on database ${new URL(url('postgres')).pathname.slice(1)} to ${name}`,
    );
  const own = new URL(url('postgres'));
  own.username = name;
  return own.href;
};

test('each role serves its own pool, and no other', async () => {
  for (const role of ['platforma_app', 'platforma_live', 'platforma_auth', 'platforma_jobs'] as const) {
    await check(url(role), role);
    const other = role === 'platforma_app' ? 'platforma_live' : 'platforma_app';
    await expect(check(url(role), other)).rejects.toThrow(
      `The server does not start: the login ${role} is not ${other}.`,
    );
  }
});

test('the owner and a superuser are refused, also behind SET ROLE', async () => {
  await expect(check(url('platforma_owner'), 'platforma_app')).rejects.toThrow(
    'the login platforma_owner is not platforma_app',
  );
  await expect(check(url('postgres'), 'platforma_app')).rejects.toThrow(
    'the login postgres has the rights of',
  );
  await expect(check(url('postgres'), 'platforma_app', 'set role platforma_app')).rejects.toThrow(
    'must be an ordinary role',
  );
});

test('a login that becomes the role is fine; one that can become more is not', async () => {
  await check(await login('', 'platforma_app'), 'platforma_app');
  await expect(check(await login('', 'platforma_app', 'platforma_owner'), 'platforma_app')).rejects.toThrow(
    'can also act as platforma_owner',
  );
  await expect(check(await login('', 'platforma_app', 'platforma_auth'), 'platforma_app')).rejects.toThrow(
    'can also act as platforma_auth',
  );
  await expect(check(await login('bypassrls', 'platforma_app'), 'platforma_app')).rejects.toThrow(
    'must be an ordinary role',
  );
  await expect(check(await login('createrole', 'platforma_app'), 'platforma_app')).rejects.toThrow(
    'must be an ordinary role',
  );
});

test('a database whose grants were lost in copying is refused until they are renewed', async () => {
  const copy = await freshDatabase();
  const name = new URL(copy.url('postgres')).pathname.slice(1);
  await asAdmin(copy.url('platforma_owner'), `grant temporary on database ${name} to public`);
  await expect(check(copy.url('platforma_app'), 'platforma_app')).rejects.toThrow('app.guard_database()');
  await asAdmin(copy.url('platforma_owner'), 'select app.guard_database()');
  await check(copy.url('platforma_app'), 'platforma_app');
});
