import type { Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLJSONObject } from 'graphql-scalars';
import { ArgsType, Field, ID, Int, ObjectType, createUnionType } from 'type-graphql';
import { IsOptional, Max } from 'class-validator';
import type { Eyes } from '../../../src/kernel/access/viewer.ts';
import { CalendarDate, DateTime } from '../../../src/kernel/graphql/scalars.ts';
import { ProblemCode } from '../../../src/kernel/problems.ts';
import { PageArgs } from '../../../src/kernel/read/connection.ts';
import {
  Computed,
  Connection,
  Derived,
  Fact,
  List,
  OneOf,
  Related,
} from '../../../src/kernel/read/declare.ts';
import { Kind } from '../../../src/kernel/read/kinds.ts';
import { sql } from '../../../src/kernel/read/sql.ts';
import { BookAbilities, BookState, Label, Node, Place, Slug, bookPolicy, viewerId } from './types.ts';

const schema = 'example';

abstract class Row {
  @PrimaryKey({ type: 'uuid' })
  id!: string;

  @Property({ type: 'integer' })
  audienceId!: number;
}

@ArgsType()
export class BooksArgs extends PageArgs {
  @Field(() => BookState, { nullable: true })
  state?: BookState | null;
}

@Kind('publisher')
@ObjectType({ implements: Node, simpleResolvers: true })
@Entity({ schema })
export class Publisher extends Row {
  @Field(() => String)
  @Property({ type: 'text' })
  name!: string;

  @Field(() => Slug)
  @Property({ type: 'text' })
  slug!: string;

  @Connection(() => Book, { by: 'publisher', order: { title: 'asc', id: 'asc' } })
  books!: unknown;

  @Related(() => Book, {
    nullable: true,
    on: (publisher, book) =>
      sql`${book.number} = (select min(b.number) from example.book b where b.publisher_id = ${publisher.id})`,
  })
  flagship!: unknown;
}

@Kind('writer')
@ObjectType({ implements: Node, simpleResolvers: true })
@Entity({ schema })
export class Writer extends Row {
  @Field(() => String)
  @Property({ type: 'text' })
  name!: string;

  @Field(() => CalendarDate, { nullable: true })
  @Property({ type: 'date', nullable: true })
  bornOn!: string | null;

  @Related(() => Publisher, { nullable: true })
  @ManyToOne({ entity: () => Publisher, ref: true, nullable: true })
  publisher!: Ref<Publisher> | null;

  @Connection(() => Review, { by: 'author', order: { createdAt: 'desc', id: 'asc' } })
  reviews!: unknown;
}

interface DayFacts {
  createdAt: Date;
  number: bigint;
}

@Kind('book')
@ObjectType({ implements: Node, simpleResolvers: true })
@Entity({ schema })
export class Book extends Row {
  @Field(() => String)
  @Property({ type: 'text' })
  title!: string;

  @Field(() => BookState)
  @Enum({ items: () => BookState, type: 'string', columnType: 'text' })
  state!: BookState;

  @Field(() => [Label])
  @Property({ type: 'array', columnType: 'text[]' })
  labels!: Label[];

  @Field(() => [String], { nullable: true })
  @Property({ type: 'array', columnType: 'text[]', nullable: true })
  keywords!: string[] | null;

  @Field(() => [Int])
  @Property({ type: 'array', columnType: 'int[]' })
  printRuns!: number[];

  @Field(() => GraphQLJSONObject, { nullable: true })
  @Property({ type: 'json', nullable: true })
  extra!: object | null;

  @Field(() => DateTime)
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  createdAt!: Date;

  @Field(() => DateTime, { nullable: true })
  @Property({ type: 'datetime', columnType: 'timestamptz(3)', nullable: true })
  soldOutAt!: Date | null;

  @Field(() => Int)
  @Property({ type: 'integer' })
  reviewCount!: number;

  @Field(() => ID)
  @Property({ type: 'bigint', columnType: 'bigint' })
  number!: bigint;

  @Related(() => Publisher)
  @ManyToOne({ entity: () => Publisher, ref: true })
  publisher!: Ref<Publisher>;

  @Related(() => Writer)
  @ManyToOne({ entity: () => Writer, ref: true })
  author!: Ref<Writer>;

  @Computed(() => Boolean, (book) => sql`coalesce(${book.author} = ${viewerId}, false)`)
  isByViewer!: boolean;

  @Computed(
    () => Int,
    (book) =>
      sql`select count(*) from example.review r where r.book_id = ${book.id} and r.author_id = ${viewerId}`,
  )
  ownReviewCount!: number;

