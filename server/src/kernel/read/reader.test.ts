import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { getOperationAST, parse } from 'graphql';
import { buildExampleSchema, exampleApp, viewers } from '../../../test/read/example/app.ts';
import { uuid } from '../../../test/read/example/seed.ts';
import { DomainError, unavailable } from '../errors.ts';
import { toId } from './kinds.ts';
import { Model } from './model.ts';
import { Reader } from './reader.ts';

let app: Awaited<ReturnType<typeof exampleApp>>;
const book = toId('book', uuid(3, 1));

beforeAll(async () => {
  app = await exampleApp();
});
afterAll(() => app?.close());

describe('modes', () => {
  test('a page with derived objects, unions and aliases is the text of one statement', async () => {
    const { mode, data } = await app.ask(`{
      a: books(first: 3) { edges { node { id viewerCan { l: lend edit __typename } story(first: 2) { edges { node { item { __typename } } } } } } }
      b: books(first: 1) { edges { cursor } }
    }`);
    expect(mode).toBe('text');
    expect(data!.a.edges[0].node.viewerCan).toMatchObject({
      __typename: 'BookAbilities',
      l: expect.any(Boolean),
    });
  });

  test('an ordinary resolver among the fields is reached with what it needs', async () => {
    const { mode, data, errors } = await app.ask(
      '{ books(first: 3) { edges { node { greeting(word: "x") } } } version }',
    );
    expect([mode, errors]).toEqual(['tree', undefined]);
    expect(data!.books.edges[0].node.greeting).toMatch(/^x, .* (true|false)$/s);
    expect(data!.version).toBe('1');
  });

  test('introspection is answered beside reads', async () => {
    const { data } = await app.ask('{ __schema { queryType { name } } __typename book(id: "x") { id } }');
    expect(data).toMatchObject({
      __schema: { queryType: { name: 'Query' } },
      __typename: 'Query',
      book: null,
    });
  });
});

describe('plans', () => {
  test('requests of one shape share a statement', async () => {
    const query = `query ($n: Int, $s: BookState, $b: Boolean = false) {
      books(first: $n, state: $s) { totalCount edges { node { title @skip(if: $b) state } } } }`;
    const before = app.plans.length;
    const same = [{ n: 1 }, { n: 5 }, { n: 7, s: null }];
    const filtered = [
      { n: 2, s: 'Printed' },
      { n: 3, s: 'SoldOut' },
    ];
    for (const variables of [...same, ...filtered, { n: 3, b: true }, { n: 9 }])
      await app.ask(query, variables);
    expect(app.plans.length - before).toBe(3);
  });

  test('a document keeps at most 32 shapes', async () => {
    const names = Array.from({ length: 6 }, (_, i) => `v${i}`);
    const query = `query (${names.map((name) => `$${name}: Boolean!`)}) { me { ${names.map((name) => `${name}: id @include(if: $${name})`).join(' ')} } }`;
    const before = app.reader.counters;
    for (let n = 0; n < 64; n++)
      await app.ask(query, Object.fromEntries(names.map((name, i) => [name, (n & (1 << i)) > 0])));
    const after = app.reader.counters;
    expect(after.compiled - before.compiled).toBe(64);
    expect(after.evicted - before.evicted).toBe(32);
  });
});

describe('ids', () => {
  test('hidden, missing, malformed and of another kind are one answer', async () => {
    const { rows } = await app.owner.query('select id from example.book where audience_id = 11 limit 1');
    const ids = [
      toId('book', rows[0].id),
      toId('book', uuid(3, 999)),
      'book_x',
      toId('review', rows[0].id),
      '',
      rows[0].id,
    ];
    for (const id of ids)
      expect(
        await app.ask(
          'query ($id: ID!) { book(id: $id) { id } node(id: $id) { id } }',
          { id },
          { viewer: viewers[0]! },
        ),
      ).toEqual({
        data: { book: null, node: null },
        mode: 'text',
      });
    const [seen] = ids;
    const { data } = await app.ask(
      'query ($id: ID!) { book(id: $id) { id } node(id: $id) { __typename id } }',
      { id: seen },
    );
    expect(data).toEqual({ book: { id: seen }, node: { __typename: 'Book', id: seen } });
  });
});

