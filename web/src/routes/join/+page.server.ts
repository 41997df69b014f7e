import { redirect } from '@sveltejs/kit';
import { localizeHref } from '@platforma/messages/runtime';
import {
  AskToJoin,
  JoinPage,
  type Language,
  type LegalForm,
  type OrganisationKind,
  type Region,
} from '@platforma/schema';
import { ask } from '#lib/graphql/ask.ts';
import { sentJoin } from '#lib/organisations/join-values.ts';
import { refusal } from '#lib/server/sentences.ts';
import { idFor } from '#lib/uuid.ts';

export const load = async ({ fetch, url }) => {
  const { joinQuestions, rules } = await ask(fetch, JoinPage, {});
  return {
    questions: joinQuestions,
    hasRules: Boolean(rules),
    isSent: url.searchParams.has('sent'),
    id: idFor('joinrequest'),
  };
};

export const actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const id = String(form.get('id'));
    const { values, answers } = sentJoin(form);
    const input = {
      ...values,
      id,
      kind: values.kind as OrganisationKind,
      legalForm: values.legalForm as LegalForm,
      region: values.region as Region,
      language: event.locals.language.toUpperCase() as Language,
      answers: Object.entries(answers).map(([questionId, text]) => ({ questionId, text })),
    };
    try {
      await ask(event.fetch, AskToJoin, { input });
    } catch (reason) {
      return refusal(event, reason, { values, answers, id });
    }
    redirect(303, `${localizeHref('/join')}?sent`);
  },
};
