import { randomUUID } from 'node:crypto';
import { discussionInput, opened, pollInput, posted, postInput } from './discussions.ts';
import { pdf, uploaded } from './files.ts';
import { cooperationVerbs } from './cooperation.ts';
import { experienceVerbs } from './experience.ts';
import { groupVerbs } from './groups.ts';
import { moderationVerbs } from './moderation.ts';
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
  /** A poll of Tomáš with its options. */
  const poll = async () => {
    const id = await posted(tomas, await discussion(), 'Hlasujte.', { poll: pollInput });
    const text = 'query($id: ID!) { post(id: $id) { poll { id options { id } } } }';
    const { post } = await tomas.run(text, { id });
    return { id: post.poll.id, options: post.poll.options.map((one: { id: string }) => one.id) };
  };
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

  const standing = async (state: string): Promise<string> => {
    const [row] = await w.sql<{ id: string }>(
      `with o as (insert into organisation (id, name, kind, legal_form) values (gen_random_uuid(), 'Na cestě', 'ROMA', 'ASSOCIATION') returning id)
       insert into membership (id, organisation_id, state, since) select gen_random_uuid(), id, $1, '2026-01-01' from o returning organisation_id as id`,
      [state],
    );
    return row!.id;
  };
  /** A step of a membership, each time from the standing that it needs. */
  const membershipStep = async (state: string, args: object = {}): Promise<Call> => {
    const id = await standing(state);
    const reset = 'update membership set state = $2 where organisation_id = $1 and until is null';
    return {
      who: vera,
      args: async () => {
        await w.sql(reset, [id, state]);
        return { organisationId: `organisation_${id}`, ...args, ...key() };
      },
    };
  };
  const joinInput = () => ({
    ...{ id: `joinrequest_${randomUUID()}`, name: 'Nová cesta', kind: 'ROMA', legalForm: 'ASSOCIATION' },
    ...{ businessId: null, region: 'CZ010', contactName: 'Iva', address: 'iva@example.cz', language: 'CS' },
    answers: [{ questionId: `question_${randomUUID()}`, text: 'Známe se.' }],
  });
  const asked = async (): Promise<string> => {
    const input = joinInput();
    await w.sql(`update auth.join_request set client = null`);
    await w.visitor.run('mutation($input: JoinInput!) { askToJoin(input: $input) }', { input });
    return input.id;
  };

  /** Everybody has accepted every version, so that what is tried here is not refused for want of it. */
  const acceptAll = () =>
    w.sql(`insert into rules_acceptance (id, audience_id, person_id, rules_id, accepted_at)
           select gen_random_uuid(), p.private_audience_id, p.id, r.id, now() from person p, rules r on conflict do nothing`);
  const published = async (): Promise<string> => {
    const [rules] = await w.sql<{ id: string }>(
      `insert into rules (id, number, text_cs, html_cs, published_at)
       select gen_random_uuid(), 1 + coalesce(max(number), 0), 'Pravidla.', '<p>Pravidla.</p>', now() from rules returning id`,
    );
    await acceptAll();
    return `rules_${rules!.id}`;
  };

  /** Who comes later has accepted them too. */
  const welcoming: World = {
    ...w,
    person: async (...given) => {
      const somebody = await w.person(...given);
      await acceptAll();
      return somebody;
    },
  };

  const calls = {
    ...cooperationVerbs(w),
    ...experienceVerbs(w),
    ...groupVerbs(welcoming),
    ...moderationVerbs(welcoming),
    acceptAnswer: async () => keyed(jana, { postId: await post(tomas) }),
    acceptJoinRequest: async () => keyed(vera, { id: await asked() }),
    acceptRules: async () => {
      const id = await published();
      return {
        who: karel,
        args: async () => {
          await w.sql('delete from rules_acceptance where person_id = $1', [karel.personId]);
          return { rulesId: id };
        },
      };
    },
    admitMember: () => membershipStep('CANDIDATE', reason),
    addOrganisation: async () => ({
      who: vera,
      args: async () => ({ input: { ...organisationText, id: `organisation_${randomUUID()}`, ...key() } }),
    }),
    addPost: async () => {
      const discussionId = await discussion();
      const args = async () => ({
        input: {
          ...{ ...postInput(discussionId), language: 'CS', poll: pollInput },
          attachments: await attachments(tomas),
        },
      });
      return { who: tomas, args };
    },
    archiveTopic: () => step('RESOLVED', reason),
    askToJoin: async () => ({
      who: w.visitor,
      args: async () => {
        await w.sql(`update auth.join_request set client = null`);
        return { input: joinInput() };
      },
    }),
    assignTopic: () => step('OPEN', { coordinatorId: vera.id }),
    awaitAuthority: () => step('IN_TALKS', reason),
    bookmarkPost: async () =>
      simple(karel, { postId: await post(tomas), remindAt: new Date(Date.now() + 86_400_000).toISOString() }),
    closePoll: async () => simple(tomas, { pollId: (await poll()).id }),
    catchUp: async () => simple(jana),
    changeSettings: async () => simple(jana, { language: 'EN', hasShortcuts: false, showsPresence: true }),
    changeTopicVisibility: () => step('OPEN', { visibility: 'PUBLIC', ...reason }),
    declineJoinRequest: async () => keyed(vera, { id: await asked(), ...reason }),
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
    endMembership: () => membershipStep('MEMBER', reason),
    actFor: async () => simple(w.lenka, { organisationId: `organisation_${w.brno}` }),
    followArea: async () => simple(karel, { area: 'HOUSING' }),
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
    makeCandidate: () => membershipStep('APPLICANT', reason),
    markNotificationsRead: async () => simple(jana, { upTo: '2036-01-01T00:00:00.000Z' }),
    markRead: async () => simple(karel, { discussionId: await discussion(), fromNumber: 1, toNumber: 1 }),
    markUnread: async () => simple(jana, { discussionId: await discussion(), fromNumber: 1 }),
    mergeDiscussion: async () => moving(async () => ({ toId: await discussion() })),
    movePosts: async () =>
      moving(async () => ({ numbers: [{ first: 2, last: 9 }], toId: await discussion() })),
    noteTyping: async () => simple(karel, { discussionId: await discussion() }),
    noteReading: async () => simple(karel, { discussionId: await discussion() }),
    noteVisit: async () => simple(jana),
    sayOfMyself: async () => ({
      who: jana,
      args: async () => ({
        input: {
          ...{ ...key(), kind: 'ROLE', value: 'Vedu poradnu.', visibility: 'ORGANISATION' },
          organisationId: `organisation_${w.lipov}`,
        },
      }),
    }),
    openPerson: async () => simple(tomas, { id: jana.id }),
    goByOrganisation: async () => simple(w.lenka, { isOn: true }),
    openDiscussion: async () => {
      const topicId = await propose(vera);
      return {
        who: tomas,
        args: async () => ({
          input: {
            ...{ ...discussionInput({ topicId }), language: 'CS', poll: pollInput },
            attachments: await attachments(tomas),
          },
        }),
      };
    },
    openTopic: () => step('DRAFT'),
    postponeTopic: () => step('OPEN', { ...reason, reviewOn: '2036-01-01' }),
    proposeTopic: async () => ({
      who: karel,
      args: async () => ({ input: { ...topicText, id: `topic_${randomUUID()}` } }),
    }),
    publishRules: async () => ({
      who: vera,
      args: async () => {
        await w.sql('delete from rules_acceptance');
        await w.sql('delete from rules where audience_id = 1');
        return { input: { id: `rules_${randomUUID()}`, number: 1, textCs: 'Pravidla.', textEn: 'Rules.' } };
      },
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
    recommend: async () => {
      const id = await standing('APPLICANT');
      return {
        who: jana,
        args: async () => {
          await w.sql('delete from recommendation where organisation_id = $1', [w.lipov]);
          const input = { id: `recommendation_${randomUUID()}`, organisationId: `organisation_${id}` };
          return { input: { ...input, text: 'Známe je.' } };
        },
      };
    },
    removeBookmark: async () => {
      const postId = await post(tomas);
      const keep = 'mutation($postId: ID!) { bookmarkPost(postId: $postId) { id } }';
      return {
        who: karel,
        args: async () => {
          await karel.run(keep, { postId });
          return { postId };
        },
      };
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
    restoreMembership: () => membershipStep('SUSPENDED', reason),
    saveDraft: async () => simple(karel, { discussionId: await discussion(), body: 'Rozepsáno' }),
    splitDiscussion: async () =>
      moving(async () => ({
        ...{ numbers: [{ first: 2, last: 2 }], newId: `discussion_${randomUUID()}` },
        ...{ title: 'Jiná otázka', category: 'GENERAL' },
      })),
    setDiscussionTemplate: async () => ({
      who: vera,
      args: async () => {
        await w.sql('delete from discussion_template where audience_id = 3');
        return { category: 'GENERAL', body: 'O čem to je.', version: 0 };
      },
    }),
    setJoinQuestions: async () => ({
      who: vera,
      args: async () => {
        await w.sql('update join_question set retired_at = now()');
        const question = { textCs: 'Proč?', textEn: 'Why?', isRequired: false };
        return {
          input: { ...key(), seenIds: [], questions: [{ ...question, id: `question_${randomUUID()}` }] },
        };
      },
    }),
    startTalks: () => step('OPEN', reason),
    suspendMembership: () => membershipStep('MEMBER', reason),
    unfollowArea: async () => simple(karel, { area: 'HOUSING' }),
    unfollowDiscussion: async () => simple(jana, { id: await discussion() }),
    unfollowTopic: async () => simple(vera, { id: await propose(vera) }),
    unreact: async () => simple(karel, { postId: await post(tomas), kind: 'SAME' }),
    vote: async () => {
      const { id, options } = await poll();
      return simple(karel, { pollId: id, optionIds: [options[1]] });
    },
    withdrawPost: async () => keyed(tomas, { id: await post(tomas), ...reason }),
    announceDiscussion: () => led(),
    archiveDiscussion: () => led(),
    confirmReading: async () => simple(karel, { id: await discussion() }),
    introduceInDiscussion: () => led(),
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
    withdrawIntroductions: () => led(),
    watchCategory: async () => simple(karel, { category: 'QUESTION', level: 'ALL' }),
    watchDiscussion: async () => simple(karel, { id: await discussion(), level: 'NONE' }),
    watchTopic: async () => simple(karel, { id: await propose(vera), level: 'MENTIONS' }),
  } satisfies Record<string, () => Promise<Call>>;
  const prepared = Object.entries<() => Promise<Call>>(calls).map(([name, prepare]) => [
    name,
    () => acceptAll().then(prepare),
  ]);
  return Object.fromEntries(prepared) as typeof calls;
}
