import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { socketOf, Heard, until } from '../../../test/sockets.ts';
import { opened } from '../../../test/discussions.ts';
import { BIRTH_NUMBER, mark, marksOf, refused, WHY } from '../../../test/sensitive.ts';
import { world, type World } from '../../../test/world.ts';

let w: World;
beforeAll(async () => void (w = await world()));
afterAll(() => w.close());

const ADD =
  'mutation($input: OrganisationInput!) { addOrganisation(input: $input) { id name businessId version viewerCan { edit invite } } }';
const EDIT = 'mutation($input: OrganisationInput!) { editOrganisation(input: $input) { name city version } }';
const input = (changes: object = {}) => ({
  ...{
    id: `organisation_${randomUUID()}`,
    requestId: randomUUID(),
    name: 'Nový směr',
    kind: 'ROMA',
    legalForm: 'ASSOCIATION',
  },
  ...{ region: 'CZ080', city: 'Vrbice', focusAreas: ['vzdělávání'] },
  ...changes,
});

test('a coordinator adds an organisation, a member does not', async () => {
  await expect(w.jana.run(ADD, { input: input() })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const { addOrganisation } = await w.vera.run(ADD, { input: input({ businessId: '25755277' }) });
  expect(addOrganisation).toMatchObject({
    name: 'Nový směr',
    businessId: '25755277',
    viewerCan: { edit: true, invite: true },
  });
  await expect(w.vera.run(ADD, { input: input({ businessId: '25755277' }) })).rejects.toMatchObject({
    problems: [['BUSINESS_ID_TAKEN', 'businessId']],
  });
  await expect(
    w.vera.run(ADD, { input: input({ businessId: '25755278', website: 'http://x' }) }),
  ).rejects.toMatchObject({
    problems: [
      ['BUSINESS_ID_INVALID', 'businessId'],
      ['URL_INVALID', 'website'],
    ],
  });
});

test('its admin changes what is said about an organisation, its other people do not', async () => {
  const id = `organisation_${w.lipov}`;
  const changes = input({ id, name: 'Společný krok Lipov', city: 'Nový Lipov', version: 1 });
  await expect(w.karel.run(EDIT, { input: changes })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect((await w.jana.run(EDIT, { input: changes })).editOrganisation).toMatchObject({
    city: 'Nový Lipov',
    version: 2,
  });
  await expect(w.jana.run(EDIT, { input: { ...changes, requestId: randomUUID() } })).rejects.toMatchObject({
    problems: [['VERSION_STALE', undefined]],
  });
});

test('a birth number in the note of an organisation needs a reason, which is kept; an edit asks for no other', async () => {
  const added = input({ note: BIRTH_NUMBER });
  await expect(w.vera.run(ADD, { input: added })).rejects.toMatchObject(refused('note'));
  const { addOrganisation } = await w.vera.run(ADD, { input: { ...added, sensitiveReason: WHY } });
  expect(await marksOf(w, added.id)).toEqual([mark('organisation', w.vera)]);
  const edit = (changes: object) =>
    w.vera.run(EDIT, {
      input: { ...added, version: addOrganisation.version, requestId: randomUUID(), ...changes },
    });
  const note = `${BIRTH_NUMBER} Tel. 603 123 456.`;
  await expect(edit({ note })).rejects.toMatchObject(refused('note'));
  expect((await edit({ city: 'Jinde' })).editOrganisation.city).toBe('Jinde');
  expect(await marksOf(w, added.id)).toHaveLength(1);
});

test('words stay what they are, whatever they look like to a database', async () => {
  const focusAreas = ['null', 'NULL', 'a, b', '{c}', 'řekl "d"', 'e\\f', 'g\nh', ' '];
  const add =
    'mutation($input: OrganisationInput!) { addOrganisation(input: $input) { id version focusAreas } }';
  const { addOrganisation: added } = await w.vera.run(add, { input: input({ focusAreas }) });
  expect(added.focusAreas).toEqual(focusAreas);
  const edit = 'mutation($input: OrganisationInput!) { editOrganisation(input: $input) { city focusAreas } }';
  const changes = input({ id: added.id, version: added.version, focusAreas, city: 'Jinde' });
  expect((await w.vera.run(edit, { input: changes })).editOrganisation).toEqual({
    city: 'Jinde',
    focusAreas,
  });
});

test('the directory is public, its people are not', async () => {
  const list =
    'query($search: String) { organisations(first: 10, search: $search) { totalCount edges { node { name membership { state } mandates(first: 10) { edges { node { person { name } role } } } } } } regionCounts { region organisations } }';
  const asVisitor = await w.visitor.run(list, { search: 'otevrene DVERE' });
  expect(asVisitor.organisations).toEqual({
    totalCount: 1,
    edges: [{ node: { name: 'Otevřené dveře Brno', membership: null, mandates: { edges: [] } } }],
  });
  expect(asVisitor.regionCounts).toHaveLength(14);
  const asMember = (await w.karel.run(list, { search: 'otevrene' })).organisations.edges[0].node;
  expect(asMember.membership).toEqual({ state: 'MEMBER' });
  expect(asMember.mandates.edges.map(({ node }: any) => node.person.name)).toEqual([
    'Tomáš Cvičný',
    'Lenka Modelová',
  ]);
  const people = '{ people(first: 10, search: "cvicny") { edges { node { name } } } }';
  expect((await w.karel.run(people)).people.edges).toHaveLength(1);
  expect((await w.visitor.run(people)).people.edges).toHaveLength(0);
});

test('its admin invites, which leaves a job without an address, and takes it back', async () => {
  const invite =
    'mutation($input: InviteInput!) { invite(input: $input) { invitations(first: 5) { edges { node { id name role } } } } }';
  const invitation = {
    id: `invitation_${randomUUID()}`,
    organisationId: `organisation_${w.lipov}`,
    name: 'Nová Kolegyně',
    role: 'MEMBER',
    address: 'nova@kolegyne.example',
  };
  await expect(w.karel.run(invite, { input: invitation })).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(w.jana.run(invite, { input: { ...invitation, address: 'nesmysl' } })).rejects.toMatchObject({
    problems: [['ADDRESS_INVALID', 'address']],
  });
  const first = await w.jana.run(invite, { input: invitation });
  expect(first).toEqual(await w.jana.run(invite, { input: invitation }));
  expect(first.invite.invitations.edges).toEqual([
    { node: { id: invitation.id, name: 'Nová Kolegyně', role: 'MEMBER' } },
  ]);
  const jobs = await w.sql(
    `select data::text from jobs.job where name = 'mail' and data->>'invitationId' = $1`,
    [invitation.id.slice(11)],
  );
  expect(jobs).toHaveLength(1);
  expect(jobs[0].data).not.toContain('kolegyne');
  const seen = 'query($id: ID!) { organisation(id: $id) { invitations(first: 5) { totalCount } } }';
  expect(
    (await w.tomas.run(seen, { id: `organisation_${w.lipov}` })).organisation.invitations.totalCount,
  ).toBe(0);
  const revoke = 'mutation($id: ID!, $r: ID!) { revokeInvitation(id: $id, requestId: $r) }';
  await expect(w.karel.run(revoke, { id: invitation.id, r: randomUUID() })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  await w.jana.run(revoke, { id: invitation.id, r: randomUUID() });
  expect(
    (await w.jana.run(seen, { id: `organisation_${w.lipov}` })).organisation.invitations.totalCount,
  ).toBe(0);
});

test('an organisation invites thirty people in a day, and no more', async () => {
  const invite = 'mutation($input: InviteInput!) { invite(input: $input) { id } }';
  const input = (organisation: string) => ({
    ...{ id: `invitation_${randomUUID()}`, organisationId: `organisation_${organisation}` },
    ...{ name: 'Nový Kolega', role: 'MEMBER', address: 'novy@kolega.example' },
  });
  await w.sql(
    `insert into invitation (id, audience_id, organisation_id, name, role, expires_at)
     select gen_random_uuid(), app.audience_about('organisation', $1), $1, 'Nový Kolega', 'MEMBER', now() + interval '1 day'
     from generate_series(1, 30)`,
    [w.lipov],
  );
  await expect(w.jana.run(invite, { input: input(w.lipov) })).rejects.toMatchObject({ code: 'CONFLICT' });
  await w.vera.run(invite, { input: input(w.brno) });
});

test('ending a mandate takes what it gave at once, sockets included; the last admin stays', async () => {
  const leaving = await w.person('Odchází', { organisations: [w.brno] });
  const discussionId = await opened(w.tomas);
  const mandateOf = async (personId: string) =>
    `mandate_${(await w.sql('select id from mandate where person_id = $1', [personId]))[0].id}`;
  const end =
    'mutation($id: ID!, $r: ID!) { endMandate(id: $id, requestId: $r, reason: "Odešla.") { isCurrent } }';
  const heard = new Heard(
    socketOf(leaving),
    'subscription($id: ID!) { discussionEvents(id: $id) { cursor } }',
    { id: discussionId },
  );
  await until(async () => (await leaving.run('{ viewer { isMember } }')).viewer.isMember);
  await expect(
    w.tomas.run(end, { id: await mandateOf(leaving.personId), r: randomUUID() }),
  ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const id = await mandateOf(leaving.personId);
  await expect(w.vera.run(end.replace('Odešla.', ' '), { id, r: randomUUID() })).rejects.toMatchObject({
    problems: [['REQUIRED', 'reason']],
  });
  expect((await leaving.run('{ viewer { isMember } }')).viewer.isMember).toBe(true);
  expect((await w.vera.run(end, { id, r: randomUUID() })).endMandate).toEqual({ isCurrent: false });
  expect(
    await leaving.run('query($id: ID!) { discussion(id: $id) { title } viewer { isMember } }', {
      id: discussionId,
    }),
  ).toEqual({
    discussion: null,
    viewer: { isMember: false },
  });
  await until(() => heard.ended !== undefined, 'the subscription to end');
  await expect(
    w.vera.run(end, { id: await mandateOf(w.jana.personId), r: randomUUID() }),
  ).rejects.toMatchObject({
    problems: [['LAST_ADMIN', undefined]],
  });
});

test('two admins who end each other’s mandate at the same moment leave one', async () => {
  const admins = [
    await w.person('První', { organisations: [w.brno], isAdmin: true }),
    await w.person('Druhá', { organisations: [w.brno], isAdmin: true }),
  ];
  const mandates = await w.sql(
    `select id from mandate where person_id = any($1) order by array_position($1, person_id)`,
    [admins.map(({ personId }) => personId)],
  );
  const end =
    'mutation($id: ID!, $r: ID!) { endMandate(id: $id, requestId: $r, reason: "Odešli.") { isCurrent } }';
  await Promise.allSettled(
    admins.map((admin, i) => admin.run(end, { id: `mandate_${mandates[1 - i].id}`, r: randomUUID() })),
  );
  const left = await w.sql(
    `select from mandate where organisation_id = $1 and role = 'ADMIN' and (valid_to is null or valid_to > now())`,
    [w.brno],
  );
  expect(left).toHaveLength(1);
});
