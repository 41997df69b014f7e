import 'reflect-metadata';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asAdmin, freshDatabase } from '../../../test/fresh-database.ts';
import { underViewer } from './under-viewer.ts';

let pool: pg.Pool;
let run: ReturnType<typeof underViewer>;

beforeAll(async () => {
  const { url } = await freshDatabase();
  await asAdmin(
    url('postgres'),
    `create table public.secret (audience_id int not null);
     insert into public.secret select unnest(array[1, 3, 13]);
     alter table public.secret enable row level security;
     create policy see on public.secret using (
       audience_id = any ((select app.audiences())::int[]));
     grant select on public.secret to platforma_app`,
  );
  pool = new pg.Pool({ connectionString: url('platforma_app'), max: 2 });
  pool.on('error', () => {});
  run = underViewer(pool);
});
afterAll(() => pool?.end());

const SEE = `select coalesce(string_agg(audience_id::text, ',' order by audience_id), 'nothing') from secret`;
const see = (audiences: readonly number[]) =>
  run({ name: 'see', text: SEE }, [], { audiences, personId: null });
const seeBare = async () => (await pool.query(SEE)).rows[0].coalesce;
const eyes = { audiences: [1], personId: null };

test('a connection that nobody uses sees nothing, before and after a viewer', async () => {
  expect(await seeBare()).toBe('nothing');
  expect(await see([1, 3])).toBe('1,3');
  expect(await seeBare()).toBe('nothing');
});

test('no viewer shows through to another, over few connections and many failures', async () => {
  const audiences = [[1], [3], [1, 3], [], [13]];
  const failing = (i: number) => {
    const statement =
      i % 2
        ? { name: 'divide', text: 'select (1/$1::int)::text' }
        : { name: `bad${i}`, text: 'select nonsense' };
    return expect(
      run(statement, i % 2 ? [0] : [], { audiences: [1, 3, 13], personId: null }),
    ).rejects.toThrow();
  };
  const one = async (i: number) => {
    if (i % 7 === 0) return failing(i);
    const mine = audiences[i % 5]!;
    expect(await see(mine)).toBe(mine.join() || 'nothing');
    if (i % 13 === 0) expect(await seeBare()).toBe('nothing');
  };
  await Promise.all(Array.from({ length: 2000 }, (_, i) => one(i)));
});

test('a malformed context sees nothing', async () => {
  await expect(see(['1}; select' as never])).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  expect(await seeBare()).toBe('nothing');
});

test('the person is told beside the audiences, and is nobody for a visitor', async () => {
  const person = { name: 'person', text: `select current_setting('app.person')` };
  const personId = '01920000-0000-7000-8000-000000000001';
  expect(await run(person, [], { audiences: [1], personId })).toBe(personId);
  expect(await run(person, [], { audiences: [1], personId: null })).toBe('');
});

test('parameters arrive as they were given', async () => {
  const texts = ['a"b', 'c\\d', 'line\nbreak', '', 'NULL', '{}', 'č'];
  const echo = { name: 'echo', text: 'select to_json($1::text[])::text' };
  expect(JSON.parse(await run(echo, [[...texts, null]], eyes))).toEqual([...texts, null]);
  const at = new Date('2025-01-01T00:00:00.123Z');
  const mixed = {
    name: 'mixed',
    text: 'select json_build_array($1::timestamptz = $2::timestamptz, $3::int, $4::text)::text',
  };
  expect(JSON.parse(await run(mixed, [at, at.toISOString(), 7, null], eyes))).toEqual([true, 7, null]);
});

test('a timeout and a lost connection are UNAVAILABLE, and the next statement is answered', async () => {
  const slow = { name: 'slow', text: `select pg_sleep(5)::text` };
  const limited = new pg.Pool({ ...pool.options, max: 1, options: '-c statement_timeout=50' });
  limited.on('error', () => {});
  await expect(underViewer(limited)(slow, [], eyes)).rejects.toMatchObject({
    code: 'UNAVAILABLE',
    problems: [{ code: 'UNAVAILABLE' }],
  });
  expect(await underViewer(limited)({ name: 'see', text: SEE }, [], eyes)).toBe('1');
  await limited.end();

  const suicide = { name: 'end', text: `select pg_terminate_backend(pg_backend_pid())::text` };
  await expect(run(suicide, [], eyes)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  expect(await see([1])).toBe('1');

  const nowhere = new pg.Pool({ host: '127.0.0.1', port: 1 });
  await expect(underViewer(nowhere)(slow, [], eyes)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
});

test('a value of the wrong form is BAD_USER_INPUT without what PostgreSQL says, other failures are thrown as they are', async () => {
  const uuid = { name: 'uuid', text: 'select $1::uuid::text' };
  await expect(run(uuid, ['nonsense'], eyes)).rejects.toMatchObject({
    code: 'BAD_USER_INPUT',
    message: expect.not.stringMatching(/uuid/),
  });
  await expect(run({ name: 'denied', text: 'create table x ()' }, [], eyes)).rejects.toMatchObject({
    severity: 'ERROR',
  });
  await expect(run({ name: 'empty', text: 'select null::text' }, [], eyes)).rejects.toThrow(
    'empty gave no text',
  );
});

test('a connection keeps at most 301 statements prepared, those used last', async () => {
  const one = new pg.Pool({ ...pool.options, max: 1 });
  for (let i = 0; i < 400; i++) {
    await underViewer(one)({ name: `many${i}`, text: `select '${i}'` }, [], eyes);
    await underViewer(one)({ name: 'see', text: SEE }, [], eyes);
  }
  const { rows } = await one.query('select name from pg_prepared_statements');
  const names = rows.map(({ name }) => name);
  expect(names.length).toBeLessThanOrEqual(301);
  expect(names).toEqual(expect.arrayContaining(['context', 'see', 'many399']));
  expect(names).not.toContain('many0');
  await one.end();
});
