import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { idOf } from '../seeds/ids.ts';
import { readSource } from '../seeds/source.ts';
import { demoData, tablesOf } from '../test/demo-data.ts';
import { isBusinessId } from './features/organisations/business-id.ts';

let demo: Awaited<ReturnType<typeof demoData>>;

beforeAll(async () => {
  demo = await demoData();
});
afterAll(() => demo.stop());

test('everything that the present features can hold is there', async () => {
  const tables = await tablesOf(demo.owner);
  const rowsOf = (table: string) => tables[`public.${table}`]!.rows;
  // Two real organisations without a known seat wait in the file.
  expect([rowsOf('organisation'), rowsOf('membership'), rowsOf('mandate')]).toEqual([48, 10, 12]);
  expect([rowsOf('public_body'), rowsOf('body_name')]).toEqual([104, 1]);
  expect([rowsOf('deadline_rule'), rowsOf('deadline_rule_version')]).toEqual([34, 0]);
  expect([rowsOf('person'), tables['auth."user"']!.rows]).toEqual([14, 14]);
  expect([rowsOf('topic'), rowsOf('discussion'), rowsOf('post')]).toEqual([26, 16, 85]);
  expect([rowsOf('cooperation'), rowsOf('cooperation_side'), rowsOf('working_group')]).toEqual([7, 17, 2]);
  expect([rowsOf('experience_notice'), rowsOf('good_practice_candidate')]).toEqual([6, 1]);
  expect([rowsOf('moderation_case'), rowsOf('report'), rowsOf('own_report')]).toEqual([2, 1, 1]);
  expect([rowsOf('held_post'), rowsOf('held_text'), rowsOf('post_hold')]).toEqual([1, 1, 1]);
  expect([rowsOf('interaction'), rowsOf('interaction_step'), rowsOf('office_reply')]).toEqual([50, 51, 1]);
  expect(rowsOf('post_attachment')).toBe(2);
  expect(await demo.ask(`select count(*)::int from app.personas()`)).toEqual([{ count: 14 }]);
  expect(await demo.ask(`select count(*)::int from organisation where is_demo`)).toEqual([{ count: 8 }]);
  expect(await demo.ask(`select count(*)::int from public_body where is_demo`)).toEqual([{ count: 24 }]);
});

test('files lie where the server reads them, and every picture says what it shows', async () => {
  const attached = await demo.ask('select * from post_attachment order by position');
  expect(attached.map(({ name, type }) => [name, type])).toEqual([
    ['Náramky.jpg', 'image/jpeg'],
    ['Leták pro rodiče.pdf', 'application/pdf'],
  ]);
  for (const { file_id: key, sha256, width, alternative_text } of attached) {
    const path = join(demo.files, 'stored', key.slice(0, 2), key);
    expect(createHash('sha256').update(readFileSync(path)).digest('base64url')).toBe(sha256);
    expect([alternative_text !== null, width !== null]).toEqual(width ? [true, true] : [false, false]);
    if (width) expect(readFileSync(`${path}.thumbnail`).length).toBeGreaterThan(0);
  }
});

test('business ids pass their check digit', async () => {
  const ids = await demo.ask(
    'select business_id from organisation union all select business_id from public_body',
  );
  const given = ids.map(({ business_id }) => business_id).filter((id) => id !== null);
  expect(given.length).toBeGreaterThan(40);
  expect(given.filter((id) => !isBusinessId(id))).toEqual([]);
});

test('local times of the files are those of Prague, in summer and in winter', async () => {
  const at = async (slug: string) =>
    (
      await demo.ask('select created_at from post where id = $1', [idOf('post', slug)])
    )[0].created_at.toISOString();
  expect(await at('d-kauce-1')).toBe('2021-04-22T07:10:00.000Z');
  expect(await at('d-fotky-1')).toBe('2022-02-17T08:00:00.000Z');
});

test('what is invented hangs on demo people and organisations only', async () => {
  expect(
    await demo.ask(
      `select w.id from (
         select id, author_id as who, acting_for_id from post union all
         select id, author_id, acting_for_id from discussion union all
         select id, author_id, acting_for_id from topic union all
         select id, coordinator_id, null from topic union all
         select id, actor_id, acting_for_id from topic_change union all
         select id, person_id, acting_for_id from reaction union all
         select id, person_id, organisation_id from mandate union all
         select gen_random_uuid(), person_id, null from audience_member union all
         select id, person_id, null from held_post
       ) w join person p on p.id = w.who left join organisation o on o.id = w.acting_for_id
       where not p.is_demo or (w.acting_for_id is not null and not o.is_demo)`,
    ),
  ).toEqual([]);
  expect(
    await demo.ask('select id from membership m join organisation o using (id) where not o.is_demo'),
  ).toEqual([]);
  expect(
    await demo.ask(
      'select id from topic where not is_demo union all select id from discussion where not is_demo',
    ),
  ).toEqual([]);
  const { organisations, bodies } = readSource();
  const real = [...organisations, ...bodies].filter(({ demo, name }) => !demo && name.length > 12);
  const told = await demo.ask(`select concat_ws(' ', reason, outcome) as text from topic_change`);
  expect(real.filter(({ name }) => told.some(({ text }) => text.includes(name)))).toEqual([]);
});

