import { getNamedType, isLeafType, type GraphQLField, type GraphQLSchema } from 'graphql';
import { Crawl } from './crawl.ts';

/** The document that calls a root field with all of its arguments and selects the plain fields of the answer. */
export function callOf(schema: GraphQLSchema, kind: 'query' | 'mutation', name: string): string {
  const root = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
  const field = root!.getFields()[name] as GraphQLField<unknown, unknown>;
  const declared = field.args.map((arg) => `$${arg.name}: ${arg.type}`);
  const passed = field.args.map((arg) => `${arg.name}: $${arg.name}`);
  const head = `${kind}${declared.length ? `(${declared.join(', ')})` : ''}`;
  const type = getNamedType(field.type);
  const selection = isLeafType(type) ? '' : `{ ${new Crawl(schema).everything(type, 0)} }`;
  return `${head} { ${name}${passed.length ? `(${passed.join(', ')})` : ''} ${selection} }`;
}
