import { redirect } from '@sveltejs/kit';
import { localizeHref } from '@platforma/messages/runtime';
import { NewCooperationPage, ProposeCooperation } from '@platforma/schema';
import { inputOf, sentValues } from '#lib/cooperation/cooperation-values.ts';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { refusal } from '#lib/server/sentences.ts';
import { attachmentsOf } from '#lib/server/uploads.ts';
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
    const values = sentValues(form);
    const kept = {
      id: String(form.get('id')),
      leading: String(form.get('leading') ?? ''),
      invitedIds: form.getAll('invitedIds').map(String),
      contactIds: form.getAll('contactIds').map(String),
      isPublicAgreed: form.has('isPublicAgreed'),
    };
    const { leading, ...said } = kept;
    try {
      await ask(event.fetch, ProposeCooperation, {
        input: {
          ...{ ...said, ...inputOf(values), organisationId: event.params.organisationId },
          ...{ isLeading: leading !== 'them', attachments: await attachmentsOf(event, form) },
        },
      });
    } catch (reason) {
      return refusal(event, reason, { ...kept, values });
    }
    redirect(303, localizeHref(`/organisations/cooperation/${kept.id}`));
  },
};
