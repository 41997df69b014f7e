import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import { root } from './kernel/root.ts';
import { createSchema } from './schema.ts';

/** The contract as it is committed, in an order of its own. */
export const contractOf = (schema: GraphQLSchema): string =>
  `${printSchema(lexicographicSortSchema(schema))}\n`;

const released = `# The contract of the last release. Partners rely on it: the tests refuse a schema that breaks it.
# Written by \`npm run schema -- --release\` and by nothing else, in the commit that makes a release.

`;

/** Writes the contract as a file, which the conformance tests compare with the classes. */
async function emit(argument?: string) {
  const contract = contractOf(await createSchema());
  if (argument === '--release') writeFileSync(join(root, 'schema/released.graphql'), released + contract);
  else writeFileSync(argument ?? join(root, 'schema/schema.graphql'), contract);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await emit(process.argv[2]);
