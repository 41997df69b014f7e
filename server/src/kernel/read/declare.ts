/** What a field reads, said beside it. Each of these decorators also declares the GraphQL field. */
import { Args, Field, FieldResolver, getMetadataStorage, type ClassType } from 'type-graphql';
import { PageArgs, connectionOf, willBePaged } from './connection.ts';
import {
  declare,
  type AnyClass,
  type Columns,
  type Declaration,
  type Declarations,
  type Order,
  type Row,
  type Thunk,
} from './declarations.ts';
import { Late, raw, sql, type Sql } from './sql.ts';

type GraphQLType = Parameters<typeof Field>[0] & {};

interface FieldOptions {
  description?: string;
  deprecationReason?: string;
  nullable?: boolean;
  /** The type that gets the field, when a later feature adds it to an earlier one's. */
  extend?: Thunk<AnyClass>;
}

/** What ties the many to the one: `by`, the child's relation back, or `on`, any condition. */
type Tie<T> =
  { by: keyof T & string; on?: undefined } | { on: (parent: Row, child: Columns<T>) => Sql; by?: undefined };

interface ToManyOptions<T, A> {
  order: Order<T> | ((args: A) => Order<T>);
  /** Narrows by the arguments; undefined is no filter. */
  where?: (child: Columns<T>, args: A, parent: Row) => Sql | undefined;
  args?: Thunk<ClassType & (new () => A)>;
}

function field(
  type: GraphQLType,
  options: FieldOptions,
  declaration: Declaration,
  args?: Thunk<ClassType>,
): PropertyDecorator {
  const { extend, ...described } = options;
  return (prototype, key) => {
    declare(prototype, String(key), declaration, extend);
    if (args) Args(args)(prototype, key, 0);
    if (extend) FieldResolver(type, described)(prototype, key, {});
    // type-graphql lets only methods have arguments: this one is never called.
    else if (args) Field(type, described)(prototype, String(key), { value: () => {} });
    else Field(type, described)(prototype, String(key));
  };
}

/**
 * To-one: along the relation of the same name or `by`, or to whatever `on` finds (at most one row is taken).
 * Say `nullable` when the other row may be hidden from someone who sees this one.
 */
export const Related =
  <T>(
    to: Thunk<AnyClass<T>>,
    options: FieldOptions & { by?: string; on?: (parent: Row, other: Columns<T>) => Sql } = {},
  ): PropertyDecorator =>
  (prototype, key) =>
    field(to as GraphQLType, options, {
      is: 'related',
      to,
      by: options.by ?? String(key),
      on: options.on as Declarations['related']['on'],
    })(prototype, key);

/** To-one whose table depends on the row: `kind` names the type, `id` its key. The type is a union or an interface. */
export const OneOf = (
  type: Thunk<unknown>,
  options: FieldOptions & Declarations['oneOf'],
): PropertyDecorator =>
  field(type as GraphQLType, options, {
    is: 'oneOf',
    kind: options.kind,
    id: options.id,
    types: options.types,
  });

/**
 * To-many, in pages (Relay cursors). Arguments are a class that extends PageArgs; its class-validator rules are
 * checked. `total` names a counter column of the parent that answers totalCount where nothing is filtered.
 */
export function Connection<T, A extends PageArgs = PageArgs>(
  of: Thunk<AnyClass<T>>,
  options: FieldOptions & Tie<T> & ToManyOptions<T, A> & { total?: string },
): PropertyDecorator {
  const { by, on, order, where, args = () => PageArgs, total } = options;
  willBePaged(of);
  const declaration = { is: 'many', of, by, on, order, where, args, total, isPaged: true } as Declaration;
  return field(() => connectionOf(of()), options, declaration, args);
}

/** To-many for sets known to be small: at most `limit`, 100 unless told, without pages. */
export function List<T>(
  of: Thunk<AnyClass<T>>,
  options: FieldOptions & Tie<T> & Pick<ToManyOptions<T, object>, 'order' | 'where'> & { limit?: number },
): PropertyDecorator {
  const { by, on, order, where, limit } = options;
  const declaration = { is: 'many', of, by, on, order, where, limit, isPaged: false } as Declaration;
  return field(() => [of() as unknown as ClassType], options, declaration);
}

/** A list of rows that are no entities, from a subquery whose columns are named like the type's fields. */
export const Rows = (
  of: Thunk<AnyClass>,
  from: (row: Row) => Sql,
  options: FieldOptions = {},
): PropertyDecorator => field(() => [of() as unknown as ClassType], options, { is: 'rows', of, from });

/** SQL over the row. One that may be NULL under a non-null type is an error at that field, so coalesce it. */
export const Computed = (
  type: Thunk<unknown>,
  as: (row: Row) => Sql,
  options: FieldOptions = {},
): PropertyDecorator => field(type as GraphQLType, options, { is: 'computed', as, isPublic: true });

/** A @Computed that is not public: only the `needs` of @Derived and @Needs can name it. */
export const Fact =
  (as: (row: Row) => Sql): PropertyDecorator =>
  (prototype, key) =>
    declare(prototype, String(key), { is: 'computed', as, isPublic: false });

/**
 * TypeScript over some columns and computed fields of the row, and the viewer: pure and synchronous.
 * The row holds database values: UUIDs without a kind, keys of relations, Dates.
 */
export const Derived = <T, V = unknown>(
  type: Thunk<unknown>,
  options: FieldOptions & { needs: readonly (keyof T & string)[]; from: (row: T, viewer: V) => unknown },
): PropertyDecorator =>
  field(type as GraphQLType, options, { is: 'derived', needs: options.needs, from: options.from });

/** The seam: an ordinary @FieldResolver whose root holds these columns. The operation then runs through graphql-js. */
export const Needs =
  (...needs: string[]) =>
  (prototype: object, key: string, _method: PropertyDescriptor) => {
    const resolver = () =>
      getMetadataStorage().resolverClasses.find(({ target }) => target === prototype.constructor);
    declare(
      prototype,
      key,
      { is: 'resolved', needs },
      () => resolver()?.getObjectType() ?? prototype.constructor,
    );
  };

/** A parameter taken from whoever asks: `const viewerId = ofViewer((viewer: Eyes) => viewer.personId, 'uuid')`. */
export const ofViewer = <V>(from: (viewer: V) => unknown, type: string): Sql =>
  sql`${new Late((viewer) => from(viewer as V))}${raw(`::${type}`)}`;
