import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as by from '../../../test/cooperation.ts';
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

const offer = (changes: object = {}, invited = [w.brno]) =>
  by.proposed(w.jana, by.cooperationInput(w.lipov, invited, changes));
const stateOf = async (id: string, who = w.karel) =>
  (await who.run('query($id: ID!) { cooperation(id: $id) { state } }', { id })).cooperation?.state ?? null;
const conflict = { code: 'CONFLICT', problems: [['COOPERATION_CLOSED', undefined]] };

test('an admin proposes, an admin of the invited accepts, and accepting twice is harmless', async () => {
  const input = by.cooperationInput(w.lipov, [w.brno], { kind: 'MENTORING', isLeading: false });
  for (const who of [w.karel, w.vera, brno])
    await expect(by.proposed(who, input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(by.proposed(w.visitor, input)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  const { proposeCooperation } = await w.jana.run(by.PROPOSE, { input });
  expect(proposeCooperation.sides).toMatchObject([
    { role: 'MENTORED', state: 'ACCEPTED', organisation: { name: 'Společný krok Lipov' } },
    { role: 'MENTOR', state: 'INVITED', organisation: { name: 'Otevřené dveře Brno' } },
  ]);
  expect(proposeCooperation).toMatchObject({ state: 'PROPOSED', visibility: 'MEMBERS' });
  const sideId = proposeCooperation.sides[1].id;
  for (const who of [w.tomas, w.jana, w.vera])
    await expect(who.run(by.ACCEPT, by.acceptance(sideId))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const accepted = await brno.run(by.ACCEPT, by.acceptance(sideId, { contactIds: [w.tomas.id] }));
  expect(accepted.acceptCooperation.state).toBe('ACTIVE');
  expect((await brno.run(by.ACCEPT, by.acceptance(sideId))).acceptCooperation).toEqual(
    accepted.acceptCooperation,
  );
  const read =
    'query($id: ID!) { cooperation(id: $id) { sides { contacts { name } } steps(first: 9) { edges { node { kind organisation { name } actor { name } actingFor { name } } } } } }';
  const { cooperation } = await w.karel.run(read, { id: input.id });
  expect(cooperation.sides.map(({ contacts }: any) => contacts)).toEqual([[], [{ name: 'Tomáš Cvičný' }]]);
  expect(cooperation.steps.edges.map(({ node }: any) => [node.kind, node.actor.name])).toEqual([
    ['ACCEPTED', 'Správce Brna'],
    ['PROPOSED', 'Jana Zkušební'],
  ]);
});

test('what was offered badly is refused at its field', async () => {
  const refused = async (changes: object, invited: string[], problem: string[]) =>
    expect(offer(changes, invited)).rejects.toMatchObject({ problems: [problem] });
  const stranger = await w.sql(
    `insert into organisation (id, name, kind, legal_form, region, city) values (gen_random_uuid(), 'Nečlen', 'ROMA', 'ASSOCIATION', 'CZ010', 'Praha') returning id`,
  );
  await refused({}, [], ['REQUIRED', 'invitedIds']);
  await refused({}, [w.lipov], ['ORGANISATION_UNKNOWN', 'invitedIds']);
  await refused({}, [stranger[0].id], ['ORGANISATION_UNKNOWN', 'invitedIds']);
  await refused({ contactIds: [w.tomas.id] }, [w.brno], ['CONTACT_UNKNOWN', 'contactIds']);
  await refused({ startsOn: '2026-02-01', endsOn: '2026-01-31' }, [w.brno], ['DATES_REVERSED', 'endsOn']);
  expect((await offer({ startsOn: '2026-02-01', endsOn: '2026-02-01' })).sides).toHaveLength(2);
});

test('an offer is declined or taken back, and then nobody can accept it', async () => {
  const declined = await offer();
  await expect(w.jana.run(by.DECLINE, by.because(declined.sides[1]))).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  await brno.run(by.DECLINE, by.because(declined.sides[1]));
  expect(await stateOf(declined.id)).toBe('LAPSED');
  await expect(brno.run(by.ACCEPT, by.acceptance(declined.sides[1]))).rejects.toMatchObject(conflict);

  const cancelled = await offer();
  for (const who of [brno, w.karel])
    await expect(who.run(by.CANCEL, by.because(cancelled.sides[1]))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  await expect(w.jana.run(by.CANCEL, by.because(cancelled.sides[1], ' '))).rejects.toMatchObject({
    problems: [['REQUIRED', 'reason']],
  });
  await w.vera.run(by.CANCEL, by.because(cancelled.sides[1]));
  await expect(brno.run(by.ACCEPT, by.acceptance(cancelled.sides[1]))).rejects.toMatchObject(conflict);
});

test('of three sides one may leave; when the second does, it has ended', async () => {
  const { id, sides } = await offer({}, [w.brno, third]);
  await brno.run(by.ACCEPT, by.acceptance(sides[1]));
  await thirds.run(by.ACCEPT, by.acceptance(sides[2]));
  await expect(w.tomas.run(by.LEAVE, by.because(sides[1]))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await w.jana.run(by.LEAVE, by.because(sides[0]));
  expect(await stateOf(id)).toBe('ACTIVE');
  await thirds.run(by.LEAVE, by.because(sides[2]));
  expect(await stateOf(id)).toBe('ENDED');
  await expect(brno.run(by.LEAVE, by.because(sides[1]))).rejects.toMatchObject(conflict);
  const late = await offer({}, [w.brno, third]);
  await brno.run(by.ACCEPT, by.acceptance(late.sides[1]));
  await brno.run(by.LEAVE, by.because(late.sides[1]));
  await expect(thirds.run(by.ACCEPT, by.acceptance(late.sides[2]))).rejects.toMatchObject(conflict);
});

test('two who accept at the same moment make it active once', async () => {
  const { id, sides } = await offer({}, [w.brno, third]);
  await Promise.all([
    brno.run(by.ACCEPT, by.acceptance(sides[1])),
    thirds.run(by.ACCEPT, by.acceptance(sides[2])),
  ]);
  expect(await stateOf(id)).toBe('ACTIVE');
});

test('it is public once all sides agree, without who was asked, whom to turn to, and what was said', async () => {
  const { id, sides } = await offer({ isPublicAgreed: true, contactIds: [w.karel.id] }, [w.brno, third]);
  const read =
    'query($id: ID!) { cooperation(id: $id) { visibility sides { organisation { name } contacts { name } } steps(first: 9) { totalCount } } }';
  expect((await w.visitor.run(read, { id })).cooperation).toBeNull();
  await brno.run(by.ACCEPT, by.acceptance(sides[1]));
  expect((await w.visitor.run(read, { id })).cooperation).toBeNull();
  const AGREE =
    'mutation($id: ID!, $r: ID!, $is: Boolean!) { agreeToPublishCooperation(sideId: $id, requestId: $r, isAgreed: $is) { visibility } }';
  const agreed = (is: boolean) => ({ id: sides[1], r: randomUUID(), is });
  await expect(w.vera.run(AGREE, agreed(true))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect((await brno.run(AGREE, agreed(true))).agreeToPublishCooperation.visibility).toBe('PUBLIC');
  expect((await w.visitor.run(read, { id })).cooperation).toEqual({
    visibility: 'PUBLIC',
    sides: ['Společný krok Lipov', 'Otevřené dveře Brno'].map((name) => ({
      organisation: { name },
      contacts: [],
    })),
    steps: { totalCount: 0 },
  });
  await brno.run(AGREE, agreed(false));
  expect((await w.visitor.run(read, { id })).cooperation).toBeNull();
});

test('a contact whose mandate ends is one no more', async () => {
  const gone = await w.person('Odchází', { organisations: [w.lipov] });
  const { id } = await offer({ contactIds: [gone.id] });
  const contacts = async () =>
    (await w.karel.run('query($id: ID!) { cooperation(id: $id) { sides { contacts { name } } } }', { id }))
      .cooperation.sides[0].contacts;
  expect(await contacts()).toEqual([{ name: 'Odchází' }]);
  await w.sql('select app.end_mandate(id, $2) from mandate where person_id = $1', [gone.personId, 'Odešla.']);
  expect(await contacts()).toEqual([]);
});

test('the admins of the invited are told, and of an answer those who take part; nobody else', async () => {
  const { id, sides } = await offer({ title: 'Co se oznamuje' });
  const told = async (who: Somebody) =>
    (
      await who.run('{ viewer { notifications(first: 50) { edges { node { kind cooperation { id } } } } } }')
    ).viewer.notifications.edges
      .filter(({ node }: any) => node.cooperation?.id === id)
      .map(({ node }: any) => node.kind);
  await until(async () => (await told(brno)).includes('COOPERATION_INVITED'));
  await brno.run(by.ACCEPT, by.acceptance(sides[1]));
  await until(async () => (await told(w.jana)).includes('COOPERATION_CHANGED'));
  expect([await told(brno), await told(w.tomas), await told(w.vera), await told(thirds)]).toEqual([
    ['COOPERATION_INVITED'],
    [],
    [],
    [],
  ]);
});

test('relations are found by region and focus area of those who take part', async () => {
  const { sides } = await offer({}, [third]);
  await thirds.run(by.ACCEPT, by.acceptance(sides[1]));
  const count = async (args: string) =>
    (await w.karel.run(`{ cooperations(first: 100, ${args}) { totalCount } }`)).cooperations.totalCount;
  expect(await count('region: CZ010, states: [ACTIVE]')).toBeGreaterThan(0);
  expect(await count('region: CZ031')).toBe(0);
  expect(await count('focusArea: "nic takového"')).toBe(0);
});
