import type { EditExperiencePageQuery, Language, Region, TopicArea } from '@platforma/schema';

/** What a form about an offer or request holds; focus areas stand one on a line. */
export interface NoticeValues extends Record<string, unknown> {
  title: string;
  body: string;
  area: TopicArea | '';
  regions: Region[];
  bodyIds: string[];
  languages: Language[];
  focusAreas: string;
  holdsUntil: string;
  /** Why personal data in it stays. */
  sensitiveReason: string;
}

export const noValues: NoticeValues = {
  ...{ title: '', body: '', area: '', regions: [], bodyIds: [], languages: ['CS'], focusAreas: '' },
  ...{ holdsUntil: '', sensitiveReason: '' },
};

type Read = NonNullable<EditExperiencePageQuery['experienceNotice']>;

export const valuesOf = (notice: Read): NoticeValues => ({
  ...{ title: notice.title, body: notice.post?.body ?? '', area: notice.area, regions: notice.regions },
  ...{ bodyIds: notice.bodies.map(({ id }) => id), languages: notice.languages },
  ...{ focusAreas: notice.focusAreas.join('\n'), holdsUntil: notice.holdsUntil ?? '', sensitiveReason: '' },
});

/** Reads the form as it was sent. */
export function sentValues(form: FormData): NoticeValues {
  const text = (name: string) =>
    String(form.get(name) ?? '')
      .replaceAll('\r\n', '\n')
      .trim();
  return {
    ...{ title: text('title'), body: text('body'), area: text('area') as TopicArea },
    regions: form.getAll('regions').map(String) as Region[],
    bodyIds: form.getAll('bodyIds').map(String),
    languages: form.getAll('languages').map(String) as Language[],
    ...{ focusAreas: text('focusAreas'), holdsUntil: text('holdsUntil') },
    sensitiveReason: text('sensitiveReason'),
  };
}

/** What the API is told. */
export const inputOf = ({ area, focusAreas, holdsUntil, sensitiveReason, ...values }: NoticeValues) => ({
  ...{ title: values.title, body: values.body, regions: values.regions, bodyIds: values.bodyIds },
  ...{ languages: values.languages, area: area as TopicArea },
  focusAreas: focusAreas
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean),
  holdsUntil: holdsUntil || null,
  sensitiveReason: sensitiveReason || null,
});
