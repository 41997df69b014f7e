import { redirect } from '@sveltejs/kit';
import { localizeHref } from '@platforma/messages/runtime';
import { GroupsPage, OpenGroup } from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { inputOf, sentValues } from '#lib/groups/group-values.ts';
import { refusal } from '#lib/server/sentences.ts';
import { idFor } from '#lib/uuid.ts';

export const load = async ({ fetch, parent }) => {
  const { viewer } = await parent();
  if (!viewer) throw new Refused('UNAUTHENTICATED');
  const { viewer: own } = await ask(fetch, GroupsPage, {});
  if (!own?.canOpenGroup) throw new Refused('FORBIDDEN');
  return { id: idFor('group') };
};

export const actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const values = sentValues(form);
    const kept = { id: String(form.get('id')), actingFor: String(form.get('actingFor') ?? '') };
    try {
      await ask(event.fetch, OpenGroup, {
        input: { id: kept.id, ...inputOf(values), actingForId: kept.actingFor || null },
      });
    } catch (reason) {
      return refusal(event, reason, { ...kept, values });
    }
    redirect(303, localizeHref(`/groups/${kept.id}`));
  },
};
