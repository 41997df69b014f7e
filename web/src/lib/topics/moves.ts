import type { TopicState } from '@platforma/schema';
import type { VerbName } from './verbs.ts';

/** The state to which a verb leads; the lifecycle itself is the server's, this only finds the verb for a place. */
const leadsTo: Record<VerbName, TopicState[]> = {
  open: ['OPEN'],
  startTalks: ['IN_TALKS'],
  awaitAuthority: ['AWAITING_AUTHORITY'],
  resolvePartly: ['PARTLY_RESOLVED'],
  resolve: ['RESOLVED'],
  postpone: ['POSTPONED'],
  reopen: ['OPEN', 'IN_TALKS'],
  archive: ['ARCHIVED'],
};

/** The verb that brings a topic to a state; undefined where the viewer has none. */
export const verbTo = (state: TopicState, can: Record<VerbName, boolean>): VerbName | undefined =>
  (Object.keys(leadsTo) as VerbName[]).find((verb) => can[verb] && leadsTo[verb].includes(state));
