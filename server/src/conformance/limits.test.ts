import { afterAll, beforeAll, expect, test } from 'vitest';
import { rawSocketOf, until, type TestSocket } from '../../test/live/socket.ts';
import { world, type World } from '../../test/world.ts';
import { limits } from '../kernel/graphql/limits.ts';

let w: World;
let socket: TestSocket | undefined;
beforeAll(async () => {
  w = await world({ isDevelopment: false });
});
afterAll(async () => {
  socket?.close();
  await w.close();
});

const ID = 'post_00000000-0000-4000-8000-00000000abcd';

const send = (body: string | Uint8Array, headers: Record<string, string> = {}, init: RequestInit = {}) =>
  fetch(`${w.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: w.jana.cookie, ...headers },
    body: body as never,
    ...init,
  });

interface Refused {
  message: string;
  code: string;
}

/** What somebody is told over HTTP. */
async function overHttp(query: string): Promise<Refused[]> {
  const { errors = [] } = await w.jana.ask(query);
  return errors.map(({ message, extensions }) => ({ message, code: extensions.code }));
}

/** What somebody is told over the WebSocket. */
async function overSocket(query: string): Promise<Refused[]> {
  socket ??= await rawSocketOf(w.jana).acknowledged();
  const [on, id] = [socket, `o${socket.messages.length}`];
  const told = () => on.messages.find((message) => message.id === id)?.payload;
  on.subscribe(id, query);
  await until(told);
  return told().map(({ message, extensions }: any) => ({ message, code: extensions.code }));
}

const POSTS = 'fragment P on Post';

/** The same selection of a post, as a query and as a subscription. */
const asked: [(selection: string, more?: string) => string, typeof overHttp][] = [
  [(selection, more = '') => `{ post(id: "${ID}") { ...P } } ${POSTS} { ${selection} } ${more}`, overHttp],
  [
    (selection, more = '') =>
      `subscription { discussionEvents(id: "x") { ... on PostEvent { post { ...P } } } } ${POSTS} { ${selection} } ${more}`,
    overSocket,
  ],
];

const deep = (levels: number) => `${'replyTo { '.repeat(levels)} id ${'}'.repeat(levels)}`;
const many = (times: number, one: (n: number) => string) =>
  Array.from({ length: times }, (_, n) => one(n)).join(' ');
const [PARSE, VALIDATION] = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED'];

test.each<[string, RegExp, string, string, string?]>([
  ['tokens', /token/i, PARSE!, many(500, () => '... on Post { id }')],
  ['levels', /levels/, VALIDATION!, deep(16)],
  ['levels in fragments', /levels/, VALIDATION!, '...F', `fragment F on Post { ${deep(16)} }`],
  ['aliases', /aliases/, VALIDATION!, many(limits.aliases + 1, (n) => `a${n}: id`)],
  [
    'directives',
    /directives/,
    VALIDATION!,
    many(limits.directives + 1, () => '... @include(if: true) { id }'),
  ],
  ['unknown directives', /Unknown directive/, VALIDATION!, `id ${'@aa'.repeat(10)}`],
  ['repeated fields', /repeated/, VALIDATION!, many(limits.repetitions + 1, () => 'id')],
  ['circular fragments', /Cannot spread/, VALIDATION!, '...F', 'fragment F on Post { replyTo { ...F } }'],
])('too many %s are refused over HTTP and WebSocket', async (_, message, code, selection, more) => {
  for (const [of, ask] of asked) {
    const told = await ask(of(selection, more));
    expect(told.map(({ message }) => message).join(' ')).toMatch(message);
    expect(new Set(told.map(({ code }) => code))).toEqual(new Set([code]));
    expect(told.length).toBeLessThanOrEqual(limits.errors + 1);
  }
});

test('no document within the limit of tokens holds the others up', async () => {
  const chain = many(60, (n) => `fragment F${n} on Post { ...F${n + 1} ...F${n + 1} }`);
  const documents: [string, string?][] = [
    ['...F0', `${chain} fragment F60 on Post { id }`],
    [many(300, () => '... { ... { id } }').slice(0, 5_000)],
    [many(18, () => `... { ${many(10, () => 'replyTo { author { name } }')} }`)],
    [`body @include(if: ${'['.repeat(900)}${']'.repeat(900)})`],
  ];
  for (const [of, ask] of asked)
    for (const [selection, more] of documents) {
      const began = performance.now();
      await ask(of(selection, more));
      expect(performance.now() - began, selection.slice(0, 40)).toBeLessThan(1_000);
    }
});

test('what is within every limit is answered', async () => {
  const selection = `${deep(13)} ${many(limits.aliases, (n) => `a${n}: id`)} ${many(limits.repetitions, () => 'id')}`;
  expect(await w.jana.ask(asked[0]![0](selection))).toEqual({ data: { post: null } });
  expect(await overSocket(asked[1]![0](selection.replace('replyTo { ', '').replace('}', '')))).toMatchObject([
    { code: 'NOT_FOUND' },
  ]);
  const long = `...F ${many(250, () => '... { id }')}`;
  expect(await overSocket(asked[1]![0](long, 'fragment F on Post { id }'))).toMatchObject([
    { code: 'NOT_FOUND' },
  ]);
});

test('pages have 1 to 100 items and not too many rows within each other', async () => {
  const page = (size: string) => `{ topics(${size}) { totalCount } }`;
  for (const size of [
    'first: 101',
    'last: 101',
    'first: 0',
    'first: -1',
    'first: 2147483647',
    'first: 5, last: 5',
    'after: "x"',
  ])
    expect(await overHttp(page(size)), size).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
  expect(await overHttp(page('first: 3000000000'))).toMatchObject([{ code: 'GRAPHQL_VALIDATION_FAILED' }]);
  const nested = `{ topics(first: 100) { edges { node { discussions(first: 100) { edges { node { posts(first: 100) { totalCount } } } } } } } }`;
  expect(await overHttp(nested)).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
});

test('a body that is too big, no UTF-8 or no JSON is refused before it is read as GraphQL', async () => {
  const query = '{ viewer { id } }';
  const bodies: [number, string | Uint8Array][] = [
    [413, JSON.stringify({ query: `${query} # ${'x'.repeat(limits.bodyBytes)}` })],
    [400, Buffer.from(JSON.stringify({ query: '{ viewer { id } } # é' }), 'latin1')],
    [400, '{ "query": '],
    [400, ''],
  ];
  for (const [status, body] of bodies) {
    const response = await send(body);
    expect([response.status, ((await response.json()) as any).errors[0].extensions.code]).toEqual([
      status,
      'BAD_REQUEST',
    ]);
  }
  for (const body of ['null', '1', '"x"', '{}', '{"query":1}', '{"query":"{viewer{id}}","variables":"x"}'])
    expect((await send(body)).status, body).toBe(400);
});

