import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { root } from './kernel/root.ts';
import { createSchema } from './schema.ts';

/** The contract as a file; `schema.test.ts` compares it with the one committed. */
const sdl = printSchema(lexicographicSortSchema(await createSchema()));
writeFileSync(process.argv[2] ?? join(root, 'schema/schema.graphql'), `${sdl}\n`);
