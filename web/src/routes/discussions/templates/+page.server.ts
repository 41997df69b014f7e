import { redirect } from '@sveltejs/kit';
import { localizeHref } from '@platforma/messages/runtime';
import { DiscussionTemplates, SetDiscussionTemplate, type DiscussionCategory } from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { refusal } from '#lib/server/sentences.ts';

export const load = async ({ fetch, url }) => {
  const { viewer, discussionTemplates } = await ask(fetch, DiscussionTemplates, {});
  if (!viewer?.canLeadDiscussions) throw new Refused(viewer ? 'FORBIDDEN' : 'UNAUTHENTICATED');
  return { templates: discussionTemplates, done: url.searchParams.get('done') };
};

export const actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const category = String(form.get('category')) as DiscussionCategory;
    const body = String(form.get('body') ?? '').replaceAll('\r\n', '\n');
    try {
      await ask(event.fetch, SetDiscussionTemplate, { category, body, version: Number(form.get('version')) });
    } catch (reason) {
      return refusal(event, reason, { category, body });
    }
    redirect(303, `${localizeHref('/discussions/templates')}?done=${category}#${category}`);
  },
};
