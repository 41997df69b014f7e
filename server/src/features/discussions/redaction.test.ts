import { randomBytes, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asAdmin } from '../../../test/database.ts';
import { opened, posted } from '../../../test/discussions.ts';
import { Heard, socketOf, until } from '../../../test/sockets.ts';
import { world, type Somebody, type World } from '../../../test/world.ts';
import { cursorOf } from '../../kernel/live/cursor.ts';

let w: World;
beforeAll(async () => void (w = await world()));
afterAll(() => w.close());

const REDACT = `mutation($input: RedactPostInput!) { redactPost(input: $input) { body html redactedAt redactionReason version viewerCan { redact } } }`;
const MARK = '[odstraněno moderátorem]';
const WHY = { sensitiveReason: 'Klientka výslovně souhlasí.' };
const input = (id: string, passages: string[], changes: object = {}) => ({
  input: {
    ...{
      id,
      requestId: randomUUID(),
      version: 1,
      passages,
      alsoPostIds: [],
      reason: 'Osobní údaje klientky.',
    },
    ...changes,
  },
});
const bodies = async (who: Somebody, id: string): Promise<string[]> =>
  (
    await who.run(
      'query($id: ID!) { discussion(id: $id) { posts(first: 50) { edges { node { body } } } } }',
      { id },
    )
  ).discussion.posts.edges.map(({ node }: any) => node.body);

