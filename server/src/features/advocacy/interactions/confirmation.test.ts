import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { eventually } from '../../../../test/accounts.ts';
import { key, plain } from '../../../../test/call.ts';
import * as by from '../../../../test/interactions.ts';
import { mailServer, tokenIn } from '../../../../test/mail-server.ts';
import { until } from '../../../../test/sockets.ts';
import { proposed } from '../../../../test/topics.ts';
import { world, type Somebody, type World } from '../../../../test/world.ts';

let w: World;
let mail: Awaited<ReturnType<typeof mailServer>>;
let topic: string;
let id: string;
beforeAll(async () => {
  mail = await mailServer();
  w = await world({ smtpUrl: mail.url });
  topic = await proposed(w.vera);
});
beforeEach(async () => {
  id = (await by.recorded(w, w.vera, topic)).id;
  await w.sql('delete from auth.statement_attempt');
});
afterAll(async () => {
  await w.close();
  await mail.close();
});

const read = async (who = w.karel) => (await who.run(by.READ, { id })).interaction;
const linked = async (token: string) => (await w.visitor.run(by.LINKED, { token })).statement;
const correction = { text: 'Slíbili jsme čtyři byty, ne šest.' };
const at = (field: string | undefined, code: string) => ({ problems: [[code, field]] });