test('variables that nest without end are refused, not failed on', async () => {
  const deep = '['.repeat(60_000) + ']'.repeat(60_000);
  const answer = await send(`{"query":"{ __typename }","variables":{"a":${deep}}}`);
  expect(((await answer.json()) as any).errors[0].extensions.code).toBe('BAD_USER_INPUT');
});

test('several operations in one body are refused', async () => {
  const batch = Array.from({ length: 10 }, () => ({ query: '{ viewer { id } }' }));
  const response = await send(JSON.stringify(batch));
  expect(response.status).toBe(400);
  expect(await response.text()).not.toContain('"data"');
});

test('a GET changes nothing and a foreign page’s simple request is not even read', async () => {
  const mutation = 'mutation { noteVisit { lastVisitAt } }';
  const settings = () => w.sql('select * from person_settings where id = $1', [w.jana.personId]);
  const before = await settings();
  const query = encodeURIComponent(mutation);
  const asGet = await fetch(`${w.url}/graphql?query=${query}`, {
    headers: { cookie: w.jana.cookie, 'apollo-require-preflight': 'x' },
  });
  expect([asGet.status, asGet.headers.get('allow')]).toEqual([405, 'POST']);
  const simple: [string, RequestInit][] = [
    [`?query=${encodeURIComponent('{ viewer { id } }')}`, { method: 'GET' }],
    ...['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''].map(
      (type): [string, RequestInit] => [
        '',
        {
          method: 'POST',
          headers: { 'content-type': type },
          body: type.includes('urlencoded') ? `query=${query}` : JSON.stringify({ query: mutation }),
        },
      ],
    ),
  ];
  for (const [search, init] of simple) {
    const headers = { cookie: w.jana.cookie, ...(init.headers as Record<string, string>) };
    const response = await fetch(`${w.url}/graphql${search}`, { ...init, headers });
    expect(response.status, JSON.stringify(init)).toBe(init.method === 'GET' ? 400 : 415);
    expect(await response.text()).not.toContain('"data"');
  }
  expect(await settings()).toEqual(before);
  for (const method of ['PUT', 'DELETE', 'PATCH'])
    expect((await send('{"query":"{viewer{id}}"}', {}, { method })).status).toBe(405);
});

