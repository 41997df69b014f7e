import type { GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Call } from '../../test/call.ts';
import { callOf } from '../../test/calls.ts';
import { until } from '../../test/sockets.ts';
import { verbs } from '../../test/verbs.ts';
import { world, type World } from '../../test/world.ts';
import { createSchema } from '../schema.ts';

let w: World;
let schema: GraphQLSchema;
let calls: [string, () => Promise<Call>][];
beforeAll(async () => {
  [w, schema] = [await world(), await createSchema()];
  calls = Object.entries(verbs(w));
});
afterAll(() => w.close());

/** They say when something was last so; said again, it is so again now. */
const timely = new Set(['noteVisit', 'catchUp', 'saveDraft']);

test('every mutation is among those that are called here', () => {
  expect(calls.map(([name]) => name).toSorted()).toEqual(
    Object.keys(schema.getMutationType()!.getFields()).toSorted(),
  );
});

test(
  'every mutation, sent again, changes nothing more and answers the same',
  { timeout: 240_000 },
  async () => {
    for (const [name, prepare] of calls) {
      const { who, args } = await prepare();
      const [text, variables] = [callOf(schema, 'mutation', name), await args()];
      await until(async () => (await underWay()) === 0, 'the jobs of what came before');
      const before = await rows();
      const first = await who.text(text, variables);
      expect(JSON.parse(first).errors, `${name}: ${first}`).toBeUndefined();
      const once = await rows();
      const second = await who.text(text, variables);
      const isTimely = timely.has(name);
      expect([name, timeless(second, isTimely)]).toEqual([name, timeless(first, isTimely)]);
      expect([name, changed(once, await rows(), isTimely)]).toEqual([name, {}]);
      if (!quiet.has(name)) expect(changed(before, once), `${name} changes something`).not.toEqual({});
    }
  },
);

/** There is nothing to be done, or nothing that is stored. */
const quiet = new Set(['noteReading', 'noteTyping', 'unreact', 'markNotificationsRead', 'markUnread']);

const timeless = (text: string, isTimely: boolean) =>
  isTimely ? text.replaceAll(/"\d{4}-\d\d-\d\dT[^"]+"/g, '"then"') : text;

/** Where a job writes in its own time. */
const jobs: Record<string, string> = {
  notification: 'false',
  interaction_confirmation: 'false',
  event: `kind <> 'NotificationAdded'`,
  stream: 'id not in (select id from person)',
};

/** Jobs of earlier calls: done meanwhile, they would change an answer. */
const underWay = async () =>
  Number(
    (
      await w.sql(
        `select count(*) n from jobs.job where name in ('inbox', 'mail') and state in ('created', 'retry', 'active')`,
      )
    )[0].n,
  );

type Rows = Record<string, string>;

/** Every row of the application, and what its jobs are to do, by table. */
async function rows(): Promise<Rows> {
  const tables = await w.sql<{ tbl: string }>('select tbl::text from app.protected order by 1');
  const parts = tables.map(
    ({ tbl }) =>
      `select '${tbl}' as tbl, (select json_agg(t order by t::text)::text from ${tbl} t where ${jobs[tbl] ?? true}) as rows`,
  );
  parts.push(`select 'jobs', (select json_agg(j.data order by j.data::text)::text from jobs.job j)`);
  const found = await w.sql<{ tbl: string; rows: string | null }>(parts.join(' union all '));
  return Object.fromEntries(found.map(({ tbl, rows }) => [tbl, rows ?? '']));
}

/** The tables that differ, before and after. */
const changed = (before: Rows, after: Rows, isTimely = false) =>
  Object.fromEntries(
    Object.entries(after)
      .map(([tbl, rows]) => [tbl, [timeless(before[tbl]!, isTimely), timeless(rows, isTimely)]] as const)
      .filter(([, [was, is]]) => was !== is),
  );