describe('refusals', () => {
  const pageSize = {
    code: 'BAD_USER_INPUT',
    problems: [{ code: 'PAGE_SIZE', field: 'first', params: { min: 1, max: 100 } }],
  };

  test.each(['', '(first: 0)', '(first: 101)', '(last: -1)', '(first: 1, last: 1)'])(
    'a page of %s',
    async (args) => {
      const { errors } = await app.ask(`{ books${args} { totalCount } }`);
      expect(errors).toMatchObject([{ path: ['books'], extensions: pageSize }]);
      const nested = await app.ask(`{ books(first: 1) { edges { node { story${args} { totalCount } } } } }`);
      expect(nested.errors).toMatchObject([
        { path: ['books', 'edges', 0, 'node', 'story'], extensions: pageSize },
      ]);
    },
  );

  test.each(['xx', '', 'WzEsMl0=', Buffer.from('["2020-01-01"]').toString('base64')])(
    'the cursor %j',
    async (after) => {
      const { errors } = await app.ask(
        'query ($after: String) { books(first: 2, after: $after) { totalCount edges { cursor } } }',
        { after },
      );
      expect(errors).toMatchObject([{ path: ['books'], extensions: { code: 'BAD_USER_INPUT' } }]);
      expect(errors![0]!.message).not.toMatch(/syntax|uuid|timestamp/);
    },
  );

  test('arguments of a nested connection are checked as those of a root field', async () => {
    const { errors } = await app.ask(
      '{ books(first: 1) { edges { node { reviews(first: 1, minimumLength: 10) { totalCount } } } } }',
    );
    expect(errors).toMatchObject([
      {
        extensions: {
          code: 'BAD_USER_INPUT',
          problems: [{ code: 'TOO_MANY', field: 'minimumLength', params: { max: 9 } }],
        },
      },
    ]);
  });

  test('more rows than one request may read', async () => {
    const tooMany = [{ extensions: { code: 'BAD_USER_INPUT', problems: [{ code: 'TOO_MANY_ROWS' }] } }];
    const books = 'books(first: 50) { edges { node { reviews(first: 50) { totalCount } } } }';
    const beside = Array.from({ length: 10 }, (_, i) => `b${i}: ${books}`).join(' ');
    expect((await app.ask(`{ ${beside} }`)).errors).toMatchObject(tooMany);
    expect(
      (
        await app.ask(
          `{ books(first: 100) { edges { node { reviews(first: 100) { edges { node { replies { id } } } } } } } }`,
        )
      ).errors,
    ).toMatchObject(tooMany);
    const touches = Array.from(
      { length: 3 },
      (_, i) =>
        `t${i}: retitle(id: "${book}", title: "x") { book { reviews(first: 100) { edges { node { author { reviews(first: 100) { totalCount } } } } } } }`,
    );
    const { errors, data } = await app.ask(`mutation { ${touches.join(' ')} }`);
    expect(errors).toMatchObject([{ ...tooMany[0], path: ['t1', 'book'] }, { path: ['t2', 'book'] }]);
    expect(data!.t0.book).not.toBeNull();
  });

  test('a variable of the wrong type', async () => {
    expect(
      (await app.ask('query ($n: Int!) { books(first: $n) { totalCount } }', { n: 'x' })).errors,
    ).toHaveLength(1);
  });

  test('null where the author of a field promised a value', async () => {
    const { errors } = await app.ask('{ books(first: 100) { edges { node { carelessBeginning } } } }');
    expect(errors![0]!.message).toBe('Cannot return null for non-nullable field Book.carelessBeginning.');
  });
});

