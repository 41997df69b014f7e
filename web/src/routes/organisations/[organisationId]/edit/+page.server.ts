import { fail, redirect } from '@sveltejs/kit';
import { localizeHref } from '@platforma/messages/runtime';
import { EditOrganisation, OrganisationNow } from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { merged } from '#lib/merge.ts';
import {
  inputOf,
  sentValues,
  valuesOf,
  type OrganisationValues,
} from '#lib/organisations/organisation-values.ts';
import { refusal } from '#lib/server/sentences.ts';
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

const isStale = (reason: unknown) =>
  reason instanceof Refused && reason.problems.some(({ code }) => code === 'VERSION_STALE');

export const actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const id = event.params.organisationId;
    const values = sentValues(form);
    const requestId = String(form.get('requestId'));
    const begun = { version: Number(form.get('version')), base: String(form.get('base')) };
    try {
      const input = { id, requestId, version: begun.version, ...inputOf(values) };
      await ask(event.fetch, EditOrganisation, { input });
    } catch (reason) {
      if (!isStale(reason)) return refusal(event, reason, { values, ...begun, conflict: null });
      // somebody else was faster: what they changed is shown, what was typed stays
      const organisation = await read(event.fetch, id);
      const theirs = valuesOf(organisation);
      const { values: both, ...conflict } = merged(
        JSON.parse(begun.base) as OrganisationValues,
        values,
        theirs,
      );
      const now = { version: organisation.version, base: JSON.stringify(theirs) };
      return fail(409, {
        values: both,
        ...now,
        conflict: { ...conflict, theirs },
        errors: {} as Record<string, string>,
      });
    }
    redirect(303, localizeHref(`/organisations/${id}`));
  },
};
