import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually, password, world, type World } from '../../../test/accounts.ts';
import { tokenIn } from '../../../test/mail-server.ts';
import { enqueue } from '../../kernel/jobs/jobs.ts';

let w: World;
let host: { id: string };
beforeAll(async () => {
  w = await world();
  host = await w.person('Hana', { role: 'COORDINATOR' });
});
afterAll(() => w.close());

const organisation = async (name: string, state = 'MEMBER') => {
  const id = randomUUID();
  await w.owner.query(
    `insert into organisation (id, name, kind, legal_form, region, city) values ($1, $2, 'ROMA', 'ASSOCIATION', 'CZ010', 'Praha')`,
    [id, name],
  );
  await w.owner.query(
    `insert into membership (id, organisation_id, state, since) values ($1, $2, $3, '2020-01-01')`,
    [...[randomUUID(), id, state]],
  );
  return id;
};

/** Invites as the service does: the row, and the job about it. */
const invite = async (
  organisationId: string,
  address: string,
  { days = 14, role = 'MEMBER', by = host.id } = {},
) => {
  const id = randomUUID();
  await w.owner.query(
    `select set_config('app.person', $6, false), app.invite($1, $2, 'Iva Nová', $3, $4, now() + $5 * interval '1 day', 30)`,
    [...[id, organisationId, address, role, days, by]],
  );
  await enqueue({ executeSql: (text, values) => w.owner.query(text, values) as never }, 'mail', {
    kind: 'invitation',
    invitationId: id,
  });
  return id;
};
const mandates = async (address: string) =>
  (
    await w.owner.query(
      `select m.organisation_id, m.role from mandate m join auth."user" u on u."personId" = m.person_id where u.email = $1`,
      [address],
    )
  ).rows;

test.concurrent('an invitation makes an account with a mandate and its audiences, once', async () => {
  const roma = await organisation('Romské centrum');
  await invite(roma, 'iva@test.cz');
  const mail = await eventually(() => w.post.to('iva@test.cz')[0]);
  expect(mail.subject).toBe('Pozvánka do Platformy: Romské centrum');
  expect(mail.text).toContain('Pozvánku posílá Hana.');
  expect(mail.text).toMatch(/do\u00a0\d+\.\u00a0\p{L}+ \d{4}/u);
  expect(mail.text).toMatch(/\/invitation\/[\w-]{32}\n/);
  const token = tokenIn(mail);
  const browser = w.browser();
  expect((await browser.get('/platforma/invitation?token=forged')).status).toBe(404);
  expect((await browser.get(`/platforma/invitation?token=${token}`)).json).toEqual({
    ...{
      organisation: 'Romské centrum',
      name: 'Iva Nová',
      address: 'iva@test.cz',
      role: 'MEMBER',
      hasAccount: false,
    },
  });
  const accept = (given: object) => browser.post('/platforma/accept-invitation', { token, ...given });
  expect((await accept({ password: 'krátké' })).json).toMatchObject({ code: 'PASSWORD_TOO_SHORT' });
  expect(await mandates('iva@test.cz')).toEqual([]);
  expect((await accept({ password, language: 'EN' })).status).toBe(200);
  const viewer = (await browser.viewer())!;
  expect(viewer).toMatchObject({ address: 'iva@test.cz', language: 'EN', roles: [] });
  const own = await w.owner.query(`select id from audience where about_id = $1`, [roma]);
  expect(viewer.audiences).toEqual(expect.arrayContaining([1, 2, 3, viewer.privateAudience, own.rows[0].id]));
  expect(await mandates('iva@test.cz')).toEqual([{ organisation_id: roma, role: 'MEMBER' }]);
  expect((await accept({ password })).status).toBe(404);
  expect((await browser.get(`/platforma/invitation?token=${token}`)).status).toBe(404);
  expect((await w.browser().signIn('iva@test.cz')).status).toBe(200);
});

