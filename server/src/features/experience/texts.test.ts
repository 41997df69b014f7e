import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { posted } from '../../../test/discussions.ts';
import * as by from '../../../test/experience.ts';
import { refused, WHY as sensitiveReason } from '../../../test/sensitive.ts';
import { until } from '../../../test/sockets.ts';
import { world, type Somebody, type World } from '../../../test/world.ts';

let w: World;
beforeAll(async () => void (w = await world()));
afterAll(() => w.close());

const MARK = '[odstraněno moderátorem]';

test('its author and admins of its organisation say it anew, others do not; the text is its author’s', async () => {
  const { id } = await by.published(w.karel);
  for (const who of [w.tomas, w.vera, w.milada])
    await expect(who.run(by.EDIT, await by.editing(w, id))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(w.visitor.run(by.EDIT, await by.editing(w, id))).rejects.toMatchObject({
    code: 'UNAUTHENTICATED',
  });
  const said = { title: 'Kde vzít na kauci', body: 'Jinak.', regions: [], languages: ['CS', 'ROM'] };
  await expect(w.jana.run(by.EDIT, await by.editing(w, id, said))).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  const sent = await by.editing(w, id, said);
  const { editExperience } = await w.karel.run(by.EDIT, sent);
  expect(editExperience).toMatchObject({
    ...{ title: 'Kde vzít na kauci', post: { body: 'Jinak.' }, discussion: { title: 'Kde vzít na kauci' } },
    changes: { edges: [{ node: { kind: 'EDITED', changed: ['TITLE', 'REGIONS', 'LANGUAGES', 'BODY'] } }] },
  });
  await w.karel.run(by.EDIT, sent);
  const stale = { input: { ...sent.input, requestId: randomUUID() } };
  await expect(w.karel.run(by.EDIT, stale)).rejects.toMatchObject({
    problems: [['VERSION_STALE', undefined]],
  });
  const same = { title: 'Kde vzít na kauci', regions: [], languages: ['CS', 'ROM'] };
  const again = await w.jana.run(by.EDIT, await by.editing(w, id, same));
  expect(again.editExperience.changes.edges).toHaveLength(1);
  const [body] = await w.sql(
    `insert into public_body (id, name, kind, level) values (gen_random_uuid(), 'Úřad práce', 'úřad', 'NATIONAL') returning id`,
  );
  const { version } = again.editExperience;
  const concerned = await by.editing(w, id, { ...same, bodyIds: [`body_${body.id}`] });
  const concerning = await w.jana.run(by.EDIT, concerned);
  expect(concerning.editExperience.version).toBe(version + 1);
  expect(concerning.editExperience.changes.edges[0].node.changed).toEqual(['BODIES']);
});

test('a bad edit is refused at its field, and what has ended is opened first', async () => {
  const { id } = await by.published(w.karel);
  const bad = async (changes: object, problem: [string, string]) =>
    expect(w.karel.run(by.EDIT, await by.editing(w, id, changes))).rejects.toMatchObject({
      problems: [problem],
    });
  await bad({ title: ' ' }, ['REQUIRED', 'title']);
  await bad({ body: ' ' }, ['REQUIRED', 'body']);
  await bad({ languages: [] }, ['REQUIRED', 'languages']);
  await bad({ holdsUntil: '2020-01-01' }, ['DATE_PAST', 'holdsUntil']);
  await bad({ bodyIds: [`body_${w.lipov}`] }, ['BODY_UNKNOWN', 'bodyIds']);
  await bad({ title: 'Paní r. č. 905214/0005' }, ['SENSITIVE_DATA', 'title']);
  await w.karel.run(by.CLOSE, by.closing(id));
  await bad({}, ['EXPERIENCE_STATE', undefined as never]);
});

test('every text of a notice is looked through, and asked for only once', async () => {
  const TEXT = 'Klientka Jana Vymyšlená, tel. 603 123 456';
  const published = by.noticeInput({ title: TEXT, focusAreas: ['tel. 603 123 456'] });
  await expect(w.karel.run(by.PUBLISH, { input: published })).rejects.toMatchObject(
    refused('title', 'focusAreas'),
  );
  await w.karel.run(by.PUBLISH, { input: { ...published, sensitiveReason } });
  const { id } = published;
  const edit = async (changes: object) =>
    w.karel.run(by.EDIT, await by.editing(w, id, { title: TEXT, focusAreas: [], ...changes }));
  await edit({});
  await expect(edit({ body: 'Rodné číslo 755101/0104.' })).rejects.toMatchObject(refused('body'));
  await expect(
    w.karel.run(by.CLOSE, by.closing(id, { whatHelped: 'Volali jsme na 604 555 666.' })),
  ).rejects.toMatchObject(refused('whatHelped'));
  const WITHDRAW =
    'mutation($id: ID!, $r: ID!, $reason: String!, $why: String) { withdrawExperience(noticeId: $id, requestId: $r, reason: $reason, sensitiveReason: $why) { state } }';
  const withdrawing = { ...by.about(id, 'Volali jsme na 604 555 666.') };
  await expect(w.karel.run(WITHDRAW, withdrawing)).rejects.toMatchObject(refused('reason'));
  await w.karel.run(WITHDRAW, { ...withdrawing, why: sensitiveReason });
});

test('a moderator takes a passage out of a notice and its history, nobody else does, and no row keeps it', async () => {
  const secret = `Pokusná ${randomBytes(6).toString('hex')}`;
  const { id } = await by.published(w.karel, { title: `Byt pro ${secret}`, focusAreas: [`pro ${secret}`] });
  await w.karel.run(by.CLOSE, by.closing(id, { whatHelped: `${secret} dostala splátky.` }));
  await w.karel.run(by.REOPEN, by.about(id));
  await w.karel.run(by.CLOSE, by.closing(id, { whatHelped: `Pomohlo to i paní ${secret}.` }));
  for (const who of [w.karel, w.jana, w.vera])
    await expect(who.run(by.REDACT, await by.redacting(w, id, [secret]))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  const wrong = async (passages: string[], changes: object, problem: [string, string | undefined]) =>
    expect(w.milada.run(by.REDACT, await by.redacting(w, id, passages, changes))).rejects.toMatchObject({
      problems: [problem],
    });
  await wrong([], {}, ['REQUIRED', 'passages']);
  await wrong(['tohle tam není'], {}, ['PASSAGE_MISSING', 'passages']);
  await wrong([secret], { reason: 'Telefon 603 123 456.' }, ['SENSITIVE_DATA', 'reason']);
  await wrong([secret], { version: 99 }, ['VERSION_STALE', undefined]);
  expect(await everyRow()).toContain(secret);
  const { redactExperience } = await w.milada.run(by.REDACT, await by.redacting(w, id, [secret]));
  expect(redactExperience).toMatchObject({
    ...{ title: `Byt pro ${MARK}`, focusAreas: [`pro ${MARK}`], whatHelped: `Pomohlo to i paní ${MARK}.` },
    discussion: { title: `Byt pro ${MARK}` },
    changes: {
      edges: [
        { node: { kind: 'REDACTED', reason: 'Osobní údaje klientky.' } },
        { node: { kind: 'CLOSED', reason: `Pomohlo to i paní ${MARK}.` } },
        { node: { kind: 'REOPENED' } },
        { node: { kind: 'CLOSED', reason: `${MARK} dostala splátky.` } },
      ],
    },
  });
  await erased();
  expect(await everyRow()).not.toContain(secret);
  const [row] = await w.sql(`select actor_id, after from audit where verb = 'redact' and entity_id = $1`, [
    id.slice(-36),
  ]);
  expect(row).toEqual({ actor_id: w.milada.personId, after: { passages: 1 } });
});

test('its author is told once of what a moderator took out and why, nobody else and no moderator of their own', async () => {
  const TOLD =
    '{ viewer { notifications(first: 20) { edges { node { kind actor { id } experience { id title } experienceChange { reason } } } } } }';
  const { id } = await by.published(w.karel, { title: 'Byt pro paní Vymyšlenou' });
  const told = async (who: Somebody, about = id) =>
    (await who.run(TOLD)).viewer.notifications.edges
      .map(({ node }: any) => node)
      .filter(({ kind, experience }: any) => kind === 'EXPERIENCE_REDACTED' && experience.id === about);
  await w.karel.run('mutation($id: ID!) { mutePerson(id: $id) { id } }', { id: w.milada.id });
  await w.karel.run(by.CLOSE, by.closing(id, { whatHelped: 'Paní Vymyšlená dostala splátky.' }));
  for (const passage of ['Vymyšlenou', 'Vymyšlená'])
    await w.milada.run(by.REDACT, await by.redacting(w, id, [passage]));
  const own = await by.published(w.milada, { title: 'Byt pro paní Vymyšlenou' });
  await w.milada.run(by.REDACT, await by.redacting(w, own.id, ['Vymyšlenou']));
  await erased();
  const line = {
    ...{ kind: 'EXPERIENCE_REDACTED', actor: { id: w.milada.id } },
    ...{ experience: { id, title: `Byt pro paní ${MARK}` } },
    experienceChange: { reason: 'Osobní údaje klientky.' },
  };
  expect(await told(w.karel)).toEqual([line, line]);
  const [{ id: change }] = await w.sql(
    `select id from experience_change where kind = 'REDACTED' and notice_id = $1`,
    [id.slice(-36)],
  );
  await w.sql('select app.tell_experience_redacted($1)', [change]);
  expect(await told(w.karel)).toHaveLength(2);
  for (const who of [w.jana, w.tomas, w.vera]) expect(await told(who)).toEqual([]);
  expect(await told(w.milada, own.id)).toEqual([]);
});

test('what is taken out of a post goes out of the notice it answers too', async () => {
  const secret = `Pokusná ${randomBytes(6).toString('hex')}`;
  const body = `Paní ${secret} hledá byt.`;
  const { id, discussion } = await by.published(w.karel, { title: `Byt pro ${secret}`, body });
  const answer = await posted(w.tomas, discussion, `Paní ${secret} poradíme.`);
  const whatHelped = `${secret} má byt.`;
  await w.karel.run(by.CLOSE, by.closing(id, { helpfulPostId: answer, whatHelped }));
  const { experienceNotice } = await w.milada.run(
    'query($id: ID!) { experienceNotice(id: $id) { post { id } } }',
    { id },
  );
  const input = {
    ...{ id: experienceNotice.post.id, requestId: randomUUID(), version: 1, passages: [secret] },
    ...{ alsoPostIds: [answer], reason: 'Osobní údaje klientky.' },
  };
  await w.milada.run('mutation($input: RedactPostInput!) { redactPost(input: $input) { id } }', { input });
  await erased();
  expect(await everyRow()).not.toContain(secret);
});

test('who asked or helped proposes the post that helped as a good practice, others do not', async () => {
  const { id, discussion } = await by.published(w.karel);
  const answer = await posted(w.tomas, discussion, 'Splátky.');
  await expect(w.karel.run(by.PROPOSE, by.proposing(answer))).rejects.toMatchObject({
    problems: [['ANSWER_NOT_ACCEPTED', undefined]],
  });
  await w.karel.run(by.CLOSE, by.closing(id, { helpfulPostId: answer }));
  const READ =
    'query($id: ID!) { experienceNotice(id: $id) { helpfulPost { id } mayProposeGoodPractice goodPractice { id } } }';
  const read = async (who = w.karel) => (await who.run(READ, { id })).experienceNotice;
  expect([(await read()).mayProposeGoodPractice, (await read(w.tomas)).mayProposeGoodPractice]).toEqual([
    true,
    true,
  ]);
  const stranger = await w.person('Kolem', { organisations: [w.brno] });
  expect((await read(stranger)).mayProposeGoodPractice).toBe(false);
  await expect(stranger.run(by.PROPOSE, by.proposing(answer))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const { proposeGoodPractice } = await w.tomas.run(by.PROPOSE, by.proposing(answer));
  expect(await read()).toMatchObject({
    ...{ helpfulPost: { id: answer }, goodPractice: { id: proposeGoodPractice.id } },
  });
});

const erased = () =>
  until(async () => {
    const [{ n }] = await w.sql(
      `select count(*)::int n from jobs.job_common where name = 'erasure' and state <> 'completed'`,
    );
    return n === 0;
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
