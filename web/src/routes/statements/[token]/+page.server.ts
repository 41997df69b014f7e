import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { ConfirmStatement, CorrectStatement, StatementPage } from '@platforma/schema';
import { m } from '@platforma/messages';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { refusal } from '#lib/server/sentences.ts';

/** Reading changes nothing: programs that look through mail open links too. */
export const load = async ({ fetch, params, setHeaders }) => {
  setHeaders({ 'x-robots-tag': 'noindex' });
  const { statement } = await ask(fetch, StatementPage, { token: params.token });
  return { statement, now: new Date().toISOString() };
};

const sent = async (request: Request, token: string) => {
  const form = await request.formData();
  const said = (name: string) => String(form.get(name) ?? '').trim();
  return { input: { token, version: Number(said('version')), office: said('office') }, text: said('text') };
};

/** What was refused, with what was typed; no reason lets personal data through here, so none is asked for. */
function refused(event: RequestEvent, reason: unknown, kept: { verb: string; office: string; text: string }) {
  const { status, data } = refusal(event, reason, kept);
  const isSensitive = ({ code, field }: { code: string; field?: string | null }) =>
    code === 'SENSITIVE_DATA' && field;
  const found = reason instanceof Refused ? reason.problems.filter(isSensitive) : [];
  const sentences = Object.fromEntries(found.map(({ field }) => [field, m.statement_sensitive()]));
  return fail(status, { ...data, errors: { ...data.errors, ...sentences } });
}

export const actions = {
  confirm: async (event) => {
    const { input } = await sent(event.request, event.params.token);
    try {
      await ask(event.fetch, ConfirmStatement, { input });
    } catch (reason) {
      return refused(event, reason, { verb: 'confirm', office: input.office, text: '' });
    }
    redirect(303, event.url.pathname);
  },
  correct: async (event) => {
    const { input, text } = await sent(event.request, event.params.token);
    try {
      await ask(event.fetch, CorrectStatement, { input: { ...input, text } });
    } catch (reason) {
      return refused(event, reason, { verb: 'correct', office: input.office, text });
    }
    redirect(303, event.url.pathname);
  },
};
