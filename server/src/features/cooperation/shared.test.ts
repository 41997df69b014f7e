import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as by from '../../../test/cooperation.ts';
import { pdf, photo, uploaded } from '../../../test/files.ts';
import { until } from '../../../test/sockets.ts';
import { world, type Somebody, type World } from '../../../test/world.ts';

let w: World;
let brno: Somebody;
let third: string;
let thirds: Somebody;
beforeAll(async () => {
  w = await world();
  brno = await w.person('Správce Brna', { organisations: [w.brno], isAdmin: true });
  third = (
    await w.sql(
      `with o as (insert into organisation (id, name, kind, legal_form, region, city)
         values (gen_random_uuid(), 'Třetí strana', 'ROMA', 'ASSOCIATION', 'CZ010', 'Praha') returning id)
       insert into membership (id, organisation_id, state, since) select gen_random_uuid(), id, 'MEMBER', '2021-03-01' from o
       returning organisation_id as id`,
    )
  )[0].id;
  thirds = await w.person('Třetí správkyně', { organisations: [third], isAdmin: true });
});
afterAll(() => w.close());

/** A relation in force between Lipov and Brno. */
async function agreed(changes: object = {}): Promise<by.Proposed> {
  const offer = await by.proposed(w.jana, by.cooperationInput(w.lipov, [w.brno], changes));
  await brno.run(by.ACCEPT, by.acceptance(offer.sides[1]));
  return offer;
}
const READ = `query($id: ID!) { cooperation(id: $id) { title kind version viewerCan { edit invite }
  steps(first: 9) { edges { node { kind changed organisation { name } actingFor { name } } } }
  attachments { id name alternativeText url thumbnailUrl } } }`;
const read = async (who: Somebody, id: string) => (await who.run(READ, { id })).cooperation;
const kindsOf = async (who: Somebody, id: string) =>
  (
    await who.run('{ viewer { notifications(first: 50) { edges { node { kind cooperation { id } } } } } }')
  ).viewer.notifications.edges
    .filter(({ node }: any) => node.cooperation?.id === id)
    .map(({ node }: any) => node.kind);

