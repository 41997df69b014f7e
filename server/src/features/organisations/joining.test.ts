import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { world, type Somebody, type World } from '../../../test/world.ts';

let w: World;
beforeAll(async () => void (w = await world()));
beforeEach(() => w.sql('update auth.join_request set client = null'));
afterAll(() => w.close());

const ASK = 'mutation($input: JoinInput!) { askToJoin(input: $input) }';
const SET =
  'mutation($input: JoinQuestionsInput!) { setJoinQuestions(input: $input) { id textCs position } }';
const ACCEPT =
  'mutation($id: ID!, $r: ID!) { acceptJoinRequest(id: $id, requestId: $r) { decision organisation { id name standing } } }';
const DECLINE =
  'mutation($id: ID!, $r: ID!, $reason: String!) { declineJoinRequest(id: $id, requestId: $r, reason: $reason) { decision reason } }';
const request = (more: object = {}) => ({
  ...{ id: `joinrequest_${randomUUID()}`, name: 'Nové klíče', kind: 'PRO_ROMA', legalForm: 'ASSOCIATION' },
  ...{ businessId: null, region: 'CZ063', contactName: 'Zora', address: 'zora@klice.example' },
  ...{ language: 'CS', answers: [] as object[], ...more },
});
const ask = async (more: object = {}, who: Somebody = w.visitor) => {
  const input = request(more);
  await who.run(ASK, { input });
  return input.id;
};
const plain = (id: string) => id.slice(id.indexOf('_') + 1);

test('anybody asks, once; coordinators read it, without the address, and nobody else does', async () => {
  const input = request();
  expect(await w.visitor.run(ASK, { input })).toEqual({ askToJoin: input.id });
  expect(await w.visitor.run(ASK, { input })).toEqual({ askToJoin: input.id });
  await expect(w.visitor.run(ASK, { input: { ...input, name: 'Jiné' } })).rejects.toMatchObject({
    problems: [['KEY_REUSED', undefined]],
  });
  await expect(
    w.visitor.run(ASK, { input: request({ businessId: '25755278', address: 'x', name: ' ' }) }),
  ).rejects.toMatchObject({
    problems: [
      ['REQUIRED', 'name'],
      ['BUSINESS_ID_INVALID', 'businessId'],
      ['ADDRESS_INVALID', 'address'],
    ],
  });
  const list =
    '{ joinRequests(first: 10, waitingOnly: true) { totalCount edges { node { id name contactName } } } viewer { canDecideJoining } }';
  const seen = await w.vera.text(list);
  expect(JSON.parse(seen).data.joinRequests.edges).toEqual([
    { node: { id: input.id, name: 'Nové klíče', contactName: 'Zora' } },
  ]);
  expect(seen).not.toContain('klice');
  expect((await w.jana.run(list)).joinRequests.totalCount).toBe(0);
  expect((await w.visitor.run(list)).joinRequests.totalCount).toBe(0);
});

test('a known organisation and a known address are answered like unknown ones', async () => {
  await w.sql(`update organisation set business_id = '25755277' where id = $1`, [w.lipov]);
  const [{ email }] = await w.sql(`select email from auth."user" where "personId" = $1`, [w.jana.personId]);
  const known = request({ businessId: '25755277', address: email });
  const unknown = request({ businessId: '00570931', address: 'nikdo@example.cz' });
  const [toKnown, toUnknown] = [
    await w.visitor.text(ASK, { input: known }),
    await w.visitor.text(ASK, { input: unknown }),
  ];
  expect(toKnown.replace(known.id, '')).toBe(toUnknown.replace(unknown.id, ''));
  // A member cannot become an applicant once more: the coordinator is told.
  await expect(w.vera.run(ACCEPT, { id: known.id, r: randomUUID() })).rejects.toMatchObject({
    problems: [['BUSINESS_ID_TAKEN', undefined]],
  });
});

test('one client asks five times a day, and no more', async () => {
  for (let i = 0; i < 5; i++) await ask();
  await expect(ask()).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS' });
  await w.sql(`update auth.join_request set client = 'somebody else'`);
  await ask();
  const [{ client }] = await w.sql(
    `select client from auth.join_request where client <> 'somebody else' limit 1`,
  );
  expect(client).not.toContain('127.0.0.1');
});

