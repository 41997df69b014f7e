import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ADD, opened, postInput, posted } from '../../../test/discussions.ts';
import * as by from '../../../test/groups.ts';
import { until } from '../../../test/sockets.ts';
import { world, type Somebody, type World } from '../../../test/world.ts';

let w: World;
beforeAll(async () => void (w = await world()));
afterAll(() => w.close());

const problem = (code: string, problem: string) => ({ code, problems: [[problem, undefined]] });

test('facilitators and coordinators say anew what a group is, others do not', async () => {
  const marek = await w.person('Marek Vedoucí', { roles: ['FACILITATOR'], organisations: [w.brno] });
  const id = await by.groupOpened(marek);
  await by.joined(marek, w.karel, id);
  for (const who of [w.karel, w.jana, w.milada])
    await expect(who.run(by.EDIT, by.groupEdit(id, 1))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(w.visitor.run(by.EDIT, by.groupEdit(id, 1))).rejects.toMatchObject({
    code: 'UNAUTHENTICATED',
  });
  const sent = by.groupEdit(id, 1);
  expect((await marek.run(by.EDIT, sent)).editGroup).toMatchObject({
    ...{ name: 'Skupina k dětem', purpose: 'Něco jiného.', focusAreas: ['vzdělávání'], version: 2 },
  });
  await marek.run(by.EDIT, sent);
  await expect(w.vera.run(by.EDIT, by.groupEdit(id, 1))).rejects.toMatchObject(
    problem('CONFLICT', 'VERSION_STALE'),
  );
  expect((await w.vera.run(by.EDIT, by.groupEdit(id, 2))).editGroup.version).toBe(3);
  await expect(marek.run(by.EDIT, by.groupEdit(id, 3, { name: ' ' }))).rejects.toMatchObject({
    problems: [['REQUIRED', 'name']],
  });
  const rows = await w.sql(
    `select after from audit where verb = 'edit_group' and entity_id = $1 order by at`,
    [id.slice(6)],
  );
  expect(rows.map(({ after }) => after)).toEqual([['name', 'purpose', 'focus_areas'], []]);
});

test('in a closed group nobody writes, its facilitators neither, until it begins again', async () => {
  const id = await by.groupOpened(w.vera);
  await by.joined(w.vera, w.karel, id);
  const discussion = await opened(w.karel, { withinGroupId: id });
  await w.vera.run(by.CLOSE, by.about(id, { reason: 'Hotovo.' }));
  const can = async (who: Somebody) =>
    (await who.run('query($id: ID!) { discussion(id: $id) { viewerCan { post } } }', { id: discussion }))
      .discussion.viewerCan.post;
  for (const who of [w.karel, w.vera]) {
    expect(await can(who)).toBe(false);
    await expect(who.run(ADD, { input: postInput(discussion) })).rejects.toMatchObject(
      problem('CONFLICT', 'GROUP_CLOSED'),
    );
  }
  await expect(w.vera.run(by.EDIT, by.groupEdit(id, 1))).rejects.toMatchObject(
    problem('CONFLICT', 'GROUP_CLOSED'),
  );
  await expect(w.karel.run(by.REOPEN, by.about(id))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect((await w.vera.run(by.READ, { id })).group.viewerCan).toMatchObject({ reopen: true, lead: false });
  expect((await w.vera.run(by.REOPEN, by.about(id))).reopenGroup.state).toBe('ACTIVE');
  expect(await can(w.karel)).toBe(true);
  await posted(w.karel, discussion);
});

test('coordinators see and answer who asks to join a group that has lost its facilitators, and only such', async () => {
  const WAITING =
    'query($id: ID!) { group(id: $id) { viewerCan { answerAsked } waiting { membershipId message person { id } organisation { name } } } }';
  const waiting = async (who: Somebody, id: string) => (await who.run(WAITING, { id })).group;
  const marek = await w.person('Marek Odchází', { roles: ['FACILITATOR'], organisations: [w.brno] });
  const id = await by.groupOpened(marek, { actingForId: `organisation_${w.brno}` });
  const asked = by.askInput(id, { message: 'Ráda pomohu.' });
  await w.karel.run(by.ASK, asked);
  const membership = asked.input.id;
  expect(await waiting(w.vera, id)).toEqual({ viewerCan: { answerAsked: false }, waiting: [] });
  await expect(w.vera.run(by.ACCEPT, by.about(membership))).rejects.toMatchObject({ code: 'NOT_FOUND' });

  await w.sql('select app.end_mandate(id, $2) from mandate where person_id = $1', [
    marek.personId,
    'Odešel.',
  ]);
  await until(async () => (await waiting(w.vera, id)).viewerCan.answerAsked);
  expect((await waiting(w.vera, id)).waiting).toEqual([
    {
      ...{ membershipId: membership, message: 'Ráda pomohu.', person: { id: w.karel.id } },
      organisation: { name: 'Společný krok Lipov' },
    },
  ]);
  for (const who of [w.tomas, w.milada])
    expect(await waiting(who, id)).toEqual({ viewerCan: { answerAsked: false }, waiting: [] });
  await expect(w.tomas.run(by.ACCEPT, by.about(membership))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  const late = await by.asked(w.jana, id);
  const kinds = async () =>
    (
      await w.vera.run('{ viewer { notifications(first: 50) { edges { node { kind group { id } } } } } }')
    ).viewer.notifications.edges.filter(({ node }: any) => node.group?.id === id);
  await until(async () => (await kinds()).length > 0);
  await w.vera.run(by.ACCEPT, by.about(membership));
  await w.vera.run(by.DECLINE, by.about(late));
  expect((await waiting(w.vera, id)).waiting).toEqual([]);
  await w.vera.run(by.ROLE, by.about(membership, { role: 'FACILITATOR' }));
  expect((await waiting(w.vera, id)).viewerCan.answerAsked).toBe(false);
});

test('what a group is, what is said to it and why is looked through, and let through with a reason', async () => {
  const TEXT = 'Klientka Jana Vymyšlená, r. č. 755101/0104.';
  const sensitiveReason = 'Klientka výslovně souhlasí.';
  const refused = (...fields: string[]) => ({ problems: fields.map((field) => ['SENSITIVE_DATA', field]) });
  await expect(by.groupOpened(w.vera, { purpose: TEXT })).rejects.toMatchObject(refused('purpose'));
  const id = await by.groupOpened(w.vera, { purpose: TEXT, sensitiveReason });
  const edit = (changes: object) => w.vera.run(by.EDIT, by.groupEdit(id, 1, changes));
  await expect(edit({ purpose: TEXT, focusAreas: ['tel. 603 123 456'] })).rejects.toMatchObject(
    refused('focusAreas'),
  );
  await edit({ purpose: TEXT });
  await expect(w.karel.run(by.ASK, by.askInput(id, { message: TEXT }))).rejects.toMatchObject(
    refused('message'),
  );
  const asked = by.askInput(id, { message: TEXT, sensitiveReason });
  await w.karel.run(by.ASK, asked);
  const DECLINE =
    'mutation($id: ID!, $r: ID!, $reason: String) { declineGroupMembership(membershipId: $id, requestId: $r, reason: $reason) { id } }';
  const declined = { id: asked.input.id, r: randomUUID(), reason: TEXT };
  await expect(w.vera.run(DECLINE, declined)).rejects.toMatchObject(refused('reason'));
  await expect(w.vera.run(by.CLOSE, by.about(id, { reason: TEXT }))).rejects.toMatchObject(refused('reason'));
  const marks = await w.sql('select audience_id from sensitive_mark where entity_id = $1 order by at', [
    id.slice(6),
  ]);
  expect(marks).toEqual([{ audience_id: 5 }, { audience_id: 6 }]);
});
