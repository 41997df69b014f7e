import { fail, redirect } from '@sveltejs/kit';
import { localizeHref } from '@platforma/messages/runtime';
import { EditDeadlineRule, EditDeadlineRulePage } from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { inputOf, sentValues, valuesOf } from '#lib/deadlines/rule-values.ts';
import { refusedEdit } from '#lib/server/stale-edit.ts';
import { uuidv7 } from '#lib/uuid.ts';

async function read(fetch: typeof globalThis.fetch, id: string) {
  const { deadlineRule, deadlineRules, viewer } = await ask(fetch, EditDeadlineRulePage, { id });
  if (!viewer) throw new Refused('UNAUTHENTICATED');
  if (!deadlineRule) throw new Refused('NOT_FOUND');
  if (!viewer.canKeepDeadlineRules) throw new Refused('FORBIDDEN');
  const rules = deadlineRules.edges.map(({ node }) => node).filter((rule) => rule.id !== id);
  return { ...deadlineRule, rules };
}

export const load = async ({ fetch, params }) => {
  const { id, name, version, rules, ...rule } = await read(fetch, params.ruleId);
  return { id, name, version, values: valuesOf({ name, ...rule }), rules, requestId: uuidv7() };
};

export const actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const id = event.params.ruleId;
    const values = sentValues(form);
    const [version, base] = [Number(form.get('version')), String(form.get('base'))];
    const reason = String(form.get('reason') ?? '').trim();
    async function now() {
      const { version: latest, ...rule } = await read(event.fetch, id);
      return { version: latest, values: valuesOf(rule) };
    }
    try {
      const requestId = String(form.get('requestId'));
      const input = { id, requestId, version, ...inputOf(values), reason };
      await ask(event.fetch, EditDeadlineRule, { input });
    } catch (refused) {
      const { status, data } = await refusedEdit(event, refused, { values, version, base, now });
      return fail(status, { ...data, reason });
    }
    redirect(303, localizeHref(`/deadlines/rules/${id}`));
  },
};
