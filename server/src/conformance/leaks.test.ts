import {
  getNamedType,
  GraphQLString,
  isObjectType,
  isRequiredArgument,
  type GraphQLObjectType,
} from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { audienceWorld, betrayedBy, type AudienceWorld, type Principal } from '../../test/audiences.ts';
import { canaryId } from '../../test/canaries.ts';
import { tried } from '../../test/depth.ts';
import { rawSocketOf, until } from '../../test/live/socket.ts';
import { Matrix, type Said } from '../../test/matrix.ts';
import { entities } from '../features.ts';
import { createOrm } from '../kernel/database/orm.ts';
import { cursorOf } from '../kernel/live/cursor.ts';
import { Model } from '../kernel/read/model.ts';
import { createSchema } from '../schema.ts';

let w: AudienceWorld;
let matrix: Matrix;
let schema: Awaited<ReturnType<typeof createSchema>>;
const said = new Map<Principal, Said[]>();
beforeAll(async () => {
  w = await audienceWorld();
  w.principals = tried(w.principals);
  schema = await createSchema();
  const orm = await createOrm(w.database.url('platforma_app'), entities);
  matrix = new Matrix(w, schema, new Model(schema, orm.getMetadata()));
  await orm.close(true);
  const [even, odd] = [0, 1].map((half) => w.principals.filter((_, i) => i % 2 === half));
  for (const half of [even!, odd!].map(async (principals) => {
    for (const principal of principals) said.set(principal, await matrix.answers(principal));
  }))
    await half;
}, 300_000);
afterAll(() => w.close());

/** Reached only by events, mutations or a range of days, or only in a demo; tested beside what makes them. */
const elsewhere = /^(AgendaItem|CalendarFeedMade|Demo|DemoMail|Persona|Problem|Typing)\./;
const isEvent = (type: GraphQLObjectType) => type.getInterfaces().some(({ name }) => name.endsWith('Event'));

test('every field of every type is in the matrix, and every kind of node has rows in it', () => {
  const fields = Object.values(schema.getTypeMap())
    .filter((type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'))
    .filter((type) => !isEvent(type) && !['Mutation', 'Subscription'].includes(type.name))
    .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
  const missing = fields.filter((field) => !elsewhere.test(field) && !matrix.crawl.asked.has(field));
  expect(missing, `not asked: ${missing}`).toEqual([]);
  for (const type of matrix.nodeTypes) expect(matrix.canariesOf(type).length, type.name).toBeGreaterThan(7);
});

test('nobody is shown anything of an audience they do not hold, in no byte of any answer', () => {
  const leaks = w.principals.flatMap((principal) => matrix.leaks(principal, said.get(principal)!));
  expect(leaks, leaks.join('\n')).toEqual([]);
});

test('whoever holds an audience is shown all of it', () => {
  const denied = [];
  for (const principal of w.principals) {
    const text = said
      .get(principal)!
      .map(({ text }) => text)
      .join('\n');
    for (const { type, columns } of readable())
      for (const { party, texts } of w.canaries.filter(({ table }) => table === matrix.tableOf(type)))
        if (principal.held.has(party.audience) && isShown(type, party))
          for (const column of columns)
            if (texts[column] && !text.includes(texts[column]))
              denied.push(`${principal.name} misses ${texts[column]}`);
  }
  expect(denied, denied.join('\n')).toEqual([]);
});

/** Types read from a table, with the columns whose text they show. */
function readable(): { type: GraphQLObjectType; columns: string[] }[] {
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    const table = isObjectType(type) && matrix.tableOf(type);
    if (!table || !isObjectType(type)) return [];
    const texts = Object.values(type.getFields()).filter(({ type }) => getNamedType(type) === GraphQLString);
    return [
      {
        type,
        columns: texts.map(({ name }) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)),
      },
    ];
  });
}

/** A draft is shown to whoever writes it only, whatever its audience. */
const isShown = ({ name }: GraphQLObjectType, { personId }: { personId?: string }) =>
  name !== 'Draft' || !!personId;

test('a list holds and counts exactly the rows of the audiences one holds', async () => {
  const lists: [field: string, table: string, condition?: string][] = [
    ['topics', 'topic', "state <> 'ARCHIVED'"],
    ['discussions', 'discussion'],
    ['organisations', 'organisation'],
    ['commitments', 'commitment'],
    ['cooperations', 'cooperation'],
    ['experienceNotices', 'experience_notice'],
    ['goodPracticeCandidates', 'good_practice_candidate'],
    ['groups', 'working_group'],
    ['publicBodies', 'public_body'],
    ['people', 'person'],
    ['interactions', 'interaction', 'withdrawn_at is null'],
    ['joinRequests', 'join_request'],
    ['deadlineRules', 'deadline_rule'],
    ['oneOffHolidays', 'one_off_holiday'],
    ['submissions', 'submission'],
    ['rulesVersions', 'rules'],
    ['moderationCases', 'moderation_case'],
  ];
  const fields = Object.values(schema.getQueryType()!.getFields()).filter(
    ({ args }) => args.some(({ name }) => name === 'first') && !args.some(isRequiredArgument),
  );
  expect(lists.map(([field]) => field).toSorted()).toEqual(fields.map(({ name }) => name).toSorted());
  for (const { name, who, held } of w.principals)
    for (const [field, table, condition = 'true'] of lists) {
      const counted = `select count(*)::int n from ${table} where audience_id = any($1) and ${condition}`;
      const [{ n }] = await w.sql(counted, [[...held]]);
      const { [field]: list } = await who.run(
        `{ ${field}(first: 100) { totalCount edges { cursor } pageInfo { hasNextPage } } }`,
      );
      expect([name, field, list.totalCount, list.edges.length, list.pageInfo.hasNextPage]).toEqual([
        name,
        field,
        n,
        n,
        false,
      ]);
    }
});