test('an admin of either side edits, others do not; the others are told and see what changed', async () => {
  const { id } = await agreed();
  for (const who of [w.karel, w.vera, w.tomas, thirds])
    await expect(who.run(by.EDIT, await by.edit(w, id))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(w.visitor.run(by.EDIT, await by.edit(w, id))).rejects.toMatchObject({
    code: 'UNAUTHENTICATED',
  });
  expect((await read(w.karel, id)).viewerCan).toEqual({ edit: false, invite: false });
  expect((await read(brno, id)).viewerCan).toEqual({ edit: true, invite: true });
  const dates = { startsOn: '2026-01-01', endsOn: '2026-12-31' };
  const sent = await by.edit(w, id, { title: 'Letní doučování', kind: 'SHARED_PROJECT', ...dates });
  await brno.run(by.EDIT, sent);
  await brno.run(by.EDIT, sent);
  const { title, kind, steps } = await read(w.karel, id);
  expect([title, kind]).toEqual(['Letní doučování', 'SHARED_PROJECT']);
  expect(steps.edges.map(({ node }: any) => node.kind)).toEqual(['EDITED', 'ACCEPTED', 'PROPOSED']);
  expect(steps.edges[0].node).toMatchObject({
    changed: ['KIND', 'TITLE', 'DATES'],
    actingFor: { name: 'Otevřené dveře Brno' },
  });
  await until(async () => (await kindsOf(w.jana, id)).length > 1);
  const stale = { ...sent.input, requestId: crypto.randomUUID() };
  await expect(w.jana.run(by.EDIT, { input: stale })).rejects.toMatchObject({
    problems: [['VERSION_STALE', undefined]],
  });
});

test('an edit that says nothing else leaves no step, and a bad one is refused at its field', async () => {
  const { id } = await agreed();
  await w.jana.run(by.EDIT, await by.edit(w, id));
  expect((await read(w.jana, id)).steps.edges).toHaveLength(2);
  const refused = async (changes: object, problem: [string, string]) =>
    expect(w.jana.run(by.EDIT, await by.edit(w, id, changes))).rejects.toMatchObject({ problems: [problem] });
  await refused({ title: ' ' }, ['REQUIRED', 'title']);
  await refused({ startsOn: '2026-02-01', endsOn: '2026-01-01' }, ['DATES_REVERSED', 'endsOn']);
  await refused({ kind: 'MENTORING' }, ['COOPERATION_KIND', 'kind']);
  await refused({ body: 'Rodné číslo paní je 905214/0005.' }, ['SENSITIVE_DATA', 'body']);
});

test('what has ended is edited no more, and nobody is invited to it', async () => {
  const { id, sides } = await agreed();
  await w.jana.run(by.LEAVE, by.because(sides[0]));
  const closed = { code: 'CONFLICT', problems: [['COOPERATION_CLOSED', undefined]] };
  await expect(brno.run(by.EDIT, await by.edit(w, id))).rejects.toMatchObject(closed);
  await expect(brno.run(by.INVITE, by.invitation(id, third))).rejects.toMatchObject(closed);
  expect((await read(brno, id)).viewerCan).toEqual({ edit: false, invite: false });
});

test('a further organisation is invited later, answers for itself, and who invited it may take it back', async () => {
  const { id } = await agreed();
  for (const who of [w.karel, w.vera, thirds])
    await expect(who.run(by.INVITE, by.invitation(id, third))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(brno.run(by.INVITE, by.invitation(id, w.brno))).rejects.toMatchObject({
    problems: [['ORGANISATION_UNKNOWN', 'organisationId']],
  });
  const { inviteToCooperation } = await brno.run(by.INVITE, by.invitation(id, third));
  const { id: side, ...asked } = inviteToCooperation.sides[2];
  expect(asked).toEqual({
    ...{ state: 'INVITED', role: 'PARTNER', organisation: { name: 'Třetí strana' } },
    invitedBy: { name: 'Otevřené dveře Brno' },
  });
  await brno.run(by.INVITE, by.invitation(id, third));
  expect((await read(w.karel, id)).steps.edges.map(({ node }: any) => node.kind)).toEqual([
    'INVITED',
    'ACCEPTED',
    'PROPOSED',
  ]);
  await until(async () => (await kindsOf(thirds, id)).includes('COOPERATION_INVITED'));
  await until(async () => (await kindsOf(w.jana, id)).includes('COOPERATION_CHANGED'));
  await expect(w.jana.run(by.CANCEL, by.because(side))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await brno.run(by.CANCEL, by.because(side));
  await w.jana.run(by.INVITE, by.invitation(id, third));
  const accepted = await thirds.run(by.ACCEPT, by.acceptance(side));
  expect(accepted.acceptCooperation).toMatchObject({
    ...{ state: 'ACTIVE', sides: [{ state: 'ACCEPTED' }, { state: 'ACCEPTED' }, { state: 'ACCEPTED' }] },
  });
  expect((await read(thirds, id)).viewerCan).toEqual({ edit: true, invite: true });
});

test('its files are seen by whoever sees it, and what it no longer has is off the disk', async () => {
  const [picture, paper] = [
    await uploaded(w.jana, await photo()),
    await uploaded(w.jana, pdf(), 'dohoda.pdf'),
  ];
  const attachments = [{ id: picture, alternativeText: ' Tabule ' }, { id: paper }];
  const { id, sides } = await agreed({ attachments });
  const get = async (who: Somebody, path: string) =>
    (await fetch(w.url + path, { headers: who.cookie ? { cookie: who.cookie } : {} })).status;
  const [first, second] = (await read(w.karel, id)).attachments;
  expect([first.alternativeText, second.name]).toEqual(['Tabule', 'dohoda.pdf']);
  for (const path of [first.url, first.thumbnailUrl, second.url]) {
    expect(await get(w.tomas, path)).toBe(200);
    expect(await get(w.visitor, path)).toBe(404);
  }
  const AGREE =
    'mutation($id: ID!, $r: ID!) { agreeToPublishCooperation(sideId: $id, requestId: $r, isAgreed: true) { id } }';
  for (const [who, sideId] of [
    [w.jana, sides[0]],
    [brno, sides[1]],
  ] as const)
    await who.run(AGREE, { id: sideId, r: crypto.randomUUID() });
  expect(await get(w.visitor, first.url)).toBe(200);

  const [row] = await w.sql('select file_id from cooperation_attachment where id = $1', [
    first.id.slice(-36),
  ]);
  const path = join(w.filesDirectory, 'stored', row.file_id.slice(0, 2), row.file_id);
  expect(existsSync(path)).toBe(true);
  const stolen = await by.edit(w, id, { attachments: [{ id: await uploaded(w.karel, pdf()) }] });
  await expect(brno.run(by.EDIT, stolen)).rejects.toMatchObject({
    problems: [['UPLOAD_UNKNOWN', 'attachments']],
  });
  await brno.run(by.EDIT, await by.edit(w, id, { attachments: [{ id: second.id }] }));
  const now = await read(w.jana, id);
  expect(now.attachments.map((one: any) => one.name)).toEqual(['dohoda.pdf']);
  expect(now.steps.edges[0].node).toMatchObject({ kind: 'EDITED', changed: ['ATTACHMENTS'] });
  expect(await get(w.visitor, first.url)).toBe(404);
  await expect.poll(() => existsSync(path), { timeout: 10_000 }).toBe(false);
  await brno.run(by.EDIT, await by.edit(w, id));
  expect((await read(w.jana, id)).attachments).toHaveLength(1);
});

test('what a relation says and why is looked through, and let through with a reason', async () => {
  const TEXT = 'Klientka Jana Vymyšlená, r. č. 755101/0104.';
  const sensitiveReason = 'Klientka výslovně souhlasí.';
  const input = by.cooperationInput(w.lipov, [w.brno], { body: TEXT });
  const refused = (field: string) => ({ problems: [['SENSITIVE_DATA', field]] });
  await expect(by.proposed(w.jana, input)).rejects.toMatchObject(refused('body'));
  const { id, sides } = await by.proposed(w.jana, { ...input, sensitiveReason });
  await w.jana.run(by.EDIT, await by.edit(w, id, { title: 'Jinak', body: TEXT }));
  const DECLINE =
    'mutation($id: ID!, $r: ID!, $reason: String, $why: String) { declineCooperation(sideId: $id, requestId: $r, reason: $reason, sensitiveReason: $why) { state } }';
  await expect(brno.run(DECLINE, by.because(sides[1], TEXT))).rejects.toMatchObject(refused('reason'));
  await brno.run(DECLINE, { ...by.because(sides[1], TEXT), why: sensitiveReason });
  const marks = await w.sql('select entity, audience_id from sensitive_mark where entity_id = $1', [
    id.slice(-36),
  ]);
  expect(marks).toEqual([
    { entity: 'cooperation', audience_id: 5 },
    { entity: 'cooperation', audience_id: 5 },
  ]);
});
