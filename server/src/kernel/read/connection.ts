import 'reflect-metadata';
import { ArgsType, Field, Int, ObjectType, getMetadataStorage, type ClassType } from 'type-graphql';
import { fail, type AnyClass, type Thunk } from './declarations.ts';
import { pluralName, wordsOf } from './kinds.ts';

/** The arguments of every connection; one with filters extends this class. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: 'How many from the start, 1 to 100. Give either first or last.',
  })
  first?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only what follows this cursor; null is from the start.',
  })
  after?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many from the end, 1 to 100. Give either first or last.',
  })
  last?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only what precedes this cursor; null is up to the end.',
  })
  before?: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'Where a page stands among the others.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether something follows this page.' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether something precedes this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the first edge; null when the page is empty.',
  })
  startCursor?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last edge; null when the page is empty.',
  })
  endCursor?: string;
}

const connections = new Map<AnyClass, ClassType>();
const paged = new Set<Thunk<AnyClass>>();

export const willBePaged = (of: Thunk<AnyClass>): void => void paged.add(of);

/** The type of a root field that gives a page: `@Query(pageOf(() => Topic))`. */
export function pageOf(of: Thunk<AnyClass>): Thunk<ClassType> {
  willBePaged(of);
  return () => connectionOf(of());
}

/** Must run before buildSchema: type-graphql has to know every connection type by then. */
export const declareConnections = (): void => paged.forEach((of) => connectionOf(of()));

/** The TopicConnection class of Topic. */
export function connectionOf(node: AnyClass): ClassType {
  let type = connections.get(node);
  if (!type) connections.set(node, (type = makeConnection(node)));
  return type;
}

export const isConnection = (type: unknown): boolean =>
  [...connections.values()].some((known) => known === type);

function makeConnection(node: AnyClass): ClassType {
  const name =
    getMetadataStorage().objectTypes.find(({ target }) => target === (node as unknown))?.name ??
    fail(`${node.name} is no @ObjectType`);
  const several = pluralName(node, name);

  @ObjectType(`${name}Edge`, { simpleResolvers: true, description: `One place in a page of ${several}.` })
  class Edge {
    @Field(() => String, { description: 'Continue from here: an opaque value for after or before.' })
    cursor!: string;

    @Field(() => node as ClassType, { description: `The ${wordsOf(name)} at this place.` })
    node!: unknown;
  }

  @ObjectType(`${name}Connection`, { simpleResolvers: true, description: `A page of ${several}.` })
  class Page {
    @Field(() => [Edge], { description: `The ${several} of this page, in order.` })
    edges!: Edge[];

    @Field(() => PageInfo, { description: 'Where this page stands among the others.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'How many there are on all pages together.' })
    totalCount!: number;
  }
  return Page;
}
