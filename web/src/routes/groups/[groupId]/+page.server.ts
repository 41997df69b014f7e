import { redirect, type RequestEvent } from '@sveltejs/kit';
import { localizeHref } from '@platforma/messages/runtime';
import * as say from '@platforma/schema';
import type { GroupRole, Operation } from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { refusal } from '#lib/server/sentences.ts';
import { idFor, uuidv7 } from '#lib/uuid.ts';

export const load = async ({ fetch, params }) => {
  const { group } = await ask(fetch, say.GroupPage, { id: params.groupId });
  if (!group) throw new Refused('NOT_FOUND');
  const { memberships, requests, waiting, discussions, ...rest } = group;
  return {
    group: rest,
    people: memberships.edges.map(({ node }) => node),
    // Where nobody leads it, coordinators see who waits.
    requests: [
      ...requests.edges.map(({ node }) => node),
      ...waiting.map(({ membershipId, ...asking }) => ({
        ...{ id: membershipId, state: 'ASKED' as const },
        ...asking,
      })),
    ],
    isForsaken: waiting.length > 0,
    discussions: discussions.edges.map(({ node }) => node),
    membershipId: idFor('groupmembership'),
    requestId: uuidv7(),
    now: new Date().toISOString(),
  };
};

type Event = RequestEvent<{ groupId: string }>;
interface Sent {
  groupId: string;
  requestId: string;
  text: (name: string) => string;
  tell: <Result, Variables>(operation: Operation<Result, Variables>, variables: Variables) => Promise<Result>;
}

/** One form of the page: what is refused comes back with what was typed, what is done shows the group as it is now. */
const form = (verb: string, run: (sent: Sent) => Promise<unknown>) => async (event: Event) => {
  const data = await event.request.formData();
  const text = (name: string) => String(data.get(name) ?? '').trim();
  const { groupId } = event.params;
  try {
    await run({
      groupId,
      requestId: text('requestId'),
      text,
      tell: (operation, variables) => ask(event.fetch, operation, variables),
    });
  } catch (reason) {
    const about = text('membershipId');
    const typed = { reason: text('reason'), message: text('message') };
    return refusal(event, reason, { verb, about, ...typed, sensitiveReason: text('sensitiveReason') });
  }
  redirect(303, localizeHref(`/groups/${groupId}`));
};

const reasonOf = (text: Sent['text']) => ({
  reason: text('reason'),
  sensitiveReason: text('sensitiveReason') || null,
});

export const actions = {
  ask: form('ask', ({ groupId, text, tell }) =>
    tell(say.AskToJoinGroup, {
      input: {
        ...{ id: text('membershipId'), groupId, message: text('message') || null },
        sensitiveReason: text('sensitiveReason') || null,
        actingForId: text('actingFor') || null,
      },
    }),
  ),
  accept: form('accept', ({ requestId, text, tell }) =>
    tell(say.AcceptGroupMembership, { membershipId: text('membershipId'), requestId }),
  ),
  decline: form('decline', ({ requestId, text, tell }) =>
    tell(say.DeclineGroupMembership, { membershipId: text('membershipId'), requestId }),
  ),
  remove: form('remove', ({ requestId, text, tell }) =>
    tell(say.RemoveFromGroup, { membershipId: text('membershipId'), requestId, ...reasonOf(text) }),
  ),
  role: form('role', ({ requestId, text, tell }) =>
    tell(say.ChangeGroupRole, {
      membershipId: text('membershipId'),
      requestId,
      role: text('role') as GroupRole,
    }),
  ),
  leave: form('leave', ({ groupId, requestId, tell }) => tell(say.LeaveGroup, { groupId, requestId })),
  close: form('close', ({ groupId, requestId, text, tell }) =>
    tell(say.CloseGroup, { groupId, requestId, ...reasonOf(text) }),
  ),
  reopen: form('reopen', ({ groupId, requestId, tell }) => tell(say.ReopenGroup, { groupId, requestId })),
};
