import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually, world, type World } from '../../../test/accounts.ts';
import { mailServer, tokenIn } from '../../../test/mail-server.ts';

let w: World;
beforeAll(async () => void (w = await world()));
afterAll(() => w.close());

test('a mail that may not have left is sent again: a new token, both good, one Message-ID', async () => {
  const ana = await w.person('Ana');
  w.post.faults.push('lost the connection, so to speak');
  await w.browser().post('/sign-in/magic-link', { email: ana.address });
  const [first, second] = await eventually(
    () => w.post.to(ana.address).length === 2 && w.post.to(ana.address),
  );
  expect(first!.messageId).toBe(second!.messageId);
  expect(tokenIn(first!)).not.toBe(tokenIn(second!));
  const [job] = await eventually(
    async () => (await w.jobs()).every(({ state }) => state === 'completed') && w.jobs(),
  );
  expect([job!.retry_count, second!.messageId]).toEqual([1, `<${job!.id}@test.cz>`]);
  for (const mail of [first!, second!]) {
    const browser = w.browser();
    expect((await browser.get(`/magic-link/verify?token=${tokenIn(mail)}`)).status).toBe(200);
  }
});

test('a job whose worker was killed is done by another', async () => {
  const ana = await w.person('Ana');
  const { rows } = await w.owner.query(
    `insert into jobs.job_common (name, data, state, started_on, heartbeat_on, heartbeat_seconds, retry_limit, expire_seconds, policy)
     values ('mail', $1, 'active', now() - interval '20 s', now() - interval '15 s', 10, 10, 300, 'standard') returning id`,
    [{ kind: 'sign-in', personId: ana.id }],
  );
  const mail = await eventually(() => w.post.to(ana.address)[0]);
  expect(mail.messageId).toBe(`<${rows[0].id}@test.cz>`);
});

test('while the mail server is down mails wait, and leave when it is back', async () => {
  const ana = await w.person('Ana');
  await w.post.close();
  await w.browser().post('/request-password-reset', { email: ana.address });
  await eventually(async () =>
    (await w.jobs()).some(({ retry_count, state }) => state === 'retry' && retry_count === 0),
  );
  const again = await mailServer(w.post.port);
  const mail = await eventually(() => again.to(ana.address)[0]);
  expect(mail.subject).toBe('Nové heslo do Platformy');
  await again.close();
});