test('a moderator takes a passage out, nobody else does, and what is not there is refused', async () => {
  const id = await opened(w.jana);
  const postId = await posted(w.tomas, id, 'Volejte 603 123 456, prosím.', WHY);
  for (const who of [w.jana, w.tomas, w.vera])
    await expect(who.run(REDACT, input(postId, ['603 123 456']))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  await expect(w.visitor.run(REDACT, input(postId, []))).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  const wrong = (passages: string[], changes: object, code: string, field?: string) =>
    expect(w.milada.run(REDACT, input(postId, passages, changes))).rejects.toMatchObject({
      problems: [[code, field]],
    });
  await wrong(['603 123 457'], {}, 'PASSAGE_MISSING', 'passages');
  await wrong([' 6 '], {}, 'TOO_SHORT', 'passages');
  await wrong(['603 123 456'], { reason: ' ' }, 'REQUIRED', 'reason');
  await wrong(['603 123 456'], { reason: 'Telefon 603 123 456.' }, 'SENSITIVE_DATA', 'reason');
  await wrong(['603 123 456'], { version: 7 }, 'VERSION_STALE');
  const { redactPost } = await w.milada.run(REDACT, input(postId, ['603 123 456']));
  expect(redactPost).toMatchObject({
    ...{ body: `Volejte ${MARK}, prosím.`, html: `<p>Volejte ${MARK}, prosím.</p>`, version: 2 },
    ...{ redactionReason: 'Osobní údaje klientky.', viewerCan: { redact: true } },
  });
});

test('the whole text goes with its quotations; the author of each is told without it', async () => {
  const id = await opened(w.jana);
  const postId = await posted(w.tomas, id, 'Prvý řádek o někom.\nAno.');
  const quoting = await posted(w.karel, id, '> Prvý řádek o někom.\n> Ano.\n\nSouhlasím.');
  const other = await posted(w.lenka, id, 'Ano.', { actingForId: `organisation_${w.brno}` });
  const ask =
    'query($postId: ID!, $passages: [String!]!) { postsRepeating(postId: $postId, passages: $passages) { id } }';
  const passages = ['Prvý řádek o někom.'];
  expect((await w.milada.run(ask, { postId, passages })).postsRepeating).toEqual([{ id: quoting }]);
  await expect(w.visitor.run(ask, { postId, passages })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  await w.milada.run(REDACT, input(postId, [], { alsoPostIds: [quoting, other] }));
  expect((await bodies(w.jana, id)).slice(1)).toEqual([MARK, `> ${MARK}\n> Ano.\n\nSouhlasím.`, 'Ano.']);
  const told =
    '{ viewer { notifications(first: 5) { edges { node { kind post { id redactionReason } } } } } }';
  const kinds = async (who: Somebody) => JSON.stringify((await who.run(told)).viewer.notifications);
  await until(async () => (await kinds(w.karel)).includes('POST_REDACTED'));
  expect(await kinds(w.tomas)).toContain(
    `"POST_REDACTED","post":{"id":"${postId}","redactionReason":"Osobní`,
  );
  expect(await kinds(w.lenka)).not.toContain('POST_REDACTED');
});

test('no byte of a removed text is left: tables, files, answers, sockets, jobs', async () => {
  const secret = `Pokusná ${randomBytes(6).toString('hex')}`;
  const long = randomBytes(3_000).toString('base64'); // stored out of line
  const id = await opened(w.jana, { title: `O paní ${secret}` });
  const text = (rest: string) => `Klientka ${secret} ${rest} 755101/0104 ${long}`;
  const postId = await posted(w.tomas, id, text('čeká'), WHY);
  await w.tomas.run('mutation($input: EditPostInput!) { editPost(input: $input) { id } }', {
    input: { id: postId, requestId: randomUUID(), version: 1, body: text('už nečeká') },
  });
  const quoting = await posted(w.karel, id, `> ${text('už nečeká')}\n\nAno.`, { ...WHY, replyToId: postId });
  const draft =
    'mutation($id: ID!, $body: String!) { saveDraft(discussionId: $id, body: $body) { draft { body } } }';
  await w.lenka.run(draft, { id, body: `Píšu o ${secret} dál.` });
  const follow = `subscription($id: ID!, $after: StreamCursor) { discussionEvents(id: $id, after: $after) { __typename cursor ... on PostEvent { post { body html replyTo { excerpt } } } } }`;
  const page = `query($id: ID!) { discussion(id: $id) { title cursor draft { body } latestPost { excerpt }
    posts(first: 50) { edges { node { body html excerpt replyTo { excerpt } versions(first: 50) { edges { node { body html } } } } } } } }`;
  const { cursor } = (await w.karel.run(page, { id })).discussion;
  const stream = new Heard(socketOf(w.karel), follow, { id, after: cursor });

  const isKept = async () => (await everyPage()).includes(secret) && (await everyRow()).includes(long);
  expect(await isKept()).toBe(true);
  const passages = [secret, long, '755101/0104'];
  await w.milada.run(REDACT, input(postId, passages, { version: 2, alsoPostIds: [quoting] }));
  await until(() =>
    stream.all.some(({ discussionEvents }) => discussionEvents.__typename === 'PostRedacted'),
  );
  const replay = new Heard(socketOf(w.tomas), follow, {
    id,
    after: cursorOf(id.replace('discussion_', ''), 0),
  });
  await until(() => replay.all.length >= 4, 'the whole stream anew');
  await until(async () => {
    const [{ n }] = await w.sql(
      `select count(*)::int n from jobs.job_common where name = 'erasure' and state <> 'completed'`,
    );
    return n === 0;
  });

  const said = [];
  for (const who of [w.jana, w.tomas, w.karel, w.lenka, w.vera, w.milada])
    said.push(
      await who.text(page, { id }),
      await who.text('{ discussions(first: 50) { edges { node { title latestPost { body excerpt } } } } }'),
    );
  said.push(JSON.stringify(stream.all), JSON.stringify(replay.all), await everyRow(), await everyPage());
  for (const passage of [secret, long.slice(0, 40)])
    expect(
      said.findIndex((one) => one.includes(passage)),
      passage,
    ).toBe(-1);
  expect((await w.lenka.run(page, { id })).discussion).toMatchObject({
    ...{ title: `O paní ${MARK}`, draft: { body: `Píšu o ${MARK} dál.` } },
  });
  const [row] = await w.sql(
    `select actor_id, reason, after from audit where verb = 'redact' and entity_id = $1`,
    [postId.replace('post_', '')],
  );
  expect(row).toMatchObject({ actor_id: w.milada.personId, after: { passages: 3 } });
  for (const heard of [stream, replay]) heard.stop();
});

/** Every row of every table, as text. */
async function everyRow(): Promise<string> {
  const tables = await w.sql(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'auth', 'jobs', 'app')`,
  );
  const dumps = await Promise.all(
    tables.map(({ name }) => w.sql(`select coalesce(string_agg(t::text, ' '), '') as all from ${name} t`)),
  );
  const statistics = await w.sql(`select coalesce(string_agg(s::text, ' '), '') as all from pg_stats s`);
  return [...dumps.flat(), ...statistics].map(({ all }) => all).join('\n');
}

/** Every byte of every file of this database, once the server has written what it holds in memory. */
async function everyPage(): Promise<string> {
  const admin = w.database.url('postgres');
  await asAdmin(admin, 'checkpoint');
  const { rows } = await asAdmin(
    admin,
    `select current_setting('data_directory') as data, (select oid from pg_database where datname = current_database()) as oid`,
  );
  const folder = join(rows[0].data, 'base', String(rows[0].oid));
  return readdirSync(folder)
    .map((file) => readFileSync(join(folder, file)).toString('utf8'))
    .join('\n');
}
