import type { GraphQLOutputType, FieldNode } from 'graphql';
import { DomainError } from '../errors.ts';
import { ProblemCode } from '../problems.ts';
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

/** Rows that one request may make PostgreSQL gather, by the sizes of its pages. */
export const MAX_ROWS = 20_000;

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

/**
 * The values for this request; undefined when the plan was compiled for other shapes.
 * @throws DomainError BAD_USER_INPUT when the pages multiply beyond MAX_ROWS
 */
export function bind(plan: Plan, scope: Scope, viewer: unknown): unknown[] | undefined {
  const values: unknown[][] = [];
  const rows: number[] = [];
  for (const { ask, shape, parent } of plan.sites) {
    const asked = attempt(ask, scope);
    if ((asked ? shapeOf(asked) : REFUSED) !== shape) return undefined;
    rows.push((asked?.rows ?? 1) * (rows[parent] ?? 1));
    values.push(asked ? asked.fragments.flatMap((f) => f.values.filter((v) => !(v instanceof Late))) : []);
  }
  const total = rows.reduce((sum, n) => sum + n, 0);
  if (total > MAX_ROWS) throw tooManyRows(total);
  return plan.values.map((value) => (value instanceof Late ? value.from(viewer, values) : value));
}

const tooManyRows = (rows: number) =>
  new DomainError(
    'BAD_USER_INPUT',
    `This could read ${rows} rows, more than ${MAX_ROWS}: ask for smaller pages.`,
    [{ code: ProblemCode.TOO_MANY_ROWS, params: { max: MAX_ROWS } }],
  );