const streams = {
  discussion: { field: 'discussionEvents', of: 'DiscussionEvent' },
  topic: { field: 'topicEvents', of: 'TopicEvent' },
} as const;

test('a stream tells whoever holds its audience; to others it is missing, byte for byte', async () => {
  const missing = canaryId(255, 0);
  for (const { name, who, held } of w.principals.filter(({ who }) => who.cookie)) {
    const socket = await rawSocketOf(who).acknowledged();
    for (const [kind, { field, of }] of Object.entries(streams)) {
      const events = `subscription($id: ID!, $after: StreamCursor) { ${field}(id: $id, after: $after) { ${matrix.crawl.everything(schema.getType(of)!, 1)} } }`;
      const typing =
        'subscription($id: ID!) { discussionTyping(id: $id) { people { id name } readers { id name } } }';
      const all = [...w.canaries.filter(({ table, party }) => table === kind && !party.key.startsWith('x'))];
      for (const id of [...all.map(({ id }) => id), missing])
        socket.subscribe(id, events, { id: `${kind}_${id}`, after: cursorOf(id, 0) });
      if (kind === 'discussion')
        for (const { id } of all) socket.subscribe(`typing ${id}`, typing, { id: `${kind}_${id}` });
      const told = (id: string) => socket.messages.find((message) => message.id === id);
      await until(() => told(missing) && all.every(({ id }) => told(id)));
      const refusal = JSON.stringify(told(missing)!.payload);
      for (const { id, party } of all) {
        const { type, payload } = told(id)!;
        expect([name, party.key, type]).toEqual([
          name,
          party.key,
          held.has(party.audience) ? 'next' : 'error',
        ]);
        if (type === 'error') expect(JSON.stringify(payload)).toBe(refusal);
        if (type === 'error' && kind === 'discussion') {
          await until(() => told(`typing ${id}`));
          expect(JSON.stringify(told(`typing ${id}`)!.payload)).toBe(refusal);
        }
        for (const { audience } of betrayedBy(JSON.stringify(payload), w)) expect(held).toContain(audience);
        socket.say({ id, type: 'complete' });
        socket.say({ id: `typing ${id}`, type: 'complete' });
      }
    }
    socket.close();
  }
});

test('an inbox tells its own person and nobody else', async () => {
  const inbox = `subscription($after: StreamCursor) { inboxEvents(after: $after) { ${matrix.crawl.everything(schema.getType('InboxEvent')!, 2)} } }`;
  for (const { name, who, held } of w.principals.filter(({ who }) => who.cookie)) {
    const socket = await rawSocketOf(who).acknowledged();
    socket.subscribe('own', inbox, { after: cursorOf(who.personId, 0) });
    socket.subscribe('others', inbox, {
      after: cursorOf(w.parties.find((one) => one.personId && one.personId !== who.personId)!.personId!, 0),
    });
    await until(
      () => socket.messages.some(({ id, type }) => id === 'own' && type === 'next') && socket.error('others'),
    );
    const text = JSON.stringify(socket.messages);
    const shown = [...betrayedBy(text, w)].map(({ audience }) => audience);
    expect(
      shown.filter((audience) => !held.has(audience)),
      name,
    ).toEqual([]);
    expect(text).toContain(`notification_c0ffee`);
    expect(socket.error('others')?.code).toBe('BAD_USER_INPUT');
    socket.close();
  }
});

test('without row security the matrix finds what leaks: it is not blind', async () => {
  const stranger = w.principals.find(({ name }) => name === 'stranger')!;
  const leaksOf = async (type: GraphQLObjectType) => {
    const cells = matrix.cells.filter(({ at }) => at === `node ${type.name}`).slice(0, 8);
    return matrix.leaks(stranger, await matrix.answers(stranger, cells));
  };
  const rows = await w.sql<{ tbl: string; parent: string }>(
    'select tbl::text, parent::text from app.protected where parent is not null',
  );
  const parents = new Map(rows.map(({ tbl, parent }) => [tbl, parent]));
  // A child whose parent is hidden has nothing to stand under: it leaks only together with it.
  const lineage = (table: string): string[] => [
    table,
    ...(parents.has(table) ? lineage(parents.get(table)!) : []),
  ];
  const secure = async (table: string, is: boolean) => {
    const row = is ? 'enable row level security, force' : 'disable row level security, no force';
    for (const one of lineage(table)) await w.sql(`alter table ${one} ${row} row level security`);
  };
  for (const type of matrix.nodeTypes) {
    await secure(matrix.tableOf(type)!, false);
    expect((await leaksOf(type)).length, type.name).toBeGreaterThan(0);
    await secure(matrix.tableOf(type)!, true);
    expect(await leaksOf(type), type.name).toEqual([]);
  }
}, 60_000);
