import { afterAll, beforeAll, expect, test } from 'vitest';
import { idOf } from '../seeds/ids.ts';
import { finder, translator } from '../seeds/source.ts';
import { connected, demoData, tablesOf } from '../test/demo-data.ts';
import { freshDatabase } from '../test/fresh-database.ts';

let demo: Awaited<ReturnType<typeof demoData>>;

beforeAll(async () => {
  demo = await demoData();
});
afterAll(() => demo.stop());

/** Makes the next run look at every entry again, as if the files had changed. */
const forget = () => demo.ask(`delete from audit where verb = 'seed_demo'`);

test('a second run changes nothing and takes no time', async () => {
  const before = await tablesOf(demo.owner);
  const began = performance.now();
  expect(await demo.seed()).toBe(true);
  expect(performance.now() - began).toBeLessThan(500);
  expect(await tablesOf(demo.owner)).toEqual(before);
});

test('changed files add what is new and leave alone what people did', async () => {
  const before = await tablesOf(demo.owner, ['audit']);
  const senate = idOf('public_body', 'senat');
  await demo.ask('delete from public_body where id = $1', [senate]);
  await forget();
  await demo.seed();
  expect(await tablesOf(demo.owner, ['audit'])).toEqual(before);

  const topic = idOf('topic', 'tema-lety');
  const [{ title }] = await demo.ask('select title from topic where id = $1', [topic]);
  await demo.ask(`update topic set title = 'Lety' where id = $1`, [topic]);
  const [reaction] = await demo.ask(
    'delete from reaction where id = (select id from reaction limit 1) returning *',
  );
  const edited = await tablesOf(demo.owner, ['audit']);
  await forget();
  await demo.seed();
  expect(await tablesOf(demo.owner, ['audit'])).toEqual(edited);
  await demo.ask('update topic set title = $2 where id = $1', [topic, title]);
  await demo.ask('insert into reaction select * from jsonb_populate_record(null::reaction, $1)', [
    JSON.stringify(reaction),
  ]);
});

test('two starts at once seed once', async () => {
  const fresh = await freshDatabase();
  expect(await Promise.all([demo.seed(fresh), demo.seed(fresh)])).toEqual([true, true]);
  const client = await connected(fresh);
  const { rows } = await client.query(`select count(*)::int from audit where verb = 'seed_demo'`);
  expect(rows).toEqual([{ count: 1 }]);
  await client.end();
});

test('a database with real people is refused and stays as it is', async () => {
  const real = await freshDatabase();
  const client = await connected(real);
  await client.query(`select app.add_person(gen_random_uuid(), 'Eva')`);
  const before = await tablesOf(client);
  expect(await demo.seed(real)).toBe(false);
  expect(await tablesOf(client)).toEqual(before);
  await client.end();
});

test('a word or an id that is not known names its file and entry', () => {
  const colourOf = translator<'RED'>('colours.json', { RED: 'červená' });
  expect(colourOf('c-1', 'červená')).toBe('RED');
  expect(() => colourOf('c-2', 'modrá')).toThrow('colours.json, c-2: "modrá" is not known.');
  expect(() => finder('colours.json', [{ id: 'c-1' }])('c-2', 'c-3')).toThrow(
    'colours.json, c-2: there is no "c-3".',
  );
});
