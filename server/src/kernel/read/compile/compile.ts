import { getNamedType, isAbstractType, type FieldNode, type GraphQLOutputType } from 'graphql';
import { concat, nullAt, orNull, type Json } from '../json-text.ts';
import type { Model } from '../model.ts';
import type { Plan, Root, Scope } from '../plan.ts';
import type { Read } from '../read.ts';
import { none, numbered, raw, sql, where } from '../sql.ts';
import { Draft, type Fragments } from './draft.ts';
import { object } from './object.ts';
import { conditionOf, filterOf, requestOfRead } from './request.ts';
import { toMany, toRows } from './to-many.ts';

let plans = 0;

/**
 * Compiles a selection to one SQL statement that returns the JSON text of the answer, with marks.
 * @param roots the i-th reads what `scope.reads[i]` says
 * @param switches names of the variables of @skip and @include
 */
export function compile(
  model: Model,
  fragments: Fragments,
  scope: Scope,
  roots: readonly Root[],
  switches: readonly string[],
): Plan {
  const draft = new Draft(model, fragments, scope);
  draft.site(({ variables }) => ({ key: switches.map((name) => variables[name]).join(), fragments: [] }));
  const members = roots.flatMap(({ key, type, nodes }, i) => [
    `${i ? ',' : ''}${JSON.stringify(key)}:`,
    ...(type ? root(draft, i, type, nodes) : [`"${model.schema.getQueryType()!.name}"`]),
  ]);
  const { text, values } = numbered(sql`select ${concat(['{', ...members, '}'])}`);
  const { sites, holes, isTagged, isForeign } = draft;
  return { name: `read${++plans}`, text, values, sites, holes, isTagged, isForeign };
}

const keyOf = (read: Read | null | undefined) => (read ? `${read.is} ${read.of.name}` : 'null');

function root(draft: Draft, index: number, type: GraphQLOutputType, nodes: readonly FieldNode[]): Json {
  const read = draft.scope.reads[index];
  const readIn = (scope: Scope) => scope.reads[index]!;
  if (!read || read.is === 'rows') {
    const from = (scope: Scope) => scope.reads[index]?.spec.from ?? none;
    const site = draft.site((scope) => ({ key: keyOf(scope.reads[index]), fragments: [from(scope)] }));
    return read ? toRows(draft, draft.model.source(read.of), nodes, site!.fragments[0]!) : [nullAt(type)];
  }
  if (read.is === 'one') return rootRow(draft, index, type, nodes, read);
  const of = draft.model.source(read.of);
  return toMany(draft, {
    of,
    nodes,
    type,
    counter: read.spec.total,
    request: (scope, row) => {
      const { is, spec } = readIn(scope);
      return requestOfRead(spec, is === 'page', keyOf(readIn(scope)), filterOf(of, row, spec.where));
    },
  });
}

function rootRow(
  draft: Draft,
  index: number,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
  read: Read,
): Json {
  const source = draft.model.source(read.of);
  const alias = draft.alias();
  const row = source.row(alias);
  const site = draft.site(({ reads }) => ({
    key: keyOf(reads[index]),
    fragments: [reads[index] ? conditionOf(source, row, reads[index].spec.where) : none],
  }));
  const isTagged = isAbstractType(getNamedType(type));
  const select = draft.from(sql`${source.table} ${raw(alias)}`, () =>
    concat(object(draft, source, nodes, row, isTagged)),
  );
  return orNull([sql`(select ${select}${where(site?.fragments[0] ?? raw('false'))} limit 1)`], type);
}
