import { redirect } from '@sveltejs/kit';
import { Appeal, NoticePage } from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { refusal } from '#lib/server/sentences.ts';
import { uuidv7 } from '#lib/uuid.ts';

export const load = async ({ fetch, params }) => {
  const { moderationNotice } = await ask(fetch, NoticePage, { id: params.noticeId });
  if (!moderationNotice) throw new Refused('NOT_FOUND');
  return { notice: moderationNotice, requestId: uuidv7(), now: new Date().toISOString() };
};

export const actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const [text, requestId] = [String(form.get('text') ?? ''), String(form.get('requestId'))];
    try {
      await ask(event.fetch, Appeal, { noticeId: event.params.noticeId, requestId, text });
    } catch (refused) {
      return refusal(event, refused, { text });
    }
    redirect(303, event.url.pathname);
  },
};
