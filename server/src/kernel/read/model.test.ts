import 'reflect-metadata';
import { MikroORM, type Ref } from '@mikro-orm/postgresql';
import {
  Entity,
  ManyToOne,
  PrimaryKey,
  Property,
  ReflectMetadataProvider,
} from '@mikro-orm/decorators/legacy';
import { Field, ID, Int, ObjectType, Query, Resolver, buildSchema, type ClassType } from 'type-graphql';
import { expect, test } from 'vitest';
import { declareConnections } from './connection.ts';
import { Computed, Connection, Derived } from './declare.ts';
import { Kind, parseId, pluralName, toUuid } from './kinds.ts';
import { Model } from './model.ts';
import { one } from './read.ts';
import { sql } from './sql.ts';

let classes = 0;

/** Builds the model of one class that `declare` decorates. */
async function modelOf(declare: (prototype: object, type: ClassType) => void) {
  class Thing {
    id!: string;
    other!: Ref<Thing>;
  }
  PrimaryKey({ type: 'uuid' })(Thing.prototype, 'id');
  Field(() => ID)(Thing.prototype, 'id');
  declare(Thing.prototype, Thing);
  Entity({ tableName: 'thing' })(Thing);
  ObjectType(`Thing${++classes}`)(Thing);

  @Resolver()
  class Things {
    @Query(() => Thing, { nullable: true })
    thing() {
      return one(Thing, { id: null });
    }
  }
  declareConnections();
  const schema = await buildSchema({ resolvers: [Things], validate: false });
  const orm = new MikroORM({
    ...{ dbName: 'none', entities: [Thing], connect: false, discovery: { warnWhenNoEntities: false } },
    ...{ metadataProvider: ReflectMetadataProvider, metadataCache: { enabled: false } },
  } as never);
  return new Model(schema, orm.getMetadata());
}

const refused: [string, RegExp, (prototype: object, type: ClassType) => void][] = [
  ['a field that is no column', /Thing\d+\.size is no column/, (p) => Field(() => Int)(p, 'size')],
  [
    'an object without a declaration',
    /other has an object type: say @Related/,
    (p, type) => Field(() => type)(p, 'other'),
  ],
  [
    'a nullable column under a non-null field',
    /name is a nullable column but a non-null field/,
    (p) => {
      Field(() => String)(p, 'name');
      Property({ type: 'text', nullable: true })(p, 'name');
    },
  ],
  [
    'a bigint as Int',
    /total is a bigint/,
    (p) => {
      Field(() => Int)(p, 'total');
      Property({ type: 'bigint' })(p, 'total');
    },
  ],
  [
    'a need that is nothing',
    /twice needs nothing, which is neither/,
    (p) =>
      Derived(() => Int, { needs: ['nothing'], from: (row: { nothing: number }) => row.nothing })(p, 'twice'),
  ],
  [
    'SQL over a column that is none',
    /nothing is no column of the entity/,
    (p) =>
      Computed(
        () => Int,
        (row) => sql`${row.nothing}`,
      )(p, 'half'),
  ],
  [
    'an order that may be null',
    /is ordered by Thing\d+\.rank, which may be null/,
    (p, type) => {
      ManyToOne({ entity: () => type, ref: true })(p, 'other');
      Property({ type: 'integer', nullable: true })(p, 'rank');
      Connection(() => type as ClassType<{ other: unknown; rank: unknown }>, {
        by: 'other',
        order: { rank: 'asc' },
      })(p, 'others');
    },
  ],
];

test.each(refused)('%s is refused at start by name', async (_, message, declare) => {
  await expect(modelOf(declare)).rejects.toThrow(message);
});

test('a class of columns alone is accepted', async () => {
  await expect(modelOf(() => {})).resolves.toBeInstanceOf(Model);
});

test('a kind is snake case and belongs to one class', () => {
  expect(() => Kind('Topic')).toThrow('not a snake-case kind');
  @Kind('model_test')
  class One {}
  expect(() => Kind('model_test')(class {})).toThrow('two classes are of the kind');
  expect(pluralName(One, 'One')).toBe('model tests');
});

test('an id is its kind and a UUID, or finds nothing', () => {
  const uuid = '01920003-0000-7000-8000-00000000000a';
  expect(parseId('story_entry', `story_entry_${uuid}`)).toBe(uuid);
  const nothing = toUuid('topic', 'topic_');
  expect(nothing).toBe('00000000-0000-0000-0000-000000000000');
  const others = [
    uuid,
    `post_${uuid}`,
    `topic_${uuid.toUpperCase()}`,
    `topic_${uuid} `,
    `topic_${nothing}`,
    'topic',
    '',
  ];
  for (const id of others) expect([parseId('topic', id), toUuid('topic', id)]).toEqual([undefined, nothing]);
  expect(toUuid('topic', undefined)).toBeUndefined();
});