test('the schema is not told where nobody develops, neither asked for nor guessed at', async () => {
  const introspection = ['{ __schema { types { name } } }', '{ __type(name: "Post") { name } }'];
  for (const query of introspection)
    expect((await overHttp(query))[0]?.code).toBe('GRAPHQL_VALIDATION_FAILED');
  for (const query of introspection)
    expect((await overSocket(query))[0]?.code).toMatch(/^(BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED)$/);
  const guesses: [string, typeof overHttp][] = [
    ['{ topi(id: "x") { id } }', overHttp],
    ['{ post(id: "x") { bod } }', overHttp],
    ['{ topics(firts: 1) { totalCount } }', overHttp],
    ['{ __schema { directive } }', overHttp],
    ['query($s: TopicStat) { topics(first: 1) { totalCount } }', overHttp],
    ['{ topics(first: 1, state: OPE) { totalCount } }', overHttp],
    ['mutation { addPost(input: { bodi: "x" }) { id } }', overHttp],
    ['subscription { discussionEvent(id: "x") { at } }', overSocket],
    ['subscription { discussionEvents(id: "x") { ... on PostEvent { post { bod } } } }', overSocket],
    ['subscription { discussionEvents(idd: "x") { at } }', overSocket],
    ['subscription { discussionEvents(id: "x") { ... on PostAdde { at } } }', overSocket],
  ];
  for (const [query, ask] of guesses) {
    const told = await ask(query);
    expect(told.length, query).toBeGreaterThan(0);
    expect(JSON.stringify(told)).not.toMatch(/did you mean/i);
  }
  const variable = await w.jana.ask('query($s: TopicState) { topics(first: 1, state: $s) { totalCount } }', {
    s: 'OPE',
  });
  expect(variable.errors).toHaveLength(1);
  expect(JSON.stringify(variable)).not.toMatch(/did you mean/i);
});

test('the WebSocket takes subscriptions only', async () => {
  const operations = ['{ viewer { id } }', 'mutation { noteVisit { id } }', `${'{ a: viewer { id } }'}`];
  for (const query of operations) expect(await overSocket(query)).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
  expect(socket?.closedWith).toBeUndefined();
});

test('only our own pages open a WebSocket, signed in, ten of them, fifty subscriptions on each', async () => {
  for (const origin of ['https://evil.test', 'null', 'http://localhost.evil.test', 'http://localhost:81']) {
    const status = await refusal(rawSocketOf(w.jana, { origin }));
    expect([origin, status]).toEqual([origin, 403]);
  }
  const visitor = await rawSocketOf(w.visitor).acknowledged();
  expect(visitor.closedWith).toBe(4401);
  const eleven = await Promise.all(Array.from({ length: 11 }, () => rawSocketOf(w.tomas).acknowledged()));
  expect(eleven.map(({ closedWith }) => closedWith).filter(Boolean)).toEqual([4403]);
  const [one] = eleven.filter(({ closedWith }) => !closedWith);
  for (let i = 1; i <= 51; i++) one!.subscribe(String(i), 'subscription { inboxEvents { cursor } }');
  await until(() => one!.error('51'));
  expect(one!.error('51')?.code).toBe('TOO_MANY_REQUESTS');
  expect(one!.messages.filter(({ type }) => type === 'error')).toHaveLength(1);
  for (const each of eleven) each.close();
});

/** The HTTP status with which an upgrade was refused. */
async function refusal({ socket }: TestSocket): Promise<number> {
  return new Promise((resolve) => {
    socket.on('unexpected-response', (_, response) => resolve(response.statusCode ?? 0));
    socket.on('open', () => resolve(101));
  });
}