test('people acted for organisations whose mandate they had then', async () => {
  expect(
    await demo.ask(
      `select w.* from (
         select author_id as who, acting_for_id, created_at as at from post union all
         select actor_id, acting_for_id, at from topic_change union all
         select person_id, acting_for_id, at from reaction
       ) w where acting_for_id is not null and not exists (
         select from mandate m where m.person_id = who and m.organisation_id = acting_for_id
           and m.valid_from <= w.at and (m.valid_to is null or m.valid_to > w.at))`,
    ),
  ).toEqual([]);
});

test('a topic covers the regions of its municipal bodies, and bodies have one parent at a time', async () => {
  expect(
    await demo.ask(
      `select t.title from topic t join topic_body b on b.topic_id = t.id join public_body p on p.id = b.body_id
       where p.level = 'LOCAL' and p.region <> all (t.regions)`,
    ),
  ).toEqual([]);
  expect(
    await demo.ask(
      `select a.body_id from body_parent a join body_parent b using (body_id) where a.id < b.id
         and daterange(a.since, a.until, '[]') && daterange(b.since, b.until, '[]')`,
    ),
  ).toEqual([]);
  const parents = await demo.ask(
    `select p.name, since::text, until::text from body_parent b join public_body p on p.id = b.parent_id
     where body_id = $1 order by b.id`,
    [idOf('public_body', 'asz')],
  );
  expect(parents).toEqual([
    { name: 'Úřad vlády České republiky', since: null, until: '2019-12-31' },
    { name: 'Ministerstvo pro místní rozvoj', since: '2020-01-01', until: null },
  ]);
});

test('topics came to their state step by step, within the days of the file', async () => {
  const changes = await demo.ask(
    `select t.id, t.state as now, c.former_state, c.state, c.happened_on::text as day, t.outcome, t.review_on::text
     from topic t join topic_change c on c.topic_id = t.id order by t.id, c.at`,
  );
  for (const topic of readSource().topics) {
    const steps = changes.filter(({ id }) => id === idOf('topic', topic.id));
    expect(steps.map(({ former_state }) => former_state)).toEqual([
      null,
      ...steps.slice(0, -1).map(({ state }) => state),
    ]);
    expect(steps.at(-1).state).toBe(steps[0].now);
    const last = topic.history
      .map(({ date }) => date)
      .sort()
      .at(-1)!;
    expect(steps.every(({ day }) => topic.openedAt <= day && day <= last)).toBe(true);
    if (topic.state === 'odlozeno') expect(steps[0].review_on).toBe(topic.reviewOn);
  }
  expect(await demo.ask(`select state, count(*)::int from topic group by 1 order by 1`)).toMatchObject([
    { state: 'ARCHIVED', count: 2 },
    { state: 'AWAITING_AUTHORITY', count: 1 },
    { state: 'DRAFT', count: 1 },
    { state: 'IN_TALKS', count: 13 },
    { state: 'OPEN', count: 5 },
    { state: 'PARTLY_RESOLVED', count: 2 },
    { state: 'POSTPONED', count: 1 },
    { state: 'RESOLVED', count: 1 },
  ]);
});

test('what public bodies promised came to its state on its days, and nothing is open under a closed topic', async () => {
  const all = readSource().topics.flatMap(({ commitments }) => commitments);
  const [{ n }] = await demo.ask('select count(*)::int n from commitment where is_demo');
  expect(n).toBe(all.length);
  const wrong = `select c.id from commitment c join topic t on t.id = c.topic_id
    join public_body b on b.id = c.body_id
    join lateral (select * from commitment_step s where s.commitment_id = c.id and s.kind <> 'OVERDUE' order by s.happened_on desc, s.at desc limit 1) s on true
    where s.state <> c.state or s.happened_on <> c.state_since or not b.is_demo
      or (c.audience_id = 1 and c.state = 'PROMISED')
      or (t.state in ('RESOLVED', 'ARCHIVED') and c.state in ('PROMISED', 'CONFIRMED', 'IN_PROGRESS', 'PARTLY_FULFILLED'))
      or exists (select from commitment_step x where x.commitment_id = c.id and x.happened_on < c.source_on)`;
  expect(await demo.ask(wrong)).toEqual([]);
  expect(await demo.ask(`select * from app.pass_commitments('2026-01-01')`)).toEqual([]);
});

