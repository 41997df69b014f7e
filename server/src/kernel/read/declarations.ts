import type { ClassType } from 'type-graphql';
import type { Sql } from './sql.ts';

export type Thunk<T> = () => T;
export type AnyClass<T = unknown> = abstract new (...args: never[]) => T;

/** The columns and computed fields of a row as SQL, by property name; `authorId` is the key of the relation `author`. */
export type Row = { readonly [property: string]: Sql };
/** The same with the properties of a known class. */
export type Columns<T> = { readonly [K in keyof T]-?: Sql };
export type Order<T = Record<string, unknown>> = { readonly [K in keyof T]?: 'asc' | 'desc' };

export interface ToMany {
  of: Thunk<AnyClass>;
  by?: string | undefined;
  on?: ((parent: Row, child: Row) => Sql) | undefined;
  order: Order | ((args: never) => Order);
  where?: ((child: Row, args: never, parent: Row) => Sql | undefined) | undefined;
  args?: Thunk<ClassType> | undefined;
  total?: string | undefined;
  limit?: number | undefined;
  isPaged: boolean;
}

export interface Declarations {
  related: { to: Thunk<AnyClass>; by: string; on?: ((parent: Row, child: Row) => Sql) | undefined };
  oneOf: { kind: string; id: string; types: Record<string, Thunk<AnyClass>> };
  many: ToMany;
  rows: { of: Thunk<AnyClass>; from: (row: Row) => Sql };
  computed: { as: (row: Row) => Sql; isPublic: boolean };
  derived: { needs: readonly string[]; from: (row: never, viewer: never) => unknown };
  resolved: { needs: readonly string[] };
}

export type Declaration = { [K in keyof Declarations]: { is: K } & Declarations[K] }[keyof Declarations];

const declared = new Map<Thunk<unknown>, Map<string, Declaration>>();
const ownersOfPrototypes = new Map<object, Thunk<unknown>>();

/** Notes what a field reads, for the type that the decorated class is or extends. */
export function declare(prototype: object, field: string, declaration: Declaration, extend?: Thunk<unknown>) {
  const owner = extend ?? ownerOf(prototype);
  if (!declared.has(owner)) declared.set(owner, new Map());
  declared.get(owner)!.set(field, declaration);
}

function ownerOf(prototype: object): Thunk<unknown> {
  let owner = ownersOfPrototypes.get(prototype);
  if (!owner) ownersOfPrototypes.set(prototype, (owner = () => prototype.constructor));
  return owner;
}

/** What the fields of a class read, whichever feature declared them; inherited ones included. */
export function declarationsOf(target: AnyClass): Map<string, Declaration> {
  const all = new Map<string, Declaration>();
  const own = new Set<string>();
  for (const [owner, fields] of declared) {
    const of = owner() as AnyClass;
    if (of !== target && !(target.prototype instanceof of)) continue;
    for (const [name, declaration] of fields) {
      if (of === target && own.has(name)) fail(`${target.name}.${name} is declared twice`);
      if (of === target) own.add(name);
      if (of === target || !own.has(name)) all.set(name, declaration);
    }
  }
  return all;
}

/** The classes that @Rows lists: rows of a subquery, no entities. */
export const rowClasses = (): AnyClass[] =>
  [...declared.values()]
    .flatMap((fields) => [...fields.values()])
    .flatMap((d) => (d.is === 'rows' ? [d.of()] : []));

export function fail(message: string): never {
  throw new Error(message);
}
