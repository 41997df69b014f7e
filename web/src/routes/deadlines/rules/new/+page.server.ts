import { redirect } from '@sveltejs/kit';
import { localizeHref } from '@platforma/messages/runtime';
import { AddDeadlineRule, NewDeadlineRulePage } from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { inputOf, sentValues } from '#lib/deadlines/rule-values.ts';
import { refusal } from '#lib/server/sentences.ts';
import { idFor } from '#lib/uuid.ts';

export const load = async ({ fetch }) => {
  const { viewer, deadlineRules } = await ask(fetch, NewDeadlineRulePage, {});
  if (!viewer) throw new Refused('UNAUTHENTICATED');
  if (!viewer.canKeepDeadlineRules) throw new Refused('FORBIDDEN');
  return { id: idFor('deadlinerule'), rules: deadlineRules.edges.map(({ node }) => node) };
};

export const actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const id = String(form.get('id'));
    const values = sentValues(form);
    const reason = String(form.get('reason') ?? '').trim();
    try {
      await ask(event.fetch, AddDeadlineRule, { input: { id, ...inputOf(values), reason } });
    } catch (refused) {
      return refusal(event, refused, { id, values, reason });
    }
    redirect(303, localizeHref(`/deadlines/rules/${id}`));
  },
};
