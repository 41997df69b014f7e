import { redirect } from '@sveltejs/kit';
import { localizeHref } from '@platforma/messages/runtime';
import { EditGroup, EditGroupPage } from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { inputOf, sentValues, valuesOf } from '#lib/groups/group-values.ts';
import { refusedEdit } from '#lib/server/stale-edit.ts';
import { uuidv7 } from '#lib/uuid.ts';

async function read(fetch: typeof globalThis.fetch, id: string) {
  const { group } = await ask(fetch, EditGroupPage, { id });
  if (!group) throw new Refused('NOT_FOUND');
  if (!group.viewerCan.lead) throw new Refused('FORBIDDEN');
  return group;
}

export const load = async ({ fetch, params }) => {
  const group = await read(fetch, params.groupId);
  const { id, name, version } = group;
  return { id, name, version, values: valuesOf(group), requestId: uuidv7() };
};

export const actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const id = event.params.groupId;
    const values = sentValues(form);
    const version = Number(form.get('version'));
    const base = String(form.get('base'));
    async function now() {
      const group = await read(event.fetch, id);
      return { version: group.version, values: valuesOf(group) };
    }
    try {
      const requestId = String(form.get('requestId'));
      await ask(event.fetch, EditGroup, { input: { id, requestId, version, ...inputOf(values) } });
    } catch (reason) {
      return refusedEdit(event, reason, { values, version, base, now });
    }
    redirect(303, localizeHref(`/groups/${id}`));
  },
};