test('accepting makes an applicant and invites its admin, once and by a coordinator', async () => {
  const id = await ask({ address: 'prvni@klice.example' });
  const r = randomUUID();
  await expect(w.jana.run(ACCEPT, { id, r })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const accepted = await w.vera.run(ACCEPT, { id, r });
  expect(accepted.acceptJoinRequest).toEqual({
    decision: 'ACCEPTED',
    organisation: { id: expect.any(String), name: 'Nové klíče', standing: 'APPLICANT' },
  });
  expect(await w.vera.run(ACCEPT, { id, r })).toEqual(accepted);
  await expect(w.vera.run(ACCEPT, { id, r: randomUUID() })).rejects.toMatchObject({
    problems: [['ALREADY_DECIDED', undefined]],
  });
  const organisation = plain(accepted.acceptJoinRequest.organisation.id);
  expect(
    await w.sql(
      `select i.role, a.email from invitation i join auth.invitation a on a.id = i.id where i.organisation_id = $1`,
      [organisation],
    ),
  ).toEqual([{ role: 'ADMIN', email: 'prvni@klice.example' }]);
  expect(await w.sql('select from auth.join_request where id = $1', [plain(id)])).toEqual([]);
});

test('an organisation of the directory becomes the applicant; one that left begins anew', async () => {
  const listed = randomUUID();
  await w.sql(
    `insert into organisation (id, name, kind, legal_form, business_id) values ($1, 'Z adresáře', 'ROMA', 'ASSOCIATION', '27082440')`,
    [listed],
  );
  const businessId = '27082440';
  const accept = async () =>
    (await w.vera.run(ACCEPT, { id: await ask({ businessId }), r: randomUUID() })).acceptJoinRequest;
  expect((await accept()).organisation).toEqual({
    ...{ id: `organisation_${listed}`, name: 'Z adresáře', standing: 'APPLICANT' },
  });
  await expect(accept()).rejects.toMatchObject({ problems: [['BUSINESS_ID_TAKEN', undefined]] });
  await w.vera.run(
    'mutation($id: ID!, $r: ID!) { endMembership(organisationId: $id, requestId: $r, reason: "Stáhli ji.") { id } }',
    { id: `organisation_${listed}`, r: randomUUID() },
  );
  expect((await accept()).organisation.standing).toBe('APPLICANT');
});

test('declining needs a reason and leaves a job without an address', async () => {
  const id = await ask();
  await expect(w.vera.run(DECLINE, { id, r: randomUUID(), reason: ' ' })).rejects.toMatchObject({
    problems: [['REQUIRED', 'reason']],
  });
  await expect(w.tomas.run(DECLINE, { id, r: randomUUID(), reason: 'Ne.' })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  expect(
    (await w.vera.run(DECLINE, { id, r: randomUUID(), reason: 'Jste firma.' })).declineJoinRequest,
  ).toEqual({ decision: 'DECLINED', reason: 'Jste firma.' });
  await expect(w.vera.run(ACCEPT, { id, r: randomUUID() })).rejects.toMatchObject({
    problems: [['ALREADY_DECIDED', undefined]],
  });
  const jobs = await w.sql(`select data from jobs.job where data->>'joinRequestId' = $1`, [plain(id)]);
  expect(jobs).toEqual([{ data: { kind: 'join-declined', joinRequestId: plain(id) } }]);
  await w.sql(`update join_request set decided_at = now() - interval '8 days' where id = $1`, [plain(id)]);
  await w.sql('select app.prune_join_requests()');
  expect(await w.sql('select from auth.join_request where id = $1', [plain(id)])).toEqual([]);
});

test('coordinators say what is asked; answers keep to the words that were asked', async () => {
  const question = (textCs: string, isRequired = true) => ({
    ...{ id: `question_${randomUUID()}`, textCs, textEn: '', isRequired },
  });
  const [first, second] = [question('Kde působíte?'), question('Kdo vás zná?', false)];
  const set = (who: Somebody, seenIds: string[], questions: object[]) =>
    who
      .run(SET, { input: { requestId: randomUUID(), seenIds, questions } })
      .then(({ setJoinQuestions }) => setJoinQuestions);
  await expect(set(w.jana, [], [first])).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await set(w.vera, [], [first, second]);
  await expect(set(w.vera, [], [first])).rejects.toMatchObject({ problems: [['VERSION_STALE', undefined]] });
  await expect(ask()).rejects.toMatchObject({ problems: [['REQUIRED', `answer_${first.id}`]] });
  const id = await ask({ answers: [{ questionId: first.id, text: 'Na Vysočině.' }] });
  const anew = { ...first, textCs: 'Ve kterém kraji působíte?' };
  const now = await set(w.vera, [first.id, second.id], [second, anew]);
  expect(now.map(({ textCs, position }: any) => [position, textCs])).toEqual([
    [1, 'Kdo vás zná?'],
    [2, 'Ve kterém kraji působíte?'],
  ]);
  expect(now[0].id).toBe(second.id);
  const read =
    '{ joinRequests(first: 1) { edges { node { id answers { text question { textCs retiredAt } } } } } joinQuestions { textCs } }';
  const { joinRequests } = await w.vera.run(read);
  expect(joinRequests.edges[0].node).toEqual({
    id,
    answers: [{ text: 'Na Vysočině.', question: { textCs: 'Kde působíte?', retiredAt: expect.any(String) } }],
  });
  expect((await w.visitor.run('{ joinQuestions { textCs } }')).joinQuestions).toHaveLength(2);
});
