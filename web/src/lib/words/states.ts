import { m } from '@platforma/messages';
import type { TopicState } from '@platforma/schema';

const names: Record<TopicState, () => string> = {
  DRAFT: m.state_DRAFT,
  OPEN: m.state_OPEN,
  IN_TALKS: m.state_IN_TALKS,
  AWAITING_AUTHORITY: m.state_AWAITING_AUTHORITY,
  PARTLY_RESOLVED: m.state_PARTLY_RESOLVED,
  RESOLVED: m.state_RESOLVED,
  POSTPONED: m.state_POSTPONED,
  ARCHIVED: m.state_ARCHIVED,
};

/** The state of a topic, as it stands in a sentence. */
export const stateName = (value: TopicState) => names[value]();

export const states = Object.keys(names) as TopicState[];
