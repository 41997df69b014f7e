import { getNamedType, type GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callOf } from '../../test/calls.ts';
import { opened, pollInput, posted } from '../../test/discussions.ts';
import { DECIDE, decision, newcomer, noticeOf, reported, submitted } from '../../test/moderation.ts';
import { verbs } from '../../test/verbs.ts';
import { world, type World } from '../../test/world.ts';
import { createSchema } from '../schema.ts';

const MISSING = '00000000-0000-4000-8000-00000000abcd';
const AUDITORS = 6;

let w: World;
let schema: GraphQLSchema;
let hidden: Record<string, string>;
beforeAll(async () => {
  [w, schema] = [await world(), await createSchema()];
  hidden = await hide();
});
afterAll(() => w.close());

/** One row of each kind that only auditors see; an invitation is its organisation's own as it is. */
async function hide(): Promise<Record<string, string>> {
  const plain = (id: string) => id.slice(id.indexOf('_') + 1);
  const discussion = plain(await opened(w.jana));
  const post = plain(await posted(w.jana, `discussion_${discussion}`, 'Hlasujte.', { poll: pollInput }));
  const [{ poll, poll_option }] = await w.sql(
    'select p.id poll, o.id poll_option from poll p join poll_option o on o.poll_id = p.id where p.post_id = $1 limit 1',
    [post],
  );
  const { args } = await verbs(w).followTopic();
  const topic = plain((await args()).id as string);
  const { personId } = await w.person('Neviditelná', { organisations: [w.lipov] });
  const [mandate] = await w.sql('select id from mandate where person_id = $1', [personId]);
  const { args: invited } = await verbs(w).revokeInvitation();
  const invitation = plain((await invited()).id as string);
  const [organisation] = await w.sql(
    `insert into organisation (id, name, kind, legal_form, region, city) values (gen_random_uuid(), 'Skrytá', 'ROMA', 'ASSOCIATION', 'CZ010', 'Praha') returning id`,
  );
  const [body] = await w.sql(
    `insert into public_body (id, name, kind, level) values (gen_random_uuid(), 'Skrytý úřad', 'x', 'NATIONAL') returning id`,
  );
  const { args: named } = await verbs(w).leaveCooperation();
  const side = plain((await named()).sideId as string);
  const { args: edited } = await verbs(w).inviteToCooperation();
  const cooperation = plain(((await edited()).input as { cooperationId: string }).cooperationId);
  const { args: withdrawn } = await verbs(w).withdrawExperience();
  const experience = plain((await withdrawn()).noticeId as string);
  const { args: removed } = await verbs(w).removeFromGroup();
  const groupmembership = plain((await removed()).membershipId as string);
  const [{ group_id: group }] = await w.sql('select group_id from group_membership where id = $1', [
    groupmembership,
  ]);
  const { caseId: about } = await reported(w);
  await w.milada.run(DECIDE, decision(about));
  const notice = await noticeOf(w, about);
  const { args: listed } = await verbs(w).removeBlockedWord();
  const word = (await listed()).id as string;
  const { heldPostId } = await submitted(w, await newcomer(w));
  const [rules] = await w.sql(
    `insert into rules (id, number, text_cs, html_cs, published_at) values (gen_random_uuid(), 9, 'x', 'x', now()) returning id`,
  );
  const { args: kept } = await verbs(w).editDeadlineRule();
  const deadlinerule = plain(((await kept()).input as { id: string }).id);
  const { args: removable } = await verbs(w).removeOneOffHoliday();
  const oneoffholiday = plain((await removable()).id as string);
  const { args: sent } = await verbs(w).editSubmission();
  const submission = plain(((await sent()).input as { id: string }).id);
  const { args: changed } = await verbs(w).withdrawInteraction();
  const interaction = plain((await changed()).id as string);
  const { args: revoked } = await verbs(w).revokeConfirmation();
  const confirmationrequest = plain((await revoked()).id as string);
  const { args: hideable } = await verbs(w).hideCorrection();
  const officereply = plain((await hideable()).id as string);
  const [{ interaction_id: replied }] = await w.sql('select interaction_id from office_reply where id = $1', [
    officereply,
  ]);
  const { args: confirmed } = await verbs(w).confirmCommitment();
  const commitment = plain(((await confirmed()).input as { id: string }).id);
  const [request] = await w.sql(
    `insert into join_request (id, name, kind, legal_form, region, contact_name, language) values (gen_random_uuid(), 'Skrytá', 'ROMA', 'ASSOCIATION', 'CZ010', 'X', 'CS') returning id`,
  );
  const ids = {
    experience,
    groupmembership,
    group,
    side,
    cooperation,
    discussion,
    topic,
    person: personId,
    mandate: mandate.id,
    invitation,
    organisation: organisation.id,
    body: body.id,
    rules: rules.id,
    deadlinerule,
    oneoffholiday,
    submission,
    interaction,
    confirmationrequest,
    repliedinteraction: replied,
    commitment,
    joinrequest: request.id,
    case: plain(about),
    moderationnotice: plain(notice),
    blockedword: plain(word),
    heldpost: plain(heldPostId),
  };
  for (const [kind, id] of Object.entries(ids).filter(([kind]) => kind !== 'invitation')) {
    const table = tables[kind] ?? kind;
    await w.sql(`update ${table} set audience_id = $2 where id = $1`, [id, AUDITORS]);
    await w.sql('update stream set audience_id = $2 where id = $1 and $3', [id, AUDITORS, kind !== 'person']);
  }
  return { ...ids, post, poll, poll_option, officereply };
}

