import { m } from '@platforma/messages';
import type { ExperienceNoticePageQuery } from '@platforma/schema';
import { areaName } from '#lib/words/areas.ts';
import { spokenName } from '#lib/words/experience.ts';
import { regionHeading } from '#lib/words/region-headings.ts';

type Match = NonNullable<ExperienceNoticePageQuery['experienceNotice']>['matches'][number];

/** Why an offer and a request go together: „stejné téma: bydlení“, „Ústecký kraj“, „Úřad práce“, „česky“. */
export const reasonsOf = ({ sharesArea, notice, ...match }: Match): string[] => [
  ...(sharesArea && notice ? [m.experience_match_area({ area: areaName(notice.area) })] : []),
  ...match.focusAreas.filter((area) => !notice || area !== areaName(notice.area)),
  ...match.bodies.map(({ name }) => name),
  ...match.regions.map(regionHeading),
  ...(match.isAnywhere ? [m.experience_match_anywhere()] : []),
  ...match.languages.map(spokenName),
];
