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

const headings: Record<BodyLevel, () => string> = {
  NATIONAL: m.bodies_NATIONAL,
  REGIONAL: m.bodies_REGIONAL,
  LOCAL: m.bodies_LOCAL,
  EUROPEAN: m.bodies_EUROPEAN,
};

export const bodyLevels = Object.keys(headings) as BodyLevel[];

/** The heading of all bodies of a level: „Celostátní“. */
export const levelHeading = (level: BodyLevel) => headings[level]();
