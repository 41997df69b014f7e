import pg from 'pg';
import { AT, loose, publicly, values } from './canary-values.ts';

/** An audience under a name of its own, with the person to whom it belongs where it is private. */
export interface Party {
  key: string;
  audience: number;
  personId?: string;
}

export interface Canary {
  table: string;
  party: Party;
  id: string;
  /** Texts that nobody outside the party may ever be shown, by column. */
  texts: Record<string, string>;
}

interface Column {
  tbl: string;
  name: string;
  type: string;
  required: boolean;
  target: string | null;
}

const kernel = ['system', 'audience', 'audience_member', 'audit', 'stream', 'event', 'idempotency'];

/** `c0ffee`, the party, the table: an id betrays whose it is wherever it turns up. */
export const canaryId = (party: number, table: number) =>
  `c0ffee${hex(party, 2)}-${hex(table, 4)}-4000-8000-000000000000`;
const hex = (n: number, digits: number) => n.toString(16).padStart(digits, '0');

/**
 * Puts a row of every table into every party's audience, each text in it a canary, and beside them public topics,
 * discussions and posts whose people and organisations are the party's. Made from the catalogue of the database: a
 * new table or column is there by itself, or fails here until `canary-values.ts` says what it may hold.
 */
export async function seedCanaries(ownerUrl: string, parties: readonly Party[]): Promise<Canary[]> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query('begin');
    const canaries = await plantAll(owner, parties);
    await owner.query('commit');
    return canaries.filter(({ id }) => id);
  } finally {
    await owner.end();
  }
}

async function plantAll(owner: pg.Client, parties: readonly Party[]): Promise<Canary[]> {
  const { rows: columns } = await owner.query<Column>(catalogue, [kernel]);
  const tables = sorted(columns);
  const canaries: Canary[] = [];
  const publicParty = parties.find(({ audience }) => audience === 1)!;
  for (const [n, party] of parties.entries()) {
    for (const table of tables) canaries.push(await plant(table, party, n, party));
    const crossing = { ...publicParty, key: `x${party.key}` };
    for (const table of tables.filter(({ name }) => crossed.has(name)))
      canaries.push(await plant(table, crossing, parties.length + n, party, n));
  }
  await announceAll(owner, canaries);
  return canaries;

  async function plant(table: Table, party: Party, n: number, whose: Party, ownerN = n): Promise<Canary> {
    const texts: Record<string, string> = {};
    const isPerson = table.name === 'person' || table.name === 'person_settings';
    if (isPerson && whose.personId) return { table: table.name, party, id: '', texts };
    const idIn = (target: string) => {
      if (target === 'person' && whose.personId) return whose.personId;
      const of = crossed.has(target) ? n : ownerN;
      return canaryId(
        of,
        tables.findIndex(({ name }) => name === target),
      );
    };
    const publicIdIn = (target: string) =>
      canaryId(
        0,
        tables.findIndex(({ name }) => name === target),
      );
    const row = Object.fromEntries(
      table.columns.map((column) => {
        const isPublicly = publicly.has(`${column.tbl}.${column.name}`);
        const value = valueOf(column, party, isPublicly ? publicIdIn : idIn);
        if (typeof value === 'string' && value.startsWith('kanarek')) texts[column.name] = value;
        if (Array.isArray(value) && value[0]) texts[column.name] = String(value[0]);
        return [column.name, value];
      }),
    );
    const names = Object.keys(row);
    const parameters = names.map((_, i) => `$${i + 1}`);
    await owner.query(`insert into ${table.name} (${names}) values (${parameters})`, Object.values(row));
    return { table: table.name, party, id: String(row.id ?? `${row.person_id}`), texts };
  }
}

const announcements: Record<string, [kind: string, table: string]> = {
  topic: ['TopicEdited', 'topic'],
  discussion: ['PostAdded', 'post'],
};

/** One event in every stream, about a row of the same party; in inboxes about a notification. */
async function announceAll(owner: pg.Client, canaries: Canary[]) {
  const append = 'select app.append_events(array[$1::uuid], array[$2], array[$3::uuid], null)';
  const beside = (id: string, of: string) =>
    canaries.find((one) => one.table === of && one.id.slice(0, 8) === id.slice(0, 8))!.id;
  for (const { table, id, party } of canaries) {
    const [kind, of] = announcements[table] ?? [];
    const isInvented = table === 'person' && id; // one of the cast has an inbox already
    if (kind || isInvented)
      await owner.query('insert into stream (id, audience_id) values ($1, $2)', [id, party.audience]);
    if (kind) await owner.query(append, [id, kind, beside(id, of!)]);
    if (table === 'notification' && party.personId)
      await owner.query(append, [party.personId, 'NotificationAdded', id]);
  }
}

/** Tables whose public rows name people and organisations of other audiences. */
const crossed = new Set(['topic', 'topic_change', 'discussion', 'post']);

function valueOf(
  { tbl, name, type, required, target }: Column,
  party: Party,
  idIn: (table: string) => string,
) {
  const given = values[`${tbl}.${name}`];
  if (given !== undefined) return given;
  if (name === 'audience_id' || target === 'audience') return party.audience;
  if (name === 'topic_id' && tbl === 'discussion' && party.key.startsWith('x')) return null;
  if (target) return idIn(target);
  if (loose[`${tbl}.${name}`]) return idIn(loose[`${tbl}.${name}`]!);
  if (name === 'id') return idIn(tbl);
  const canary = `kanarek_${party.key}_${tbl}_${name}`;
  if (type === 'text') return canary;
  if (type === 'text[]') return [canary];
  if (!required) return null;
  if (type === 'integer' || type === 'bigint') return 1;
  if (type === 'boolean') return false;
  if (type.startsWith('timestamp')) return AT;
  if (type === 'date') return AT.slice(0, 10);
  if (type === 'int4multirange') return '{}';
  throw new Error(`Say in test/canary-values.ts what ${tbl}.${name} (${type}) may hold.`);
}

interface Table {
  name: string;
  columns: Column[];
}

/** Parents first. A nullable reference to a later table, or to its own, stays empty. */
function sorted(columns: Column[]): Table[] {
  const waiting = Map.groupBy(columns, ({ tbl }) => tbl);
  const tables: Table[] = [];
  const isThere = ({ tbl, target }: Column) =>
    !target || target === 'audience' || target === tbl || tables.some(({ name }) => name === target);
  while (waiting.size) {
    const next =
      [...waiting].find(([, own]) => own.every(isThere)) ??
      [...waiting].find(([, own]) => own.every((column) => !column.required || isThere(column)));
    if (!next) throw new Error(`These tables wait for each other: ${[...waiting.keys()]}`);
    const [name, own] = next;
    tables.push({ name, columns: own.filter((column) => column.target !== name && isThere(column)) });
    waiting.delete(name);
  }
  return tables;
}

const catalogue = `
  select c.relname as tbl, a.attname as name, format_type(a.atttypid, null) as type, a.attnotnull as required,
    (select f.confrelid::regclass::text from pg_constraint f
     where f.conrelid = c.oid and f.contype = 'f' and a.attnum = f.conkey[1] and a.attname <> p.col
     order by cardinality(f.conkey) desc limit 1) as target
  from app.protected p
  join pg_class c on c.oid = p.tbl
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
  where c.relname <> all ($1)
  order by c.relname, a.attnum`;
