import { createHash } from 'node:crypto';
import {
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { parseId } from '../../kernel/read/kinds.ts';

/** Types of which a list is a list of people. */
const people = new Set(['Person', 'Mandate', 'GroupMembership']);
/** Lists about one person, whom the reader named. */
const ofOnePerson = new Set(['Person.mandates', 'Account.mandates', 'Account.mutedPeople']);

/** Whether a field lists people: their names are read many at once. */
export function listsPeople(parent: string, field: string, type: GraphQLOutputType): boolean {
  const { name } = getNamedType(type);
  const isConnection = name.endsWith('Connection');
  if (!isConnection && !isListType(getNullableType(type))) return false;
  return people.has(name.replace(/Connection$/, '')) && !ofOnePerson.has(`${parent}.${field}`);
}

type Walked = Map<SelectionSetNode, Set<unknown>>;
type Found = (person: Record<string, unknown>) => void;

/** Walks an answer along what was asked for, and finds whom its lists name. */
export class PeopleListed {
  readonly #listing = new WeakMap<OperationDefinitionNode, boolean>();

  constructor(private readonly schema: GraphQLSchema) {}

  /** Whether an operation asks for any list of people. */
  asksForAny(document: DocumentNode, operation: OperationDefinitionNode): boolean {
    let asks = this.#listing.get(operation);
    if (asks === undefined) {
      asks = false;
      const walk = this.walkOf(document, () => (asks = true));
      walk(operation.selectionSet, this.rootOf(operation), undefined, false);
      this.#listing.set(operation, asks);
    }
    return asks;
  }

  /** Whom an answer names in lists, each once: their ids, or where none was asked for a digest of what was. */
  in(document: DocumentNode, operation: OperationDefinitionNode, data: unknown): string[] {
    const found = new Set<string>();
    const walk = this.walkOf(document, (person) => found.add(idOf(person)));
    walk(operation.selectionSet, this.rootOf(operation), data, false);
    return [...found];
  }

  private rootOf({ operation }: OperationDefinitionNode) {
    return this.schema.getRootType(operation)!;
  }

  /** Without a value it walks what may be asked, and finds every list of people. */
  private walkOf({ definitions }: DocumentNode, found: Found) {
    const fragments = new Map(
      definitions
        .filter((one): one is FragmentDefinitionNode => one.kind === Kind.FRAGMENT_DEFINITION)
        .map((one) => [one.name.value, one]),
    );
    // A fragment spread many times over, in others that are too, is walked once for each row: not each time it is reached.
    const walked: Record<'listed' | 'single', Walked> = { listed: new Map(), single: new Map() };
    const walk = (set: SelectionSetNode, type: GraphQLNamedType, value: unknown, isListed: boolean): void => {
      if (value === null) return;
      if (Array.isArray(value)) return value.forEach((one) => walk(set, type, one, isListed));
      if (!isFirst(walked[isListed ? 'listed' : 'single'], set, value)) return;
      const row = value as Record<string, unknown> | undefined;
      for (const selection of set.selections) {
        if (selection.kind !== Kind.FIELD) {
          const fragment =
            selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value)! : selection;
          const named = fragment.typeCondition?.name.value;
          walk(fragment.selectionSet, named ? this.schema.getType(named)! : type, value, isListed);
          continue;
        }
        const field = hasFields(type) ? type.getFields()[selection.name.value] : undefined;
        if (!field || !selection.selectionSet) continue;
        const key = selection.alias?.value ?? selection.name.value;
        const isList = isListed || listsPeople(type.name, field.name, field.type);
        const inner = row?.[key];
        if (isList && !isListed && !row) found({});
        if (row && inner == null) continue;
        const of = getNamedType(field.type);
        if (isList && of.name === 'Person') for (const one of [inner].flat(3)) if (one) found(one as never);
        walk(selection.selectionSet, of, inner, isList);
      }
    };
    return walk;
  }
}

/** Whether a row is met for the first time by a selection. */
function isFirst(walked: Walked, set: SelectionSetNode, row: unknown): boolean {
  const rows = walked.get(set) ?? new Set();
  walked.set(set, rows);
  const isNew = !rows.has(row);
  rows.add(row);
  return isNew;
}

const hasFields = (type: GraphQLNamedType) => isObjectType(type) || isInterfaceType(type);

function idOf(person: Record<string, unknown>): string {
  const id = typeof person.id === 'string' ? parseId('person', person.id) : null;
  if (id) return id;
  const digest = createHash('md5').update(JSON.stringify(person)).digest('hex');
  return digest.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