test('what was put to public bodies has its last day by its rule, and only invented bodies have it', async () => {
  const rows = await demo.ask(
    `select s.title, s.state, s.due_on::text due, s.answered_on is null or s.answered_on > s.due_on late, b.is_demo demo
     from submission s join public_body b on b.id = s.body_id where s.due_on is not null order by s.due_on`,
  );
  expect(rows.slice(0, 2)).toMatchObject([
    { state: 'PARTLY_SETTLED', due: '2021-07-07', late: true, demo: true },
    { state: 'DELIVERED', due: '2022-03-28', late: true, demo: true },
  ]);
  expect(rows.every(({ demo }) => demo)).toBe(true);
  const [{ plan }] = await demo.ask(`select send_plan plan from submission where state = 'DRAFT'`);
  expect(plan.map(({ step }: any) => step)).toEqual(['DRAFT', 'VOTE', 'SEND']);
});

test('every change, discussion, interaction, commitment and submission is told once in its story, and each has its stream', async () => {
  expect(
    await demo.ask(
      `select item_id, audience_id, topic_id, kind from story_entry except all (
         select id, audience_id, topic_id, 'TopicChange' from topic_change union all
         select s.id, s.audience_id, i.topic_id, 'InteractionStep' from interaction_step s join interaction i on i.id = s.interaction_id union all
         select id, audience_id, topic_id, 'Discussion' from discussion where topic_id is not null union all
         select s.id, s.audience_id, c.topic_id, 'CommitmentStep' from commitment_step s join commitment c on c.id = s.commitment_id union all
         select s.id, s.audience_id, u.topic_id, 'SubmissionStep' from submission_step s join submission u on u.id = s.submission_id)`,
    ),
  ).toEqual([]);
  expect(
    await demo.ask(
      `select * from (select id, audience_id from topic union all select id, audience_id from discussion
         union all select id, audience_id from interaction
         union all select id, audience_id from commitment union all select id, audience_id from submission) x
       except select id, audience_id from stream where seq = 0`,
    ),
  ).toEqual([]);
});

test('discussions are numbered densely, no wider than their topic, and say when they were last written in', async () => {
  expect(
    await demo.ask(
      `select d.id from discussion d join post p on p.discussion_id = d.id group by d.id
       having d.post_count <> count(*) or d.last_number <> max(p.number) or d.last_post_at <> max(p.created_at)
         or d.participant_count <> count(distinct p.author_id)
         or array_agg(p.number order by p.created_at) <> array_agg(p.number order by p.number)
         or d.created_at <> min(p.created_at) or d.resolved_at < d.created_at`,
    ),
  ).toEqual([]);
  expect(
    await demo.ask(
      'select d.id from discussion d join topic t on t.id = d.topic_id where app.is_wider(d.audience_id, t.audience_id)',
    ),
  ).toEqual([]);
  expect(
    await demo.ask(
      `select id from topic t where last_activity_at <> greatest(
         (select max(at) from topic_change where topic_id = t.id),
         (select max(last_post_at) from discussion d where d.topic_id = t.id and d.audience_id = t.audience_id))`,
    ),
  ).toEqual([]);
});

test('whoever enters finds some posts read and some not', async () => {
  expect(
    await demo.ask(
      'select * from post p join read_state s on s.person_id = author_id and s.discussion_id = p.discussion_id where not read @> number',
    ),
  ).toEqual([]);
  const jana = await demo.ask(
    `select d.title, array(select p.number from post p where p.discussion_id = d.id and not s.read @> p.number order by 1) as unread
     from discussion_follow f join read_state s using (person_id, discussion_id) join discussion d on d.id = f.discussion_id
     where f.person_id = $1 order by d.created_at`,
    [idOf('person', 'p-jana')],
  );
  expect(jana).toEqual([
    { title: 'Jak pomáháte rodinám s kaucí na byt?', unread: [5, 6, 7] },
    { title: 'Uzavření ubytovny v Lipově – společný postup', unread: [] },
    { title: 'Které smlouvy dáme do návodu?', unread: [] },
    { title: 'Tlumočení z romštiny v asistenčních centrech', unread: [7, 8] },
  ]);
  expect(
    await demo.ask(
      'select kind, count(distinct post_id) >= 3 as is_enough from reaction group by 1 order by 1',
    ),
  ).toEqual([
    { kind: 'SAME', is_enough: true },
    { kind: 'THANKS', is_enough: true },
    { kind: 'WORKED', is_enough: true },
  ]);
});
