import { afterAll, beforeAll, expect, test } from 'vitest';
import { posted } from '../../../test/discussions.ts';
import * as by from '../../../test/experience.ts';
import { until } from '../../../test/sockets.ts';
import { world, type Somebody, type World } from '../../../test/world.ts';

let w: World;
let office: string;
beforeAll(async () => {
  w = await world();
  office = (
    await w.sql(
      `insert into public_body (id, name, kind, level) values (gen_random_uuid(), 'Úřad práce', 'úřad', 'NATIONAL') returning id`,
    )
  )[0].id;
});
afterAll(() => w.close());

const read = async (who: Somebody, id: string, fields: string) =>
  (await who.run(`query($id: ID!) { experienceNotice(id: $id) { ${fields} } }`, { id })).experienceNotice;
const told = async (who: Somebody) =>
  (
    await who.run(
      '{ viewer { notifications(first: 50) { edges { node { kind experience { id } goodPractice { id } } } } } }',
    )
  ).viewer.notifications.edges.map(({ node }: any) => node);
const EXPERIENCE_STATE = { code: 'CONFLICT', problems: [['EXPERIENCE_STATE', undefined]] };

test('a member publishes a request with its discussion, others cannot; members see it and nobody else', async () => {
  const input = by.noticeInput({ focusAreas: [' kauce ', 'kauce'], bodyIds: [`body_${office}`] });
  await expect(w.visitor.run(by.PUBLISH, { input })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  const outside = await w.person('Bez členství');
  await expect(outside.run(by.PUBLISH, { input })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const { publishExperience } = await w.karel.run(by.PUBLISH, { input });
  expect(publishExperience).toMatchObject({
    ...{ state: 'OPEN', discussion: { id: input.discussionId, category: 'QUESTION' } },
    post: { id: input.postId, body: input.body },
  });
  expect((await w.karel.run(by.PUBLISH, { input })).publishExperience.id).toBe(input.id);
  const fields =
    'title focusAreas bodies { name } actingFor { name } isLapsed discussion { experience { id } }';
  expect(await read(w.tomas, input.id, fields)).toEqual({
    ...{ title: 'Jak pokrýt kauci', focusAreas: ['kauce'], bodies: [{ name: 'Úřad práce' }] },
    ...{ actingFor: { name: 'Společný krok Lipov' }, isLapsed: false },
    discussion: { experience: { id: input.id } },
  });
  for (const who of [w.visitor, outside]) expect(await read(who, input.id, fields)).toBeNull();
});

test('what was sent badly is refused at its field', async () => {
  const refused = (changes: object, problem: string[], who = w.karel) =>
    expect(by.published(who, changes)).rejects.toMatchObject({ problems: [problem] });
  await refused({ title: ' ' }, ['REQUIRED', 'title']);
  await refused({ languages: [] }, ['REQUIRED', 'languages']);
  await refused({ holdsUntil: '2020-01-01' }, ['DATE_PAST', 'holdsUntil']);
  await refused({ bodyIds: [`body_${w.lipov}`] }, ['BODY_UNKNOWN', 'bodyIds']);
  await refused({ focusAreas: ['x'.repeat(101)] }, ['TOO_LONG', 'focusAreas']);
  await refused({}, ['ACTING_FOR_REQUIRED', 'actingForId'], w.lenka);
  const body = 'Rodné číslo paní je 905214/0005.';
  await refused({ body }, ['SENSITIVE_DATA', 'body']);
  await by.published(w.karel, { body, sensitiveReason: 'Smyšlené číslo z příručky.' });
});

test('offers match a request by what both say, the most first, each with its reasons', async () => {
  const area = 'DEBTS';
  const offer = (changes: object, who = w.tomas) => by.published(who, { kind: 'OFFER', area, ...changes });
  const near = await offer({
    regions: ['CZ042', 'CZ010'],
    bodyIds: [`body_${office}`],
    languages: ['CS', 'EN'],
  });
  const anywhere = await offer({ regions: [] });
  const elsewhere = await offer({ regions: ['CZ080'] });
  const byBody = await offer({ area: 'CULTURE', bodyIds: [`body_${office}`], regions: ['CZ080'] });
  await offer({ area: 'CULTURE' });
  await offer({ languages: ['ROM'] });
  await offer({}, w.jana);
  const lapsed = await offer({ holdsUntil: '2036-01-01' });
  await w.sql(`update experience_notice set holds_until = '2020-01-01' where id = $1`, [
    lapsed.id.replace('experience_', ''),
  ]);
  const request = await by.published(w.karel, { area, bodyIds: [`body_${office}`], languages: ['CS', 'EN'] });
  const fields =
    'matches { score sharesArea focusAreas regions isAnywhere languages bodies { name } notice { id } }';
  const { matches } = await read(w.jana, request.id, fields);
  expect(matches.map(({ score, notice }: any) => [score, notice.id])).toEqual([
    [3, near.id],
    [2, anywhere.id],
    ...[
      [1, byBody.id],
      [1, elsewhere.id],
    ],
  ]);
  expect(matches[0]).toMatchObject({
    ...{ sharesArea: true, focusAreas: [], regions: ['CZ042'], isAnywhere: false, languages: ['CS', 'EN'] },
    bodies: [{ name: 'Úřad práce' }],
  });
  const back = await read(w.tomas, near.id, 'matches { notice { id } }');
  expect(back.matches.map(({ notice }: any) => notice.id)).toContain(request.id);
  expect((await read(w.tomas, lapsed.id, 'isLapsed state')) as object).toEqual({
    isLapsed: true,
    state: 'OPEN',
  });
});

test('a new request tells the authors of offers that match, and nobody else', async () => {
  const area = 'REMEMBRANCE';
  await by.published(w.tomas, { kind: 'OFFER', area });
  const other = await w.person('Jinde', { organisations: [w.brno] });
  await by.published(other, { kind: 'OFFER', area: 'FAMILY', regions: [] });
  const { id } = await by.published(w.karel, { area });
  const about = async (who: Somebody) =>
    (await told(who)).filter(({ experience }: any) => experience?.id === id).map(({ kind }: any) => kind);
  await until(async () => (await about(w.tomas)).length > 0);
  expect([await about(w.tomas), await about(other), await about(w.karel)]).toEqual([
    ['EXPERIENCE_WANTED'],
    [],
    [],
  ]);
});

test('its author, an admin or a coordinator closes it with what helped, once; it can be opened again', async () => {
  const { id, discussion } = await by.published(w.karel);
  const helpfulPostId = await posted(w.tomas, discussion);
  for (const who of [w.tomas, w.milada, w.lenka])
    await expect(who.run(by.CLOSE, by.closing(id))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const elsewhere = await by.published(w.karel);
  const stray = by.closing(elsewhere.id, { helpfulPostId });
  await expect(w.karel.run(by.CLOSE, stray)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const own = by.closing(id, { counterpartId: `organisation_${w.lipov}` });
  await expect(w.karel.run(by.CLOSE, own)).rejects.toMatchObject({
    problems: [['ORGANISATION_UNKNOWN', 'counterpartId']],
  });
  const sent = by.closing(id, { helpfulPostId });
  const { closeExperience } = await w.karel.run(by.CLOSE, sent);
  expect(closeExperience).toMatchObject({
    ...{ state: 'CLOSED', whatHelped: 'Splátky kauce.', counterpart: { name: 'Otevřené dveře Brno' } },
    viewerCan: { close: false, withdraw: false, reopen: true },
  });
  await w.karel.run(by.CLOSE, sent);
  await expect(w.jana.run(by.CLOSE, by.closing(id))).rejects.toMatchObject(EXPERIENCE_STATE);
  await expect(w.tomas.run(by.REOPEN, by.about(id))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect((await w.jana.run(by.REOPEN, by.about(id))).reopenExperience).toMatchObject({
    ...{ state: 'OPEN', whatHelped: null, counterpart: null },
  });
  await expect(w.jana.run(by.REOPEN, by.about(id))).rejects.toMatchObject(EXPERIENCE_STATE);
  await expect(w.vera.run(by.WITHDRAW, by.about(id, ' '))).rejects.toMatchObject({
    problems: [['REQUIRED', 'reason']],
  });
  await expect(w.tomas.run(by.WITHDRAW, by.about(id, 'Jen tak.'))).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  expect((await w.vera.run(by.WITHDRAW, by.about(id, 'Už netřeba.'))).withdrawExperience).toMatchObject({
    ...{ state: 'WITHDRAWN', withdrawalReason: 'Už netřeba.' },
  });
  const { changes } = await read(
    w.karel,
    id,
    'changes(first: 9) { edges { node { kind reason actor { name } } } }',
  );
  expect(changes.edges.map(({ node }: any) => node.kind)).toEqual(['WITHDRAWN', 'REOPENED', 'CLOSED']);
});

test('two who close it at the same moment close it once', async () => {
  const { id } = await by.published(w.karel);
  const closed = await Promise.allSettled([w.karel, w.jana].map((who) => who.run(by.CLOSE, by.closing(id))));
  expect(closed.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

test('an organisation shows what it has handed over and received, an outsider sees none of it', async () => {
  const fields = `experienceHandedOver(first: 9) { totalCount edges { node { id } } }
    experienceReceived(first: 9) { totalCount edges { node { id } } } answersHandedOver(first: 9) { totalCount edges { node { id } } }
    answersReceived(first: 9) { edges { node { id } } }`;
  const of = async (id: string, who = w.karel) =>
    (await who.run(`query($id: ID!) { organisation(id: $id) { ${fields} } }`, { id: `organisation_${id}` }))
      .organisation;
  const request = await by.published(w.karel);
  const helpful = await by.answered(w.karel, w.tomas, request.discussion);
  await w.karel.run(by.CLOSE, by.closing(request.id, { helpfulPostId: helpful }));
  const answer = await by.answered(w.karel, w.tomas);
  const offer = await by.published(w.tomas, { kind: 'OFFER' });
  await w.tomas.run(by.CLOSE, by.closing(offer.id, { counterpartId: `organisation_${w.lipov}` }));
  const alone = await by.published(w.tomas, { kind: 'OFFER' });
  await w.tomas.run(by.CLOSE, by.closing(alone.id));
  const ids = ({ edges }: any) => edges.map(({ node }: any) => node.id);
  const [brno, lipov] = [await of(w.brno), await of(w.lipov)];
  expect(ids(brno.experienceHandedOver)).toEqual(expect.arrayContaining([request.id, offer.id]));
  expect(ids(brno.experienceHandedOver)).not.toContain(alone.id);
  expect(ids(lipov.experienceReceived)).toEqual(ids(brno.experienceHandedOver));
  expect(ids(brno.experienceReceived)).toEqual([]);
  expect([ids(brno.answersHandedOver), ids(lipov.answersReceived)]).toEqual([[answer], [answer]]);
  expect(await of(w.brno, w.visitor)).toMatchObject({
    experienceHandedOver: { totalCount: 0 },
    answersHandedOver: { totalCount: 0 },
  });
});
