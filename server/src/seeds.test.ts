import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seedDemo } from '../seeds/demo.ts';
import { freshDatabase, type TestDatabase } from '../test/database.ts';

let database: TestDatabase;
let owner: pg.Client;

beforeAll(async () => {
  database = await freshDatabase();
  owner = await connected(database);
  expect(await seedDemo(database.url('platforma_owner'))).toBe(true);
});
afterAll(() => owner.end());

async function connected({ url }: TestDatabase) {
  const client = new pg.Client({ connectionString: url('platforma_owner') });
  await client.connect();
  return client;
}

const ask = async (text: string, values: unknown[] = [], client = owner) =>
  (await client.query(text, values)).rows;
const count = async (table: string) => (await ask(`select count(*)::int as n from ${table}`))[0].n as number;

/** Rows and a hash of each table, without the log of what was done. */
async function state() {
  const tables = await ask(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('public', 'auth') and tablename <> 'audit' order by 1`,
  );
  const states: Record<string, unknown> = {};
  for (const { name } of tables)
    states[name] = (
      await ask(
        `select count(*)::int as rows, md5(string_agg(t::text, '|' order by t::text)) as hash from ${name} t`,
      )
    )[0];
  return states;
}

test('everything that the present features can hold is there', async () => {
  expect({
    // Two real ones without a known seat wait in the file.
    organisations: await count('organisation'),
    members: await count('membership'),
    bodies: await count('public_body'),
    personas: await count('app.personas()'),
    topics: await count('topic'),
    discussions: await count('discussion'),
    posts: await count('post'),
  }).toEqual({
    organisations: 46,
    members: 8,
    bodies: 104,
    personas: 14,
    topics: 26,
    discussions: 10,
    posts: 72,
  });
});
