import type { MikroORM } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';

/** Table and number make the UUID. */
export const uuid = (table: number, n: number) =>
  `0192000${table}-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** Texts that break what was put together carelessly. */
const nasty = [
  ...['plain', 'žluťoučký "kůň" \\ back', 'line\nbreak\ttab', 'emoji 👍 </script>', '', 'null', '\u2028sep'],
  ...['aaa x', "quote ' and $1", '\x01ctl\x05', "'||'"],
];
const czech = ['Hora', 'Čaj', 'Chata', 'cesta', 'Rok', 'řeka', 'Důl', 'Dub', 'ďas'];

/** The same numbers on every run. */
function randomNumbers(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * below);
  };
}

const at = (hour: number, ms: number) => new Date(Date.UTC(2025, 0, 1) + hour * 3_600_000 + ms).toISOString();

/** Makes the example's tables under row security and fills them. */
export async function seed(orm: MikroORM, owner: Pool): Promise<void> {
  await owner.query('create schema example');
  await owner.query(await orm.schema.getCreateSchemaSQL({ wrap: false }));
  await owner.query('alter table example.writer alter name type text collate "cs-x-icu"');
  await owner.query('alter table example.publisher alter name type text collate "cs-x-icu"');
  await fill(insertInto(owner));
  await protect(owner);
}

type Insert = (table: string, row: Record<string, unknown>) => Promise<unknown>;

const insertInto =
  (owner: Pool): Insert =>
  (table, row) => {
    const columns = Object.keys(row).map((name) => `"${name}"`);
    const parameters = columns.map((_, i) => `$${i + 1}`);
    return owner.query(
      `insert into example.${table} (${columns}) values (${parameters})`,
      Object.values(row),
    );
  };

async function fill(insert: Insert) {
  const random = randomNumbers(42);
  const pick = <T>(from: readonly T[]): T => from[random(from.length)]!;
  for (let i = 0; i < 9; i++)
    await insert('publisher', {
      id: uuid(1, i),
      audience_id: pick([1, 1, 3, 10]),
      name: czech[i],
      slug: `slug-${i}`,
    });
  for (let i = 0; i < 12; i++)
    await insert('writer', {
      id: uuid(2, i),
      audience_id: i % 6 === 5 ? 10 : 1,
      name: czech[i % 9],
      born_on: i % 4 ? `19${50 + i}-02-0${1 + (i % 9)}` : null,
      publisher_id: i % 3 ? uuid(1, random(9)) : null,
    });
  let seq = 0;
  for (let i = 0; i < 30; i++) {
    const audience = pick([1, 1, 3, 10, 11]);
    const reviews = pick([0, 1, 2, 7, 15]);
    await insert('book', {
      id: uuid(3, i),
      audience_id: audience,
      title: pick(nasty) + (i % 9),
      state: pick(['planned', 'printed', 'sold out']),
      labels: pick([['CHILDREN'], [], ['LAW', 'POETRY']]),
      keywords: pick([null, [], ['a"b', 'č\\']]),
      print_runs: pick([[], [1, 2], [3]]),
      extra: pick([null, '{"a":[1,null,"x"],"b":{"c":true}}', '{}']),
      created_at: at(i >> 1, random(1000)),
      sold_out_at: pick([null, at(i, random(1000))]),
      review_count: reviews,
      number: String(9007199254740993n + BigInt(i) * 13n),
      publisher_id: uuid(1, random(9)),
      author_id: uuid(2, random(12)),
    });
    const ids: string[] = [];
    for (let k = 0; k < reviews; k++) {
      const id = uuid(4, i * 100 + k);
      await insert('review', {
        id,
        audience_id: random(9) ? audience : pick([1, 10]),
        body: pick(nasty) + k,
        created_at: at(k >> 1, random(1000)),
        book_id: uuid(3, i),
        author_id: uuid(2, random(12)),
        parent_id: ids.length && random(2) ? pick(ids) : null,
      });
      ids.push(id);
      const entry = { audience_id: audience, book_id: uuid(3, i) };
      await insert('entry', { ...entry, id: uuid(5, ++seq), seq: k, kind: 'review', item_id: id });
      if (random(4)) continue;
      const loan = uuid(6, seq + 1);
      const to = pick(['planned', 'printed', 'sold out']);
      const reason = pick([null, 'because']);
      await insert('loan', { id: loan, audience_id: audience, to, reason, by_id: uuid(2, random(12)) });
      await insert('entry', { ...entry, id: uuid(5, ++seq), seq: k + 100, kind: 'loan', item_id: loan });
    }
  }
}

async function protect(owner: Pool) {
  await owner.query('grant usage on schema example to platforma_app');
  for (const table of ['publisher', 'writer', 'book', 'review', 'loan', 'entry'])
    await owner.query(`
      alter table example.${table} enable row level security;
      alter table example.${table} force row level security;
      create policy see on example.${table} for select
        using (audience_id = any ((select app.audiences())::int[]));
      grant select on example.${table} to platforma_app`);
}
