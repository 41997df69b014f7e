import { redirect } from '@sveltejs/kit';
import { localizeHref } from '@platforma/messages/runtime';
import { EditOrganisation, OrganisationNow } from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { inputOf, sentValues, valuesOf } from '#lib/organisations/organisation-values.ts';
import { refusedEdit } from '#lib/server/stale-edit.ts';
import { uuidv7 } from '#lib/uuid.ts';

async function read(fetch: typeof globalThis.fetch, id: string) {
  const { organisation } = await ask(fetch, OrganisationNow, { id });
  if (!organisation) throw new Refused('NOT_FOUND');
  if (!organisation.viewerCan.edit) throw new Refused('FORBIDDEN');
  return organisation;
}

export const load = async ({ fetch, params }) => {
  const organisation = await read(fetch, params.organisationId);
  const { id, name, version } = organisation;
  return { id, name, version, values: valuesOf(organisation), requestId: uuidv7() };
};

export const actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const id = event.params.organisationId;
    const values = sentValues(form);
    const version = Number(form.get('version'));
    const base = String(form.get('base'));
    async function now() {
      const organisation = await read(event.fetch, id);
      return { version: organisation.version, values: valuesOf(organisation) };
    }
    try {
      const requestId = String(form.get('requestId'));
      await ask(event.fetch, EditOrganisation, { input: { id, requestId, version, ...inputOf(values) } });
    } catch (reason) {
      return refusedEdit(event, reason, { values, version, base, now });
    }
    redirect(303, localizeHref(`/organisations/${id}`));
  },
};
