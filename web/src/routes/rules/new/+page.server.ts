import { redirect, type RequestEvent } from '@sveltejs/kit';
import { localizeHref } from '@platforma/messages/runtime';
import { PostPreview, PublishRules, RulesDraft } from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { refusal } from '#lib/server/sentences.ts';
import { idFor } from '#lib/uuid.ts';

export const load = async ({ fetch }) => {
  const { rules, viewer } = await ask(fetch, RulesDraft, {});
  if (!viewer) throw new Refused('UNAUTHENTICATED');
  if (!viewer.canPublishRules) throw new Refused('FORBIDDEN');
  return {
    id: idFor('rules'),
    number: (rules?.number ?? 0) + 1,
    textCs: rules?.textCs ?? '',
    textEn: rules?.textEn ?? '',
  };
};

async function sent({ request }: RequestEvent) {
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? '').replaceAll('\r\n', '\n');
  return {
    ...{ id: text('id'), number: Number(form.get('number')) },
    ...{ textCs: text('textCs'), textEn: text('textEn') },
  };
}

const nothing = { htmlCs: '', htmlEn: '' };

export const actions = {
  preview: async (event) => {
    const draft = await sent(event);
    const html = async (body: string) =>
      body.trim() ? (await ask(event.fetch, PostPreview, { body })).postPreview : '';
    try {
      return {
        ...{ draft, htmlCs: await html(draft.textCs), htmlEn: await html(draft.textEn) },
        errors: {} as Record<string, string>,
      };
    } catch (reason) {
      return refusal(event, reason, { draft, ...nothing });
    }
  },
  publish: async (event) => {
    const draft = await sent(event);
    try {
      await ask(event.fetch, PublishRules, { input: draft });
    } catch (reason) {
      return refusal(event, reason, { draft, ...nothing });
    }
    redirect(303, localizeHref('/rules'));
  },
};
