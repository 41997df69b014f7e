import { getMetadataStorage, validateSync, type ValidationError } from 'class-validator';
import type { ClassType } from 'type-graphql';
import { DomainError, type Problem } from '../../errors.ts';
import type { Declarations, Order, Row } from '../declarations.ts';
import type { ManyRequest } from '../keyset.ts';
import type { ReadSpec } from '../read.ts';
import type { Source } from '../source.ts';
import { and, raw, sql, type Sql } from '../sql.ts';

/**
 * What the arguments of a connection's field ask for.
 * @throws DomainError BAD_USER_INPUT as for the arguments of a root field
 */
export function requestOf(
  declaration: Declarations['many'],
  child: Row,
  parent: Row,
  given: Record<string, unknown>,
): ManyRequest {
  const args = declaration.args ? instanceOf(declaration.args(), given) : given;
  const { order, where, limit, isPaged } = declaration;
  return {
    key: '',
    args,
    limit,
    isPaged,
    order: typeof order === 'function' ? order(args as never) : order,
    where: where?.(child, args as never, parent),
  };
}

function instanceOf(type: ClassType, given: Record<string, unknown>): object {
  const args = Object.assign(new type(), given);
  const { length } = getMetadataStorage().getTargetValidationMetadatas(type, '', false, false);
  const problems = length ? validateSync(args, { forbidUnknownValues: false }) : [];
  if (problems.length)
    throw new DomainError(
      'BAD_USER_INPUT',
      'Some of the input cannot be accepted.',
      problems.flatMap(problemOf),
    );
  return args;
}

function problemOf({ property, contexts }: ValidationError): Problem[] {
  const [problem] = Object.values(contexts ?? {}) as Omit<Problem, 'field'>[];
  return problem ? [{ ...problem, field: property }] : [];
}

/** What a `page` or `list` of a resolver asks for. */
export const requestOfRead = (
  { args, order, limit }: ReadSpec,
  isPaged: boolean,
  key: string,
  where?: Sql,
): ManyRequest => ({
  key,
  args,
  limit,
  isPaged,
  where,
  order: order as Order,
});

/** The filter of a list: a value left out (null or undefined) is none. */
export function filterOf(of: Source, row: Row, where: ReadSpec['where']): Sql | undefined {
  if (typeof where === 'function') return where(row);
  const given = Object.entries(where ?? {}).filter(([, value]) => value != null);
  return and(...given.map(([name, value]) => equals(of, row, name, value)));
}

/** The condition of `one`: a value left out finds nothing, where no filter would find anything. */
export function conditionOf(of: Source, row: Row, where: ReadSpec['where']): Sql {
  if (typeof where !== 'function' && Object.values(where ?? {}).some((value) => value == null))
    return raw('false');
  return filterOf(of, row, where) ?? raw('false');
}

function equals(of: Source, row: Row, name: string, value: unknown): Sql {
  const type = raw(of.columnType(name));
  return Array.isArray(value)
    ? sql`${row[name]!} = any(${value}::${type}[])`
    : sql`${row[name]!} = ${value}::${type}`;
}
