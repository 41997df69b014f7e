import { redirect } from '@sveltejs/kit';
import { localizeHref } from '@platforma/messages/runtime';
import { AddBlockedWord, RemoveBlockedWord, WordsPage } from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { refusal } from '#lib/server/sentences.ts';
import { idFor, uuidv7 } from '#lib/uuid.ts';

export const load = async ({ fetch, parent }) => {
  const { viewer } = await parent();
  if (!viewer) throw new Refused('UNAUTHENTICATED');
  if (!viewer.roles.includes('MODERATOR')) throw new Refused('NOT_FOUND');
  const { blockedWords } = await ask(fetch, WordsPage, {});
  return {
    words: blockedWords,
    id: idFor('blockedword'),
    requestId: uuidv7(),
    now: new Date().toISOString(),
  };
};

export const actions = {
  add: async (event) => {
    const form = await event.request.formData();
    const word = String(form.get('word') ?? '');
    try {
      await ask(event.fetch, AddBlockedWord, { id: String(form.get('id')), word });
    } catch (refused) {
      return refusal(event, refused, { word });
    }
    redirect(303, localizeHref('/moderation/words'));
  },
  remove: async (event) => {
    const form = await event.request.formData();
    const [id, requestId] = [String(form.get('id')), String(form.get('requestId'))];
    try {
      await ask(event.fetch, RemoveBlockedWord, { id, requestId });
    } catch (refused) {
      return refusal(event, refused, { word: '' });
    }
    redirect(303, localizeHref('/moderation/words'));
  },
};
