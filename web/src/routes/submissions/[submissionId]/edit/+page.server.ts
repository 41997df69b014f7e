import { redirect } from '@sveltejs/kit';
import { localizeHref } from '@platforma/messages/runtime';
import { EditSubmission, EditSubmissionPage, SubmissionNow } from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { inputOf, sentValues, valuesOf } from '#lib/advocacy/submission-values.ts';
import { refusedEdit } from '#lib/server/stale-edit.ts';
import { uuidv7 } from '#lib/uuid.ts';

export const load = async ({ fetch, params }) => {
  const { submission, deadlineRules, ...bodies } = await ask(fetch, EditSubmissionPage, {
    id: params.submissionId,
  });
  if (!submission) throw new Refused('NOT_FOUND');
  if (!submission.viewerCan.edit) throw new Refused('FORBIDDEN');
  const { id, title, version, topic, state } = submission;
  return {
    ...{ id, title, version, topic, values: valuesOf(submission), bodies, requestId: uuidv7() },
    isSent: state !== 'DRAFT' && state !== 'APPROVED',
    rules: deadlineRules.edges.map(({ node }) => node),
  };
};

export const actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const id = event.params.submissionId;
    const values = sentValues(form);
    const version = Number(form.get('version'));
    const base = String(form.get('base'));
    async function now() {
      const { submission } = await ask(event.fetch, SubmissionNow, { id });
      if (!submission) throw new Refused('NOT_FOUND');
      return { version: submission.version, values: valuesOf(submission) };
    }
    try {
      const requestId = String(form.get('requestId'));
      await ask(event.fetch, EditSubmission, { input: { id, requestId, version, ...inputOf(values) } });
    } catch (reason) {
      return refusedEdit(event, reason, { values, version, base, now });
    }
    redirect(303, localizeHref(`/submissions/${id}`));
  },
};
