import pg from 'pg';

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

const AT = '2026-11-20T10:00:00.000Z';
const kernel = ['system', 'audience', 'audience_member', 'audit', 'stream', 'event', 'idempotency'];

/** What a column may hold where not every text will do. Null leaves it empty. */
const values: Record<string, unknown> = {
  'organisation.kind': 'ROMA',
  'organisation.legal_form': 'ASSOCIATION',
  'organisation.business_id': null,
  'organisation.region': 'CZ010',
  'membership.state': 'ENDED',
  'membership.until': AT.slice(0, 10),
  'join_request.kind': 'ROMA',
  'join_request.legal_form': 'ASSOCIATION',
  'join_request.business_id': null,
  'join_request.region': 'CZ010',
  'join_request.language': 'CS',
  'join_request.decision': 'DECLINED',
  'mandate.role': 'MEMBER',
  'invitation.role': 'MEMBER',
  'invitation.expires_at': '2036-01-01T00:00:00.000Z',
  'platform_role.role': 'FACILITATOR',
  'profile_field.kind': 'ROLE',
  'people_read.people': [],
  'person_settings.language': 'CS',
  'public_body.level': 'NATIONAL',
  'public_body.business_id': null,
  'public_body.region': null,
  'topic.area': 'HOUSING',
  'topic.state': 'OPEN',
  'topic.regions': [],
  'topic_change.former_state': 'DRAFT',
  'topic_change.state': 'OPEN',
  'story_entry.kind': 'TopicChange',
  'deadline_rule.unit': 'DAYS',
  'deadline_rule.kind': 'PROCEDURAL',
  'deadline_rule_version.unit': 'DAYS',
  'deadline_rule_version.kind': 'PROCEDURAL',
  'submission.kind': 'COMPLAINT',
  'submission.state': 'DELIVERED',
  'submission.channel': 'POST',
  'submission.limit_unit': 'DAYS',
  'submission.send_plan': '[]',
  'submission.pauses': '[]',
  'submission.skipped': '[]',
  'answer.outcome': 'REFUSED',
  'submission_step.kind': 'SENT',
  'submission_step.state': 'SENT',
  'submission_step.former_state': 'APPROVED',
  'interaction.kind': 'MEETING',
  'interaction.form': 'ONLINE',
  'interaction.withdrawal_reason': null,
  'interaction_participant.side': 'OURS',
  'interaction_version.kind': 'MEETING',
  'interaction_version.form': 'ONLINE',
  'interaction_step.kind': 'RECORDED',
  'office_reply.kind': 'CORRECTED',
  'commitment.state': 'CONFIRMED',
  'commitment.source_kind': 'MINUTES',
  'commitment_step.kind': 'CONFIRMED',
  'commitment_step.former_state': 'PROMISED',
  'commitment_step.state': 'CONFIRMED',
  'commitment_step.confirmed_by': 'OFFICE',
  'commitment_step.changed': [],
  'cooperation.kind': 'PARTNERSHIP',
  'cooperation.state': 'ACTIVE',
  'cooperation_side.role': 'PARTNER',
  'cooperation_side.state': 'ACCEPTED',
  'cooperation_step.kind': 'ACCEPTED',
  'cooperation_step.changed': [],
  'working_group.state': 'CLOSED',
  'working_group.closed_at': AT,
  'group_membership.role': 'MEMBER',
  'group_membership.state': 'ACTIVE',
  'discussion.category': 'QUESTION',
  'post.language': 'CS',
  'reaction.kind': 'SAME',
  'poll_vote.option_ids': [],
  'experience_notice.kind': 'REQUEST',
  'experience_notice.area': 'HOUSING',
  'experience_notice.state': 'CLOSED',
  'experience_notice.ended_at': AT,
  'experience_notice.regions': [],
  'experience_notice.languages': ['CS'],
  'experience_notice.withdrawal_reason': null,
  'experience_change.kind': 'CLOSED',
  'experience_change.changed': [],
  'good_practice_candidate.state': 'PROPOSED',
  'notification.kind': 'MENTIONED',
  'discussion_change.kind': 'PINNED',
  'discussion_template.category': 'QUESTION',
  'discussion_follow.level': 'ALL',
  'area_follow.area': 'HOUSING',
  'watch.scope': 'CATEGORY',
  'watch.key': 'QUESTION',
  'watch.level': 'ALL',
  'discussion_summary.language': 'CS',
  'sensitive_mark.entity': 'post',
  'sensitive_mark.kinds': [],
  'held_post.language': 'CS',
  'held_post.state': 'REFUSED',
  'held_text.language': 'CS',
  'held_text.category': 'QUESTION',
  'moderation_case.kind': 'POST',
  'moderation_case.state': 'SETTLED',
  'moderation_case.decision': 'WARNED',
  'moderation_case.rule': 'OTHER',
  'moderation_case.appeal_outcome': 'UPHELD',
  'report.rule': 'OTHER',
  'own_report.rule': 'OTHER',
  'own_report.outcome': 'ACTED',
  'moderation_notice.decision': 'WARNED',
  'moderation_notice.rule': 'OTHER',
  'moderation_notice.appeal_outcome': 'UPHELD',
};
/** Rows that are named without a foreign key. */
const loose: Record<string, string> = {
  'cooperation_attachment.file_id': 'cooperation_attachment',
  'answer_attachment.file_id': 'answer_attachment',
  'post_attachment.file_id': 'post_attachment',
  'upload.person_id': 'person',
  'story_entry.item_id': 'topic_change',
  'notification.stream_id': 'discussion',
  'notification.entity_id': 'post',
  'sensitive_mark.entity_id': 'post',
};

/** Organisations are public, whoever's row names them; only what has ended may there be several of. */
const publicly = new Set([
  'membership.organisation_id',
  'mandate.organisation_id',
  'invitation.organisation_id',
  'recommendation.organisation_id',
]);

/** `c0ffee`, the party, the table: an id betrays whose it is wherever it turns up. */
export const canaryId = (party: number, table: number) =>
  `c0ffee${hex(party, 2)}-${hex(table, 4)}-4000-8000-000000000000`;
const hex = (n: number, digits: number) => n.toString(16).padStart(digits, '0');

/**
 * Puts a row of every table into every party's audience, each text in it a canary, and beside them public topics,
 * discussions and posts whose people and organisations are the party's. Made from the catalogue of the database: a
 * new table or column is there by itself, or fails here until `values` says what it may hold.
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
  throw new Error(`Say in test/canaries.ts what ${tbl}.${name} (${type}) may hold.`);
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
