import { redirect } from '@sveltejs/kit';
import { localizeHref } from '@platforma/messages/runtime';
import { JoinQuestionsPage, SetJoinQuestions } from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { refusal } from '#lib/server/sentences.ts';
import { idFor, uuidv7 } from '#lib/uuid.ts';

const MOST = 20;

export const load = async ({ fetch, parent }) => {
  const { viewer } = await parent();
  if (!viewer) throw new Refused('UNAUTHENTICATED');
  if (!viewer.canDecideJoining) throw new Refused('FORBIDDEN');
  const { joinQuestions } = await ask(fetch, JoinQuestionsPage, {});
  // Two empty ones to write into; more come with the next saving.
  const room = Math.min(2, MOST - joinQuestions.length);
  const empty = Array.from({ length: room }, () => ({
    ...{ id: idFor('question'), textCs: '', textEn: '', isRequired: false },
  }));
  return {
    questions: [...joinQuestions, ...empty],
    seen: joinQuestions.map(({ id }) => id).join(' '),
    requestId: uuidv7(),
  };
};

export const actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const text = (name: string) => String(form.get(name) ?? '').trim();
    const [requestId, seen] = [text('requestId'), text('seen')];
    const written = form.getAll('id').map((id) => ({
      id: String(id),
      textCs: text(`cs_${id}`),
      textEn: text(`en_${id}`),
      isRequired: form.has(`required_${id}`),
    }));
    const questions = written.filter(({ textCs }) => textCs);
    try {
      const input = { requestId, seenIds: seen.split(' ').filter(Boolean), questions };
      await ask(event.fetch, SetJoinQuestions, { input });
    } catch (reason) {
      return refusal(event, reason, { questions: written, seen, requestId });
    }
    redirect(303, localizeHref('/organisations/requests'));
  },
};
