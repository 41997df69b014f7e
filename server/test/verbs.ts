import { randomUUID } from 'node:crypto';
import { discussionInput, opened, posted, postInput } from './discussions.ts';
import { pdf, uploaded } from './files.ts';
import type { Somebody, World } from './world.ts';

/** A call of a mutation that succeeds. */
export interface Call {
  who: Somebody;
  /** New keys and the present version with every call. */
  args(): Promise<Record<string, unknown>>;
}

const key = () => ({ requestId: randomUUID() });
const plain = (id: string) => id.slice(id.indexOf('_') + 1);

const topicText = {
  ...{ title: 'Kauce při pronájmu', area: 'HOUSING', ask: 'Jasná pravidla.', description: 'Popis.' },
  ...{ regions: ['CZ042'], bodyIds: [], origin: 'Setkání' },
};
const organisationText = {
  ...{ name: 'Nová organizace', kind: 'ROMA', legalForm: 'ASSOCIATION', businessId: null, region: 'CZ010' },
  ...{ city: 'Praha', focusAreas: ['bydlení'], website: 'example.cz', note: 'Poznámka' },
};

/** Everything that can be done through the API, each with what it needs beforehand. */
export function verbs(w: World) {
  const { vera, jana, tomas, karel } = w;
  const simple = (who: Somebody, args: object = {}): Call => ({ who, args: async () => ({ ...args }) });
  const keyed = (who: Somebody, args: object): Call => ({ who, args: async () => ({ ...args, ...key() }) });
  const versionOf = async (table: string, id: string) =>
    (await w.sql<{ version: number }>(`select version from ${table} where id = $1`, [plain(id)]))[0]!.version;
  const propose = async (who: Somebody) => {
    const input = { ...topicText, id: `topic_${randomUUID()}` };
    await who.run('mutation($input: ProposeTopicInput!) { proposeTopic(input: $input) { id } }', { input });
    return input.id;
  };
  /** A step of the lifecycle, each time from the state that it needs. */
  const step = async (state: string, args: object = {}): Promise<Call> => {
    const id = await propose(vera);
    const reset = `update topic set state = $2, outcome = 'x', review_on = '2036-01-01' where id = $1`;
    return {
      who: vera,
      args: async () => {
        await w.sql(reset, [plain(id), state]);
        return { id, ...args, ...key() };
      },
    };
  };
  const discussion = () => opened(jana);
  const post = async (who: Somebody) => posted(who, await discussion());
  const reason = { reason: 'Protože.' };
  /** Each time from a discussion of its own, with two posts. */
  const moving = (more: () => Promise<object>): Call => ({
    who: vera,
    args: async () => {
      const discussionId = await discussion();
      await posted(tomas, discussionId);
      return { input: { id: `post_move_${randomUUID()}`, discussionId, ...reason, ...(await more()) } };
    },
  });
  const attachments = async (who: Somebody) => {
    // However often it is called: a day has a limit.
    await w.sql('delete from upload where person_id = $1', [who.personId]);
    return [{ id: await uploaded(who, pdf()), alternativeText: 'Zápis' }];
  };

  const led = async (args: object = {}) => keyed(vera, { id: await discussion(), ...args });

  return {
    acceptAnswer: async () => keyed(jana, { postId: await post(tomas) }),
    addOrganisation: async () => ({
      who: vera,
      args: async () => ({ input: { ...organisationText, id: `organisation_${randomUUID()}`, ...key() } }),
    }),
    addPost: async () => {
      const discussionId = await discussion();
      const args = async () => ({
        input: {
          ...{ ...postInput(discussionId), language: 'CS' },
          attachments: await attachments(tomas),
        },
      });
      return { who: tomas, args };
    },
    archiveTopic: () => step('RESOLVED', reason),
    assignTopic: () => step('OPEN', { coordinatorId: vera.id }),
    awaitAuthority: () => step('IN_TALKS', reason),
    catchUp: async () => simple(jana),
    changeSettings: async () => simple(jana, { language: 'EN', hasShortcuts: false }),
    changeTopicVisibility: () => step('OPEN', { visibility: 'PUBLIC', ...reason }),
    editOrganisation: async () => ({
      who: jana,
      args: async () => ({
        input: {
          ...{ ...organisationText, name: 'Společný krok Lipov', id: `organisation_${w.lipov}`, ...key() },
          version: await versionOf('organisation', w.lipov),
        },
      }),
    }),
    editPost: async () => {
      const id = await post(tomas);
      const args = async () => ({
        input: {
          ...{ id, body: 'Jinak.', version: await versionOf('post', id), ...key() },
          attachments: await attachments(tomas),
        },
      });
      return { who: tomas, args };
    },
    editTopic: async () => {
      const id = await propose(vera);
      const args = async () => ({
        input: { ...topicText, id, version: await versionOf('topic', id), ...key() },
      });
      return { who: vera, args };
    },
    endMandate: async () => {
      const { personId } = await w.person('Odchází', { organisations: [w.lipov] });
      const [mandate] = await w.sql('select id from mandate where person_id = $1', [personId]);
      return keyed(jana, { id: `mandate_${mandate.id}`, ...reason });
    },
    followDiscussion: async () => simple(karel, { id: await discussion() }),
    followTopic: async () => simple(karel, { id: await propose(vera) }),
    invite: async () => ({
      who: jana,
      args: async () => ({
        input: {
          ...{ id: `invitation_${randomUUID()}`, organisationId: `organisation_${w.lipov}`, name: 'Nová' },
          ...{ address: 'nova@example.cz', role: 'MEMBER' },
        },
      }),
    }),
    markNotificationsRead: async () => simple(jana, { upTo: '2036-01-01T00:00:00.000Z' }),
    markRead: async () => simple(karel, { discussionId: await discussion(), fromNumber: 1, toNumber: 1 }),
    markUnread: async () => simple(jana, { discussionId: await discussion(), fromNumber: 1 }),
    mergeDiscussion: async () => moving(async () => ({ toId: await discussion() })),
    movePosts: async () =>
      moving(async () => ({ numbers: [{ first: 2, last: 9 }], toId: await discussion() })),
    noteTyping: async () => simple(karel, { discussionId: await discussion() }),
    noteVisit: async () => simple(jana),
    openDiscussion: async () => {
      const topicId = await propose(vera);
      return {
        who: tomas,
        args: async () => ({ input: { ...discussionInput({ topicId }), language: 'CS' } }),
      };
    },
    openTopic: () => step('DRAFT'),
    postponeTopic: () => step('OPEN', { ...reason, reviewOn: '2036-01-01' }),
    proposeTopic: async () => ({
      who: karel,
      args: async () => ({ input: { ...topicText, id: `topic_${randomUUID()}` } }),
    }),
    react: async () => simple(karel, { postId: await post(tomas), kind: 'SAME' }),
    redactPost: async () => {
      const id = await post(tomas);
      const args = async () => ({
        input: {
          id,
          passages: [],
          alsoPostIds: [],
          version: await versionOf('post', id),
          ...reason,
          ...key(),
        },
      });
      return { who: w.milada, args };
    },
    reopenDiscussion: async () => keyed(jana, { id: await discussion() }),
    reopenTopic: () => step('POSTPONED', reason),
    resolveDiscussion: async () => keyed(jana, { id: await discussion() }),
    resolveTopic: () => step('IN_TALKS', { outcome: 'Vyřešeno.' }),
    resolveTopicPartly: () => step('IN_TALKS', { outcome: 'Zčásti.' }),
    revokeInvitation: async () => {
      const id = `invitation_${randomUUID()}`;
      const input = {
        id,
        organisationId: `organisation_${w.lipov}`,
        name: 'X',
        address: 'x@example.cz',
        role: 'MEMBER',
      };
      // What was tried before counts to the thirty of a day.
      await w.sql(`update invitation set created_at = now() - interval '2 days'`);
      await jana.run('mutation($input: InviteInput!) { invite(input: $input) { id } }', { input });
      return keyed(jana, { id });
    },
    saveDraft: async () => simple(karel, { discussionId: await discussion(), body: 'Rozepsáno' }),
    splitDiscussion: async () =>
      moving(async () => ({
        ...{ numbers: [{ first: 2, last: 2 }], newId: `discussion_${randomUUID()}` },
        ...{ title: 'Jiná otázka', category: 'GENERAL' },
      })),
    startTalks: () => step('OPEN', reason),
    unfollowDiscussion: async () => simple(jana, { id: await discussion() }),
    unfollowTopic: async () => simple(vera, { id: await propose(vera) }),
    unreact: async () => simple(karel, { postId: await post(tomas), kind: 'SAME' }),
    withdrawPost: async () => keyed(tomas, { id: await post(tomas), ...reason }),
    announceDiscussion: () => led(),
    archiveDiscussion: () => led(),
    confirmReading: async () => simple(karel, { id: await discussion() }),
    lockDiscussion: () => led(reason),
    pinDiscussion: () => led(),
    slowDiscussion: () => led({ minutes: 5 }),
    sumUpDiscussion: async () => {
      const discussionId = await discussion();
      return {
        who: vera,
        args: async () => ({
          input: {
            id: `discussion_summary_${randomUUID()}`,
            discussionId,
            body: 'Domluveno.',
            language: 'CS',
          },
        }),
      };
    },
    unarchiveDiscussion: () => led(),
    unlockDiscussion: () => led(),
    unpinDiscussion: () => led(),
    withdrawAnnouncement: () => led(),
  } satisfies Record<string, () => Promise<Call>>;
}