describe('payloads', () => {
  const retitle = async (id: string, title: string) => {
    await app.owner.query('update example.book set title = $2 where id = $1', [id, title]);
  };

  test('of a mutation are read after the write, with all that a query can select', async () => {
    const mutation = `mutation ($id: ID!) { retitle(id: $id, title: "new \\u0001") {
      note book { title publisher { name } reviews(first: 1) { totalCount } viewerCan { edit } } } }`;
    const { data } = await app.ask(mutation, { id: book }, { retitle });
    expect(data!.retitle).toMatchObject({
      note: 'done',
      book: { title: 'new \x01', viewerCan: { edit: expect.any(Boolean) } },
    });
  });

  test('of two uses of a fragment select what each adds', async () => {
    const mutation = `mutation ($id: ID!) {
      a: retitle(id: $id, title: "x") { ...F } b: retitle(id: $id, title: "x") { ...F book { title } } }
      fragment F on Retitled { book { id } }`;
    const { data } = await app.ask(mutation, { id: book }, { retitle });
    expect(data).toEqual({ a: { book: { id: book } }, b: { book: { id: book, title: 'x' } } });
  });

  test('that are not there are NOT_FOUND', async () => {
    const { errors } = await app.ask('mutation { touch(id: "book_x") { id } }');
    expect(errors).toMatchObject([{ path: ['touch'], extensions: { code: 'NOT_FOUND' } }]);
  });

  test('inside a list are refused by name', async () => {
    const { errors } = await app.ask('mutation ($ids: [ID!]!) { touchEach(ids: $ids) { book { id } } }', {
      ids: [book],
    });
    expect(errors![0]!.message).toMatch(/^Careless\.book reads inside a list/);
  });

  test('that are data instead of a description are refused by name', async () => {
    expect((await app.ask('mutation { returnData { id } }')).errors![0]!.message).toMatch(
      /^Mutation\.returnData has a type of the read path/,
    );
  });

  test('of an event are read with the eyes of who listens', async () => {
    const subscription =
      'subscription { shelfEvents { __typename cursor ... on BookShelved { book { id title } } } }';
    const event = { kind: 'BookShelved', cursor: '7', bookId: uuid(3, 1) };
    const seen = await app.ask(subscription, {}, {}, event);
    expect(seen.data!.shelfEvents).toMatchObject({
      __typename: 'BookShelved',
      cursor: '7',
      book: { id: book },
    });
    const hidden = await app.ask(subscription, {}, { viewer: viewers[4]! }, event);
    expect(hidden.data!.shelfEvents).toEqual({ __typename: 'BookShelved', cursor: '7', book: null });
    const moved = await app.ask(subscription, {}, {}, { kind: 'ShelfMoved', cursor: '8' });
    expect(moved.data!.shelfEvents).toEqual({ __typename: 'ShelfMoved', cursor: '8' });
  });
});

describe('order', () => {
  test('of Czech names holds across pages, both ways', async () => {
    const all = await pages('first', 'after', 'endCursor');
    expect(all).toEqual(
      ['cesta', 'Čaj', 'ďas', 'Dub', 'Důl', 'Hora', 'Chata', 'Rok', 'řeka'].sort(
        new Intl.Collator('cs').compare,
      ),
    );
    expect((await pages('last', 'before', 'startCursor')).toReversed()).toEqual(all);
  });

  async function pages(size: string, side: string, end: string) {
    const names: string[] = [];
    for (let cursor: string | null = null; ;) {
      const query = `query ($c: String) { publishers(${size}: 1, ${side}: $c) { pageInfo { ${end} } edges { node { name } } } }`;
      const { publishers }: Record<string, any> = (await app.ask(query, { c: cursor })).data!;
      if (!publishers.edges.length) return names;
      names.push(publishers.edges[0].node.name);
      cursor = publishers.pageInfo[end];
    }
  }
});

test('every type, field and argument of a page is described', () => {
  const { books } = app.schema.getQueryType()!.getFields();
  const connection = app.schema.getType('BookConnection')!;
  expect(connection.description).toBe('A page of books.');
  for (const { description } of books!.args.slice(0, 4)) expect(description).toBeTruthy();
});

test('fields that differ between viewers are marked', () => {
  const fields = app.model
    .source(app.orm.getMetadata().getByClassName('Book' as never).class as never)
    .type.getFields();
  const marked = Object.values(fields).filter(({ extensions }) => extensions.perViewer);
  expect(marked.map(({ name }) => name).sort()).toEqual([
    'greeting',
    'isByViewer',
    'ownReviewCount',
    'viewerCan',
  ]);
});

describe('a statement that fails', () => {
  const document = parse('{ me { id } b: book(id: "x") { id } }');

  async function failing(error: unknown) {
    let asked = 0;
    const reader = new Reader(new Model(await buildExampleSchema(), app.orm.getMetadata()), () => {
      asked++;
      return Promise.reject(error);
    });
    const context = { viewer: viewers[3]! };
    const result = reader.execute({ document, operation: getOperationAST(document)!, context });
    return { result: await result.catch((thrown: unknown) => ({ thrown })), asked };
  }

  test('because nobody answers, or for a reason of ours, is thrown and not asked again', async () => {
    for (const error of [
      unavailable(),
      Object.assign(new Error('denied'), { severity: 'ERROR', code: '42501' }),
    ])
      expect(await failing(error)).toEqual({ result: { thrown: error }, asked: 1 });
  });

  test('because of a value of the request is asked again field by field, to say where', async () => {
    const { result, asked } = await failing(new DomainError('BAD_USER_INPUT', 'wrong'));
    expect(asked).toBe(3);
    expect(result).toMatchObject({ errors: [{ path: ['me'] }, { path: ['b'] }] });
  });
});

test('a schema has one reader', () => {
  expect(() => new Reader(app.model, () => Promise.reject())).toThrow('this schema has a reader');
});
