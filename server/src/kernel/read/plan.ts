import type { GraphQLOutputType, FieldNode } from 'graphql';
import type { Read } from './read.ts';
import { Late, type Sql } from './sql.ts';

/** What decides about the statement and its values in one request. */
export interface Scope {
  variables: Record<string, unknown>;
  reads: readonly (Read | null)[];
}

/** A root field and what it reads; without a type it is __typename. */
export interface Root {
  key: string;
  type?: GraphQLOutputType | undefined;
  nodes: readonly FieldNode[];
}

/** A value that TypeScript writes into the text. */
export interface Hole {
  value: (needs: Record<string, unknown>, viewer: unknown) => unknown;
  write: (value: unknown) => string;
}

/** What the arguments of one place ask for, as fragments. */
export interface Asked {
  key: string;
  fragments: readonly Sql[];
  rows?: number;
}

/** A place whose SQL depends on arguments. Same shape, same statement, only other values. */
export interface Site {
  ask: (scope: Scope) => Asked;
  shape: string;
  /** The site within whose rows this one is answered; -1 for none. */
  parent: number;
}

/** A prepared statement and how to fill it. */
export interface Plan {
  name: string;
  text: string;
  values: readonly unknown[];
  sites: readonly Site[];
  holes: readonly Hole[];
  isTagged: boolean;
  /** Whether graphql-js must execute: an ordinary resolver is among the fields. */
  isForeign: boolean;
}

export const shapeOf = ({ key, fragments }: Asked): string =>
  [key, ...fragments.map(({ shape }) => shape)].join('\0');

/** Asks a site; refused arguments have a shape of their own, and graphql-js will say where they are. */
export function attempt(ask: Site['ask'], scope: Scope): Asked | undefined {
  try {
    return ask(scope);
  } catch {
    return undefined;
  }
}

export const REFUSED = '!';

export interface Bound {
  values: unknown[];
  /** How many rows the pages may give, each within the rows of its parent. */
  rows: number;
}

/** Fills a plan for this request; undefined when it was compiled for other shapes. */
export function bind(plan: Plan, scope: Scope, viewer: unknown): Bound | undefined {
  const values: unknown[][] = [];
  const rows: number[] = [];
  for (const { ask, shape, parent } of plan.sites) {
    const asked = attempt(ask, scope);
    if ((asked ? shapeOf(asked) : REFUSED) !== shape) return undefined;
    rows.push((asked?.rows ?? 1) * (rows[parent] ?? 1));
    values.push(asked ? asked.fragments.flatMap((f) => f.values.filter((v) => !(v instanceof Late))) : []);
  }
  return {
    values: plan.values.map((value) => (value instanceof Late ? value.from(viewer, values) : value)),
    rows: rows.reduce((sum, n) => sum + n, 0),
  };
}
