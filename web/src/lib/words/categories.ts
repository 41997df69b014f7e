import { m } from '@platforma/messages';
import type { DiscussionCategory } from '@platforma/schema';

const names: Record<DiscussionCategory, () => string> = {
  QUESTION: m.category_QUESTION,
  EXPERIENCE: m.category_EXPERIENCE,
  CURRENT: m.category_CURRENT,
  GENERAL: m.category_GENERAL,
  PEOPLE: m.category_PEOPLE,
  FUNDRAISING: m.category_FUNDRAISING,
  DATA_PROTECTION: m.category_DATA_PROTECTION,
  PLATFORM: m.category_PLATFORM,
};

/** The name of a category of discussions. */
export const categoryName = (value: DiscussionCategory) => names[value]();

export const discussionCategories = Object.keys(names) as DiscussionCategory[];
