import 'reflect-metadata';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compareGenerated, type Subject } from '../../../test/read/compare.ts';
import { exampleApp } from '../../../test/read/example/app.ts';
import type { Eyes } from '../access/viewer.ts';

let app: Awaited<ReturnType<typeof exampleApp>>;
let subject: Subject<Eyes>;

beforeAll(async () => {
  app = await exampleApp();
  subject = await app.subject();
});
afterAll(() => app?.close());

const cases = Number(process.env.READ_CASES ?? 100);
const seed = Number(process.env.READ_SEED ?? 1);

test('a generated query answers what plain resolvers answer', { timeout: 60_000 + cases * 200 }, async () => {
  const compared = await compareGenerated(subject, { cases, seed });
  if (process.env.READ_CASES) console.log(compared);
  expect(Math.min(compared.text, compared.tree, compared.withErrors)).toBeGreaterThan(0);
});
