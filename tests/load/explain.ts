// First: it brings reflect-metadata, which every decorator needs.
import '../../server/src/kernel/graphql/validate.ts';
import { Kind, parse, print, validate } from 'graphql';
import pg from 'pg';
import { Context } from '../../server/src/context.ts';
import { Sessions } from '../../server/src/features/accounts/session.ts';
import { entities } from '../../server/src/features.ts';
import { systemClock } from '../../server/src/kernel/clock.ts';
import type { Eyes } from '../../server/src/kernel/access/viewer.ts';
import { createOrm } from '../../server/src/kernel/database/orm.ts';
import { underViewer } from '../../server/src/kernel/database/under-viewer.ts';
import { Model } from '../../server/src/kernel/read/model.ts';
import { Reader } from '../../server/src/kernel/read/reader.ts';
import { stringify } from '../../server/src/kernel/read/result.ts';
import { createSchema } from '../../server/src/schema.ts';
import { SECRET } from '../../server/test/processes/product.ts';
import { benchPeople, type Bed } from './bed.ts';
import { operations, textOf } from './operations.ts';

/** A scan of a table with more rows than this is told. */
const LARGE = 1_000;

/**
 * Here a part of a name is looked for in all names: LIKE is not leakproof, so under row security no index of parts
 * (pg_trgm) may answer it. 5 000 people are far more than the platform will have.
 */
const SEARCHED = new Set(['person']);

interface Ran {
  text: string;
  values: readonly unknown[];
  eyes: Eyes;
}

interface Node {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  'Shared Hit Blocks': number;
  'Shared Read Blocks': number;
  Plans?: Node[];
}

