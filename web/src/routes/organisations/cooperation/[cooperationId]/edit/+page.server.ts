import { redirect } from '@sveltejs/kit';
import { localizeHref } from '@platforma/messages/runtime';
import { EditCooperation, EditCooperationPage } from '@platforma/schema';
import { inputOf, sentValues, valuesOf } from '#lib/cooperation/cooperation-values.ts';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { refusedEdit } from '#lib/server/stale-edit.ts';
import { attachmentsOf } from '#lib/server/uploads.ts';
import { uuidv7 } from '#lib/uuid.ts';

async function read(fetch: typeof globalThis.fetch, id: string) {
  const { cooperation } = await ask(fetch, EditCooperationPage, { id });
  if (!cooperation) throw new Refused('NOT_FOUND');
  if (!cooperation.viewerCan.edit) throw new Refused('FORBIDDEN');
  return cooperation;
}

export const load = async ({ fetch, params }) => {
  const cooperation = await read(fetch, params.cooperationId);
  const { id, title, version, attachments } = cooperation;
  return { id, title, version, attachments, values: valuesOf(cooperation), requestId: uuidv7() };
};

export const actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const id = event.params.cooperationId;
    const values = sentValues(form);
    const version = Number(form.get('version'));
    const base = String(form.get('base'));
    async function now() {
      const cooperation = await read(event.fetch, id);
      return { version: cooperation.version, values: valuesOf(cooperation) };
    }
    try {
      const requestId = String(form.get('requestId'));
      const attachments = await attachmentsOf(event, form);
      await ask(event.fetch, EditCooperation, {
        input: { id, requestId, version, ...inputOf(values), attachments },
      });
    } catch (reason) {
      return refusedEdit(event, reason, { values, version, base, now });
    }
    redirect(303, localizeHref(`/organisations/cooperation/${id}`));
  },
};
