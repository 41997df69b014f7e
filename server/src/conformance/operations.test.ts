import 'reflect-metadata';
import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  parse,
  specifiedRules,
  typeFromAST,
  validate,
  type DocumentNode,
  type FieldNode,
  type GraphQLInputType,
  type GraphQLSchema,
  type NamedTypeNode,
} from 'graphql';
import pg from 'pg';
import { getMetadataStorage } from 'type-graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { committedOperations, type Operation } from '../../test/operations.ts';
import { world, type World } from '../../test/world.ts';
import type { Services } from '../context.ts';
import { entities } from '../features.ts';
import { Deadlines } from '../features/advocacy/deadlines/deadlines.service.ts';
import { Statements } from '../features/advocacy/interactions/statements.service.ts';
import type { Eyes } from '../kernel/access/viewer.ts';
import { createOrm } from '../kernel/database/orm.ts';
import { underViewer } from '../kernel/database/under-viewer.ts';
import { rules } from '../kernel/graphql/limits.ts';
import { Model } from '../kernel/read/model.ts';
import { one } from '../kernel/read/read.ts';
import { Reader } from '../kernel/read/reader.ts';
import { isText } from '../kernel/read/result.ts';
import { createSchema } from '../schema.ts';

const MISSING = '00000000-0000-4000-8000-00000000abcd';
const hot = ['DiscussionPage', 'DiscussionsPage', 'PublicHome', 'TopicsPage'];

const operations = committedOperations();
let w: World;
let schema: GraphQLSchema;
let pool: pg.Pool;
let orm: Awaited<ReturnType<typeof createOrm>>;
let reader: Reader<Eyes>;
let statements = 0;
beforeAll(async () => {
  w = await world();
  pool = new pg.Pool({ connectionString: w.database.url('platforma_app'), max: 2 });
  orm = await createOrm(w.database.url('platforma_app'), entities);
  schema = await createSchema();
  withoutEffects(schema);
  const run = underViewer(pool);
  reader = new Reader<Eyes>(
    new Model(schema, orm.getMetadata()),
    (...asked) => (statements++, run(...asked)),
  );
});
afterAll(() => Promise.all([w.close(), pool.end(), orm.close(true)]));

test('every committed operation is valid and within the limits', () => {
  expect(rules.length).toBeGreaterThan(specifiedRules.length);
  const wrong = operations.flatMap(({ name, text }) =>
    validate(schema, parse(text), rules).map(({ message }) => `${name}: ${message}`),
  );
  expect(wrong, wrong.join('\n')).toEqual([]);
});

test('every committed operation is answered in the recorded way: where that changed on purpose, run vitest with -u', async () => {
  const lines = [];
  for (const operation of operations) lines.push(...(await ways(operation)));
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('./operations.snapshot.txt');
});

test('a hot page is the text of one statement', async () => {
  const pages = operations.filter(({ name }) => hot.includes(name));
  expect(pages.length).toBeGreaterThan(1);
  for (const page of pages) expect(await ways(page)).toEqual([`${page.name}: text, 1 statement`]);
});

const jana = {
  audiences: [1, 2, 3],
  personId: MISSING,
  sessionId: MISSING,
  roles: [],
  address: 'jana@test.cz',
};

/** Counts in a database without rules and holidays: what it reads there is none of the reader's statements. */
const deadlines = new Deadlines({
  publicly: (work) => work({ executeSql: async () => ({ rows: [] }) }, () => {}),
} as Services);

const links = new Statements({
  publicly: (work) => work({ executeSql: async () => ({ rows: [] }) }, () => {}),
} as Services);

/** How an operation is answered; of a mutation and a subscription what reads their payload. */
async function ways(operation: Operation): Promise<string[]> {
  const { name, kind, text } = operation;
  if (kind !== 'subscription') return [`${name}: ${await way(operation, parse(text))}`];
  const lines = [];
  for (const event of eventsOf(operation)) {
    const rootValue = {
      kind: event,
      streamId: MISSING,
      entityId: MISSING,
      seq: 1,
      at: new Date(),
      typing: [],
      reading: [],
    };
    lines.push(`${name} ${event}: ${await way(operation, parse(text), rootValue)}`);
  }
  return lines;
}

async function way({ definition }: Operation, document: DocumentNode, rootValue?: unknown): Promise<string> {
  const variables = Object.fromEntries(
    definition.variableDefinitions!.map(({ variable, type }) => [
      variable.name.value,
      sample(typeFromAST(schema, type as NamedTypeNode) as GraphQLInputType, variable.name.value),
    ]),
  );
  statements = 0;
  const context = { viewer: jana, deadlines, statements: links };
  const operation = document.definitions.find((one) => one.kind === 'OperationDefinition')!;
  const result = await reader.execute({ document, operation, variables, context, rootValue });
  const unexpected = result.errors?.filter(
    ({ message, extensions }) => extensions.code !== 'NOT_FOUND' && !message.startsWith('Cannot return null'),
  );
  if (unexpected?.length) throw unexpected[0]!.originalError ?? unexpected[0]!;
  return `${isText(result) ? 'text' : 'tree'}, ${statements} statement${statements === 1 ? '' : 's'}`;
}

function sample(type: GraphQLInputType, name: string): unknown {
  const named = getNullableType(type);
  if (name === 'first') return 10;
  if (!isNonNullType(type)) return null;
  if (isListType(named)) return [];
  if (isEnumType(named)) return named.getValues()[0]!.name;
  if (isInputObjectType(named))
    return Object.fromEntries(
      Object.values(named.getFields()).map((field) => [field.name, sample(field.type, field.name)]),
    );
  return scalars[named.name];
}

const scalars: Record<string, unknown> = {
  ...{ ID: MISSING, String: 'x', Int: 1, Boolean: true },
  ...{ DateTime: '2026-11-22T09:30:00.000Z', Date: '2026-11-22' },
};

/** The events that the subscription's field may deliver; one nameless of what is no interface. */
function eventsOf({ definition }: Operation): string[] {
  const [field] = definition.selectionSet.selections as FieldNode[];
  const type = getNamedType(schema.getSubscriptionType()!.getFields()[field!.name.value]!.type);
  return isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [type.name];
}

/** Mutations describe their payload and do nothing else, so that reading it is all there is to measure. */
function withoutEffects(of: GraphQLSchema) {
  for (const field of Object.values(of.getMutationType()!.getFields())) {
    const target = getMetadataStorage().objectTypes.find(
      ({ name }) => name === getNamedType(field.type).name,
    )?.target;
    field.resolve = () => (target ? one(target as never, { id: MISSING }) : null);
  }
}
