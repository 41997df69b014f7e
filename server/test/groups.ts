import { randomUUID } from 'node:crypto';
import { type Call, key, keyed } from './call.ts';
import type { Somebody, World } from './world.ts';

const FIELDS =
  'id state standing standingId version viewerCan { ask answer invite answerAsked leave lead reopen openDiscussion } memberships(first: 20) { edges { node { id role person { id } organisation { name } } } } requests(first: 20) { edges { node { id state person { id } } } }';
const taking = (name: string, type: string) =>
  `mutation($input: ${type}!) { ${name}(input: $input) { ${FIELDS} } }`;
export const OPEN_GROUP = taking('openGroup', 'OpenGroupInput');
export const ASK = taking('askToJoinGroup', 'AskToJoinInput');
export const INVITE = taking('inviteToGroup', 'InviteToGroupInput');
export const READ = `query($id: ID!) { group(id: $id) { ${FIELDS} } }`;
export const ACCEPT = `mutation($id: ID!, $r: ID!) { acceptGroupMembership(membershipId: $id, requestId: $r) { ${FIELDS} } }`;
export const DECLINE = `mutation($id: ID!, $r: ID!) { declineGroupMembership(membershipId: $id, requestId: $r) { ${FIELDS} } }`;
export const LEAVE = `mutation($id: ID!, $r: ID!) { leaveGroup(groupId: $id, requestId: $r) { ${FIELDS} } }`;
export const REMOVE = `mutation($id: ID!, $r: ID!, $reason: String!) { removeFromGroup(membershipId: $id, requestId: $r, reason: $reason) { ${FIELDS} } }`;
export const ROLE = `mutation($id: ID!, $r: ID!, $role: GroupRole!) { changeGroupRole(membershipId: $id, requestId: $r, role: $role) { ${FIELDS} } }`;
export const CLOSE = `mutation($id: ID!, $r: ID!, $reason: String!) { closeGroup(groupId: $id, requestId: $r, reason: $reason) { ${FIELDS} } }`;

export const REOPEN = `mutation($id: ID!, $r: ID!) { reopenGroup(groupId: $id, requestId: $r) { ${FIELDS} } }`;
export const EDIT = `mutation($input: EditGroupInput!) { editGroup(input: $input) { ${FIELDS} name purpose focusAreas } }`;
export const groupEdit = (id: string, version: number, changes: object = {}) => ({
  input: {
    ...{ id, version, requestId: randomUUID(), name: 'Skupina k dětem', purpose: 'Něco jiného.' },
    ...{ focusAreas: ['vzdělávání'] },
    ...changes,
  },
});

export const groupInput = (changes: object = {}) => ({
  ...{ id: `group_${randomUUID()}`, name: 'Skupina k bydlení', purpose: 'Sdílíme postupy.' },
  ...{ focusAreas: ['bydlení'] },
  ...changes,
});
export const groupOpened = async (who: Somebody, changes: object = {}): Promise<string> =>
  (await who.run(OPEN_GROUP, { input: groupInput(changes) })).openGroup.id;

export const askInput = (groupId: string, changes: object = {}) => ({
  input: { id: `groupmembership_${randomUUID()}`, groupId, ...changes },
});
export async function asked(who: Somebody, groupId: string): Promise<string> {
  const variables = askInput(groupId);
  await who.run(ASK, variables);
  return variables.input.id;
}
export const about = (id: string | undefined, more: object = {}) => ({ id, r: randomUUID(), ...more });

/** Lets somebody into a group of somebody else's. */
export async function joined(leader: Somebody, who: Somebody, groupId: string): Promise<string> {
  const id = await asked(who, groupId);
  await leader.run(ACCEPT, about(id));
  return id;
}

/** What can be done about groups, each with what it needs beforehand. */
export function groupVerbs(w: World) {
  const newcomer = () => w.person('Přichází', { organisations: [w.brno] });
  const reason = { reason: 'Protože.' };
  const request = async () => asked(await newcomer(), await groupOpened(w.vera));
  const member = async () => joined(w.vera, await newcomer(), await groupOpened(w.vera));
  return {
    openGroup: async (): Promise<Call> => ({ who: w.vera, args: async () => ({ input: groupInput() }) }),
    editGroup: async (): Promise<Call> => {
      const id = await groupOpened(w.vera);
      return {
        who: w.vera,
        args: async () => {
          const [{ version }] = await w.sql('select version from working_group where id = $1', [id.slice(6)]);
          return groupEdit(id, version, { purpose: randomUUID() });
        },
      };
    },
    reopenGroup: async (): Promise<Call> => {
      const groupId = await groupOpened(w.vera);
      return {
        who: w.vera,
        args: async () => {
          await w.sql(`update working_group set state = 'CLOSED', closed_at = now() where id = $1`, [
            groupId.slice(6),
          ]);
          return { groupId, ...key() };
        },
      };
    },
    closeGroup: async () => keyed(w.vera, { groupId: await groupOpened(w.vera), ...reason }),
    askToJoinGroup: async (): Promise<Call> => {
      const groupId = await groupOpened(w.vera);
      const who = await newcomer();
      return {
        who,
        args: async () => {
          await w.sql('update group_membership set state = $2 where person_id = $1', [who.personId, 'LEFT']);
          return askInput(groupId, { message: 'Ráda pomohu.', actingForId: `organisation_${w.brno}` });
        },
      };
    },
    inviteToGroup: async (): Promise<Call> => {
      const groupId = await groupOpened(w.vera);
      return {
        who: w.vera,
        args: async () => ({
          input: {
            ...{ id: `groupmembership_${randomUUID()}`, groupId, personId: (await newcomer()).id },
            organisationId: `organisation_${w.brno}`,
          },
        }),
      };
    },
    leaveGroup: async () => {
      const [who, groupId] = [await newcomer(), await groupOpened(w.vera)];
      await joined(w.vera, who, groupId);
      return keyed(who, { groupId });
    },
    acceptGroupMembership: async () => keyed(w.vera, { membershipId: await request() }),
    declineGroupMembership: async () => keyed(w.vera, { membershipId: await request(), ...reason }),
    removeFromGroup: async () => keyed(w.vera, { membershipId: await member(), ...reason }),
    changeGroupRole: async () => keyed(w.vera, { membershipId: await member(), role: 'FACILITATOR' }),
  } satisfies Record<string, () => Promise<Call>>;
}
