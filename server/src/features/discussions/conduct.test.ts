import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { opened, posted } from '../../../test/discussions.ts';
import { world, type Somebody, type World } from '../../../test/world.ts';

let w: World;
beforeAll(async () => void (w = await world()));
afterAll(() => w.close());

const lead = (who: Somebody, verb: string, id: string, more = '') =>
  who.run(`mutation($id: ID!, $r: ID!) { ${verb}(id: $id, requestId: $r${more}) { id } }`, {
    id,
    r: randomUUID(),
  });
const READ = `query($id: ID!) { discussion(id: $id) {
  pinnedAt announcedAt confirmedCount isConfirmed lockedAt lockReason archivedAt slowMinutes viewerCan { post lead }
  summary { html upToNumber author { name } } changes(first: 20) { edges { node { kind reason actor { name } } } } } }`;
const read = async (who: Somebody, id: string) => (await who.run(READ, { id })).discussion;
const idsOf = async (who: Somebody, filter: string) =>
  (await who.run(`{ discussions(first: 100${filter}) { edges { node { id } } } }`)).discussions.edges.map(
    ({ node }: any) => node.id,
  );

test('those who lead discussions lock one with a reason: others read, they write on', async () => {
  const id = await opened(w.jana);
  await expect(lead(w.jana, 'lockDiscussion', id, ', reason: "Hádka."')).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  await expect(lead(w.milada, 'lockDiscussion', id, ', reason: " "')).rejects.toMatchObject({
    problems: [['REQUIRED', 'reason']],
  });
  expect(await read(w.tomas, id)).toMatchObject({ lockedAt: null, viewerCan: { post: true, lead: false } });
  await lead(w.milada, 'lockDiscussion', id, ', reason: "Hádka."');
  expect(await read(w.tomas, id)).toMatchObject({ lockReason: 'Hádka.', viewerCan: { post: false } });
  expect(await read(w.milada, id)).toMatchObject({ viewerCan: { post: true, lead: true } });
  await expect(posted(w.tomas, id)).rejects.toMatchObject({
    code: 'CONFLICT',
    problems: [['DISCUSSION_LOCKED', undefined]],
  });
  await posted(w.milada, id, 'Prosím o klid.');
  await lead(w.vera, 'unlockDiscussion', id);
  await posted(w.tomas, id);
  const { changes, lockReason } = await read(w.tomas, id);
  expect(lockReason).toBeNull();
  expect(changes.edges.map(({ node }: any) => [node.kind, node.reason])).toEqual([
    ['UNLOCKED', null],
    ['LOCKED', 'Hádka.'],
  ]);
  const audited = await w.sql(`select verb, reason from audit where entity_id = $1 order by at`, [
    id.slice(11),
  ]);
  expect(audited).toEqual([
    { verb: 'locked', reason: 'Hádka.' },
    { verb: 'unlocked', reason: null },
  ]);
});

test('a slow discussion lets everybody wait but those who lead it', async () => {
  const id = await opened(w.jana);
  await expect(lead(w.tomas, 'slowDiscussion', id, ', minutes: 5')).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  for (const minutes of [0, 1441])
    await expect(lead(w.vera, 'slowDiscussion', id, `, minutes: ${minutes}`)).rejects.toMatchObject({
      problems: [['MINUTES_INVALID', 'minutes']],
    });
  await lead(w.vera, 'slowDiscussion', id, ', minutes: 5');
  await posted(w.tomas, id);
  await expect(posted(w.tomas, id)).rejects.toMatchObject({ problems: [['DISCUSSION_SLOW', undefined]] });
  await posted(w.karel, id);
  await posted(w.vera, id);
  await posted(w.vera, id);
  await lead(w.vera, 'slowDiscussion', id);
  await posted(w.tomas, id);
});

