import type { ReactionKind } from '../src/features/discussions/discussion.enums.ts';
import { idOf } from './ids.ts';
import { inPrague } from './insert.ts';
import type { PostSource } from './source.ts';

/** Invented with the demo: the files know none. */
const reactions: Record<string, Partial<Record<`${ReactionKind}`, string[]>>> = {
  'd-kauce-1': { SAME: ['p-karel', 'p-tomas'] },
  'd-kauce-5': { WORKED: ['p-lenka', 'p-tomas'], THANKS: ['p-jana'] },
  'd-kauce-6': { THANKS: ['p-jana', 'p-petr', 'p-vera'] },
  'd-doplatek-energie-1': { SAME: ['p-jana', 'p-tomas'] },
  'd-doplatek-energie-3': { WORKED: ['p-tomas'], THANKS: ['p-petr'] },
  'd-spady-2': { THANKS: ['p-lenka', 'p-karel'] },
  'd-supervize-4': { WORKED: ['p-irena'] },
  'd-fotky-3': { WORKED: ['p-irena'], THANKS: ['p-karel', 'p-vera'] },
  'd-kofinancovani-1': { SAME: ['p-irena', 'p-karel', 'p-lenka'] },
  'd-uprchlici-6': { THANKS: ['p-vera'] },
};

/** Makes the reactions to a post; whoever reacted did so the next morning. */
export function reactionsTo(
  { id, at }: PostSource,
  audience: number,
  actingFor: (entry: string, persona: string, at: string) => string | null,
) {
  const morning = new Date(Date.parse(at.slice(0, 10)) + 86_400_000).toISOString().replace(/T.*/, 'T07:30');
  return Object.entries(reactions[id] ?? {}).flatMap(([kind, people]) =>
    people.map((person) => ({
      id: idOf('reaction', `${id}/${kind}/${person}`),
      audience_id: audience,
      post_id: idOf('post', id),
      kind,
      person_id: idOf('person', person),
      acting_for_id: actingFor(id, person, morning),
      at: inPrague(morning),
    })),
  );
}
