import { randomBytes, randomUUID } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asAdmin } from '../../../test/fresh-database.ts';
import { opened, posted } from '../../../test/discussions.ts';
import { pdf, uploaded } from '../../../test/files.ts';
import { mailServer } from '../../../test/mail-server.ts';
import { REPORT, reportInput } from '../../../test/moderation.ts';
import { questions } from '../../../test/questions.ts';
import { Heard, socketOf, until } from '../../../test/sockets.ts';
import { world, type Somebody, type World } from '../../../test/world.ts';
import { cursorOf } from '../../kernel/live/cursor.ts';
import { createLogger } from '../../kernel/log.ts';
import { createSchema } from '../../schema.ts';

let w: World;
let mail: Awaited<ReturnType<typeof mailServer>>;
const log: string[] = [];
beforeAll(async () => {
  mail = await mailServer();
  w = await world({ smtpUrl: mail.url }, createLogger('trace', { write: (line) => void log.push(line) }));
});
afterAll(() => Promise.all([w.close(), mail.close()]));

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
  const elsewhere = await opened(w.jana, { title: 'K tomu, co jste psali' });
  const carried = await posted(w.karel, elsewhere, 'Jinde: Prvý řádek o někom. To nejde.');
  const inside = await opened(w.tomas, { withinOrganisationId: `organisation_${w.brno}` });
  const unseen = await posted(w.tomas, inside, passages[0]);
  expect((await w.milada.run(ask, { postId, passages })).postsRepeating).toEqual([
    { id: carried },
    { id: quoting },
  ]);
  await expect(w.visitor.run(ask, { postId, passages })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  await w.milada.run(REDACT, input(postId, [], { alsoPostIds: [quoting, other, carried, unseen] }));
  expect((await bodies(w.jana, elsewhere)).at(-1)).toBe(`Jinde: ${MARK} To nejde.`);
  expect((await bodies(w.tomas, inside)).at(-1)).toBe(passages[0]);
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

test(
  'no byte of a removed text is left: tables, files, logs, mails, answers, sockets',
  { timeout: 60_000 },
  async () => {
    const secret = `Pokusná ${randomBytes(6).toString('hex')}`;
    const long = randomBytes(3_000).toString('base64'); // stored out of line
    const id = await opened(w.jana, { title: `O paní ${secret}` });
    const text = (rest: string) => `Klientka ${secret} ${rest} 755101/0104 ${long}`;
    const attachments = [
      { id: await uploaded(w.tomas, pdf(), `Zpráva ${secret}.pdf`), alternativeText: null },
    ];
    const postId = await posted(w.tomas, id, text('čeká'), { ...WHY, attachments });
    const edit = (who: Somebody, id: string, body: string) =>
      who.run('mutation($input: EditPostInput!) { editPost(input: $input) { id } }', {
        input: { id, requestId: randomUUID(), version: 1, body },
      });
    await edit(w.tomas, postId, text('už nečeká'));
    const quotation = `> ${text('už nečeká')}\n\n@[Jana](${w.jana.id}), ano.`;
    const quoting = await posted(w.karel, id, quotation, { ...WHY, replyToId: postId });
    // It quotes no longer, but it did.
    await edit(w.karel, await posted(w.karel, id, quotation, WHY), 'Nic.');
    const draft =
      'mutation($id: ID!, $body: String!) { saveDraft(discussionId: $id, body: $body) { draft { body } } }';
    await w.lenka.run(draft, { id, body: `Píšu o ${secret} dál.` });
    await w.vera.run('mutation($input: SumUpInput!) { sumUpDiscussion(input: $input) { id } }', {
      input: {
        id: `discussion_summary_${randomUUID()}`,
        discussionId: id,
        body: `Pomohli jsme: **${secret}**.`,
      },
    });
    await w.jana.run(REPORT, reportInput(postId, { rule: 'PERSONAL_DATA', note: `Je tam jméno ${secret}.` }));
    await w.sql(`alter table post add constraint breaks check (position('rozbij se' in body) = 0)`);
    await expect(posted(w.tomas, id, `rozbij se, ${secret}`)).rejects.toMatchObject({
      code: 'INTERNAL',
    });
    await w.sql('alter table post drop constraint breaks');
    await w.jana.run('mutation($input: InviteInput!) { invite(input: $input) { id } }', {
      input: {
        ...{ id: `invitation_${randomUUID()}`, organisationId: `organisation_${w.lipov}`, role: 'MEMBER' },
        ...{ name: 'Nová', address: 'nova@example.cz' },
      },
    });
    await until(async () => mail.mails.length > 0, 'a mail');
    const follow = `subscription($id: ID!, $after: StreamCursor) { discussionEvents(id: $id, after: $after) { __typename cursor ... on PostEvent { post { body html replyTo { excerpt } } } } }`;
    const { cursor } = (await w.karel.run('query($id: ID!) { discussion(id: $id) { cursor } }', { id }))
      .discussion;
    const stream = new Heard(socketOf(w.karel), follow, { id, after: cursor });

    const isKept = async () => (await everyFile()).includes(secret) && (await everyRow()).includes(long);
    expect(await isKept()).toBe(true);
    const before = await everyAnswer([id, postId, quoting]);
    for (const passage of [secret, long]) expect(before).toContain(passage);
    const passages = [secret, long, '755101/0104'];
    await w.milada.run(REDACT, input(postId, passages, { version: 2, alsoPostIds: [quoting] }));
    await until(() =>
      stream.all.some(({ discussionEvents }) => discussionEvents.__typename === 'PostRedacted'),
    );
    const replay = new Heard(socketOf(w.tomas), follow, {
      id,
      after: cursorOf(id.replace('discussion_', ''), 0),
    });
    await until(() => replay.all.length >= 6, 'the whole stream anew');
    await erased();

    const places: Record<string, string> = {
      answers: await everyAnswer([id, postId, quoting]),
      sockets: JSON.stringify([stream.all, replay.all]),
      rows: await everyRow(),
      files: await everyFile(),
      log: log.join(''),
      mails: JSON.stringify(mail.mails),
    };
    for (const [place, said] of Object.entries(places)) {
      expect(said.length, place).toBeGreaterThan(100);
      for (const passage of [secret, long.slice(0, 40)]) expect(said.includes(passage), place).toBe(false);
    }
    const found = await w.lenka.run(
      `query($id: ID!, $secret: String!) { discussions(first: 9, search: $secret) { totalCount } discussion(id: $id) { title draft { body } summary { html }
       posts(first: 9, search: $secret) { totalCount } first: posts(first: 9) { edges { node { attachments { name } } } } } }`,
      { id, secret },
    );
    expect(found).toMatchObject({
      discussions: { totalCount: 0 },
      discussion: {
        ...{ title: `O paní ${MARK}`, draft: { body: `Píšu o ${MARK} dál.` }, posts: { totalCount: 0 } },
        summary: { html: `<p>Pomohli jsme: <strong>${MARK}</strong>.</p>` },
      },
    });
    const names = found.discussion.first.edges.flatMap(({ node }: any) => node.attachments);
    expect(names).toEqual([{ name: `Zpráva ${MARK}.pdf` }]);
    const [row] = await w.sql(
      `select actor_id, reason, after from audit where verb = 'redact' and entity_id = $1`,
      [postId.replace('post_', '')],
    );
    expect(row).toMatchObject({ actor_id: w.milada.personId, after: { passages: 3 } });
    for (const heard of [stream, replay]) heard.stop();
  },
);

test('what hangs on a text goes with it when all of it goes; of others it stays', async () => {
  const secret = randomBytes(12).toString('hex');
  const id = await opened(w.jana);
  const attached = async (who: Somebody, body: string, words: string) =>
    posted(who, id, body, { attachments: [{ id: await uploaded(who, pdf(words)), alternativeText: null }] });
  const postId = await attached(w.tomas, 'V příloze je celý spis.', secret);
  await attached(w.karel, 'A tady je vzor.', 'Vzor souhlasu.');
  expect(await everyFile()).toContain(secret);
  await w.milada.run(REDACT, input(postId, []));
  await until(async () => !(await everyFile()).includes(secret), 'the bytes off the disk');
  expect(await everyFile()).toContain('Vzor souhlasu.');
});

/** Once every erasure has been done. */
const erased = () =>
  until(async () => {
    const [{ n }] = await w.sql(
      `select count(*)::int n from jobs.job_common where name = 'erasure' and state <> 'completed'`,
    );
    return n === 0;
  });

/** What everybody is answered to every query that pages ask, about these. */
async function everyAnswer(ids: string[]): Promise<string> {
  const byKind = Object.groupBy(ids, (id) => id.split('_')[0]!);
  const uuids = Object.entries(byKind).map(([kind, of]) => [kind, of!.map((id) => id.split('_')[1]!)]);
  const asked = questions(await createSchema(), Object.fromEntries(uuids));
  const answers = [];
  for (const who of [w.jana, w.tomas, w.karel, w.lenka, w.vera, w.milada, w.visitor])
    for (const { text, variables } of asked) answers.push(await who.text(text, variables));
  return answers.join('\n');
}

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

/**
 * Every byte that the database and the server keep on the disk, once PostgreSQL has written what it holds in memory:
 * not the databases of other tests, and not the write-ahead log, which lives on for its own time.
 */
async function everyFile(): Promise<string> {
  const admin = w.database.url('postgres');
  await asAdmin(admin, 'checkpoint');
  const { rows } = await asAdmin(
    admin,
    `select current_setting('data_directory') as data, (select oid from pg_database where datname = current_database()) as oid`,
  );
  const [{ data, oid }] = rows;
  const kept = [
    ...globSync(`base/${oid}/**`, { cwd: data, withFileTypes: true }),
    ...globSync('**', {
      cwd: data,
      withFileTypes: true,
      exclude: ({ name }) => ['base', 'pg_wal'].includes(name),
    }),
    ...globSync('**', { cwd: w.filesDirectory, withFileTypes: true }),
  ].filter((entry) => entry.isFile());
  return kept.map(({ parentPath, name }) => textOf(join(parentPath, name))).join('\n');
}

/** Empty when it is gone by now. */
function textOf(path: string): string {
  try {
    return readFileSync(path).toString('utf8');
  } catch {
    return '';
  }
}
