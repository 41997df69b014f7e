import type { FieldNode, GraphQLResolveInfo } from 'graphql';

let nodes = 0;
const numbers = new WeakMap<FieldNode, number>();
const places = new WeakMap<FieldNode, Map<string, object>>();

/** One object for one field of a document: a fragment's field may be merged with others here and not there. */
export function placeOf({ fieldNodes, returnType }: GraphQLResolveInfo): object {
  const key = `${returnType} ${fieldNodes.map(numberOf).join()}`;
  const [first] = fieldNodes as [FieldNode];
  let known = places.get(first);
  if (!known) places.set(first, (known = new Map()));
  let place = known.get(key);
  if (!place) known.set(key, (place = {}));
  return place;
}

function numberOf(node: FieldNode): number {
  let number = numbers.get(node);
  if (number === undefined) numbers.set(node, (number = nodes++));
  return number;
}
