import { redirect } from '@sveltejs/kit';
import { localizeHref } from '@platforma/messages/runtime';
import { AddOneOffHoliday, DeadlineRulesPage, RemoveOneOffHoliday } from '@platforma/schema';
import { ask } from '#lib/graphql/ask.ts';
import { neighbours, pageAsked } from '#lib/paging.ts';
import { refusal } from '#lib/server/sentences.ts';
import { idFor, uuidv7 } from '#lib/uuid.ts';

const day = (text: string | null) => (text && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined);

export const load = async ({ fetch, url }) => {
  const chosen = {
    search: url.searchParams.get('search')?.trim().slice(0, 100) || undefined,
    validOn: day(url.searchParams.get('validOn')),
  };
  const { deadlineRules, oneOffHolidays, viewer } = await ask(fetch, DeadlineRulesPage, {
    ...pageAsked(url, 50),
    ...chosen,
  });
  return {
    chosen,
    rules: deadlineRules.edges.map(({ node }) => node),
    total: deadlineRules.totalCount,
    pages: neighbours(url, deadlineRules.pageInfo),
    holidays: oneOffHolidays.edges.map(({ node }) => node),
    canKeep: viewer?.canKeepDeadlineRules ?? false,
    id: idFor('oneoffholiday'),
    requestId: uuidv7(),
  };
};

const nothing = { date: '', name: '', source: '', id: '' };

export const actions = {
  add: async (event) => {
    const form = await event.request.formData();
    const text = (name: string) => String(form.get(name) ?? '').trim();
    const holiday = { id: text('id'), date: text('date'), name: text('name'), source: text('source') };
    try {
      await ask(event.fetch, AddOneOffHoliday, { input: holiday });
    } catch (refused) {
      return refusal(event, refused, { holiday, removed: '', reason: '' });
    }
    redirect(303, localizeHref('/deadlines/rules'));
  },
  remove: async (event) => {
    const form = await event.request.formData();
    const text = (name: string) => String(form.get(name) ?? '').trim();
    const [id, requestId, reason] = [text('id'), text('requestId'), text('reason')];
    try {
      await ask(event.fetch, RemoveOneOffHoliday, { id, requestId, reason });
    } catch (refused) {
      return refusal(event, refused, { holiday: nothing, removed: id, reason });
    }
    redirect(303, localizeHref('/deadlines/rules'));
  },
};
