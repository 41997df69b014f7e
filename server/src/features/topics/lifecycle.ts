import { TopicState } from './topic.enums.ts';

const { DRAFT, OPEN, IN_TALKS, AWAITING_AUTHORITY, PARTLY_RESOLVED, RESOLVED, POSTPONED, ARCHIVED } =
  TopicState;

export type TopicVerb =
  'open' | 'startTalks' | 'awaitAuthority' | 'resolvePartly' | 'resolve' | 'postpone' | 'reopen' | 'archive';

/** From which states a verb leads to which; whatever is not here is forbidden. */
const lifecycle: Record<TopicVerb, Partial<Record<TopicState, TopicState>>> = {
  open: { [DRAFT]: OPEN },
  startTalks: { [OPEN]: IN_TALKS, [AWAITING_AUTHORITY]: IN_TALKS, [PARTLY_RESOLVED]: IN_TALKS },
  awaitAuthority: { [IN_TALKS]: AWAITING_AUTHORITY },
  resolvePartly: { [IN_TALKS]: PARTLY_RESOLVED, [AWAITING_AUTHORITY]: PARTLY_RESOLVED },
  resolve: { [IN_TALKS]: RESOLVED, [AWAITING_AUTHORITY]: RESOLVED, [PARTLY_RESOLVED]: RESOLVED },
  postpone: { [OPEN]: POSTPONED, [IN_TALKS]: POSTPONED, [AWAITING_AUTHORITY]: POSTPONED },
  reopen: { [POSTPONED]: OPEN, [RESOLVED]: IN_TALKS },
  archive: { [DRAFT]: ARCHIVED, [RESOLVED]: ARCHIVED },
};

/** The state a verb leads to; undefined where it is forbidden. */
export const stateAfter = (verb: TopicVerb, state: TopicState): TopicState | undefined =>
  lifecycle[verb][state];
