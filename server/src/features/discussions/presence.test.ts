import { afterAll, beforeAll, expect, test } from 'vitest';
import { opened } from '../../../test/discussions.ts';
import { Heard, socketOf } from '../../../test/sockets.ts';
import { world, type Somebody, type World } from '../../../test/world.ts';

let w: World;
beforeAll(async () => void (w = await world()));
afterAll(() => w.close());

const THERE = 'subscription($id: ID!) { discussionTyping(id: $id) { people { name } readers { name } } }';
const read = async (who: Somebody, id: string) =>
  (await who.run('mutation($id: ID!) { noteReading(discussionId: $id) }', { id })).noteReading;
const show = (who: Somebody, isOn: boolean) =>
  who.run('mutation($isOn: Boolean!) { changeSettings(showsPresence: $isOn) { showsPresence } }', { isOn });

test('where somebody reads is told only of those who switched it on, and stored nowhere', async () => {
  const id = await opened(w.jana);
  const heard = new Heard(socketOf(w.karel), THERE, { id });
  expect((await w.tomas.run('{ viewer { showsPresence } }')).viewer.showsPresence).toBe(false);
  expect(await read(w.tomas, id)).toBe(false);
  await show(w.jana, true);
  expect([await read(w.jana, id), await read(w.jana, id)]).toEqual([true, true]);
  expect(await heard.atLeast(1)).toEqual([
    { discussionTyping: { people: [], readers: [{ name: 'Jana Zkušební' }] } },
  ]);
  await show(w.jana, false);
  expect(await read(w.jana, id)).toBe(false);
});

test('nobody says that they read what they may not see, nor does a visitor', async () => {
  const inside = await opened(w.jana, { withinOrganisationId: `organisation_${w.lipov}` });
  await show(w.tomas, true);
  await expect(read(w.tomas, inside)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(read(w.visitor, inside)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});
