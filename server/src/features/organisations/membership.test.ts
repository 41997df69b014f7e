import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { opened } from '../../../test/discussions.ts';
import { Heard, socketOf, until } from '../../../test/sockets.ts';
import { world, type Somebody, type World } from '../../../test/world.ts';

let w: World;
beforeAll(async () => void (w = await world()));
afterAll(() => w.close());

const STANDING = 'standing votes viewerCan { recommend makeCandidate admit suspend restore end invite }';
const verb = (name: string, reason?: string) =>
  `mutation($id: ID!, $r: ID!) { ${name}(organisationId: $id, requestId: $r${reason === undefined ? '' : `, reason: "${reason}"`}) { ${STANDING} } }`;
const step = (who: Somebody, name: string, organisation: string, reason?: string) =>
  who
    .run(verb(name, reason), { id: `organisation_${organisation}`, r: randomUUID() })
    .then((data) => data[name]);

async function organisation(name: string, state: string) {
  const id = randomUUID();
  await w.sql(
    `with o as (insert into organisation (id, name, kind, legal_form) values ($1, $2, 'ROMA', 'ASSOCIATION'))
     insert into membership (id, organisation_id, state, since) values (gen_random_uuid(), $1, $3, '2021-03-01')`,
    [id, name, state],
  );
  return id;
}
const isMember = async (who: Somebody) => (await who.run('{ viewer { isMember } }')).viewer.isMember;
const recommend = (who: Somebody, organisationId: string, more: object = {}) =>
  who.run('mutation($input: RecommendInput!) { recommend(input: $input) { viewerCan { recommend } } }', {
    input: {
      ...{ id: `recommendation_${randomUUID()}`, organisationId: `organisation_${organisationId}` },
      ...{ text: 'Známe je z terénu.', ...more },
    },
  });

