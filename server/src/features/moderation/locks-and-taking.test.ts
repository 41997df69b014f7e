import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { opened } from '../../../test/discussions.ts';
import {
  answer,
  ANSWER,
  APPEAL,
  appealOf,
  DECIDE,
  decision,
  RELEASE_CASE,
  reported,
  TAKE,
} from '../../../test/moderation.ts';
import { world, type World } from '../../../test/world.ts';

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

test('whoever opened a locked discussion is told why and may appeal; another moderator opens it again', async () => {
  const second = await w.person('Odemykající', { roles: ['MODERATOR'] });
  const id = await opened(w.karel);
  const lock =
    'mutation($id: ID!, $requestId: ID!, $reason: String!) { lockDiscussion(id: $id, requestId: $requestId, reason: $reason) { lockReason } }';
  await w.milada.run(lock, { id, requestId: randomUUID(), reason: 'Točí se v kruhu.' });
  const notices = () =>
    w.sql<{ id: string; case_id: string; person_id: string; reason: string }>(
      `select id, case_id, person_id, reason from moderation_notice where decision = 'LOCKED' and discussion_id = $1`,
      [id.slice(id.indexOf('_') + 1)],
    );
  const [notice] = await notices();
  expect(notice).toMatchObject({ person_id: w.karel.personId, reason: 'Točí se v kruhu.' });
  const look = 'query($id: ID!) { moderationNotice(id: $id) { decision rule discussion { id } } }';
  const noticeId = `moderationnotice_${notice!.id}`;
  expect((await w.karel.run(look, { id: noticeId })).moderationNotice).toEqual({
    ...{ decision: 'LOCKED', rule: null, discussion: { id } },
  });
  expect((await w.jana.run(look, { id: noticeId })).moderationNotice).toBeNull();
  await expect(w.jana.run(APPEAL, appealOf(noticeId))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await w.karel.run(APPEAL, appealOf(noticeId));
  const caseId = `case_${notice!.case_id}`;
  await expect(w.milada.run(ANSWER, answer(caseId))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await second.run(ANSWER, answer(caseId));
  const state = 'query($id: ID!) { discussion(id: $id) { lockedAt viewerCan { post } } }';
  expect((await w.jana.run(state, { id })).discussion).toEqual({ lockedAt: null, viewerCan: { post: true } });

  const own = await opened(w.vera);
  await w.vera.run(lock, { id: own, requestId: randomUUID(), reason: 'Hotovo.' });
  const inside = await opened(w.karel, { withinOrganisationId: `organisation_${w.lipov}` });
  const facilitator = await w.person('Vede uvnitř', { roles: ['FACILITATOR'], organisations: [w.lipov] });
  await facilitator.run(lock, { id: inside, requestId: randomUUID(), reason: 'Hotovo.' });
  expect(await w.sql(`select from moderation_notice where decision = 'LOCKED'`)).toHaveLength(1);
});

test('a moderator sees to a case, so that another does not; deciding it leaves it to nobody', async () => {
  const second = await w.person('Druhá ruka', { roles: ['MODERATOR'] });
  const { caseId } = await reported(w);
  const taking = () => ({ caseId, requestId: randomUUID() });
  await expect(w.vera.run(TAKE, taking())).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const { takeCase } = await w.milada.run(TAKE, taking());
  expect(takeCase.takenBy).toEqual({ id: w.milada.id });
  await w.milada.run(TAKE, taking());
  await expect(second.run(TAKE, taking())).rejects.toMatchObject({ problems: [['CASE_TAKEN', undefined]] });
  expect((await second.run(RELEASE_CASE, taking())).releaseCase.takenBy).toBeNull();
  await second.run(TAKE, taking());
  await w.milada.run(DECIDE, decision(caseId));
  const [row] = await w.sql('select taken_by_id from moderation_case where id = $1', [caseId.slice(5)]);
  expect(row.taken_by_id).toBeNull();
  await expect(second.run(TAKE, taking())).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const log = await w.sql(`select verb from audit where entity_id = $1 and verb like '%e_case' order by at`, [
    caseId.slice(5),
  ]);
  expect(log.map(({ verb }) => verb)).toEqual(['take_case', 'release_case', 'take_case', 'decide_case']);
});
