import 'reflect-metadata';
import { GraphQLJSONObject } from 'graphql-scalars';
import { Field, ObjectType, registerEnumType } from 'type-graphql';

/** What can be wrong with input or a request. Every code has its sentence in the catalogue, in each language. */
export enum ProblemCode {
  ACTING_FOR_REQUIRED = 'ACTING_FOR_REQUIRED',
  ADDRESS_INVALID = 'ADDRESS_INVALID',
  BODY_UNKNOWN = 'BODY_UNKNOWN',
  BUSINESS_ID_INVALID = 'BUSINESS_ID_INVALID',
  BUSINESS_ID_TAKEN = 'BUSINESS_ID_TAKEN',
  COORDINATOR_UNKNOWN = 'COORDINATOR_UNKNOWN',
  DATE_INVALID = 'DATE_INVALID',
  DATE_PAST = 'DATE_PAST',
  FORBIDDEN = 'FORBIDDEN',
  ID_INVALID = 'ID_INVALID',
  KEY_REUSED = 'KEY_REUSED',
  LAST_ADMIN = 'LAST_ADMIN',
  MANDATE_ENDED = 'MANDATE_ENDED',
  PAGE_SIZE = 'PAGE_SIZE',
  POST_WITHDRAWN = 'POST_WITHDRAWN',
  RANGE_INVALID = 'RANGE_INVALID',
  REGION_MISSING = 'REGION_MISSING',
  REQUIRED = 'REQUIRED',
  TOO_LONG = 'TOO_LONG',
  TOO_MANY = 'TOO_MANY',
  TOO_MANY_ROWS = 'TOO_MANY_ROWS',
  TRANSITION_FORBIDDEN = 'TRANSITION_FORBIDDEN',
  UNAVAILABLE = 'UNAVAILABLE',
  URL_INVALID = 'URL_INVALID',
  VERSION_STALE = 'VERSION_STALE',
  WIDER_THAN_TOPIC = 'WIDER_THAN_TOPIC',
}

registerEnumType(ProblemCode, {
  name: 'ProblemCode',
  description:
    'What is wrong with the input, in `extensions.problems[].code` of an error, beside its field and parameters.',
});

@ObjectType('Problem', {
  description:
    'One entry of `extensions.problems` of an error with the code BAD_USER_INPUT, CONFLICT or FORBIDDEN.',
})
export class ProblemShape {
  @Field(() => ProblemCode, { description: 'What is wrong.' })
  code!: ProblemCode;

  @Field(() => String, {
    nullable: true,
    description: 'The argument or input field it stands at; null when at none.',
  })
  field?: string;

  @Field(() => GraphQLJSONObject, {
    nullable: true,
    description: 'The numbers and names that its sentence needs.',
  })
  params?: Record<string, string | number>;
}
