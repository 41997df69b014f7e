import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InterfaceType,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import type { Eyes } from '../../../src/kernel/access/viewer.ts';
import { pageOf } from '../../../src/kernel/read/connection.ts';
import { Connection, Needs, Rows } from '../../../src/kernel/read/declare.ts';
import { toUuid } from '../../../src/kernel/read/kinds.ts';
import { list, one, oneById, page, rows, type Read } from '../../../src/kernel/read/read.ts';
import { and, sql } from '../../../src/kernel/read/sql.ts';
import { Book, BooksArgs, Entry, Publisher, Review, ReviewsArgs, Writer } from './entities.ts';
import { Node, StateCount, viewerId } from './types.ts';

export interface Context {
  viewer: Eyes;
  retitle?(id: string, title: string): Promise<void>;
}

/** What a later feature adds to books. */
@Resolver(() => Book)
export class ReviewsOfBook {
  @Connection(() => Review, {
    extend: () => Book,
    by: 'book',
    order: { createdAt: 'asc', id: 'asc' },
    total: 'reviewCount',
    args: () => ReviewsArgs,
    where: (review, { isOwn, contains, minimumLength }: ReviewsArgs) =>
      and(
        isOwn ? sql`${review.author} = ${viewerId}` : undefined,
        contains ? sql`${review.body} ilike ${`%${contains}%`}` : undefined,
        minimumLength ? sql`length(${review.body}) >= ${minimumLength}` : undefined,
      ),
  })
  reviews!: unknown;

  @Connection(() => Entry, { extend: () => Book, by: 'book', order: { seq: 'desc' } })
  story!: unknown;

  @Connection(() => Writer, {
    extend: () => Book,
    on: (book, writer) =>
      sql`exists (select from example.review r where r.book_id = ${book.id} and r.author_id = ${writer.id})`,
    order: { name: 'desc', id: 'asc' },
  })
  reviewingWriters!: unknown;

  @Rows(
    () => StateCount,
    (book) => sql`select l."to" as state, count(*)::int as count from example.loan l
      join example.entry e on e.item_id = l.id where e.book_id = ${book.id} group by 1 order by 1`,
    { extend: () => Book },
  )
  loanCounts!: StateCount[];

  @FieldResolver(() => String)
  @Needs('title', 'createdAt', 'isByViewer')
  greeting(
    @Root() { title, createdAt, isByViewer }: Book,
    @Arg('word', () => String, { defaultValue: 'Ahoj' }) word: string,
  ): string {
    return `${word}, ${title} ${createdAt.toISOString()} ${isByViewer}`;
  }
}

@Resolver()
export class Queries {
  @Query(() => Book, { nullable: true })
  book(@Arg('id', () => ID) id: string) {
    return one(Book, { id: toUuid('book', id) });
  }

  @Query(() => Node, { nullable: true })
  node(@Arg('id', () => ID) id: string) {
    return oneById(id);
  }

  @Query(pageOf(() => Book))
  books(@Args(() => BooksArgs) { state, ...args }: BooksArgs) {
    return page(Book, args, { where: { state }, order: { createdAt: 'desc', id: 'desc' } });
  }

  @Query(pageOf(() => Publisher))
  publishers(@Args(() => BooksArgs) { state, ...args }: BooksArgs) {
    return page(Publisher, args, {
      where: (publisher) =>
        state == null
          ? undefined
          : sql`exists (select from example.book b where b.publisher_id = ${publisher.id} and b.state = ${state})`,
      order: { name: 'asc', id: 'asc' },
    });
  }

  @Query(() => [Publisher])
  allPublishers() {
    return list(Publisher, { order: { name: 'asc', id: 'asc' }, limit: 20 });
  }

  @Query(() => [StateCount])
  stateCounts() {
    return rows(
      StateCount,
      sql`select state, count(*)::int as count from example.book group by 1 order by 1`,
    );
  }

  @Query(() => Writer, { nullable: true })
  me(@Ctx() { viewer }: Context) {
    return one(Writer, { id: viewer.personId });
  }

  @Query(() => String)
  version(): string {
    return '1';
  }
}

@ObjectType({ simpleResolvers: true })
class Retitled {
  @Field(() => Book, { nullable: true })
  book!: unknown;

  @Field(() => String)
  note!: string;
}

@ObjectType({ simpleResolvers: true })
class Careless {
  @Field(() => Book, { nullable: true })
  book!: unknown;
}

@InterfaceType({ resolveType: ({ kind }: { kind: string }) => kind })
abstract class ShelfEvent {
  @Field(() => String)
  cursor!: string;
}

@ObjectType({ implements: ShelfEvent })
class BookShelved extends ShelfEvent {
  @Field(() => Book, { nullable: true })
  book(@Root() { bookId }: { bookId: string }): Read<Book> {
    return one(Book, { id: bookId });
  }
}

@ObjectType({ implements: ShelfEvent })
class ShelfMoved extends ShelfEvent {}

@Resolver()
export class Mutations {
  @Mutation(() => Retitled)
  async retitle(
    @Arg('id', () => ID) id: string,
    @Arg('title', () => String) title: string,
    @Ctx() { retitle }: Context,
  ) {
    await retitle?.(toUuid('book', id), title);
    return { book: one(Book, { id: toUuid('book', id) }), note: 'done' };
  }

  @Mutation(() => Book)
  touch(@Arg('id', () => ID) id: string) {
    return one(Book, { id: toUuid('book', id) });
  }

  @Mutation(() => [Careless])
  touchEach(@Arg('ids', () => [ID]) ids: string[]) {
    return ids.map((id) => ({ book: one(Book, { id: toUuid('book', id) }) }));
  }

  @Mutation(() => Book)
  returnData(): unknown {
    return { title: 'data, not a description' };
  }

  @Subscription(() => ShelfEvent, { topics: 'shelf' })
  shelfEvents(@Root() event: ShelfEvent): ShelfEvent {
    return event;
  }
}

export const resolvers = [Queries, Mutations, ReviewsOfBook] as const;
export const orphans = [BookShelved, ShelfMoved];
