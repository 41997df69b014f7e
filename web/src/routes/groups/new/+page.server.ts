import { redirect } from '@sveltejs/kit';
import { localizeHref } from '@platforma/messages/runtime';
import { GroupsPage, OpenGroup } from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';
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
    const text = (name: string) =>
      String(form.get(name) ?? '')
        .replaceAll('\r\n', '\n')
        .trim();
    const kept = {
      id: text('id'),
      name: text('name'),
      purpose: text('purpose'),
      focusAreas: text('focusAreas'),
      actingFor: text('actingFor'),
    };
    const { focusAreas, actingFor, ...said } = kept;
    const areas = focusAreas
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    try {
      await ask(event.fetch, OpenGroup, {
        input: { ...said, focusAreas: areas, actingForId: actingFor || null },
      });
    } catch (reason) {
      return refusal(event, reason, kept);
    }
    redirect(303, localizeHref(`/groups/${kept.id}`));
  },
};
