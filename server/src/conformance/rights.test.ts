import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asAdmin, freshDatabase, type TestDatabase } from '../../test/fresh-database.ts';
import type { Role } from '../kernel/database/roles.ts';

const DENIED = '42501';

let database: TestDatabase;
const clients = new Map<Role, pg.Client>();
beforeAll(async () => {
  database = await freshDatabase();
  for (const role of ['platforma_app', 'platforma_live', 'platforma_auth', 'platforma_jobs'] as const) {
    const client = new pg.Client({ connectionString: database.url(role) });
    await client.connect();
    await client.query(`select set_config('app.audiences', '{1,2,3,4,5,6,100}', false)`);
    clients.set(role, client);
  }
});
afterAll(() => Promise.all([...clients.values()].map((client) => client.end())));

const rows = async <Row>(text: string) =>
  (await asAdmin(database.url('platforma_owner'), text)).rows as Row[];

/** What a login is told for a statement: the code of its error, or that it ran. */
async function tried(role: Role, text: string): Promise<string> {
  const client = clients.get(role)!;
  await client.query('begin');
  const result = await client.query(text).then(
    () => 'ran',
    ({ code }: { code: string }) => code,
  );
  await client.query('rollback');
  return result;
}

const everything = async () =>
  rows<{ name: string; col: string; columns: string[] }>(
    `select tbl::text as name, col, (select array_agg(attname::text order by attnum) from pg_attribute
       where attrelid = tbl and attnum > 0 and not attisdropped) as columns from app.protected order by 1`,
  );

test('the application moves no row to another audience, whatever the table', async () => {
  const tables = await everything();
  expect(tables.length).toBeGreaterThan(20);
  for (const { name, col } of tables)
    expect([name, await tried('platforma_app', `update ${name} set ${col} = 1`)]).toEqual([name, DENIED]);
});

test('the application makes nobody a member of an audience, and writes no log of its own', async () => {
  const statements = [
    `insert into audience_member values (3, gen_random_uuid(), gen_random_uuid(), now(), null)`,
    `update audience_member set valid_to = null`,
    `delete from audience_member`,
    `insert into audience (kind) values ('members')`,
    `insert into audit (verb, entity, entity_id) values ('x', 'x', 'x')`,
    `update audit set verb = 'x'`,
    `delete from audit`,
    `update system set is_demo = true`,
    `delete from event`,
    `update stream set floor = 9`,
    `insert into mandate (id, person_id, organisation_id, role, valid_from) values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'ADMIN', now())`,
    `insert into platform_role (id, person_id, role) values (gen_random_uuid(), gen_random_uuid(), 'ADMINISTRATOR')`,
    `update person set suspended_at = now()`,
    `update person set private_audience_id = 1`,
    `select app.grant_audience(3, gen_random_uuid(), gen_random_uuid(), now(), null, 'x')`,
    `select app.change_audience('topic'::regclass, gen_random_uuid(), 1, 'x')`,
    `select app.add_person(gen_random_uuid(), 'x')`,
    `alter table topic disable row level security`,
    `set role platforma_owner`,
    `create table x (id int)`,
    `create function public.x() returns int language sql as 'select 1'`,
    `create temporary table x (id int)`,
  ];
  for (const statement of statements)
    expect([statement, await tried('platforma_app', statement)]).toEqual([statement, DENIED]);
});

test('of accounts and of jobs the application reads nothing', async () => {
  const tables = await rows<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('auth', 'jobs')`,
  );
  expect(tables.length).toBeGreaterThan(5);
  const open = ['jobs.queue', 'jobs.version'];
  for (const { name } of tables.filter(({ name }) => !open.includes(name)))
    for (const statement of [`select * from ${name}`, `delete from ${name}`])
      expect([statement, await tried('platforma_app', statement)]).toEqual([statement, DENIED]);
  expect(await tried('platforma_app', `select data from jobs.job_common`)).toBe(DENIED);
  expect(await tried('platforma_app', `update jobs.job_common set data = '{}'`)).toBe(DENIED);
});

test('the other logins see nothing of the application but what they are for', async () => {
  const own: Partial<Record<Role, string[]>> = { platforma_live: ['event', 'stream', 'system'] };
  for (const role of ['platforma_live', 'platforma_auth', 'platforma_jobs'] as const)
    for (const { name } of await everything()) {
      const expected = own[role]?.includes(name) ? 'ran' : DENIED;
      expect([role, name, await tried(role, `select * from public.${name}`)]).toEqual([role, name, expected]);
      expect([role, name, await tried(role, `delete from public.${name}`)]).toEqual([role, name, DENIED]);
    }
});

test('the functions that act for more than the caller are these, reviewed one by one', async () => {
  const granted = await rows<{ role: string; name: string }>(
    `select r.rolname::text as role, p.proname::text as name from pg_proc p, pg_roles r
     where p.prosecdef and p.pronamespace in ('app'::regnamespace, 'public'::regnamespace)
       and r.rolname in ('platforma_app', 'platforma_live', 'platforma_auth', 'platforma_jobs')
       and has_function_privilege(r.oid, p.oid, 'execute') order by 1, 2`,
  );
  const byRole = Map.groupBy(granted, ({ role }) => role);
  const lines = [...byRole].map(([role, own]) => `${role}: ${own.map(({ name }) => name).join(', ')}`);
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./definers.snapshot.txt');
});
