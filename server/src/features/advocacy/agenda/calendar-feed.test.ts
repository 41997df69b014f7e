import { randomUUID } from 'node:crypto';
import ICAL from 'ical.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MAKE_FEED, REVOKE_FEED } from '../../../../test/agenda.ts';
import { key } from '../../../../test/call.ts';
import * as by from '../../../../test/submissions.ts';
import { world, type Somebody, type World } from '../../../../test/world.ts';
import { iCalendar } from './icalendar.ts';

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

const made = async (who: Somebody, request = key()) =>
  (await who.run(MAKE_FEED, request)).makeCalendarFeed.path as string;
const get = (path: string, method = 'GET') => fetch(`${w.url}${path}`, { method });
const statusOf = async (path: string) => (await get(path)).status;
const eventsOf = async (path: string) => {
  const calendar = new ICAL.Component(ICAL.parse(await (await get(path)).text()));
  return calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
};
const delivered = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

/** Somebody who tracks a topic with a submission that runs. */
async function tracker(name: string) {
  const somebody = await w.person(name, { organisations: [w.lipov] });
  const at = await by.place(w);
  await w.sql('update topic set coordinator_id = $2 where id = $1', [at.topicId.slice(6), somebody.personId]);
  const title = 'Žádost; byty, ulice \\ dům';
  const { id, dueOn } = await by.delivered(w.vera, at, delivered(3), { title });
  return { somebody, at, id, dueOn: dueOn as string };
}

test('a member reads their agenda in a calendar, a visitor has none', async () => {
  const { somebody, id, dueOn } = await tracker('Zora');
  await expect(made(w.visitor)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  await expect(made(await w.person('Bývalá'))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  const request = key();
  const path = await made(somebody, request);
  expect(await made(somebody, request)).toBe(path);
  const response = await get(path);
  expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  expect(response.headers.get('set-cookie')).toBeNull();
  expect(response.headers.get('cache-control')).toBe('private, no-store');
  const [event] = await eventsOf(path);
  expect(event!.summary).toContain('Žádost; byty, ulice \\ dům');
  expect(event!.startDate).toMatchObject({ isDate: true });
  expect(String(event!.startDate)).toBe(dueOn);
  expect(event!.uid).toContain(id.slice('submission_'.length));
  expect(await (await get(path)).text()).not.toContain('Kolik bytů město pronajímá');

  await by.step(w.vera, 'extendSubmission', id, { on: delivered(0), by: 10 });
  const [moved] = await eventsOf(path);
  expect(moved!.uid).toBe(event!.uid);
  expect(String(moved!.startDate) > dueOn).toBe(true);
  expect(moved!.sequence).toBeGreaterThan(event!.sequence);
  const kept = JSON.stringify(await w.sql('select * from calendar_feed'));
  expect(kept).not.toContain(path.slice('/calendar/'.length, -'.ics'.length));
});

test('of two addresses made at once one holds', async () => {
  const { somebody } = await tracker('Zdislava');
  const paths = await Promise.all([made(somebody), made(somebody)]);
  expect((await Promise.all(paths.map(statusOf))).toSorted()).toEqual([200, 404]);
});

test('an address ends when it is replaced, revoked, or its owner is suspended or no member any more', async () => {
  const { somebody } = await tracker('Zita');
  const first = await made(somebody);
  const second = await made(somebody);
  expect([await statusOf(first), await statusOf(second)]).toEqual([404, 200]);
  expect((await somebody.run(REVOKE_FEED, key())).revokeCalendarFeed.calendarFeedMadeAt).toBeNull();
  expect(await statusOf(second)).toBe(404);

  const third = await made(somebody);
  await w.sql('update person set suspended_at = now() where id = $1', [somebody.personId]);
  expect(await statusOf(third)).toBe(404);
  await w.sql('update person set suspended_at = null where id = $1', [somebody.personId]);
  expect(await statusOf(third)).toBe(200);
  await w.sql(
    `update audience_member set valid_to = now() where person_id = $1 and audience_id = 3 and valid_to is null`,
    [somebody.personId],
  );
  expect(await statusOf(third)).toBe(404);
});

test('it shows what its owner sees, of their own topics, and of nobody else’s', async () => {
  const { somebody, id } = await tracker('Zdena');
  const path = await made(somebody);
  expect(await eventsOf(path)).toHaveLength(1);
  await w.sql('update submission set audience_id = 4 where id = $1', [id.slice('submission_'.length)]);
  expect(await eventsOf(path)).toEqual([]);
  const other = await made(await w.person('Zbyněk', { organisations: [w.lipov] }));
  expect(await eventsOf(other)).toEqual([]);
  for (const unknown of ['', '.ics', `${randomUUID()}.ics`, `${'a'.repeat(43)}.ics`])
    expect(await statusOf(`/calendar/${unknown}`)).toBe(404);
  expect((await get(path, 'POST')).status).toBe(405);
});

test('it is read 60 times an hour and no more', async () => {
  const path = await made(await w.person('Zlata', { organisations: [w.lipov] }));
  for (let time = 0; time < 60; time++) expect(await statusOf(path)).toBe(200);
  expect(await statusOf(path)).toBe(429);
  await w.sql(`update calendar_feed set read_since = now() - interval '61 minutes' where read_count > 60`);
  expect(await statusOf(path)).toBe(200);
});

test('lines end with CRLF, are folded at 75 octets within no character, and texts come back whole', () => {
  const summary = `${'ěščřž👩‍👩‍👧 '.repeat(20)}; a, b \\ c`;
  const description = 'první\ndruhý\r\ntřetí';
  const text = iCalendar('Termíny, „úřady“', [
    {
      ...{ uid: 'a@example', day: '2026-12-31', sequence: 3, changedAt: new Date('2026-11-28T02:00:00Z') },
      ...{ summary, description, url: 'https://example.org/' },
    },
  ]);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of text.split('\r\n')) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(Buffer.from(line).toString()).not.toContain('\uFFFD');
  }
  const calendar = new ICAL.Component(ICAL.parse(text));
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!);
  expect(event.summary).toBe(summary);
  expect(event.description).toBe('první\ndruhý\ntřetí');
  expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
  expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe(String.raw`Termíny\, „úřady“`);
  expect(String(event.endDate)).toBe('2027-01-01');
});