test.concurrent(
  'a second invitation adds a mandate to the account and leaves its password alone',
  async () => {
    const eva = await w.person('Eva');
    const candidate = await organisation('Sdružení kandidátů', 'CANDIDATE');
    await invite(candidate, eva.address.toUpperCase(), { role: 'ADMIN' });
    const token = tokenIn(await eventually(() => w.post.to(eva.address)[0]));
    const browser = w.browser();
    expect((await browser.get(`/platforma/invitation?token=${token}`)).json.hasAccount).toBe(true);
    expect(
      (await browser.post('/platforma/accept-invitation', { token, password: 'cizí nové heslo' })).status,
    ).toBe(200);
    const viewer = (await browser.viewer())!;
    expect(viewer.personId).toBe(eva.id);
    expect(viewer.audiences).not.toContain(3);
    expect(await mandates(eva.address)).toEqual([{ organisation_id: candidate, role: 'ADMIN' }]);
    expect((await w.browser().signIn(eva.address, 'cizí nové heslo')).status).toBe(401);
    expect((await w.browser().signIn(eva.address)).status).toBe(200);
  },
);

test.concurrent(
  'a revoked or expired invitation, or one of a suspended person, opens nothing and makes nothing',
  async () => {
    const eva = await w.person('Eva');
    const roma = await organisation('Drom');
    const ids = [
      await invite(roma, 'a@test.cz'),
      await invite(roma, 'b@test.cz'),
      await invite(roma, eva.address),
      await invite(roma, 'd@test.cz'),
    ];
    const tokens = [];
    for (const address of ['a@test.cz', 'b@test.cz', eva.address, 'd@test.cz'])
      tokens.push(tokenIn(await eventually(() => w.post.to(address)[0])));
    await w.owner.query('select app.revoke_invitation($1)', [ids[0]]);
    await w.owner.query('update invitation set expires_at = now() where id = $1', [ids[1]]);
    await w.owner.query('update person set suspended_at = now() where id = $1', [eva.id]);
    const statuses = [];
    for (const token of tokens)
      statuses.push((await w.browser().post('/platforma/accept-invitation', { token })).status);
    expect(statuses).toEqual([404, 404, 404, 200]);
    const people = await w.owner.query(
      `select email from auth."user" where email in ('a@test.cz', 'b@test.cz', 'd@test.cz')`,
    );
    expect(people.rows).toEqual([{ email: 'd@test.cz' }]);
    expect(await mandates(eva.address)).toEqual([]);
  },
);

test.concurrent(
  'whoever may invite no more brings nobody in, not even by an earlier invitation',
  async () => {
    const roma = await organisation('Amaro');
    const ada = await w.person('Ada');
    const mandate = randomUUID();
    await w.owner.query(`select app.give_mandate($1, $2, $3, 'ADMIN', now() - interval '1 s', null, null)`, [
      ...[mandate, ada.id, roma],
    ]);
    await invite(roma, 'ada.podruhe@test.cz', { role: 'ADMIN', by: ada.id });
    const token = tokenIn(await eventually(() => w.post.to('ada.podruhe@test.cz')[0]));
    const open = () => w.browser().get(`/platforma/invitation?token=${token}`);
    expect((await open()).status).toBe(200);
    await w.owner.query(`select app.end_mandate($1, 'odchod')`, [mandate]);
    expect((await open()).status).toBe(404);
    expect((await w.browser().post('/platforma/accept-invitation', { token, password })).status).toBe(404);
    expect(await mandates('ada.podruhe@test.cz')).toEqual([]);
  },
);

test.concurrent('one invitation accepted twice at once gives one account and one mandate', async () => {
  await invite(await organisation('Souběh'), 'oba@test.cz');
  const token = tokenIn(await eventually(() => w.post.to('oba@test.cz')[0]));
  const answers = await Promise.all(
    [1, 2, 3].map(() => w.browser().post('/platforma/accept-invitation', { token })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 404, 404]);
  expect(await mandates('oba@test.cz')).toHaveLength(1);
});

test.concurrent('an invitation revoked before its mail was sent is never sent', async () => {
  const id = randomUUID();
  const roma = await organisation('Nestihli');
  await w.owner.query(
    `select app.invite($1, $2, 'Jan', 'jan@test.cz', 'MEMBER', now() + interval '1 day', 30)`,
    [id, roma],
  );
  await w.owner.query('select app.revoke_invitation($1)', [id]);
  await enqueue({ executeSql: (text, values) => w.owner.query(text, values) as never }, 'mail', {
    kind: 'invitation',
    invitationId: id,
  });
  await eventually(async () =>
    (await w.jobs()).some(
      ({ data, state }) => 'invitationId' in data && data.invitationId === id && state === 'completed',
    ),
  );
  expect(w.post.to('jan@test.cz')).toEqual([]);
});
