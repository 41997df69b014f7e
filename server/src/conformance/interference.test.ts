import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { getOperationAST, isObjectType, parse } from 'graphql';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { audienceWorld, type AudienceWorld } from '../../test/audiences.ts';
import { freshDatabase, type TestDatabase } from '../../test/fresh-database.ts';
import { isLong, tried } from '../../test/depth.ts';
import { posted } from '../../test/discussions.ts';
import { populate } from '../../test/populate.ts';
import { questions, type Question } from '../../test/questions.ts';
import { viewerOf, world } from '../../test/world.ts';
import { entities } from '../features.ts';
import { visitor, type Eyes } from '../kernel/access/viewer.ts';
import { createOrm } from '../kernel/database/orm.ts';
import { underViewer } from '../kernel/database/under-viewer.ts';
import { Model } from '../kernel/read/model.ts';
import { Reader, type RunStatement } from '../kernel/read/reader.ts';
import { stringify } from '../kernel/read/result.ts';
import { createSchema } from '../schema.ts';

let w: AudienceWorld;
let reader: Reader<Eyes>;
let asked: Question[];
let run: RunStatement;
const eyes = new Map<string, Eyes>();
const pools: pg.Pool[] = [];
beforeAll(async () => {
  w = await audienceWorld(populate);
  w.principals = tried(w.principals);
  for (const { name, who } of w.principals) eyes.set(name, who.cookie ? await viewerOf(w, who) : visitor);
  const schema = await createSchema();
  const orm = await createOrm(w.database.url('platforma_app'), entities);
  const model = new Model(schema, orm.getMetadata());
  reader = new Reader<Eyes>(model, (...statement) => run(...statement));
  asked = questions(schema, await sampleIds(model));
  await orm.close(true);
  await w.close();
}, 60_000);
afterAll(() => Promise.all(pools.map((pool) => pool.end())));

/** Some rows of every kind, of public and of confidential audiences. */
async function sampleIds(model: Model): Promise<Record<string, string[]>> {
  const ids: Record<string, string[]> = {};
  for (const type of Object.values(model.schema.getTypeMap())) {
    const { kind, meta } = (isObjectType(type) && model.sourceOf(type)) || {};
    if (!kind || !meta) continue;
    const rows = await w.sql(
      `select distinct on (audience_id) id from ${meta.tableName} where audience_id <= 3 or audience_id >= 100 order by audience_id, md5(id::text)`,
    );
    ids[kind] = rows.map(({ id }) => id).slice(0, 5);
  }
  return ids;
}

const documents = new Map<string, ReturnType<typeof parse>>();

/** Every answer to somebody, from one database. */
async function answers(database: TestDatabase, viewer: Eyes): Promise<string[]> {
  const pool = new pg.Pool({ connectionString: database.url('platforma_app'), max: 1 });
  pools.push(pool);
  run = underViewer(pool);
  const texts = [];
  for (const { name, text, variables } of asked) {
    const document = documents.get(text) ?? parse(text);
    documents.set(text, document);
    const operation = getOperationAST(document)!;
    const result = await reader.execute({ document, operation, variables, context: { viewer } });
    texts.push(`${name} ${JSON.stringify(variables)} ${stringify(result)}`);
  }
  await pools.pop()!.end();
  return texts;
}

test(
  'what is hidden from somebody might as well not be there: every answer is the same without it',
  { timeout: 300_000 },
  async () => {
    const all = new Map<string, string[]>();
    for (const { name } of w.principals) all.set(name, await answers(w.database, eyes.get(name)!));
    const source = new URL(w.database.url('postgres')).pathname.slice(1);
    for (const { name, held } of w.principals) {
      const clone = await freshDatabase(source);
      expect(await withoutHidden(clone, held)).toBeGreaterThan(100);
      expect(await answers(clone, eyes.get(name)!), name).toEqual(all.get(name));
    }
    expect(new Set([...all.values()].map((texts) => texts.join('\n'))).size).toBe(w.principals.length);
  },
);

/** Deletes what somebody may not see, as far as nothing that stays refers to it. Gives the number of rows. */
async function withoutHidden(database: TestDatabase, held: ReadonlySet<number>): Promise<number> {
  const owner = new pg.Client({ connectionString: database.url('platforma_owner') });
  await owner.connect();
  await owner.query(deletion);
  const { rows } = await owner.query('select pg_temp.delete_hidden($1) n', [[...held]]);
  await owner.end();
  return rows[0].n;
}

const deletion = `
  create function pg_temp.delete_hidden(held int[]) returns int language plpgsql as $$
  declare
    t record; r record; n int := 0; before int;
  begin
    loop
      before := n;
      for t in select tbl, col from app.protected where tbl not in ('audience'::regclass, 'audience_member'::regclass) loop
        for r in execute format('select ctid from %s where %I <> all ($1)', t.tbl, t.col) using held loop
          -- Their own person stays: from it hangs what only they see.
          continue when t.tbl = 'person'::regclass
            and exists (select from person p where p.ctid = r.ctid and p.private_audience_id = any (held));
          begin
            execute format('delete from %s where ctid = $1', t.tbl) using r.ctid;
            n := n + 1;
          exception when foreign_key_violation then null;
          end;
        end loop;
      end loop;
      exit when n = before;
    end loop;
    return n;
  end $$`;

test(
  'what others do where one may not look changes nothing that one is told',
  { timeout: 300_000 },
  async () => {
    const own = await world();
    const { inside, open, publicTopic, posts } = await populate(own);
    const plain = (id: string) => id.slice(id.indexOf('_') + 1);
    const schema = await createSchema();
    const about = questions(schema, {
      ...{ discussion: [plain(inside), plain(open)], topic: [plain(publicTopic)], post: posts.map(plain) },
      ...{ organisation: [own.lipov], person: [own.jana.personId, own.karel.personId] },
    });
    const outsiders = [
      own.visitor,
      own.tomas,
      ...(isLong ? [own.vera, own.milada, await own.person('X')] : []),
    ];
    const told = async (among = outsiders) => {
      const texts = [];
      for (const who of among)
        for (const { name, text, variables } of about)
          texts.push(`${name} ${await who.text(text, variables)}`);
      return texts;
    };
    const [before, within] = [await told(), await told([own.jana])];
    const { jana, karel } = own;
    const post = await posted(karel, inside, `Uvnitř pro @[Tomáš](${own.tomas.id}).`);
    const once = { id: post, r: randomUUID(), s: randomUUID(), d: inside };
    await jana.run(
      'mutation($id: ID!, $r: ID!) { acceptAnswer(postId: $id, requestId: $r) { id } react(postId: $id, kind: WORKED) { id } }',
      once,
    );
    await karel.run(
      'mutation($id: ID!, $r: ID!, $s: ID!) { editPost(input: { id: $id, requestId: $r, version: 1, body: "Jinak." }) { id } withdrawPost(id: $id, requestId: $s) { id } }',
      once,
    );
    await karel.run(
      'mutation($d: ID!) { saveDraft(discussionId: $d, body: "x") { id } markRead(discussionId: $d, fromNumber: 1, toNumber: 9) { id } }',
      once,
    );
    expect(
      await own.sql(`select 1 from notification where person_id = $1 and post_id = $2`, [
        own.tomas.personId,
        plain(post),
      ]),
    ).toEqual([]);
    expect(await told()).toEqual(before);
    expect(await told([own.jana])).not.toEqual(within);
    await own.close();
  },
);
