import { redirect } from '@sveltejs/kit';
import { localizeHref } from '@platforma/messages/runtime';
import { EditExperience, EditExperiencePage } from '@platforma/schema';
import { inputOf, sentValues, valuesOf } from '#lib/experience/notice-values.ts';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { refusedEdit } from '#lib/server/stale-edit.ts';
import { uuidv7 } from '#lib/uuid.ts';

async function read(fetch: typeof globalThis.fetch, id: string) {
  const { experienceNotice, ...bodies } = await ask(fetch, EditExperiencePage, { id });
  if (!experienceNotice) throw new Refused('NOT_FOUND');
  if (!experienceNotice.viewerCan.edit) throw new Refused('FORBIDDEN');
  return { notice: experienceNotice, bodies };
}

export const load = async ({ fetch, params }) => {
  const { notice, bodies } = await read(fetch, params.experienceId);
  const { id, kind, title, version, post } = notice;
  const mayChangeText = post?.viewerCan.edit ?? false;
  return { id, kind, title, version, mayChangeText, bodies, values: valuesOf(notice), requestId: uuidv7() };
};

export const actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const noticeId = event.params.experienceId;
    const values = sentValues(form);
    const version = Number(form.get('version'));
    const base = String(form.get('base'));
    async function now() {
      const { notice } = await read(event.fetch, noticeId);
      return { version: notice.version, values: valuesOf(notice) };
    }
    try {
      const requestId = String(form.get('requestId'));
      const body = form.has('body') ? values.body : null;
      await ask(event.fetch, EditExperience, {
        input: { noticeId, requestId, version, ...inputOf(values), body },
      });
    } catch (reason) {
      return refusedEdit(event, reason, { values, version, base, now });
    }
    redirect(303, localizeHref(`/experience/${noticeId}`));
  },
};
