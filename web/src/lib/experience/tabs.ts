import { m } from '@platforma/messages';
import { localizeHref } from '@platforma/messages/runtime';
import type { ExperienceKind } from '@platforma/schema';
import { experienceKindName, experienceKinds } from '#lib/words/experience.ts';

/** The views of experience: what is looked for, what is offered, what proved good. */
export const experienceTabs = (current: ExperienceKind | 'good practice') => [
  ...experienceKinds.map((kind) => ({
    href: localizeHref('/experience') + (kind === 'OFFER' ? '?kind=OFFER' : ''),
    label: experienceKindName(kind),
    isCurrent: current === kind,
  })),
  {
    href: localizeHref('/experience/good-practice'),
    label: m.good_practice(),
    isCurrent: current === 'good practice',
  },
];
