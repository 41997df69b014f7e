import { redirect } from '@sveltejs/kit';
import { localizeHref } from '@platforma/messages/runtime';
import { AddOrganisation } from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { inputOf, sentValues } from '#lib/organisations/organisation-values.ts';
import { refusal } from '#lib/server/sentences.ts';
import { idFor, uuidv7 } from '#lib/uuid.ts';

export const load = async ({ parent }) => {
  const { viewer } = await parent();
  if (!viewer) throw new Refused('UNAUTHENTICATED');
  if (!viewer.canAddOrganisation) throw new Refused('FORBIDDEN');
  return { id: idFor('organisation'), requestId: uuidv7() };
};

export const actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const values = sentValues(form);
    const [id, requestId] = [String(form.get('id')), String(form.get('requestId'))];
    try {
      await ask(event.fetch, AddOrganisation, { input: { id, requestId, ...inputOf(values) } });
    } catch (reason) {
      return refusal(event, reason, { values, id, requestId });
    }
    redirect(303, localizeHref(`/organisations/${id}`));
  },
};