const tables: Record<string, string> = {
  ...{ case: 'moderation_case', moderationnotice: 'moderation_notice', blockedword: 'blocked_word' },
  heldpost: 'held_post',
  ...{ deadlinerule: 'deadline_rule', oneoffholiday: 'one_off_holiday' },
  ...{ confirmationrequest: 'interaction_confirmation', repliedinteraction: 'interaction' },
  ...{ body: 'public_body', side: 'cooperation_side', joinrequest: 'join_request' },
  experience: 'experience_notice',
  ...{ group: 'working_group', groupmembership: 'group_membership' },
};
const kinds: Record<string, string> = {
  ...{ topicId: 'topic', discussionId: 'discussion', postId: 'post', replyToId: 'post' },
  ...{ pollId: 'poll', optionIds: 'poll_option' },
  ...{ organisationId: 'organisation', actingForId: 'organisation', withinOrganisationId: 'organisation' },
  ...{ coordinatorId: 'person', bodyIds: 'body', parentId: 'commitment', rulesId: 'rules' },
  ...{ groupId: 'group', withinGroupId: 'group', membershipId: 'groupmembership', personId: 'person' },
  interactionId: 'interaction',
  ...{ noticeId: 'experience', answerId: 'post', helpfulPostId: 'post', caseId: 'case' },
  heldPostId: 'heldpost',
  ...{ bodyId: 'body', previousId: 'submission', submissionId: 'submission' },
  ...{ answerRuleId: 'deadlinerule', sendRuleId: 'deadlinerule' },
  ...{ cooperationId: 'cooperation', sideId: 'side', contactIds: 'person', invitedIds: 'organisation' },
};
const creations = new Set([
  ...['addOrganisation', 'addPost', 'askToJoin', 'invite', 'openDiscussion', 'proposeTopic', 'publishRules'],
  ...['recommend', 'setJoinQuestions', 'proposeCooperation', 'openGroup', 'askToJoinGroup', 'inviteToGroup'],
  ...['publishExperience', 'proposeGoodPractice'],
  ...['addDeadlineRule', 'addOneOffHoliday', 'addSubmission', 'recordAnswer'],
  ...['recordInteraction', 'recordCommitment'],
  ...['reportPost', 'addBlockedWord', 'submitPost', 'submitDiscussion'],
]);

const kindOf = (type: string) => (type === 'ModerationCase' ? 'case' : type.toLowerCase());

/** Where a mutation names something that is there: the path to the id, and its kind. */
function named(name: string): [path: string[], kind: string][] {
  const field = schema.getMutationType()!.getFields()[name]!;
  const own = name === 'revokeInvitation' ? 'invitation' : kindOf(getNamedType(field.type).name);
  const of = (arg: string, path: string[]): [string[], string][] => {
    if (arg === 'id') return creations.has(name) ? [] : [[[...path, arg], own]];
    if (arg === 'postId' && creations.has(name) && name !== 'reportPost') return [];
    if (arg === 'discussionId' && name === 'publishExperience') return [];
    if (arg === 'noticeId' && getNamedType(field.type).name.startsWith('Moderation'))
      return [[[...path, arg], 'moderationnotice']];
    return kinds[arg] ? [[[...path, arg], kinds[arg]]] : [];
  };
  return field.args.flatMap(({ name: arg, type }) => {
    const input = getNamedType(type);
    if (!('getFields' in input)) return of(arg, []);
    return Object.keys((input as { getFields(): object }).getFields()).flatMap((inner) => of(inner, [arg]));
  });
}

test(
  'a mutation answers the same to what is hidden and to what is missing, byte for byte',
  { timeout: 120_000 },
  async () => {
    const compared: string[] = [];
    for (const [name, prepare] of Object.entries(verbs(w))) {
      const call = await prepare();
      const text = callOf(schema, 'mutation', name);
      for (const [path, kind] of named(name)) {
        const answer = async (uuid: string) => {
          const variables: any = await call.args();
          const at = path.length > 1 ? variables[path[0]!] : variables;
          const leaf = path.at(-1)!;
          at[leaf] = leaf.endsWith('Ids') ? [`${kind}_${uuid}`] : `${kind}_${uuid}`;
          return (name === 'revokeInvitation' ? w.tomas : call.who).text(text, variables);
        };
        const [toHidden, toMissing] = [await answer(hidden[kind]!), await answer(MISSING)];
        expect([name, path, toHidden]).toEqual([name, path, toMissing]);
        expect(JSON.parse(toHidden).errors?.length, `${name} ${path}: ${toHidden}`).toBe(1);
        compared.push(`${name} ${path}`);
      }
    }
    expect(compared.length).toBeGreaterThan(35);
  },
);
