// schema/schema.graphql + schema/operations/**/*.graphql → schema/generated/{operations,enums,index}.ts
// SCHEMA names another schema file to read.
import { createRequire } from 'node:module';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const root = new URL('../schema/', import.meta.url).pathname;
const requireSchema = createRequire(root + 'package.json');
const load = async (name) => import(pathToFileURL(requireSchema.resolve(name)).href);
const { codegen } = await load('@graphql-codegen/core');
const typescript = await load('@graphql-codegen/typescript');
const operations = await load('@graphql-codegen/typescript-operations');
const { Kind, parse, print, stripIgnoredCharacters, validate, visit, buildASTSchema } =
  requireSchema('graphql');

const schemaFile = process.env.SCHEMA ?? root + 'schema.graphql';
if (!existsSync(schemaFile)) throw new Error(`${schemaFile} is missing: run \`npm run schema\` first`);
const schema = parse(readFileSync(schemaFile, 'utf8'));
const documents = globSync('operations/**/*.graphql', { cwd: root })
  .sort()
  .map((location) => ({ location, document: parse(readFileSync(root + location, 'utf8')) }));

const all = { kind: Kind.DOCUMENT, definitions: documents.flatMap(({ document }) => document.definitions) };
const problems = validate(buildASTSchema(schema), all);
if (problems.length) throw new Error(problems.map(String).join('\n\n'));

/** Typed strings, not `new TypedDocumentString(…)`: a constructor call is never shaken out of a bundle, a string is. */
const typedStrings = {
  plugin: () => {
    const fragments = new Map(
      all.definitions
        .filter((one) => one.kind === Kind.FRAGMENT_DEFINITION)
        .map((one) => [one.name.value, one]),
    );
    const used = (node, seen = new Set()) => {
      visit(node, {
        FragmentSpread({ name: { value } }) {
          if (seen.has(value)) return;
          seen.add(value);
          used(fragments.get(value), seen);
        },
      });
      return seen;
    };
    const lines = all.definitions
      .filter((one) => one.kind === Kind.OPERATION_DEFINITION)
      .map((one) => {
        const name = one.name.value;
        const kind = one.operation[0].toUpperCase() + one.operation.slice(1);
        const parts = [one, ...[...used(one)].map((fragment) => fragments.get(fragment))];
        // What a fragment is for is told to whoever reads the file, not to the server with each request.
        const bare = parts.map((part) => print({ ...part, description: undefined }));
        const text = stripIgnoredCharacters(bare.join('\n'));
        return `export const ${name} = ${JSON.stringify(text)} as Operation<${name}${kind}, ${name}${kind}Variables>;`;
      });
    const type =
      'export type Operation<Result, Variables> = string & { readonly result?: Result; readonly variables?: Variables };';
    return [type, ...lines].join('\n');
  },
};

const config = {
  useTypeImports: true,
  enumsAsTypes: true,
  skipTypename: true,
  scalars: { ID: 'string', DateTime: 'string', Date: 'string', StreamCursor: 'string' },
};
const make = (filename, plugins, read) =>
  codegen({
    filename,
    schema,
    documents: read,
    config,
    plugins,
    pluginMap: { typescript, operations, typedStrings },
  });

const files = {
  'operations.ts': await make('operations.ts', [{ operations: {} }, { typedStrings: {} }], documents),
  'enums.ts': await make('enums.ts', [{ typescript: { onlyEnums: true } }], []),
  'index.ts': '',
};
// operations.ts carries only the enums that operations use; the others come from enums.ts
const taken = new Set([...files['operations.ts'].matchAll(/^export type (\w+) =/gm)].map(([, name]) => name));
const rest = [...files['enums.ts'].matchAll(/^export type (\w+) =/gm)].map(([, name]) => name);
files['index.ts'] =
  `export * from './operations.ts';\nexport type { ${rest.filter((name) => !taken.has(name)).join(', ')} } from './enums.ts';`;

mkdirSync(root + 'generated', { recursive: true });
for (const [name, text] of Object.entries(files)) {
  writeFileSync(`${root}generated/${name}`, `/* Made by scripts/codegen.mjs: do not edit. */\n${text}\n`);
}
