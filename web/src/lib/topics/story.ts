import { m } from '@platforma/messages';
import type { StoryLineFragment, TopicState } from '@platforma/schema';
import { day } from '#lib/dates.ts';

export type Change = Extract<NonNullable<StoryLineFragment['item']>, { __typename: 'TopicChange' }>;

/** What a change of state means, as a headline. */
export function headline({ formerState: former, state, reviewOn }: Change, now: Date): string {
  const headlines: Record<TopicState, () => string> = {
    DRAFT: m.story_proposed,
    OPEN: former === 'POSTPONED' ? m.story_reopened : m.story_opened,
    IN_TALKS:
      former === 'RESOLVED'
        ? m.story_back_in_talks
        : former === 'OPEN'
          ? m.story_talks_begun
          : m.story_talks_continue,
    AWAITING_AUTHORITY: m.story_awaiting,
    PARTLY_RESOLVED: m.story_partly_resolved,
    RESOLVED: m.story_resolved,
    POSTPONED: () => (reviewOn ? m.story_postponed_until({ day: day(reviewOn, now) }) : m.story_postponed()),
    ARCHIVED: former === 'DRAFT' ? m.story_refused : m.story_archived,
  };
  return headlines[state]();
}

/** Entries in runs of one year, in their order. */
export function byYear(entries: StoryLineFragment[]) {
  const years: { year: string; entries: StoryLineFragment[] }[] = [];
  for (const entry of entries) {
    const year = entry.happenedOn.slice(0, 4);
    if (years.at(-1)?.year === year) years.at(-1)!.entries.push(entry);
    else years.push({ year, entries: [entry] });
  }
  return years;
}

/** „Lenka Modelová, Nový směr Vrbice“; null where a visitor may not know. */
export const told = (by: { name: string } | null, of: { name: string } | null) =>
  [by?.name, of?.name].filter(Boolean).join(', ') || null;
