import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { opened, posted } from '../../../test/discussions.ts';
import * as t from '../../../test/moderation.ts';
import { until } from '../../../test/sockets.ts';
import { world, type Somebody, type World } from '../../../test/world.ts';

let w: World;
let other: Somebody;
beforeAll(async () => {
  w = await world();
  other = await w.person('Druhá moderátorka', { roles: ['MODERATOR'] });
});
afterAll(() => w.close());

const CASE = `query($id: ID!) { moderationCase(id: $id) { state excerpt words post { id } author { name } before { number }
  reports { rule note person { name } } sensitiveMarks { kinds reason } others { id } viewerCan { decide reopen answerAppeal } } }`;
const NOTICE =
  'query($id: ID!) { moderationNotice(id: $id) { decision rule reason appeal appealOutcome appealAnswer post { id } } }';
const INBOX =
  '{ viewer { notifications(first: 20) { edges { node { kind actor { name } moderationNotice { id } report { outcome } } } } } }';
const inboxOf = async (who: Somebody) =>
  (await who.run(INBOX)).viewer.notifications.edges.map(({ node }: any) => node);
const kindsOf = async (who: Somebody) => (await inboxOf(who)).map(({ kind }: any) => kind);

test('a member reports what they see, once; their own post, or one they do not see, they do not', async () => {
  const postId = await posted(w.tomas, await opened(w.karel));
  const input = t.reportInput(postId, { note: 'Je to hrubé.' });
  const { reportPost } = await w.jana.run(t.REPORT, input);
  expect(reportPost.viewerReport).toEqual({ rule: 'INSULT', outcome: null });
  await w.jana.run(t.REPORT, input);
  await w.jana.run(t.REPORT, t.reportInput(postId, { rule: 'OTHER' }));
  await w.karel.run(t.REPORT, t.reportInput(postId, { rule: 'OFF_TOPIC' }));
  const { moderationCase } = await w.milada.run(CASE, { id: await t.caseOf(w, postId) });
  expect(moderationCase).toMatchObject({
    ...{ state: 'OPEN', post: { id: postId }, author: { name: 'Tomáš Cvičný' }, before: [{ number: 1 }] },
    reports: [
      { rule: 'INSULT', note: 'Je to hrubé.', person: { name: 'Jana Zkušební' } },
      { rule: 'OFF_TOPIC', note: null, person: { name: 'Karel Nácvik' } },
    ],
    viewerCan: { decide: true, reopen: false, answerAppeal: false },
  });
  await expect(w.tomas.run(t.REPORT, t.reportInput(postId))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(w.visitor.run(t.REPORT, t.reportInput(postId))).rejects.toMatchObject({
    code: 'UNAUTHENTICATED',
  });
  const inside = await posted(
    w.jana,
    await opened(w.karel, { withinOrganisationId: `organisation_${w.lipov}` }),
  );
  const [hidden, missing] = [inside, `post_${randomUUID()}`].map((id) =>
    w.tomas.ask(t.REPORT, t.reportInput(id)),
  );
  expect(JSON.stringify(await hidden)).toBe(JSON.stringify(await missing));
});

test('nobody but moderators learns of the queue, of a case, of who reported', async () => {
  const { postId, caseId } = await t.reported(w);
  for (const who of [w.tomas, w.jana, w.vera, w.visitor]) {
    const { moderationCases } = await who.run(t.CASES);
    expect(moderationCases).toEqual({ totalCount: 0, edges: [] });
    expect((await who.run(CASE, { id: caseId })).moderationCase).toBeNull();
    expect((await who.run('query($id: ID!) { node(id: $id) { id } }', { id: caseId })).node).toBeNull();
    if (who.cookie)
      expect((await who.run('{ viewer { waitingCaseCount } }')).viewer.waitingCaseCount).toBe(0);
    const [hidden, missing] = [caseId, `case_${randomUUID()}`].map((id) => who.ask(t.DECIDE, t.decision(id)));
    expect(JSON.stringify(await hidden)).toBe(JSON.stringify(await missing));
  }
  const own = 'query($id: ID!) { post(id: $id) { viewerReport { rule } } }';
  expect((await w.jana.run(own, { id: postId })).post.viewerReport).toEqual({ rule: 'INSULT' });
  for (const who of [w.tomas, w.karel, w.milada])
    expect((await who.run(own, { id: postId })).post.viewerReport).toBeNull();
  expect((await w.milada.run(t.CASES, { isWaiting: true })).moderationCases.edges).toContainEqual({
    node: { id: caseId, state: 'OPEN', post: { id: postId } },
  });
  expect((await w.milada.run('{ viewer { waitingCaseCount } }')).viewer.waitingCaseCount).toBeGreaterThan(0);
});

test('of two moderators the second learns who was first; nobody decides about themselves', async () => {
  const { postId, caseId } = await t.reported(w);
  await expect(w.milada.run(t.DECIDE, t.decision(caseId, { reason: ' ' }))).rejects.toMatchObject({
    problems: [['REQUIRED', 'reason']],
  });
  await expect(w.milada.run(t.DECIDE, t.decision(caseId, { decision: 'REDACTED' }))).rejects.toMatchObject({
    problems: [['NOT_REDACTED', undefined]],
  });
  const { decideCase } = await w.milada.run(t.DECIDE, t.decision(caseId));
  expect(decideCase).toMatchObject({
    state: 'DECIDED',
    decision: 'WARNED',
    decidedBy: { name: 'Milada Zkoušková' },
  });
  const second = await other.ask(t.DECIDE, t.decision(caseId, { decision: 'DISMISSED' }));
  expect(second.errors?.[0]?.extensions).toMatchObject({
    code: 'CONFLICT',
    problems: [{ code: 'CASE_DECIDED', params: { name: 'Milada Zkoušková' } }],
  });
  const ofModerator = await posted(other, await opened(w.karel));
  await w.jana.run(t.REPORT, t.reportInput(ofModerator));
  const about = await t.caseOf(w, ofModerator);
  await expect(other.run(t.DECIDE, t.decision(about))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const audit = await w.sql(
    `select actor_id, reason from audit where verb = 'decide_case' and entity_id = $1`,
    [caseId.slice(5)],
  );
  expect(audit).toEqual([{ actor_id: w.milada.personId, reason: 'Uráží kolegy.' }]);
  expect(postId).toBeTruthy();
});

test('a warning reaches its author and whoever reported; an appeal is answered by another moderator', async () => {
  const { caseId } = await t.reported(w, w.lenka);
  await w.milada.run(t.DECIDE, t.decision(caseId));
  const noticeId = await t.noticeOf(w, caseId);
  await until(async () =>
    (await inboxOf(w.tomas)).some(({ moderationNotice }: any) => moderationNotice?.id === noticeId),
  );
  await until(async () => (await kindsOf(w.lenka)).includes('REPORT_ANSWERED'));
  expect((await inboxOf(w.lenka))[0]).toMatchObject({ actor: null, report: { outcome: 'ACTED' } });
  expect((await w.tomas.run(NOTICE, { id: noticeId })).moderationNotice).toMatchObject({
    ...{ decision: 'WARNED', rule: 'INSULT', reason: 'Uráží kolegy.', appeal: null },
  });
  for (const who of [w.lenka, w.milada, w.visitor])
    expect((await who.run(NOTICE, { id: noticeId })).moderationNotice).toBeNull();
  await expect(w.lenka.run(t.APPEAL, t.appealOf(noticeId))).rejects.toMatchObject({ code: 'NOT_FOUND' });

  await w.tomas.run(t.APPEAL, t.appealOf(noticeId));
  await expect(w.tomas.run(t.APPEAL, t.appealOf(noticeId))).rejects.toMatchObject({ code: 'CONFLICT' });
  await expect(w.milada.run(t.ANSWER, t.answer(caseId))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(w.vera.run(t.ANSWER, t.answer(caseId))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const { answerAppeal } = await other.run(t.ANSWER, t.answer(caseId));
  expect(answerAppeal).toMatchObject({ state: 'SETTLED', appealOutcome: 'REVERSED' });
  await until(async () => (await kindsOf(w.tomas)).includes('APPEAL_ANSWERED'));
  expect((await w.tomas.run(NOTICE, { id: noticeId })).moderationNotice).toMatchObject({
    ...{ appealOutcome: 'REVERSED', appealAnswer: 'Byla to nadsázka.' },
  });
});

test('a dismissal tells its author nothing and can be taken back; a withdrawal takes the text for good', async () => {
  const { postId, caseId } = await t.reported(w);
  await w.milada.run(t.DECIDE, t.decision(caseId, { decision: 'DISMISSED', rule: null, reason: null }));
  expect(await w.sql('select id from moderation_notice where case_id = $1', [caseId.slice(5)])).toEqual([]);
  const again = { id: caseId, requestId: randomUUID(), reason: 'Přišla další zpráva.' };
  await expect(w.vera.run(t.REOPEN, again)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect((await other.run(t.REOPEN, again)).reopenCase).toMatchObject({ state: 'OPEN', decision: null });
  await w.milada.run(t.DECIDE, t.decision(caseId, { decision: 'WITHDRAWN' }));
  const { post } = await w.karel.run(
    'query($id: ID!) { post(id: $id) { body withdrawnAt withdrawalReason } }',
    {
      id: postId,
    },
  );
  expect(post).toEqual({ body: '', withdrawnAt: expect.any(String), withdrawalReason: 'Uráží kolegy.' });
  await expect(other.run(t.REOPEN, { ...again, requestId: randomUUID() })).rejects.toMatchObject({
    code: 'CONFLICT',
  });
});

test('of a post inside an organisation moderators read only what its reporter shares', async () => {
  const discussionId = await opened(w.karel, { withinOrganisationId: `organisation_${w.lipov}` });
  const [kept, shared] = [
    await posted(w.karel, discussionId, 'Tajné.'),
    await posted(w.karel, discussionId, 'Hrubé.'),
  ];
  await w.jana.run(t.REPORT, t.reportInput(kept));
  await w.jana.run(t.REPORT, t.reportInput(shared, { sharesText: true }));
  const read = async (postId: string) =>
    (await w.milada.run(CASE, { id: await t.caseOf(w, postId) })).moderationCase;
  expect(await read(kept)).toMatchObject({ post: null, excerpt: null, before: [], reports: [{}] });
  expect(await read(shared)).toMatchObject({ post: null, excerpt: 'Hrubé.' });
  const id = await t.caseOf(w, shared);
  await expect(w.milada.run(t.DECIDE, t.decision(id, { decision: 'WITHDRAWN' }))).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  await w.karel.run('mutation($id: ID!, $r: ID!) { withdrawPost(id: $id, requestId: $r) { id } }', {
    ...{ id: shared, r: randomUUID() },
  });
  expect(await read(shared)).toMatchObject({ excerpt: null });
  await w.milada.run(t.DECIDE, t.decision(id));
});

test('personal data published with a reason waits for a look', async () => {
  const sensitiveReason = 'Číslo na naši poradnu.';
  const postId = await posted(w.tomas, await opened(w.karel), 'Volejte 603 123 456.', { sensitiveReason });
  const { moderationCase } = await w.milada.run(CASE, { id: await t.caseOf(w, postId) });
  expect(moderationCase).toMatchObject({ reports: [], sensitiveMarks: [{ reason: sensitiveReason }] });
});
