import { redirect } from '@sveltejs/kit';
import { localizeHref } from '@platforma/messages/runtime';
import { InviteToCooperation, InviteToCooperationPage } from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { refusal } from '#lib/server/sentences.ts';
import { uuidv7 } from '#lib/uuid.ts';

export const load = async ({ fetch, params }) => {
  const { cooperation, organisations } = await ask(fetch, InviteToCooperationPage, {
    id: params.cooperationId,
  });
  if (!cooperation) throw new Refused('NOT_FOUND');
  if (!cooperation.viewerCan.invite) throw new Refused('FORBIDDEN');
  const there = cooperation.sides
    .filter(({ state }) => state === 'INVITED' || state === 'ACCEPTED')
    .map(({ organisation }) => organisation?.id);
  return {
    cooperation: { id: cooperation.id, title: cooperation.title },
    others: organisations.edges.map(({ node }) => node).filter(({ id }) => !there.includes(id)),
    requestId: uuidv7(),
  };
};

export const actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const { cooperationId } = event.params;
    const organisationId = String(form.get('organisationId') ?? '');
    try {
      await ask(event.fetch, InviteToCooperation, {
        input: { cooperationId, organisationId, requestId: String(form.get('requestId')) },
      });
    } catch (reason) {
      return refusal(event, reason, { organisationId });
    }
    redirect(303, localizeHref(`/organisations/cooperation/${cooperationId}`) + '#sides');
  },
};
