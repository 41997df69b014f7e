import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ADD, OPEN, discussionInput, opened, postInput, posted } from '../../../test/discussions.ts';
import * as by from '../../../test/groups.ts';
import { Heard, socketOf, until } from '../../../test/sockets.ts';
import { world, type Somebody, type World } from '../../../test/world.ts';

let w: World;
beforeAll(async () => void (w = await world()));
afterAll(() => w.close());

const read = async (who: Somebody, id: string) => (await who.run(by.READ, { id })).group;
const kindsOf = async (who: Somebody, group: string) =>
  (
    await who.run('{ viewer { notifications(first: 50) { edges { node { kind group { id } } } } } }')
  ).viewer.notifications.edges
    .filter(({ node }: any) => node.group?.id === group)
    .map(({ node }: any) => node.kind);
const problem = (code: string, problem: string) => ({ code, problems: [[problem, undefined]] });

test('coordinators and facilitators open a group, others do not; all members see that it is there', async () => {
  for (const who of [w.jana, w.milada])
    await expect(by.groupOpened(who)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(by.groupOpened(w.visitor)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  const marek = await w.person('Marek Vedoucí', { roles: ['FACILITATOR'], organisations: [w.brno] });
  for (const who of [w.vera, marek]) {
    const id = await by.groupOpened(who);
    expect(await read(who, id)).toMatchObject({
      standing: 'ACTIVE',
      memberships: { edges: [{ node: { role: 'FACILITATOR' } }] },
      viewerCan: { ask: false, invite: true, leave: true, lead: true, openDiscussion: true },
    });
    expect(await read(w.karel, id)).toMatchObject({
      standing: null,
      viewerCan: { ask: true, invite: false, lead: false, openDiscussion: false },
    });
    expect(await read(w.visitor, id)).toBeNull();
  }
});

test('a member asks, a facilitator takes them in; until then nobody else knows of it', async () => {
  const id = await by.groupOpened(w.vera);
  const membership = await by.asked(w.karel, id);
  expect(await read(w.karel, id)).toMatchObject({ standing: 'ASKED', requests: { edges: [] } });
  expect(await read(w.tomas, id)).toMatchObject({ standing: null, requests: { edges: [] } });
  expect((await read(w.vera, id)).requests.edges).toMatchObject([{ node: { id: membership } }]);
  await expect(by.asked(w.karel, id)).rejects.toMatchObject(problem('CONFLICT', 'GROUP_STANDING'));
  await until(async () => (await kindsOf(w.vera, id)).includes('GROUP_ASKED'));
  await expect(w.tomas.run(by.ACCEPT, by.about(membership))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(w.karel.run(by.ACCEPT, by.about(membership))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const { acceptGroupMembership } = await w.vera.run(by.ACCEPT, by.about(membership));
  expect(acceptGroupMembership.memberships.edges).toHaveLength(2);
  await w.vera.run(by.ACCEPT, by.about(membership));
  expect(await read(w.karel, id)).toMatchObject({ standing: 'ACTIVE', viewerCan: { openDiscussion: true } });
  await until(async () => (await kindsOf(w.karel, id)).includes('GROUP_JOINED'));
  expect(await kindsOf(w.tomas, id)).toEqual([]);
});

test('a facilitator invites, the invited answers, and nobody answers for them', async () => {
  const id = await by.groupOpened(w.vera);
  const invitation = (who: Somebody, organisation = w.brno) =>
    by.askInput(id, { personId: who.id, organisationId: `organisation_${organisation}` });
  const toTomas = invitation(w.tomas);
  await expect(w.karel.run(by.INVITE, invitation(w.tomas))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(w.vera.run(by.INVITE, invitation(w.tomas, w.lipov))).rejects.toMatchObject({
    problems: [['MANDATE_ENDED', 'actingForId']],
  });
  await w.vera.run(by.INVITE, toTomas);
  await expect(w.vera.run(by.ACCEPT, by.about(toTomas.input.id))).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  expect(await read(w.tomas, id)).toMatchObject({ standing: 'INVITED', viewerCan: { answer: true } });
  await until(async () => (await kindsOf(w.tomas, id)).includes('GROUP_INVITED'));
  await w.tomas.run(by.ACCEPT, by.about(toTomas.input.id));
  expect(await read(w.tomas, id)).toMatchObject({ standing: 'ACTIVE' });
  const toJana = invitation(w.jana, w.lipov);
  await w.vera.run(by.INVITE, toJana);
  await w.jana.run(by.DECLINE, by.about(toJana.input.id));
  await expect(w.jana.run(by.ACCEPT, by.about(toJana.input.id))).rejects.toMatchObject({ code: 'CONFLICT' });
});

test('what a group talks about is its own: others find neither discussions, posts, counts nor events', async () => {
  const id = await by.groupOpened(w.vera);
  await by.joined(w.vera, w.karel, id);
  const discussion = await opened(w.karel, { withinGroupId: id, title: 'Jen mezi námi' });
  await posted(w.vera, discussion, 'Tajná odpověď');
  const seen =
    'query($id: ID!, $g: ID!) { discussion(id: $id) { title visibility group { id } posts(first: 9) { totalCount } } group(id: $g) { discussions(first: 9) { totalCount edges { node { title } } } } discussions(first: 100) { totalCount edges { node { id } } } }';
  const asked = (who: Somebody) => who.run(seen, { id: discussion, g: id });
  const inside = await asked(w.karel);
  expect(inside).toMatchObject({
    discussion: { title: 'Jen mezi námi', visibility: 'GROUP', group: { id }, posts: { totalCount: 2 } },
    group: { discussions: { totalCount: 1, edges: [{ node: { title: 'Jen mezi námi' } }] } },
  });
  for (const who of [w.tomas, w.jana, w.milada]) {
    const { discussion: hidden, group, discussions } = await asked(who);
    expect([hidden, group.discussions.totalCount]).toEqual([null, 0]);
    expect(discussions.totalCount).toBe(discussions.edges.length);
    expect(JSON.stringify(discussions)).not.toContain(discussion);
    await expect(who.run(ADD, { input: postInput(discussion) })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const within = { input: discussionInput({ withinGroupId: id }) };
    await expect(who.run(OPEN, within)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  }
  const both = discussionInput({ withinGroupId: id, withinOrganisationId: `organisation_${w.lipov}` });
  await expect(w.karel.run(OPEN, { input: both })).rejects.toMatchObject({
    problems: [['WITHIN_TWO', 'withinGroupId']],
  });
  const events = 'subscription($id: ID!) { discussionEvents(id: $id) { __typename } }';
  const heard = new Heard(socketOf(w.tomas), events, { id: discussion });
  await until(() => heard.ended !== undefined, 'the subscription of an outsider to be refused');
  expect(heard.all).toEqual([]);
});

test('with the mandate a person loses the group within a second, sockets included', async () => {
  const id = await by.groupOpened(w.vera);
  const leaving = await w.person('Odchází', { organisations: [w.lipov], roles: ['EXPERT'] });
  await by.joined(w.vera, leaving, id);
  const discussion = await opened(w.vera, { withinGroupId: id });
  const heard = new Heard(
    socketOf(leaving),
    'subscription($id: ID!) { discussionEvents(id: $id) { __typename } }',
    { id: discussion },
  );
  await until(async () => {
    await posted(w.vera, discussion);
    return heard.all.length > 0;
  });
  const [mandate] = await w.sql('select id from mandate where person_id = $1', [leaving.personId]);
  const end = 'mutation($id: ID!, $r: ID!) { endMandate(id: $id, requestId: $r, reason: "Odešla.") { id } }';
  await w.jana.run(end, { id: `mandate_${mandate.id}`, r: randomUUID() });
  const began = performance.now();
  await until(() => heard.ended !== undefined, 'the subscription to end');
  expect(performance.now() - began).toBeLessThan(1_000);
  expect(await read(leaving, id)).toMatchObject({ standing: null });
  expect(
    (await leaving.run('query($id: ID!) { discussion(id: $id) { title } }', { id: discussion })).discussion,
  ).toBeNull();
  expect((await read(w.vera, id)).memberships.edges).toHaveLength(1);
});

test('people leave and are removed with a reason, the last facilitator stays', async () => {
  const id = await by.groupOpened(w.vera);
  const [karel, tomas] = [await by.joined(w.vera, w.karel, id), await by.joined(w.vera, w.tomas, id)];
  const last = problem('CONFLICT', 'LAST_FACILITATOR');
  await expect(w.vera.run(by.LEAVE, by.about(id))).rejects.toMatchObject(last);
  const reason = { reason: 'Nechodí.' };
  await expect(w.karel.run(by.REMOVE, by.about(tomas, reason))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(w.vera.run(by.REMOVE, by.about(tomas, { reason: ' ' }))).rejects.toMatchObject({
    problems: [['REQUIRED', 'reason']],
  });
  await w.vera.run(by.REMOVE, by.about(tomas, reason));
  expect(await read(w.tomas, id)).toMatchObject({ standing: null, viewerCan: { ask: true } });
  const facilitator = { role: 'FACILITATOR' };
  await expect(w.karel.run(by.ROLE, by.about(karel, facilitator))).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  await w.vera.run(by.ROLE, by.about(karel, facilitator));
  await w.vera.run(by.LEAVE, by.about(id));
  await expect(w.karel.run(by.LEAVE, by.about(id))).rejects.toMatchObject(last);
  await expect(w.karel.run(by.ROLE, by.about(karel, { role: 'MEMBER' }))).rejects.toMatchObject(last);
});

test('two facilitators who leave at the same moment leave one', async () => {
  const id = await by.groupOpened(w.vera);
  const karel = await by.joined(w.vera, w.karel, id);
  await w.vera.run(by.ROLE, by.about(karel, { role: 'FACILITATOR' }));
  const left = await Promise.allSettled([w.vera, w.karel].map((who) => who.run(by.LEAVE, by.about(id))));
  expect(left.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

test('in a closed group nothing new begins, and its people still read', async () => {
  const id = await by.groupOpened(w.vera);
  await by.joined(w.vera, w.karel, id);
  const waiting = await by.asked(w.tomas, id);
  const discussion = await opened(w.karel, { withinGroupId: id });
  const reason = { reason: 'Hotovo.' };
  await expect(w.karel.run(by.CLOSE, by.about(id, reason))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect((await w.vera.run(by.CLOSE, by.about(id, reason))).closeGroup.state).toBe('CLOSED');
  const closed = problem('CONFLICT', 'GROUP_CLOSED');
  await expect(opened(w.karel, { withinGroupId: id })).rejects.toMatchObject(closed);
  await expect(by.asked(w.jana, id)).rejects.toMatchObject(closed);
  await expect(w.vera.run(by.ACCEPT, by.about(waiting))).rejects.toMatchObject({ code: 'CONFLICT' });
  const title = 'query($id: ID!) { discussion(id: $id) { title } }';
  expect((await w.karel.run(title, { id: discussion })).discussion).not.toBeNull();
  expect((await w.tomas.run(title, { id: discussion })).discussion).toBeNull();
});
