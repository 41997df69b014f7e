import { afterAll, beforeAll, expect, test } from 'vitest';
import { world, type Somebody, type World } from '../../../test/world.ts';

let w: World;
beforeAll(async () => void (w = await world()));
afterAll(() => w.close());

const set = async (who: Somebody, category: string, body: string, version: number) =>
  (
    await who.run(
      `mutation($category: DiscussionCategory!, $body: String!, $version: Int!) {
        setDiscussionTemplate(category: $category, body: $body, version: $version) { category body version } }`,
      { category, body, version },
    )
  ).setDiscussionTemplate;
const read = async (who: Somebody) =>
  (await who.run('{ discussionTemplates { category body version } }')).discussionTemplates;

test('who leads discussions keeps an outline for a category; members read it, others do not', async () => {
  const outline = { category: 'QUESTION', body: '**Co řešíme**', version: 1 };
  expect(await set(w.vera, 'QUESTION', '**Co řešíme**', 0)).toEqual([outline]);
  expect(await set(w.vera, 'QUESTION', '**Co řešíme**', 0)).toEqual([outline]);
  expect([await read(w.jana), await read(w.visitor)]).toEqual([[outline], []]);
  await expect(set(w.jana, 'QUESTION', 'Jinak.', 1)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  await expect(set(w.visitor, 'QUESTION', 'Jinak.', 1)).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  const can = '{ viewer { canLeadDiscussions } }';
  expect([(await w.vera.run(can)).viewer, (await w.jana.run(can)).viewer]).toEqual([
    { canLeadDiscussions: true },
    { canLeadDiscussions: false },
  ]);
});

test('a change meets another; an empty one takes the outline away, and all of it is audited', async () => {
  const [{ version }] = await set(w.vera, 'CURRENT', 'Co se stalo.', 0);
  await set(w.milada, 'CURRENT', 'Co se stalo a kde.', version);
  await expect(set(w.vera, 'CURRENT', 'Něco jiného.', version)).rejects.toMatchObject({
    code: 'CONFLICT',
    problems: [['VERSION_STALE', undefined]],
  });
  await set(w.vera, 'CURRENT', '', version + 1);
  expect((await read(w.jana)).map(({ category }: any) => category)).not.toContain('CURRENT');
  const acts = await w.sql(
    `select actor_id from audit where verb = 'edit_template' and entity_id = 'CURRENT' order by at`,
  );
  expect(acts.map(({ actor_id }: any) => actor_id)).toEqual(
    [w.vera, w.milada, w.vera].map(({ personId }) => personId),
  );
});

test.each([
  ['a'.repeat(4_001), 'TOO_LONG'],
  ['Volejte 602 123 456.', 'SENSITIVE_DATA'],
])('an outline of %o is refused beside its field', async (body, code) => {
  await expect(set(w.vera, 'GENERAL', body, 0)).rejects.toMatchObject({ problems: [[code, 'body']] });
});
