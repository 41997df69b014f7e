import {
  getArgumentValues,
  getNamedType,
  getOperationAST,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Eyes, Viewer } from '../access/viewer.ts';
import type { Cursor } from './cursor.ts';
import type { LiveField } from './live.decorator.ts';

/** What can be said of a subscription before it runs, made once per document: it decides who shares an execution. */
export interface Plan {
  readonly operation: OperationDefinitionNode;
  readonly source: LiveField['source'];
  /** Whether its field can tell of events of a kind. */
  tells(kind: string): boolean;
  /** The variable that feeds nothing but `after`: it doesn't split a group. */
  readonly cursorVariable: string | undefined;
  /** Whether a field is selected that differs from viewer to viewer. */
  readonly isPerViewer: boolean;
  /** Whether rows may be reached that lie in other audiences than the stream. */
  readonly isSplit: boolean;
  target(variables: Record<string, unknown>, viewer: Viewer): { streamId: string; after: Cursor | undefined };
}

/** Analyses a valid document; undefined unless it is a subscription with one plain field of a stream at its root. */
export function planOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName?: string,
): Plan | undefined {
  const operation = getOperationAST(document, operationName);
  const root = operation?.selectionSet.selections[0];
  if (operation?.operation !== 'subscription' || root?.kind !== Kind.FIELD) return undefined;
  const field = schema.getSubscriptionType()?.getFields()[root.name.value];
  const live = field?.extensions.live as LiveField | undefined;
  if (!field || !live) return undefined;
  const payload = objectsOf(schema, getNamedType(field.type) as GraphQLCompositeType);
  const kinds = new Set(payload.map(({ name }) => name));
  return {
    operation,
    source: live.source,
    tells: (kind) => kinds.has(kind),
    cursorVariable: cursorVariableOf(document, root),
    ...selectionOf(schema, document, field),
    target(variables, viewer) {
      const args = getArgumentValues(field, root, variables) as { after?: Cursor };
      return { streamId: live.streamOf(args, viewer), after: args.after ?? undefined };
    },
  };
}

const TIERS = [1, 2, 3]; // public, partners, members

/** The eyes with which everybody in a group reads: no more of anyone than what the selection needs. */
export function eyesOf(plan: Plan, viewer: Viewer, streamAudience: number): Eyes {
  const { privateAudience } = viewer;
  const needed = new Set([...TIERS, streamAudience, ...(plan.isPerViewer ? [privateAudience] : [])]);
  const isNeeded = (audience: number) =>
    needed.has(audience) || (plan.isSplit && audience !== privateAudience);
  return {
    audiences: viewer.audiences.filter(isNeeded).sort((a, b) => a - b),
    personId: plan.isPerViewer ? viewer.personId : null,
  };
}

function cursorVariableOf(document: DocumentNode, root: FieldNode): string | undefined {
  const after = root.arguments?.find(({ name }) => name.value === 'after')?.value;
  if (after?.kind !== Kind.VARIABLE) return undefined;
  let uses = 0;
  visit(document, {
    VariableDefinition: () => false,
    Variable: ({ name }) => void (uses += name.value === after.name.value ? 1 : 0),
  });
  return uses === 1 ? after.name.value : undefined;
}

function selectionOf(schema: GraphQLSchema, document: DocumentNode, root: GraphQLField<unknown, unknown>) {
  const payload = new Set(objectsOf(schema, getNamedType(root.type) as GraphQLCompositeType));
  const types = new TypeInfo(schema);
  let isPerViewer = false;
  let isSplit = false;
  const look = () => {
    const type = getNamedType(types.getType());
    const definitions = definitionsOf(schema, types);
    isPerViewer ||= definitions.some(({ extensions }) => extensions.perViewer);
    if (!isCompositeType(type) || definitions.some(({ extensions }) => extensions.sharesAudience)) return;
    isSplit ||= objectsOf(schema, type).some(
      (object) => !payload.has(object) && !object.extensions.sharesAudience,
    );
  };
  visit(document, visitWithTypeInfo(types, { Field: look }));
  return { isPerViewer, isSplit };
}

/** The selected field in every type that it may turn out to be of: an interface does not carry all marks. */
function definitionsOf(schema: GraphQLSchema, types: TypeInfo): GraphQLField<unknown, unknown>[] {
  const [own, parent] = [types.getFieldDef(), types.getParentType()];
  if (!own) return [];
  const inherited = isAbstractType(parent)
    ? objectsOf(schema, parent).map((object) => object.getFields()[own.name])
    : [];
  return [own, ...inherited.filter((definition) => definition !== undefined)];
}

const objectsOf = (schema: GraphQLSchema, type: GraphQLCompositeType) =>
  isObjectType(type) ? [type] : schema.getPossibleTypes(type);
