import 'reflect-metadata';
import {
  IsUUID,
  MaxLength,
  validate as check,
  ValidateBy,
  type ValidationError,
  type ValidationOptions,
} from 'class-validator';
import { DomainError, invalid, type Problem } from '../errors.ts';
import { ProblemCode } from '../problems.ts';

/** The message is never shown, but class-validator forgets the context of a constraint without one. */
const saying = (code: ProblemCode, params?: Problem['params']): ValidationOptions => ({
  message: code,
  context: { code, params },
});

/** Text that must not be blank, of at most `max` characters. */
export const Text =
  (max: number): PropertyDecorator =>
  (target, property) => {
    MaxLength(max, saying(ProblemCode.TOO_LONG, { max }))(target, property);
    ValidateBy(
      {
        name: 'notBlank',
        validator: { validate: (value) => typeof value === 'string' && value.trim().length > 0 },
      },
      saying(ProblemCode.REQUIRED),
    )(target, property);
  };

/** Text that may be left out or empty, of at most `max` characters. */
export const OptionalText =
  (max: number): PropertyDecorator =>
  (target, property) => {
    ValidateBy(
      {
        name: 'optionalText',
        validator: {
          validate: (value) => value == null || (typeof value === 'string' && value.length <= max),
        },
      },
      saying(ProblemCode.TOO_LONG, { max }),
    )(target, property);
  };

/**
 * Refuses an argument of its own that is too long; one of an input class carries `@Text`.
 * @throws DomainError TOO_LONG
 */
export function atMost(max: number, field: string, text: string | null | undefined): void {
  if (text && text.length > max) throw invalid(ProblemCode.TOO_LONG, field, { max, length: text.length });
}

/** At most `max` things in a list. */
export const AtMost = (max: number): PropertyDecorator =>
  ValidateBy(
    {
      name: 'atMost',
      validator: { validate: (value) => value == null || (Array.isArray(value) && value.length <= max) },
    },
    saying(ProblemCode.TOO_MANY, { max }),
  );

/** A plain UUID made by the client: the key under which a repeated request does nothing. */
export const RequestId = (): PropertyDecorator => IsUUID('all', saying(ProblemCode.ID_INVALID));

/** An address of the web with its scheme, that may be left out, of at most 500 characters. */
export const WebAddress = (): PropertyDecorator => (target, property) => {
  OptionalText(500)(target, property);
  Holds(ProblemCode.URL_INVALID, isWebAddress)(target, property);
};

const isWebAddress = (value: unknown) => {
  if (value == null || value === '') return true;
  const url = URL.parse(String(value));
  return url !== null && ['http:', 'https:'].includes(url.protocol) && url.hostname.includes('.');
};

/** A rule of a feature's own. */
export const Holds = (code: ProblemCode, holds: (value: unknown) => boolean): PropertyDecorator =>
  ValidateBy({ name: code, validator: { validate: holds } }, saying(code));

/**
 * Checks an input class before the resolver sees it.
 * @throws DomainError BAD_USER_INPUT with one problem for each field
 */
export async function validate(value: unknown): Promise<void> {
  if (!value || typeof value !== 'object' || Object.getPrototypeOf(value) === Object.prototype) return;
  const errors = await check(value, { forbidUnknownValues: false, skipMissingProperties: false });
  const problems = errors.flatMap((error) => problemsOf(error));
  if (problems.length)
    throw new DomainError('BAD_USER_INPUT', 'Some of the input cannot be accepted.', problems);
}

function problemsOf({ property, contexts, children = [], value }: ValidationError): Problem[] {
  const [own] = Object.values(contexts ?? {}) as Omit<Problem, 'field'>[];
  const below = children.flatMap(problemsOf);
  if (!own) return below;
  const params = own.params && { ...own.params, ...(typeof value === 'string' && { length: value.length }) };
  return [{ code: own.code, field: property, ...(params && { params }) }, ...below];
}
