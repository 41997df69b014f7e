import { redirect } from '@sveltejs/kit';
import { localizeHref } from '@platforma/messages/runtime';
import { NewCooperationPage, ProposeCooperation, type CooperationKind } from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { refusal } from '#lib/server/sentences.ts';
import { idFor } from '#lib/uuid.ts';

export const load = async ({ fetch, params, parent }) => {
  const { viewer } = await parent();
  if (!viewer) throw new Refused('UNAUTHENTICATED');
  const { organisation, organisations } = await ask(fetch, NewCooperationPage, { id: params.organisationId });
  if (!organisation) throw new Refused('NOT_FOUND');
  if (!organisation.mayProposeCooperation) throw new Refused('FORBIDDEN');
  return {
    organisation,
    people: organisation.mandates.edges.flatMap(({ node }) => node.person ?? []),
    others: organisations.edges.map(({ node }) => node).filter(({ id }) => id !== organisation.id),
    id: idFor('cooperation'),
  };
};

export const actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const text = (name: string) =>
      String(form.get(name) ?? '')
        .replaceAll('\r\n', '\n')
        .trim();
    const kept = {
      id: text('id'),
      kind: text('kind') as CooperationKind,
      title: text('title'),
      body: text('body'),
      startsOn: text('startsOn'),
      endsOn: text('endsOn'),
      leading: text('leading'),
      invitedIds: form.getAll('invitedIds').map(String),
      contactIds: form.getAll('contactIds').map(String),
      isPublicAgreed: form.has('isPublicAgreed'),
    };
    const { leading, startsOn, endsOn, ...said } = kept;
    try {
      await ask(event.fetch, ProposeCooperation, {
        input: {
          ...said,
          organisationId: event.params.organisationId,
          isLeading: leading !== 'them',
          startsOn: startsOn || null,
          endsOn: endsOn || null,
        },
      });
    } catch (reason) {
      return refusal(event, reason, kept);
    }
    redirect(303, localizeHref(`/organisations/cooperation/${kept.id}`));
  },
};