  @Computed(() => String, (book) => sql`nullif(left(${book.title}, 3), 'aaa')`, { nullable: true })
  beginning!: string | null;

  @Computed(() => String, (book) => sql`nullif(left(${book.title}, 2), 'pl')`)
  carelessBeginning!: string;

  @Computed(() => [Label], (book) => sql`array(select l from unnest(${book.labels}) l order by l desc)`)
  labelsBackwards!: Label[];

  @Computed(() => Place, (book) => sql`select max(e.seq) from example.entry e where e.book_id = ${book.id}`, {
    nullable: true,
  })
  lastPlace!: number | null;

  @Fact(
    (book) => sql`select count(distinct r.author_id)::int from example.review r where r.book_id = ${book.id}`,
  )
  reviewers!: number;

  @Derived(() => BookAbilities, {
    needs: ['state', 'authorId', 'isByViewer', 'reviewers'],
    from: (book: Parameters<typeof bookPolicy.lend>[1], viewer: Eyes) => ({
      edit: bookPolicy.edit(viewer, book),
      lend: bookPolicy.lend(viewer, book),
      why: book.state === 'sold out' ? 'sold out' : null,
    }),
  })
  viewerCan!: BookAbilities;

  @Derived(() => Int, {
    nullable: true,
    needs: ['createdAt', 'number'],
    from: ({ createdAt, number }: DayFacts) => {
      if (BigInt(number) % 7n === 0n) throw new Error('a seventh book has no day');
      return createdAt.getUTCDate();
    },
  })
  day!: number | null;

  @Derived(() => Int, {
    needs: ['number'],
    from: ({ number }: DayFacts) => (BigInt(number) % 11n === 0n ? null : 1),
  })
  strict!: number;
}

@Kind('review')
@ObjectType({ implements: Node, simpleResolvers: true })
@Entity({ schema })
export class Review extends Row {
  @Field(() => String)
  @Property({ type: 'text' })
  body!: string;

  @Field(() => DateTime)
  @Property({ type: 'datetime', columnType: 'timestamptz(3)' })
  createdAt!: Date;

  @Related(() => Book)
  @ManyToOne({ entity: () => Book, ref: true })
  book!: Ref<Book>;

  @Related(() => Writer)
  @ManyToOne({ entity: () => Writer, ref: true })
  author!: Ref<Writer>;

  @Related(() => Review, { nullable: true })
  @ManyToOne({ entity: () => Review, ref: true, nullable: true })
  parent!: Ref<Review> | null;

  @List(() => Review, { by: 'parent', order: { createdAt: 'asc', id: 'asc' }, limit: 5 })
  replies!: Review[];
}

@Kind('loan')
@ObjectType({ implements: Node, simpleResolvers: true })
@Entity({ schema })
export class Loan extends Row {
  @Field(() => BookState)
  @Enum({ items: () => BookState, type: 'string', columnType: 'text' })
  to!: BookState;

  @Field(() => String, { nullable: true })
  @Property({ type: 'text', nullable: true })
  reason!: string | null;

  @Related(() => Writer, { nullable: true })
  @ManyToOne({ entity: () => Writer, ref: true })
  by!: Ref<Writer>;
}

export const StoryItem = createUnionType({ name: 'ExampleStoryItem', types: () => [Review, Loan] as const });

@ObjectType({ simpleResolvers: true })
@Entity({ schema })
export class Entry extends Row {
  @Field(() => Int)
  @Property({ type: 'integer' })
  seq!: number;

  @Property({ type: 'text' })
  kind!: string;

  @Property({ type: 'uuid' })
  itemId!: string;

  @ManyToOne({ entity: () => Book, ref: true })
  book!: Ref<Book>;

  @OneOf(() => StoryItem, {
    nullable: true,
    kind: 'kind',
    id: 'itemId',
    types: { review: () => Review, loan: () => Loan },
  })
  item!: unknown;

  @OneOf(() => Node, { kind: 'kind', id: 'itemId', types: { review: () => Review, loan: () => Loan } })
  node!: unknown;
}

@ArgsType()
export class ReviewsArgs extends PageArgs {
  @Field(() => String, { nullable: true })
  contains?: string | null;

  @Field(() => Boolean, { defaultValue: false })
  isOwn!: boolean;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @Max(9, { context: { code: ProblemCode.TOO_MANY, params: { max: 9 } } })
  minimumLength?: number | null;
}

export const entities = [Publisher, Writer, Book, Review, Loan, Entry];
