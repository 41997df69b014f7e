import type { AnyClass } from './declarations.ts';

/** The UUID that no row has: an id that can't be read finds nothing, exactly as one that is missing. */
const NO_UUID = '00000000-0000-0000-0000-000000000000';
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

interface Kind {
  kind: string;
  plural: string;
}

const kinds = new Map<AnyClass, Kind>();

/**
 * Says what a type's ids begin with: `topic` makes `topic_<uuid>`.
 * @param kind snake case, stable for ever: it is part of ids that partners keep
 * @param options.plural the words for several, where adding s, es or ies is wrong
 */
export function Kind(kind: string, options: { plural?: string } = {}): ClassDecorator {
  if (!/^[a-z]+(_[a-z]+)*$/.test(kind)) throw new Error(`${kind} is not a snake-case kind`);
  return (target) => {
    if (classOfKind(kind)) throw new Error(`two classes are of the kind ${kind}`);
    kinds.set(target as unknown as AnyClass, {
      kind,
      plural: options.plural ?? pluralOf(kind.replaceAll('_', ' ')),
    });
  };
}

export const kindOf = (target: AnyClass): string | undefined => kinds.get(target)?.kind;

export const classOfKind = (kind: string): AnyClass | undefined =>
  [...kinds].find(([, known]) => known.kind === kind)?.[0];

/** `public bodies` for the class PublicBody; for descriptions. */
export const pluralName = (target: AnyClass, typeName: string): string =>
  kinds.get(target)?.plural ?? pluralOf(wordsOf(typeName));

/** `public body` for PublicBody. */
export const wordsOf = (typeName: string): string =>
  typeName.replaceAll(/(?<=[a-z0-9])[A-Z]/g, (letter) => ` ${letter}`).toLowerCase();

function pluralOf(words: string): string {
  if (/[^aeiou]y$/.test(words)) return `${words.slice(0, -1)}ies`;
  return /(s|x|ch|sh)$/.test(words) ? `${words}es` : `${words}s`;
}

/** The public id of a row: `topic_0192…`. */
export const toId = (kind: string, uuid: string): string => `${kind}_${uuid}`;

/** The UUID in a public id of this kind; undefined when it is malformed or of another kind. */
export function parseId(kind: string, id: string): string | undefined {
  const uuid = id.startsWith(`${kind}_`) ? id.slice(kind.length + 1) : '';
  return UUID.test(uuid) && uuid !== NO_UUID ? uuid : undefined;
}

/**
 * Decodes an id argument for a query. What isn't an id of this kind becomes a UUID that no row has, so that
 * malformed, hidden and missing run the same statement and answer the same; left out stays left out.
 */
export function toUuid(kind: string, id: string): string;
export function toUuid(kind: string, id: string | null | undefined): string | undefined;
export function toUuid(kind: string, id: string | null | undefined): string | undefined {
  return id == null ? undefined : (parseId(kind, id) ?? NO_UUID);
}
