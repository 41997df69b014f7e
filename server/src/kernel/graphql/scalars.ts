import { GraphQLDateTimeISO } from 'graphql-scalars';
import { GraphQLScalarType, Kind } from 'graphql';
import { DomainError } from '../errors.ts';
import { ProblemCode } from '../problems.ts';

/** An instant: ISO 8601 in UTC with milliseconds. */
export const DateTime = new GraphQLScalarType<Date, string>({
  ...GraphQLDateTimeISO.toConfig(),
  name: 'DateTime',
  description: 'An instant in UTC, ISO 8601 with milliseconds: `2026-11-22T09:30:00.000Z`.',
});

/** The calendar of the database has no year 0. */
const WRITTEN = /^(?!0000)\d{4}-\d{2}-\d{2}$/;

function parseDay(value: unknown): string {
  const text = typeof value === 'string' && WRITTEN.test(value) ? value : '';
  const day = new Date(`${text}T00:00:00Z`);
  if (Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text)
    throw new DomainError('BAD_USER_INPUT', 'A day is written as YYYY-MM-DD.', [
      { code: ProblemCode.DATE_INVALID },
    ]);
  return text;
}

/** A day of the calendar in Prague, without a time. */
export const CalendarDate = new GraphQLScalarType<string, string>({
  name: 'Date',
  description: 'A day of the calendar in Prague, `YYYY-MM-DD`.',
  serialize: (value) => parseDay(value),
  parseValue: parseDay,
  parseLiteral: (node) => parseDay(node.kind === Kind.STRING ? node.value : undefined),
});
