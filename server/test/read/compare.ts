import fc from 'fast-check';
import {
  getOperationAST,
  parse,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import type { Eyes } from '../../src/kernel/access/viewer.ts';
import { type Reader } from '../../src/kernel/read/reader.ts';
import { isText, parsed } from '../../src/kernel/read/result.ts';
import { generateQuery, type Samples } from './generate.ts';

export interface Subject<V extends Eyes> {
  schema: GraphQLSchema;
  reader: Reader<V>;
  reference: (
    document: DocumentNode,
    variables: Record<string, unknown>,
    context: { viewer: V },
  ) => Promise<ExecutionResult>;
  viewers: readonly V[];
  samples: Samples;
}

export interface Compared {
  text: number;
  tree: number;
  withErrors: number;
  invalid: number;
  overBudget: number;
  withData: number;
}

type Variables = Record<string, unknown>;

/**
 * Compares generated queries with the reference, each with one of the viewers' eyes.
 * @returns what was compared; the first difference is thrown with its query
 */
export async function compareGenerated<V extends Eyes>(
  subject: Subject<V>,
  { cases, seed }: { cases: number; seed: number },
) {
  const compared: Compared = { text: 0, tree: 0, withErrors: 0, invalid: 0, overBudget: 0, withData: 0 };
  const { schema, samples, viewers } = subject;
  const property = fc.asyncProperty(fc.gen(), fc.nat(viewers.length - 1), async (next, viewer) => {
    const { text, variables } = generateQuery(schema, samples, (max) => next(fc.nat, { max }));
    const document = parse(text);
    if (validate(schema, document).length) return void compared.invalid++;
    await compare(subject, { text, variables, viewer }, compared);
  });
  await fc.assert(property, {
    numRuns: cases,
    seed,
    endOnFailure: true,
  });
  return compared;
}

/** Compares one query; the failures that were found once are kept as a list of these. */
export async function compare<V extends Eyes>(
  { reader, reference, viewers }: Subject<V>,
  { text, variables, viewer }: { text: string; variables: Variables; viewer: number },
  compared?: Compared,
): Promise<void> {
  const document = parse(text);
  const context = { viewer: viewers[viewer]! };
  const result = await reader.execute({
    document,
    operation: getOperationAST(document)!,
    variables,
    context,
  });
  const mine = normalised(parsed(result));
  // The reference asks field by field and knows no budget.
  if (JSON.stringify(mine.errors)?.includes('TOO_MANY_ROWS')) return void (compared && compared.overBudget++);
  const theirs = normalised(parsed(await reference(document, variables, context)));
  if (compared) {
    compared[isText(result) ? 'text' : 'tree']++;
    if (theirs.errors) compared.withErrors++;
    if (JSON.stringify(theirs.data).length > 60) compared.withData++;
  }
  const difference = differenceOf(mine, theirs);
  if (difference) throw new Error(`${difference}\n\n${text}\n${JSON.stringify(variables)} viewer ${viewer}`);
}

function differenceOf(mine: ExecutionResult, theirs: ExecutionResult): string | undefined {
  const [a, b] = [JSON.stringify(mine.data), JSON.stringify(theirs.data)];
  const errors = `\n${JSON.stringify(mine.errors)}\n${JSON.stringify(theirs.errors)}`;
  if (a !== b) {
    let at = 0;
    while (a?.[at] === b?.[at]) at++;
    const near = (text = '') => text.slice(Math.max(0, at - 120), at + 160);
    return `data differs\n${near(a)}\n${near(b)}${errors}`;
  }
  if (!mine.errors !== !theirs.errors) return `errors differ${errors}`;
  // Of several errors under one nulled parent either may be reported (GraphQL specification, section 6.4.4).
  const expected = new Map(theirs.errors?.map(({ path, message }) => [JSON.stringify(path), message]));
  const other = mine.errors?.find(
    ({ path, message }) => (expected.get(JSON.stringify(path)) ?? message) !== message,
  );
  return other && `another error at ${other.path?.join('.')}${errors}`;
}

/** Cursors are compared by what they hold. */
function normalised<T>(value: T): T {
  return JSON.parse(JSON.stringify(value), (_, held) => (typeof held === 'string' ? decoded(held) : held));
}

function decoded(text: string): string {
  if (!/^W[\w+/=]{3,}$/.test(text)) return text;
  try {
    const values: unknown[] = JSON.parse(Buffer.from(text, 'base64').toString());
    const instant = (value: unknown) => /^\d{4}-.*T.*[Z+]/.test(String(value));
    return `cursor ${JSON.stringify(values.map((value) => (instant(value) ? new Date(String(value)).toISOString() : String(value))))}`;
  } catch {
    return text;
  }
}
