import 'reflect-metadata';
import { MikroORM } from '@mikro-orm/postgresql';
import { ReflectMetadataProvider } from '@mikro-orm/decorators/legacy';
import { getOperationAST, parse, type DocumentNode, type ExecutionResult } from 'graphql';
import pg from 'pg';
import { buildSchema } from 'type-graphql';
import type { Eyes } from '../../../src/kernel/access/viewer.ts';
import { underViewer } from '../../../src/kernel/database/under-viewer.ts';
import { DateTime } from '../../../src/kernel/graphql/scalars.ts';
import { declareConnections } from '../../../src/kernel/read/connection.ts';
import { Model } from '../../../src/kernel/read/model.ts';
import type { Plan } from '../../../src/kernel/read/plan.ts';
import { Reader } from '../../../src/kernel/read/reader.ts';
import { isText, parsed } from '../../../src/kernel/read/result.ts';
import { toId } from '../../../src/kernel/read/kinds.ts';
import { freshDatabase } from '../../fresh-database.ts';
import type { Subject } from '../compare.ts';
import { createReference } from '../reference.ts';
import { sampleCursors } from '../samples.ts';
import { entities } from './entities.ts';
import { orphans, resolvers, type Context } from './resolvers.ts';
import { seed, uuid } from './seed.ts';

export const buildExampleSchema = () => {
  declareConnections();
  return buildSchema({
    resolvers,
    orphanedTypes: [...entities, ...orphans],
    scalarsMap: [{ type: Date, scalar: DateTime }],
    pubSub: { publish() {}, subscribe: () => ({}) as never },
    validate: false,
    emitSchemaFile: false,
  });
};

/** Five pairs of eyes, one without any audience. */
export const viewers: readonly Eyes[] = [
  { personId: uuid(2, 1), audiences: [1] },
  { personId: uuid(2, 2), audiences: [1, 3] },
  { personId: uuid(2, 5), audiences: [1, 3, 10] },
  { personId: uuid(2, 3), audiences: [1, 3, 10, 11] },
  { personId: null, audiences: [] },
];

export interface Answer {
  data?: Record<string, any> | null;
  errors?: { message: string; path?: (string | number)[]; extensions?: Record<string, unknown> }[];
  mode: 'text' | 'tree';
}

/** The example domain in a database of its own, seeded, read with four connections as platforma_app. */
export async function exampleApp() {
  const { url } = await freshDatabase();
  const orm = await MikroORM.init({
    ...{ clientUrl: url('postgres'), entities, allowGlobalContext: true, forceUtcTimezone: true },
    ...{ metadataProvider: ReflectMetadataProvider, metadataCache: { enabled: false } },
  });
  const owner = new pg.Pool({ connectionString: url('postgres'), max: 2 });
  const pool = new pg.Pool({ connectionString: url('platforma_app'), max: 4 });
  for (const { on } of [owner, pool].map((p) => ({ on: p.on.bind(p) }))) on('error', () => {});
  await seed(orm, owner);
  const plans: Plan[] = [];
  const schema = await buildExampleSchema();
  const model = new Model(schema, orm.getMetadata());
  const reader = new Reader<Eyes>(model, underViewer(pool), {
    onCompile: (plan) => plans.push(plan),
  });
  const documents = new Map<string, DocumentNode>();
  const ask = async (
    text: string,
    variables: object = {},
    context: Partial<Context> = {},
    rootValue?: unknown,
  ) => {
    if (!documents.has(text)) documents.set(text, parse(text));
    const document = documents.get(text)!;
    const result: ExecutionResult = await reader.execute({
      ...{ document, operation: getOperationAST(document)!, rootValue },
      variables: variables as Record<string, unknown>,
      context: { viewer: viewers[3]!, ...context },
    });
    return { ...parsed(result), mode: isText(result) ? 'text' : 'tree' } as Answer;
  };
  const subject = async (): Promise<Subject<Eyes>> => ({
    ...{ schema, reader, viewers },
    reference: createReference({
      schema: await buildExampleSchema(),
      orm: orm.getMetadata(),
      app: pool,
      owner,
    }),
    samples: {
      ids,
      strings: ['e', '"', '%', 'ž', 'x'],
      rare: new Set(['Query.version', 'Book.greeting', 'Book.carelessBeginning', 'Book.strict', 'Book.day']),

      cursors: await sampleCursors({ model, reader, owner, viewer: viewers[3]! }),
    },
  });
  const close = () => Promise.all([orm.close(true), owner.end(), pool.end()]);
  return { orm, owner, pool, schema, model, reader, plans, ask, subject, close };
}

const kinds = ['publisher', 'writer', 'book', 'review', 'loan'];

/** Some there, some not, some of another kind, some of none. */
const ids = (field: string) => {
  const books = Array.from({ length: 32 }, (_, i) => toId('book', uuid(3, i)));
  if (field === 'book') return [...books, toId('review', uuid(3, 1)), 'nonsense'];
  const others = kinds.flatMap((kind, i) =>
    Array.from({ length: 8 }, (_, n) => toId(kind, uuid(i + 1, i === 3 ? n * 100 : n + 1))),
  );
  return [...others, 'book_nonsense', 'shelf_1', ''];
};
