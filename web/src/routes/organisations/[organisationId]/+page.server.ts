import { redirect, type RequestEvent } from '@sveltejs/kit';
import { localizeHref } from '@platforma/messages/runtime';
import { EndMandate, Invite, OrganisationPage, RevokeInvitation, type MandateRole } from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { refusal } from '#lib/server/sentences.ts';
import { idFor, uuidv7 } from '#lib/uuid.ts';

export const load = async ({ fetch, params, url }) => {
  const { organisation } = await ask(fetch, OrganisationPage, { id: params.organisationId });
  if (!organisation) throw new Refused('NOT_FOUND');
  const { mandates, invitations, ...rest } = organisation;
  return {
    organisation: rest,
    mandates: mandates.edges.map(({ node }) => node),
    invitations: invitations.edges.map(({ node }) => node),
    isInvited: url.searchParams.has('invited'),
    invitationId: idFor('invitation'),
    requestId: uuidv7(),
    now: new Date().toISOString(),
  };
};

type Event = RequestEvent<{ organisationId: string }>;
const here = (event: Event, anchor: string, search = '') =>
  localizeHref(`/organisations/${event.params.organisationId}`) + `${search}#${anchor}`;

export const actions = {
  invite: async (event) => {
    const form = await event.request.formData();
    const text = (name: string) => String(form.get(name) ?? '').trim();
    const [id, name, address, role] = [
      text('id'),
      text('name'),
      text('address'),
      text('role') as MandateRole,
    ];
    const { organisationId } = event.params;
    try {
      await ask(event.fetch, Invite, { input: { id, organisationId, name, address, role } });
    } catch (reason) {
      return refusal(event, reason, { about: 'invite', id, name, address, role, reason: '' });
    }
    redirect(303, here(event, 'invitations', '?invited'));
  },
  revoke: async (event) => {
    const form = await event.request.formData();
    const [id, requestId] = [String(form.get('id')), String(form.get('requestId'))];
    try {
      await ask(event.fetch, RevokeInvitation, { id, requestId });
    } catch (reason) {
      return refusal(event, reason, { about: id, id, name: '', address: '', role: '', reason: '' });
    }
    redirect(303, here(event, 'invitations'));
  },
  endMandate: async (event) => {
    const form = await event.request.formData();
    const [id, requestId] = [String(form.get('id')), String(form.get('requestId'))];
    const why = String(form.get('reason') ?? '').trim();
    try {
      await ask(event.fetch, EndMandate, { id, requestId, reason: why });
    } catch (reason) {
      return refusal(event, reason, { about: id, id, name: '', address: '', role: '', reason: why });
    }
    redirect(303, here(event, 'people'));
  },
};
