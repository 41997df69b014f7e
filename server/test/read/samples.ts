import { getOperationAST, isObjectType, isRequiredArgument, parse } from 'graphql';
import type { Pool } from 'pg';
import type { Eyes } from '../../src/kernel/access/viewer.ts';
import type { Model } from '../../src/kernel/read/model.ts';
import { cursorOf } from '../../src/kernel/read/keyset.ts';
import { type Reader } from '../../src/kernel/read/reader.ts';
import { parsed } from '../../src/kernel/read/result.ts';
import { numbered, raw, sql } from '../../src/kernel/read/sql.ts';

/** Cursors for every connection of a schema, by `Type.field`: of rows that are in the list and of others. */
export async function sampleCursors<V extends Eyes>({
  model,
  reader,
  owner,
  viewer,
}: {
  model: Model;
  reader: Reader<V>;
  owner: Pool;
  viewer: V;
}): Promise<Map<string, string[]>> {
  const cursors = new Map<string, string[]>();
  for (const type of Object.values(model.schema.getTypeMap())) {
    const source = isObjectType(type) ? model.sourceOf(type) : undefined;
    for (const [name, declaration] of source?.declarations ?? []) {
      if (declaration.is !== 'many' || !declaration.isPaged) continue;
      const of = model.source(declaration.of());
      const order =
        typeof declaration.order === 'function' ? declaration.order({} as never) : declaration.order;
      const cursor = cursorOf(of.row('t'), Object.keys(order));
      const { text } = numbered(
        sql`select ${cursor} as cursor from ${of.table} ${raw('t')} order by md5(t::text) limit 20`,
      );
      const { rows } = await owner.query<{ cursor: string }>(text);
      cursors.set(
        `${type.name}.${name}`,
        rows.map(({ cursor }) => cursor),
      );
    }
  }
  for (const field of Object.values(model.schema.getQueryType()!.getFields())) {
    if (!field.args.some(({ name }) => name === 'first') || field.args.some(isRequiredArgument)) continue;
    const document = parse(`{ page: ${field.name}(first: 30) { edges { cursor } } }`);
    const result = await reader.execute({
      document,
      operation: getOperationAST(document)!,
      context: { viewer },
    });
    const { page } = parsed(result).data as { page: { edges: { cursor: string }[] } };
    cursors.set(
      `Query.${field.name}`,
      page.edges.map(({ cursor }) => cursor),
    );
  }
  return cursors;
}
