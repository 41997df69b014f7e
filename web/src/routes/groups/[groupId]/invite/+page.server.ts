import { redirect } from '@sveltejs/kit';
import { localizeHref } from '@platforma/messages/runtime';
import { GroupPage, InviteToGroup, PeopleToInvite } from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { refusal } from '#lib/server/sentences.ts';
import { idFor } from '#lib/uuid.ts';

export const load = async ({ fetch, params, url }) => {
  const { group } = await ask(fetch, GroupPage, { id: params.groupId });
  if (!group) throw new Refused('NOT_FOUND');
  if (!group.viewerCan.invite) throw new Refused('FORBIDDEN');
  const search = url.searchParams.get('search')?.trim() ?? '';
  const found = search ? (await ask(fetch, PeopleToInvite, { search })).people.edges : [];
  const known = [...group.memberships.edges, ...group.requests.edges].map(({ node }) => node.person?.id);
  return {
    group: { id: group.id, name: group.name },
    search,
    // An id of its own for each: inviting one is not a repeat of inviting another.
    people: found
      .map(({ node }) => ({ ...node, membershipId: idFor('groupmembership') }))
      .filter(({ id }) => !known.includes(id)),
  };
};

export const actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const text = (name: string) => String(form.get(name) ?? '');
    const { groupId } = event.params;
    const [id, personId, organisationId] = [text('id'), text('personId'), text('organisationId') || null];
    try {
      await ask(event.fetch, InviteToGroup, { input: { id, groupId, personId, organisationId } });
    } catch (reason) {
      return refusal(event, reason, { id, personId });
    }
    redirect(303, localizeHref(`/groups/${groupId}`) + '#requests');
  },
};