/** The plan of every statement that the web client's operations lead to, over the bench's data, with a member's eyes. */
export async function explain(bed: Bed): Promise<boolean> {
  const pool = new pg.Pool({ connectionString: bed.url('platforma_app'), max: 3 });
  const orm = await createOrm(bed.url('platforma_app'), entities);
  const schema = await createSchema();
  const ran: Ran[] = [];
  const run = underViewer(pool);
  const reader = new Reader<Eyes, Context>(
    new Model(schema, orm.getMetadata()),
    (statement, values, eyes) => {
      ran.push({ text: statement.text, values, eyes });
      return run(statement, values, eyes);
    },
  );
  const [me] = await benchPeople(bed);
  const sessions = new Sessions({ pool, secret: SECRET, publicUrl: new URL('http://localhost') });
  const viewer = (await sessions.read(me!.cookie)).viewer!;
  const context = new Context({
    ...{ viewer, clock: systemClock, demo: null, whispers: undefined as never },
    // What a mutation changes is not asked here, only what its answer reads.
    unitOfWork: () => Promise.resolve(undefined),
    ...{ publicly: undefined as never, client: '', as: undefined as never, sealed: () => '' },
  });
  const ids = await idsOf(bed);
  const sizes = new Map(
    (
      await bed.sql<{ relname: string; rows: number }>(
        `select relname, reltuples::int as rows from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
      )
    ).map(({ relname, rows }) => [relname, rows]),
  );
  process.stdout.write(
    `\n${'operation'.padEnd(22)} mode  statements  objects  rows touched  buffers   ms  sequential scans of more than ${LARGE} rows\n`,
  );
  let isFine = true;
  try {
    for (const operation of operations) {
      const name = operation.name!.value;
      const variables = variablesOf(name, ids);
      if (!variables) continue;
      const document = parse(textOf(name));
      const [mistake] = validate(schema, document);
      if (mistake) throw new Error(`${name}: ${mistake.message}`);
      ran.length = 0;
      const textBefore = reader.answers.text;
      const definition = document.definitions[0] as typeof operation;
      const answer = stringify(await reader.execute({ document, operation: definition, variables, context }));
      if (answer.includes('"errors"')) throw new Error(`${name}: ${answer.slice(0, 400)}`);
      const mode = reader.answers.text > textBefore ? 'text' : 'tree';
      const told = { objects: answer.split('{').length - 2, touched: 0, buffers: 0, ms: 0 };
      const scans: string[] = [];
      for (const statement of ran) {
        const { plan, ms } = await planOf(pool, statement);
        told.ms += ms;
        told.buffers += plan['Shared Hit Blocks'] + plan['Shared Read Blocks'];
        for (const node of nodesOf(plan)) {
          const table = node['Relation Name'];
          if (!table || node['Actual Loops'] === 0) continue;
          const touched =
            (node['Actual Rows'] +
              (node['Rows Removed by Filter'] ?? 0) +
              (node['Rows Removed by Index Recheck'] ?? 0)) *
            node['Actual Loops'];
          told.touched += touched;
          if (node['Node Type'] === 'Seq Scan' && sizes.get(table)! > LARGE) {
            scans.push(`${table} (${Math.round(touched)} rows)`);
            if (!SEARCHED.has(table)) isFine = false;
          }
        }
      }
      process.stdout.write(
        `${name.padEnd(22)} ${mode}  ${String(ran.length).padStart(10)}  ${String(told.objects).padStart(7)}` +
          `  ${String(Math.round(told.touched)).padStart(12)}  ${String(told.buffers).padStart(7)}  ${told.ms.toFixed(1).padStart(5)}  ${scans.join(', ')}\n`,
      );
    }
  } finally {
    await orm.close(true);
    await pool.end();
  }
  return isFine;
}

/** Asked for by operations whose names hold the key; the first that does. */
async function idsOf(bed: Bed): Promise<Record<string, string>> {
  const one = async (text: string) => (await bed.sql<{ id: string }>(text))[0]!.id;
  return {
    discussion: await one('select id from discussion where post_count = 145 order by id limit 1'),
    topic: await one('select id from topic order by id limit 1'),
    submission: await one('select id from submission order by id limit 1'),
    commitment: await one('select id from commitment order by id limit 1'),
    interaction: await one('select id from interaction order by id limit 1'),
    organisation: await one('select id from organisation order by id limit 1'),
    person: await one('select id from person order by id offset 700 limit 1'),
    body: await one('select id from public_body order by id limit 1'),
  };
}

/** Asked of a topic, though another kind names them. */
const OF_TOPIC = /^New(Submission|Commitment|Interaction)Page|^DiscussionsTopic/;

/** What an operation is asked with; undefined: it is a change or a stream, or needs what is not known here. */
function variablesOf(name: string, ids: Record<string, string>): Record<string, unknown> | undefined {
  const operation = operations.find((one) => one.name!.value === name)!;
  if (name === 'MemberHome' || name === 'CatchUp') return {};
  if (operation.operation !== 'query') return undefined;
  const named = Object.keys(ids).find((one) => new RegExp(one, 'i').test(name)) ?? 'person';
  const kind = OF_TOPIC.test(name) ? 'topic' : named;
  const known: Record<string, unknown> = {
    ...{ id: `${kind}_${ids[kind]}`, discussionId: `discussion_${ids.discussion}`, first: 20 },
    ...{ body: 'Text', search: 'Člověk 12', by: 'BODY', items: 10, today: '2026-01-10', soon: '2026-01-17' },
    ...{ past: '2025-01-10', silentSince: '2026-01-01T00:00:00Z' },
  };
  const variables: Record<string, unknown> = {};
  for (const { variable, type } of operation.variableDefinitions ?? []) {
    const { value: one } = variable.name;
    if (one === 'from' || one === 'to')
      variables[one] = print(type).startsWith('Date') ? (one === 'from' ? '2026-01-01' : '2026-01-31') : 1;
    else if (one in known) variables[one] = known[one];
    else if (type.kind === Kind.NON_NULL_TYPE) return undefined;
  }
  return variables;
}

/** The generic plan, which is what a prepared statement settles on. */
async function planOf(pool: pg.Pool, { text, values, eyes }: Ran): Promise<{ plan: Node; ms: number }> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(`select set_config('app.audiences', $1, true), set_config('app.person', $2, true)`, [
      `{${eyes.audiences}}`,
      eyes.personId ?? '',
    ]);
    await client.query('set local plan_cache_mode = force_generic_plan');
    await client.query(`prepare explained as ${text}`);
    const given = values.length ? `(${values.map(literal).join(', ')})` : '';
    let result: { Plan: Node; 'Execution Time': number } | undefined;
    for (let i = 0; i < 2; i++) {
      const { rows } = await client.query(
        `explain (analyze, buffers, format json) execute explained${given}`,
      );
      [result] = rows[0]['QUERY PLAN'];
    }
    return { plan: result!.Plan, ms: result!['Execution Time'] };
  } finally {
    await client.query('rollback');
    await client.query('deallocate explained');
    client.release();
  }
}

function literal(value: unknown): string {
  if (value == null) return 'null';
  if (value instanceof Date) return literal(value.toISOString());
  if (Array.isArray(value))
    return literal(`{${value.map((item) => JSON.stringify(String(item))).join(',')}}`);
  return `'${String(value).replaceAll("'", "''")}'`;
}

const nodesOf = (node: Node): Node[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];