test('an applicant becomes a candidate and a member by the decision of a coordinator, step by step', async () => {
  const id = await organisation('Nové klíče', 'APPLICANT');
  const admin = await w.person('Zora', { organisations: [id], isAdmin: true });
  await expect(step(w.jana, 'makeCandidate', id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(step(w.visitor, 'makeCandidate', id)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  for (const skipped of ['admitMember', 'restoreMembership'])
    await expect(step(w.vera, skipped, id)).rejects.toMatchObject({
      problems: [['TRANSITION_FORBIDDEN', undefined]],
    });
  expect(await step(w.vera, 'makeCandidate', id, 'Doporučili je dva členové.')).toMatchObject({
    standing: 'CANDIDATE',
    votes: false,
    viewerCan: { makeCandidate: false, admit: true, suspend: false, restore: false, end: true },
  });
  expect(await isMember(admin)).toBe(false);
  expect(await step(w.vera, 'admitMember', id)).toMatchObject({ standing: 'MEMBER', votes: true });
  expect(await isMember(admin)).toBe(true);
  const { organisation: seen } = await w.karel.run(
    `query($id: ID!) { organisation(id: $id) { memberships(first: 5) { edges { node { state until decidedBy { name } reason } } } } }`,
    { id: `organisation_${id}` },
  );
  expect(seen.memberships.edges.map(({ node }: any) => node)).toEqual([
    { state: 'MEMBER', until: null, decidedBy: { name: 'Věra Vzorová' }, reason: null },
    {
      ...{ state: 'CANDIDATE', until: expect.any(String), decidedBy: { name: 'Věra Vzorová' } },
      reason: 'Doporučili je dva členové.',
    },
    { state: 'APPLICANT', until: expect.any(String), decidedBy: null, reason: null },
  ]);
});

test('members recommend an applicant, each organisation once and none but members', async () => {
  const id = await organisation('Nadějní', 'APPLICANT');
  const own = await w.person('Ze zájemce', { organisations: [id], isAdmin: true });
  const other = await organisation('Jiný zájemce', 'CANDIDATE');
  const both = await w.person('Z člena i kandidáta', { organisations: [w.brno, other] });
  await expect(recommend(own, id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(recommend(w.visitor, id)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  await expect(recommend(w.vera, id)).rejects.toMatchObject({
    problems: [['RECOMMENDER_NO_MEMBER', undefined]],
  });
  await expect(recommend(both, id, { actingForId: `organisation_${other}` })).rejects.toMatchObject({
    problems: [['RECOMMENDER_NO_MEMBER', undefined]],
  });
  await expect(recommend(w.jana, id, { text: ' ' })).rejects.toMatchObject({
    problems: [['REQUIRED', 'text']],
  });
  const may = `query($id: ID!) { organisation(id: $id) { viewerCan { recommend } } }`;
  expect((await w.jana.run(may, { id: `organisation_${id}` })).organisation.viewerCan.recommend).toBe(true);
  expect((await recommend(w.jana, id)).recommend.viewerCan.recommend).toBe(false);
  await expect(recommend(w.karel, id)).rejects.toMatchObject({
    problems: [['RECOMMENDED_ALREADY', undefined]],
  });
  await recommend(both, id, { actingForId: `organisation_${w.brno}` });
  const list = `query($id: ID!) { organisation(id: $id) { memberships(first: 1) { edges { node { recommendations(first: 5) { edges { node { organisation { name } person { name } text } } } } } } } }`;
  const read = async (who: Somebody) =>
    (await who.run(list, { id: `organisation_${id}` })).organisation.memberships.edges.flatMap(
      ({ node }: any) => node.recommendations.edges.map(({ node }: any) => node.organisation.name),
    );
  expect(await read(w.tomas)).toEqual(['Společný krok Lipov', 'Otevřené dveře Brno']);
  expect(await read(w.visitor)).toEqual([]);
  await step(w.vera, 'makeCandidate', id);
  await expect(recommend(w.lenka, id, { actingForId: `organisation_${w.brno}` })).rejects.toMatchObject({
    problems: [['TRANSITION_FORBIDDEN', undefined]],
  });
});

test('suspending takes what membership gave and nothing else; restoring gives it back, also to who joined meanwhile', async () => {
  const id = await organisation('Na čas', 'MEMBER');
  const [own, both, staff] = [
    await w.person('Jen odtud', { organisations: [id], isAdmin: true }),
    await w.person('I odjinud', { organisations: [id, w.brno] }),
    await w.person('I moderuje', { organisations: [id], roles: ['MODERATOR'] }),
  ];
  await expect(step(w.vera, 'suspendMembership', id, ' ')).rejects.toMatchObject({
    problems: [['REQUIRED', 'reason']],
  });
  expect(await step(w.vera, 'suspendMembership', id, 'Chybí zpráva.')).toMatchObject({
    ...{ standing: 'SUSPENDED', votes: false, viewerCan: { invite: false, restore: true } },
  });
  expect([await isMember(own), await isMember(both), await isMember(staff)]).toEqual([false, true, true]);
  const theirs = `query($id: ID!) { organisation(id: $id) { standing viewerCan { edit invite endMandate } } viewer { organisations { name } } }`;
  expect(await own.run(theirs, { id: `organisation_${id}` })).toEqual({
    organisation: { standing: 'SUSPENDED', viewerCan: { edit: true, invite: false, endMandate: true } },
    viewer: { organisations: [{ name: 'Na čas' }] },
  });
  const invite = 'mutation($input: InviteInput!) { invite(input: $input) { id } }';
  const input = {
    ...{ id: `invitation_${randomUUID()}`, organisationId: `organisation_${id}`, name: 'Nová' },
    ...{ role: 'MEMBER', address: 'nova@example.cz' },
  };
  await expect(own.run(invite, { input })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const meanwhile = await w.person('Mezitím', { organisations: [id] });
  expect(await isMember(meanwhile)).toBe(false);
  await step(w.vera, 'restoreMembership', id);
  expect([await isMember(own), await isMember(meanwhile)]).toEqual([true, true]);
  await own.run(invite, { input });
  // Once more, over what was given before.
  await step(w.vera, 'suspendMembership', id, 'Znovu.');
  await step(w.vera, 'restoreMembership', id);
  expect(await isMember(own)).toBe(true);
});

test('an ended membership closes mandates, invitations and live sockets at once, and stays on record', async () => {
  const id = await organisation('Odcházejí', 'MEMBER');
  const [admin, both] = [
    await w.person('Poslední', { organisations: [id], isAdmin: true }),
    await w.person('I jinde', { organisations: [id, w.brno] }),
  ];
  const later = randomUUID();
  await w.sql(
    `select app.give_mandate($1, $2, $3, 'MEMBER', now() + interval '1 day', null, 'test'),
       app.invite(gen_random_uuid(), $3, 'Iva', 'iva@example.cz', 'MEMBER', now() + interval '1 day', 30)`,
    [later, w.karel.personId, id],
  );
  const discussionId = await opened(w.tomas);
  const listen = (who: Somebody) =>
    new Heard(socketOf(who), 'subscription($id: ID!) { discussionEvents(id: $id) { cursor } }', {
      id: discussionId,
    });
  const [heard, kept] = [listen(admin), listen(w.jana)];
  await until(() => isMember(admin));
  await expect(step(w.jana, 'endMembership', id, 'Odešli.')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(await isMember(admin)).toBe(true);
  expect(await step(w.vera, 'endMembership', id, 'Odešli sami.')).toMatchObject({
    ...{ standing: 'ENDED', votes: false, viewerCan: { end: false, restore: false, invite: false } },
  });
  await until(() => heard.ended !== undefined, 'the subscription to end');
  expect(kept.ended).toBeUndefined();
  expect([await isMember(admin), await isMember(both), await isMember(w.karel)]).toEqual([false, true, true]);
  const open = await w.sql(
    `select 'mandate' from mandate where organisation_id = $1 and (valid_to is null or valid_to > now() + interval '2 days')
     union all select 'invitation' from invitation where organisation_id = $1 and revoked_at is null
     union all select 'address' from auth.invitation a join invitation i on i.id = a.id where i.organisation_id = $1
     union all select 'audience' from audience_member where cause = $2`,
    [id, later],
  );
  expect(open).toEqual([]);
  for (const name of ['makeCandidate', 'admitMember', 'restoreMembership'])
    await expect(step(w.vera, name, id)).rejects.toMatchObject({
      problems: [['TRANSITION_FORBIDDEN', undefined]],
    });
  const [audit] = await w.sql(
    `select actor_id, before, after, reason from audit where verb = 'move_membership' and entity_id = $1`,
    [id],
  );
  expect(audit).toEqual({
    ...{ actor_id: w.vera.personId, before: 'MEMBER', after: 'ENDED', reason: 'Odešli sami.' },
  });
  heard.stop();
  kept.stop();
});

test('of two coordinators who decide at the same moment, one does', async () => {
  const id = await organisation('Sporní', 'MEMBER');
  const other = await w.person('Druhý koordinátor', { roles: ['COORDINATOR'] });
  const outcomes = await Promise.allSettled([
    step(w.vera, 'suspendMembership', id, 'Počkejme.'),
    step(other, 'suspendMembership', id, 'Také si myslím.'),
  ]);
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const rows = await w.sql('select state from membership where organisation_id = $1 order by at', [id]);
  expect(rows.map(({ state }) => state)).toEqual(['MEMBER', 'SUSPENDED']);
});

test('an applicant’s admin knows their standing and invites; what is for members stays closed', async () => {
  const id = await organisation('Začínající', 'APPLICANT');
  const admin = await w.person('Správkyně', { organisations: [id], isAdmin: true });
  const query = `query($id: ID!) { organisation(id: $id) { standing viewerCan { edit invite end recommend } membership { state } } people(first: 5) { totalCount } }`;
  expect(await admin.run(query, { id: `organisation_${id}` })).toEqual({
    organisation: {
      ...{ standing: 'APPLICANT', membership: null },
      viewerCan: { edit: true, invite: true, end: false, recommend: false },
    },
    people: { totalCount: 0 },
  });
  expect((await w.visitor.run(query, { id: `organisation_${id}` })).organisation.standing).toBeNull();
  await admin.run('mutation($input: InviteInput!) { invite(input: $input) { id } }', {
    input: {
      ...{ id: `invitation_${randomUUID()}`, organisationId: `organisation_${id}`, name: 'Kolega' },
      ...{ role: 'MEMBER', address: 'kolega@example.cz' },
    },
  });
});
