import { randomUUID } from 'node:crypto';
import { type Call, key, plain, reason, simple, versionOf } from './call.ts';
import type { Somebody, World } from './world.ts';

const topicText = {
  ...{ title: 'Kauce při pronájmu', area: 'HOUSING', ask: 'Jasná pravidla.', description: 'Popis.' },
  ...{ regions: ['CZ042'], bodyIds: [], origin: 'Setkání' },
};

/** The id of a topic that somebody proposed. */
export async function proposed(who: Somebody): Promise<string> {
  const input = { ...topicText, id: `topic_${randomUUID()}` };
  await who.run('mutation($input: ProposeTopicInput!) { proposeTopic(input: $input) { id } }', { input });
  return input.id;
}

/** What can be done about topics, each with what it needs beforehand. */
export function topicVerbs(w: World) {
  const { vera, karel } = w;
  /** A step of the lifecycle, each time from the state that it needs. */
  const step = async (state: string, args: object = {}): Promise<Call> => {
    const id = await proposed(vera);
    const reset = `update topic set state = $2, outcome = 'x', review_on = '2036-01-01' where id = $1`;
    return {
      who: vera,
      args: async () => {
        await w.sql(reset, [plain(id), state]);
        return { id, ...args, ...key() };
      },
    };
  };
  return {
    archiveTopic: () => step('RESOLVED', reason),
    assignTopic: () => step('OPEN', { coordinatorId: vera.id }),
    awaitAuthority: () => step('IN_TALKS', reason),
    changeTopicVisibility: () => step('OPEN', { visibility: 'PUBLIC', ...reason }),
    editTopic: async () => {
      const id = await proposed(vera);
      const args = async () => ({
        input: { ...topicText, id, version: await versionOf(w, 'topic', id), ...key() },
      });
      return { who: vera, args };
    },
    followArea: async () => simple(karel, { area: 'HOUSING' }),
    followTopic: async () => simple(karel, { id: await proposed(vera) }),
    openTopic: () => step('DRAFT'),
    postponeTopic: () => step('OPEN', { ...reason, reviewOn: '2036-01-01' }),
    proposeTopic: async () => ({
      who: karel,
      args: async () => ({ input: { ...topicText, id: `topic_${randomUUID()}` } }),
    }),
    reopenTopic: () => step('POSTPONED', reason),
    resolveTopic: () => step('IN_TALKS', { outcome: 'Vyřešeno.' }),
    resolveTopicPartly: () => step('IN_TALKS', { outcome: 'Zčásti.' }),
    startTalks: () => step('OPEN', reason),
    unfollowArea: async () => simple(karel, { area: 'HOUSING' }),
    unfollowTopic: async () => simple(vera, { id: await proposed(vera) }),
    watchTopic: async () => simple(karel, { id: await proposed(vera), level: 'MENTIONS' }),
  } satisfies Record<string, () => Promise<Call>>;
}
