import { fail, redirect } from '@sveltejs/kit';
import { localizeHref } from '@platforma/messages/runtime';
import { EditInteraction, EditInteractionPage, InteractionNow } from '@platforma/schema';
import { inputOf, sentValues, valuesOf } from '#lib/advocacy/interaction-values.ts';
import { dateKey } from '#lib/dates.ts';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { refusedEdit } from '#lib/server/stale-edit.ts';
import { uuidv7 } from '#lib/uuid.ts';

export const load = async ({ fetch, params }) => {
  const { interaction, ...choice } = await ask(fetch, EditInteractionPage, { id: params.interactionId });
  if (!interaction) throw new Refused('NOT_FOUND');
  if (!interaction.viewerCan.edit) throw new Refused('FORBIDDEN');
  const { id, subject, version } = interaction;
  return {
    ...{ id, subject, version, values: valuesOf(interaction), choice },
    ...{ today: dateKey(new Date()), requestId: uuidv7() },
  };
};

export const actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const id = event.params.interactionId;
    const values = sentValues(form);
    const [version, base] = [Number(form.get('version')), String(form.get('base'))];
    const reason = String(form.get('reason') ?? '').trim();
    async function now() {
      const { interaction } = await ask(event.fetch, InteractionNow, { id });
      if (!interaction) throw new Refused('NOT_FOUND');
      return { version: interaction.version, values: valuesOf(interaction) };
    }
    try {
      const requestId = String(form.get('requestId'));
      await ask(event.fetch, EditInteraction, {
        input: { id, requestId, version, reason, ...inputOf(values) },
      });
    } catch (refused) {
      const { status, data } = await refusedEdit(event, refused, { values, version, base, now });
      return fail(status, { ...data, reason });
    }
    redirect(303, localizeHref(`/interactions/${id}`));
  },
};
