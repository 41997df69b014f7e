import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLSchema,
} from 'graphql';
import { beforeAll, expect, test } from 'vitest';
import { contractOf } from '../emit-schema.ts';
import { root } from '../kernel/root.ts';
import { createSchema } from '../schema.ts';

const committed = (name: string) => readFileSync(join(root, 'schema', name), 'utf8');

let schema: GraphQLSchema;
beforeAll(async () => void (schema = await createSchema()));

test('the committed contract is what the classes say: otherwise run `npm run schema` and commit what it writes', () => {
  expect(contractOf(schema)).toBe(committed('schema.graphql'));
});

test('nothing that was released is broken: otherwise keep the old field beside the new one, or release on purpose', async () => {
  const changes = await diff(buildSchema(committed('released.graphql')), buildSchema(contractOf(schema)));
  const breaking = changes.filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking);
  const messages = breaking.map(({ message }) => message);
  expect(messages, messages.join('\n')).toEqual([]);
});

test('a field taken away, a narrower argument and a nullable answer would be noticed', async () => {
  const before = buildSchema('type Query { a: Int! b(c: Int): Int! d: E! } enum E { F G }');
  const after = buildSchema('type Query { b(c: Int!): Int d: E! } enum E { F }');
  const changes = await diff(before, after);
  const breaking = changes.filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking);
  expect(breaking.map(({ type }) => String(type)).toSorted()).toEqual([
    'ENUM_VALUE_REMOVED',
    'FIELD_ARGUMENT_TYPE_CHANGED',
    'FIELD_REMOVED',
    'FIELD_TYPE_CHANGED',
  ]);
});

test('every type, field, argument and enum value says what it is', () => {
  const without = undescribed(schema);
  expect(without, without.join('\n')).toEqual([]);
});

test('no description names the machinery', () => {
  const jargon = /\b(SQL|PostgreSQL|MikroORM|resolver|entity|TODO|FIXME)\b/;
  expect(contractOf(schema).match(jargon)?.[0]).toBeUndefined();
});

const isOwn = (name: string) =>
  !name.startsWith('__') && !['String', 'Int', 'Boolean', 'ID', 'Float'].includes(name);

function undescribed(schema: GraphQLSchema): string[] {
  const without: string[] = [];
  const look = (at: string, { description }: { description?: string | null | undefined }) =>
    void (description?.trim() || without.push(at));
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isOwn(type.name)) continue;
    if (!isRoot(schema, type.name)) look(type.name, type);
    if (isEnumType(type)) for (const value of type.getValues()) look(`${type.name}.${value.name}`, value);
    if (isInputObjectType(type))
      for (const field of Object.values(type.getFields())) look(`${type.name}.${field.name}`, field);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      look(`${type.name}.${field.name}`, field);
      for (const arg of field.args) look(`${type.name}.${field.name}(${arg.name})`, arg);
    }
  }
  return without;
}

const isRoot = (schema: GraphQLSchema, name: string) =>
  [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].some(
    (type) => type?.name === name,
  );