test('a pinned discussion is found above the others, an archived one apart from them', async () => {
  const id = await opened(w.jana);
  for (const verb of ['pinDiscussion', 'archiveDiscussion', 'announceDiscussion'])
    await expect(lead(w.karel, verb, id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await lead(w.vera, 'pinDiscussion', id);
  expect(await idsOf(w.karel, ', isPinned: true')).toEqual([id]);
  expect(await idsOf(w.karel, ', isPinned: false')).not.toContain(id);
  await lead(w.vera, 'unpinDiscussion', id);
  expect(await idsOf(w.karel, ', isPinned: true')).toEqual([]);
  await lead(w.vera, 'archiveDiscussion', id);
  expect([await idsOf(w.karel, ''), await idsOf(w.karel, ', isArchived: true')]).toEqual([
    expect.not.arrayContaining([id]),
    [id],
  ]);
  await expect(posted(w.tomas, id)).rejects.toMatchObject({ problems: [['DISCUSSION_ARCHIVED', undefined]] });
  await lead(w.vera, 'unarchiveDiscussion', id);
  expect(await idsOf(w.karel, '')).toContain(id);
});

test('an announcement is confirmed once by each reader; how many did is known, who did is not', async () => {
  const id = await opened(w.vera);
  await lead(w.vera, 'announceDiscussion', id);
  const confirm = (who: Somebody) =>
    who.run('mutation($id: ID!) { confirmReading(id: $id) { confirmedCount isConfirmed } }', { id });
  await expect(confirm(w.visitor)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  expect(await read(w.karel, id)).toMatchObject({ confirmedCount: 0, isConfirmed: false });
  for (let twice = 0; twice < 2; twice++)
    expect((await confirm(w.karel)).confirmReading).toEqual({ confirmedCount: 1, isConfirmed: true });
  expect(await read(w.tomas, id)).toMatchObject({ confirmedCount: 1, isConfirmed: false });
});

test('a summary stands on top with what it knows, the next one in its place', async () => {
  const id = await opened(w.jana);
  await posted(w.tomas, id);
  const sumUp = (who: Somebody, body: string) =>
    who.run('mutation($input: SumUpInput!) { sumUpDiscussion(input: $input) { id } }', {
      input: { id: `discussion_summary_${randomUUID()}`, discussionId: id, body },
    });
  await expect(sumUp(w.jana, 'Nic.')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect((await read(w.karel, id)).summary).toBeNull();
  await sumUp(w.vera, 'Domluveno **dvě** věci.');
  await posted(w.tomas, id);
  expect((await read(w.karel, id)).summary).toMatchObject({
    ...{
      html: expect.stringContaining('<strong>dvě</strong>'),
      upToNumber: 2,
      author: { name: 'Věra Vzorová' },
    },
  });
  await sumUp(w.vera, 'Domluveno všechno.');
  expect((await read(w.karel, id)).summary).toMatchObject({ upToNumber: 3 });
});

test('newcomers introduce themselves in the discussion that was chosen last and stands', async () => {
  const introductions = async (who: Somebody) =>
    (await who.run('{ introductions { id isForIntroductions } }')).introductions;
  const [one, two] = [await opened(w.jana), await opened(w.jana)];
  await expect(lead(w.jana, 'introduceInDiscussion', one)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  expect(await introductions(w.karel)).toBeNull();
  await lead(w.vera, 'introduceInDiscussion', one);
  expect(await introductions(w.karel)).toEqual({ id: one, isForIntroductions: true });
  expect(await introductions(w.visitor)).toBeNull();
  await lead(w.vera, 'introduceInDiscussion', two);
  expect((await introductions(w.karel)).id).toBe(two);
  await lead(w.vera, 'archiveDiscussion', two);
  expect(await introductions(w.karel)).toBeNull();
  await lead(w.vera, 'unarchiveDiscussion', two);
  await lead(w.vera, 'withdrawIntroductions', two);
  expect(await introductions(w.karel)).toBeNull();
  expect((await read(w.karel, two)).changes.edges.map(({ node }: any) => node.kind)).toEqual(
    expect.arrayContaining(['INTRODUCING', 'NO_LONGER_INTRODUCING']),
  );
});

test('whether somebody has written is known to them', async () => {
  const newcomer = await w.person('Nová', { organisations: [w.brno] });
  const hasWritten = async () => (await newcomer.run('{ viewer { hasWritten } }')).viewer.hasWritten;
  expect(await hasWritten()).toBe(false);
  await posted(newcomer, await opened(w.jana), 'Dobrý den.');
  expect(await hasWritten()).toBe(true);
});
