import { afterAll, beforeAll, expect, test } from 'vitest';
import { world, type World } from '../../../test/world.ts';

let w: World;
beforeAll(async () => void (w = await world()));
afterAll(() => w.close());

test('what one may begin is told by the rules that refuse it', async () => {
  const may = '{ viewer { isMember canProposeTopic canOpenDiscussion canAddOrganisation } }';
  const stranger = await w.person('Bez mandátu');
  expect((await w.karel.run(may)).viewer).toEqual({
    isMember: true,
    canProposeTopic: true,
    canOpenDiscussion: true,
    canAddOrganisation: false,
  });
  expect((await w.vera.run(may)).viewer).toMatchObject({ canAddOrganisation: true });
  expect((await stranger.run(may)).viewer).toEqual({
    isMember: false,
    canProposeTopic: false,
    canOpenDiscussion: false,
    canAddOrganisation: false,
  });
  expect((await w.visitor.run(may)).viewer).toBeNull();
});

test('a new visit begins after a pause, and what came since the last one is new', async () => {
  const note = 'mutation { noteVisit { lastVisitAt } }';
  expect((await w.tomas.run(note)).noteVisit.lastVisitAt).toBeNull();
  await w.sql(`update person_settings set last_seen_at = now() - interval '2 hours' where id = $1`, [
    w.tomas.personId,
  ]);
  const { lastVisitAt } = (await w.tomas.run(note)).noteVisit;
  expect(Date.now() - Date.parse(lastVisitAt)).toBeGreaterThan(7_100_000);
  expect((await w.tomas.run(note)).noteVisit.lastVisitAt).toBe(lastVisitAt);
  const { catchUp } = await w.tomas.run('mutation { catchUp { lastVisitAt } }');
  expect(Date.now() - Date.parse(catchUp.lastVisitAt)).toBeLessThan(60_000);
  await expect(w.visitor.run(note)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});

test('one changes one’s own settings and nobody else sees them', async () => {
  const change =
    'mutation($language: Language) { changeSettings(language: $language, hasShortcuts: false) { language hasShortcuts } }';
  expect((await w.karel.run(change, { language: 'EN' })).changeSettings).toEqual({
    language: 'EN',
    hasShortcuts: false,
  });
  const settings = `viewer_${w.karel.personId}`;
  expect((await w.tomas.run('query($id: ID!) { node(id: $id) { id } }', { id: settings })).node).toBeNull();
  await expect(w.visitor.run(change, { language: 'EN' })).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});