test('an office is asked by mail, reads one statement by the link and corrects it beside the original', async () => {
  const address = 'podatelna@zkousov.example';
  for (const who of [w.karel, w.jana])
    await expect(who.run(by.ASK, { interactionId: id, ...key(), email: address })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  await expect(
    w.vera.run(by.ASK, { interactionId: id, ...key(), email: 'zkousov.example' }),
  ).rejects.toMatchObject(at('email', 'ADDRESS_INVALID'));
  const asking = { interactionId: id, ...key(), email: address };
  await w.vera.run(by.ASK, asking);
  await w.vera.run(by.ASK, asking);
  const [letter] = await eventually(() => mail.to(address).length > 0 && mail.to(address));
  expect(letter!.subject).toBe('Prosíme o potvrzení záznamu ze dne 14.\u00a0ledna 2026');
  for (const text of [letter!.text!, letter!.html as string]) {
    expect(text).toContain('Pravidla přidělování bytů');
    expect(text).toContain('Otevřením odkazu nic nepotvrzujete.');
    expect(text).not.toContain('Věra');
  }
  const token = tokenIn(letter!);
  expect(letter!.html).toContain(`/statements/${token}`);
  await until(async () => (await read()).confirmationRequests[0].sentAt !== null);
  expect((await read()).confirmationRequests).toMatchObject([
    { addressHint: 'p…@zkousov.example', isOpen: true },
  ]);
  expect(await w.sql('select from auth.confirmation_letter')).toEqual([]);
  const kept = JSON.stringify([
    await w.sql('select * from interaction_confirmation'),
    await w.sql('select * from audit'),
    await w.sql('select data, output from jobs.job'),
    await w.sql('select * from auth.statement_link'),
  ]);
  expect(kept).not.toContain(address);
  expect(kept).not.toContain(token);

  const before = await read();
  for (let look = 0; look < 3; look++)
    expect(await linked(token)).toMatchObject({
      ...{ body: 'Město Zkoušov', kind: 'MEETING', happenedOn: '2026-01-14', answer: null },
      ...{ subject: 'Pravidla přidělování bytů', html: before.html, version: 1 },
    });
  expect(await read()).toEqual(before);
  const { correctStatement } = await w.visitor.run(by.CORRECT, by.answer(token, correction));
  expect(correctStatement).toMatchObject({
    ...{ answer: 'CORRECTED', office: 'odbor bydlení', correction: correction.text },
  });
  const after = await read();
  expect(after).toMatchObject({
    ...{
      summary: before.summary,
      html: before.html,
      subject: before.subject,
      version: 1,
      isConfirmed: false,
    },
    replies: [{ kind: 'CORRECTED', office: 'odbor bydlení', text: correction.text, isToPresentText: true }],
    steps: { edges: [{ node: { kind: 'CORRECTED', actor: null } }, { node: { kind: 'RECORDED' } }] },
  });
  expect(after.confirmationRequests).toMatchObject([{ isOpen: false, answeredAt: expect.any(String) }]);
  await w.vera.run(by.EDIT, by.rewriting(id, await by.bodyAdded(w), 1));
  expect((await read()).replies).toMatchObject([{ text: correction.text, isToPresentText: false }]);
});

test('a link is answered once: the same again is harmless, anything else is refused', async () => {
  const { token } = await by.linked(w, id);
  await w.visitor.run(by.CONFIRM, by.answer(token));
  expect((await w.visitor.run(by.CONFIRM, by.answer(token))).confirmStatement.answer).toBe('CONFIRMED');
  const answered = { code: 'CONFLICT', ...at(undefined, 'STATEMENT_ANSWERED') };
  await expect(w.visitor.run(by.CONFIRM, by.answer(token, { office: 'starosta' }))).rejects.toMatchObject(
    answered,
  );
  await expect(w.visitor.run(by.CORRECT, by.answer(token, correction))).rejects.toMatchObject(answered);
  expect(await read()).toMatchObject({ isConfirmed: true, replies: [{ kind: 'CONFIRMED', text: null }] });
  const second = await by.linked(w, id);
  await w.visitor.run(by.CORRECT, by.answer(second.token, correction));
  expect((await read()).replies.map(({ kind }: any) => kind)).toEqual(['CORRECTED', 'CONFIRMED']);
  await expect(w.vera.run(by.REVOKE, { id: second.requestId, ...key() })).rejects.toMatchObject(answered);
});

test('two answers at the same moment are one', async () => {
  const { token } = await by.linked(w, id);
  const answers = await Promise.allSettled([
    w.visitor.run(by.CONFIRM, by.answer(token)),
    w.visitor.run(by.CORRECT, by.answer(token, correction)),
  ]);
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect((await read()).replies).toHaveLength(1);
});

test('a link that is unknown, has run out, was taken back, or whose statement is withdrawn leads nowhere', async () => {
  const gone = async (token: string) => {
    expect(await linked(token)).toBeNull();
    for (const [call, variables] of [
      [by.CONFIRM, by.answer(token)],
      [by.CORRECT, by.answer(token, correction)],
    ] as const)
      await expect(w.visitor.run(call, variables)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  };
  await gone('neznámý');
  const late = await by.linked(w, id);
  await w.sql(`update interaction_confirmation set expires_at = now() where id = $1`, [
    plain(late.requestId),
  ]);
  await gone(late.token);
  const back = await by.linked(w, id);
  for (const who of [w.karel, w.visitor])
    await expect(who.run(by.REVOKE, { id: back.requestId, ...key() })).rejects.toMatchObject({
      code: who === w.visitor ? 'UNAUTHENTICATED' : 'FORBIDDEN',
    });
  expect(await linked(back.token)).not.toBeNull();
  for (let once = 0; once < 2; once++)
    expect((await w.vera.run(by.REVOKE, { id: back.requestId, ...key() })).revokeConfirmation.isOpen).toBe(
      false,
    );
  await gone(back.token);
  const last = await by.linked(w, id);
  await w.vera.run(by.WITHDRAW, by.because(id));
  await gone(last.token);
  await expect(
    w.vera.run(by.ASK, { interactionId: id, ...key(), email: 'a@b.example' }),
  ).rejects.toMatchObject(at(undefined, 'INTERACTION_WITHDRAWN'));
  expect((await read()).replies).toEqual([]);
});

test('whoever read an older version answers to nothing', async () => {
  const { token } = await by.linked(w, id);
  await w.vera.run(by.EDIT, by.rewriting(id, await by.bodyAdded(w), 1, { subject: 'Jinak' }));
  await expect(w.visitor.run(by.CONFIRM, by.answer(token))).rejects.toMatchObject(
    at(undefined, 'VERSION_STALE'),
  );
  expect((await linked(token)).subject).toBe('Jinak');
  await w.visitor.run(by.CONFIRM, by.answer(token, { version: 2 }));
  expect(await read()).toMatchObject({ isConfirmed: true, replies: [{ isToPresentText: true }] });
});

test('what an office writes badly is refused at its field, personal data whatever the reason', async () => {
  const { token } = await by.linked(w, id);
  const table: [object, string, string][] = [
    [{ office: ' ' }, 'office', 'REQUIRED'],
    [{ office: 'x'.repeat(201) }, 'office', 'TOO_LONG'],
    [{ text: '' }, 'text', 'REQUIRED'],
    [{ text: 'x'.repeat(5_001) }, 'text', 'TOO_LONG'],
    [{ text: 'Klient 900101/1239 byl vyřazen.' }, 'text', 'SENSITIVE_DATA'],
    [{ office: 'volejte 777 123 456' }, 'office', 'SENSITIVE_DATA'],
  ];
  for (const [changes, field, code] of table)
    await expect(
      w.visitor.run(by.CORRECT, by.answer(token, { ...correction, ...changes })),
    ).rejects.toMatchObject(at(field, code));
  await w.visitor.run(by.CORRECT, by.answer(token, { text: 'x'.repeat(5_000) }));
  expect((await read()).replies[0].text).toHaveLength(5_000);
});

test('one client tries so often a day, and is forgotten after it', async () => {
  for (let i = 0; i < 30; i++)
    await expect(w.visitor.run(by.CONFIRM, by.answer(`hádám ${i}`))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  const { token } = await by.linked(w, id);
  await expect(w.visitor.run(by.CONFIRM, by.answer(token))).rejects.toMatchObject({
    code: 'TOO_MANY_REQUESTS',
  });
  expect((await read()).replies).toEqual([]);
  const [{ client }] = await w.sql('select client from auth.statement_attempt limit 1');
  expect(client).not.toContain('127.0.0.1');
  await w.sql(`update auth.statement_attempt set at = now() - interval '25 hours'`);
  await w.visitor.run(by.CONFIRM, by.answer(token));
  await w.sql('select app.prune_confirmations()');
  expect(await w.sql('select from auth.statement_attempt')).toHaveLength(1);
});

test('a coordinator hides abuse with a reason; that and when it was written stays', async () => {
  const reply = await by.corrected(w, id);
  const tracker = await w.person('Sleduje téma', { organisations: [w.lipov] });
  await w.sql('update topic set coordinator_id = $2 where id = $1', [plain(topic), tracker.personId]);
  for (const who of [w.karel, tracker])
    await expect(who.run(by.HIDE, by.because(reply))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(w.vera.run(by.HIDE, by.because(reply, { reason: '' }))).rejects.toMatchObject(
    at('reason', 'REQUIRED'),
  );
  const { hideCorrection } = await w.vera.run(by.HIDE, by.because(reply, { reason: 'Urážky.' }));
  expect(hideCorrection).toEqual({
    ...{ kind: 'CORRECTED', office: null, text: null, at: expect.any(String), hiddenReason: 'Urážky.' },
  });
  expect(JSON.stringify(await read())).not.toContain('čtyři');
  const log = `select actor_id, reason from audit where verb = 'hide_office_reply'`;
  expect(await w.sql(log)).toEqual([{ actor_id: w.vera.personId, reason: 'Urážky.' }]);
});

test('at most ten times the office is asked about one statement', async () => {
  for (let i = 0; i < 10; i++) await by.linked(w, id);
  await expect(
    w.vera.run(by.ASK, { interactionId: id, ...key(), email: 'a@b.example' }),
  ).rejects.toMatchObject(at('email', 'TOO_MANY'));
});

test('whoever recorded it and follows the topic is told of the answer', async () => {
  const told = async (who: Somebody) =>
    (
      await who.run(
        '{ viewer { notifications(first: 50) { edges { node { actor { name } interactionStep { kind interaction { id } } } } } } }',
      )
    ).viewer.notifications.edges
      .filter(({ node }: any) => node.interactionStep?.interaction.id === id)
      .map(({ node }: any) => [node.interactionStep.kind, node.actor]);
  const { token } = await by.linked(w, id);
  await w.visitor.run(by.CONFIRM, by.answer(token));
  await until(async () => (await told(w.vera)).length === 1);
  expect([await told(w.vera), await told(w.karel)]).toEqual([[['CONFIRMED', null]], []]);
});
