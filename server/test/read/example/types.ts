import 'reflect-metadata';
import { GraphQLScalarType } from 'graphql';
import { Field, ID, Int, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';
import { ofViewer } from '../../../src/kernel/read/declare.ts';
import { writeInSql } from '../../../src/kernel/read/json-text.ts';
import { RowType } from '../../../src/kernel/read/model.ts';
import { sql } from '../../../src/kernel/read/sql.ts';
import type { Eyes } from '../../../src/kernel/access/viewer.ts';

export const viewerId = ofViewer((viewer: Eyes) => viewer.personId, 'uuid');

export enum BookState {
  Planned = 'planned',
  Printed = 'printed',
  SoldOut = 'sold out',
}
registerEnumType(BookState, { name: 'BookState', description: 'Stored under other words than its own.' });

export enum Label {
  CHILDREN = 'CHILDREN',
  LAW = 'LAW',
  POETRY = 'POETRY',
}
registerEnumType(Label, { name: 'Label', description: 'Stored under its own name.' });

/** A scalar that SQL knows nothing of. */
export const Slug = new GraphQLScalarType({
  name: 'Slug',
  serialize: (value) => String(value).toUpperCase(),
  parseValue: (value) => String(value).toLowerCase(),
});

/** A scalar that SQL was taught: a place in a shelf. */
export const Place = new GraphQLScalarType({
  name: 'Place',
  serialize: (value) => `no. ${Number(value)}`,
  parseValue: (value) => Number(String(value).replace('no. ', '')),
});
writeInSql(Place, (value) => ['"no. ', sql`${value}::text`, '"']);

@InterfaceType('Node')
export abstract class Node {
  @Field(() => ID)
  id!: string;
}

@ObjectType({ simpleResolvers: true })
export class BookAbilities {
  @Field(() => Boolean)
  edit!: boolean;

  @Field(() => Boolean)
  lend!: boolean;

  @Field(() => String, { nullable: true })
  why?: string | null;
}

@RowType()
@ObjectType({ simpleResolvers: true })
export class StateCount {
  @Field(() => BookState)
  state!: BookState;

  @Field(() => Int)
  count!: number;
}

interface BookFacts {
  state: string;
  authorId: string;
  isByViewer: boolean;
  reviewers: number;
}

/** Sentences over a flat row. */
export const bookPolicy = {
  edit: (_viewer: Eyes, { isByViewer }: BookFacts) => isByViewer,
  lend: (viewer: Eyes, { state, authorId, reviewers }: BookFacts) =>
    state === 'printed' && (authorId === viewer.personId || reviewers > 2),
};
