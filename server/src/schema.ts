import { buildSchema } from 'type-graphql';
import type { GraphQLSchema } from 'graphql';
import { orphanedTypes, resolvers } from './features.ts';
import { DateTime } from './kernel/graphql/scalars.ts';
import { validate } from './kernel/graphql/validate.ts';
import { ProblemShape } from './kernel/problems.ts';
import { declareConnections } from './kernel/read/connection.ts';

/** The whole contract, from the classes of the features. */
export function createSchema(): Promise<GraphQLSchema> {
  declareConnections();
  return buildSchema({
    resolvers,
    orphanedTypes: [...orphanedTypes, ProblemShape],
    scalarsMap: [{ type: Date, scalar: DateTime }],
    validateFn: validate as never,
    pubSub: {} as never,
  });
}
