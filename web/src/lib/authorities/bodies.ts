import { m } from '@platforma/messages';
import type { BodyChoiceFragment, BodyLevel, BodyOptionFragment } from '@platforma/schema';

/** Bodies to choose from, by level, in the order of importance to a platform of NGOs. */
export function byLevel(choice: BodyChoiceFragment): [level: BodyLevel, bodies: BodyOptionFragment[]][] {
  const { national, regional, local, european } = choice;
  const levels = { NATIONAL: national, REGIONAL: regional, LOCAL: local, EUROPEAN: european };
  return Object.entries(levels).map(([level, { edges }]) => [
    level as BodyLevel,
    edges.map(({ node }) => node),
  ]);
}

/** „Ministerstvo práce a sociálních věcí (MPSV)“ */
export const fullName = ({ name, abbreviation }: { name: string; abbreviation?: string | null }) =>
  abbreviation ? `${name} (${abbreviation})` : name;

type Option = readonly [value: string, label: string];

/**
 * Bodies as options under headings: first those near at hand, then all others by level. One that is no more can stay chosen,
 * but not be chosen anew.
 */
export function bodyGroups(
  choice: BodyChoiceFragment,
  {
    near = [],
    heading = '',
    chosen = '',
  }: { near?: readonly string[]; heading?: string; chosen?: string } = {},
): (readonly [heading: string, options: Option[]])[] {
  const isOffered = ({ id, validTo }: BodyOptionFragment) => !validTo || id === chosen;
  const option = (body: BodyOptionFragment): Option => [body.id, fullName(body)];
  const levels = byLevel(choice).map(([level, bodies]) => [level, bodies.filter(isOffered)] as const);
  const here = levels.flatMap(([, bodies]) => bodies).filter(({ id }) => near.includes(id));
  const groups = levels.map(([level, bodies]) => [
    levelHeading(level),
    bodies.filter((body) => !here.includes(body)).map(option),
  ]) as [string, Option[]][];
  return [[heading, here.map(option)] as [string, Option[]], ...groups].filter(
    ([, options]) => options.length,
  );
}

/** The name of one of them; the id itself where it is none. */
export const bodyName = (choice: BodyChoiceFragment, id: string) =>
  byLevel(choice)
    .flatMap(([, bodies]) => bodies)
    .find((body) => body.id === id)?.name ?? id;

const headings: Record<BodyLevel, () => string> = {
  NATIONAL: m.bodies_NATIONAL,
  REGIONAL: m.bodies_REGIONAL,
  LOCAL: m.bodies_LOCAL,
  EUROPEAN: m.bodies_EUROPEAN,
};

export const bodyLevels = Object.keys(headings) as BodyLevel[];

/** The heading of all bodies of a level: „Celostátní“. */
export const levelHeading = (level: BodyLevel) => headings[level]();
