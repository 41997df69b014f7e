import { key, type Call } from './call.ts';
import type { World } from './world.ts';

export const MAKE_FEED = 'mutation($requestId: ID!) { makeCalendarFeed(requestId: $requestId) { path } }';
export const REVOKE_FEED =
  'mutation($requestId: ID!) { revokeCalendarFeed(requestId: $requestId) { calendarFeedMadeAt } }';

export const AGENDA = `query($from: Date!, $to: Date!, $mine: Boolean, $topicId: ID, $standing: AgendaStanding, $after: String) {
  agenda(from: $from, to: $to, mine: $mine, topicId: $topicId, standing: $standing, first: 100, after: $after) {
    totalCount edges { node { key day kind standing topic { id } submission { id title } commitment { id } } } } }`;

/** What can be done about the calendar of one's own. */
export function agendaVerbs({ karel, sql }: World) {
  return {
    makeCalendarFeed: async (): Promise<Call> => ({ who: karel, args: async () => key() }),
    revokeCalendarFeed: async (): Promise<Call> => ({
      who: karel,
      args: async () => {
        await sql('delete from calendar_feed where person_id = $1', [karel.personId]);
        await karel.run(MAKE_FEED, key());
        return key();
      },
    }),
  } satisfies Record<string, () => Promise<Call>>;
}
