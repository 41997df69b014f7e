import type { ActionResult } from '$app/forms';
import { m } from '@platforma/messages';
import type { ActionData } from './$types.d.ts';

interface Refusal {
  /** The post that the form was about. */
  about: string;
  id: string;
  body: string;
  /** The sentence of a field, or of the form as a whole. */
  sentence: (field: string) => string | undefined;
}

const sentenceFrom = (errors: Record<string, string>) => (field: string) =>
  errors[field] ?? Object.values(errors)[0];

/** The form that was sent without JavaScript and came back refused. */
export function refusedForm(form: ActionData): Refusal | undefined {
  if (!form || !('errors' in form) || !form.errors) return undefined;
  const { about, id, body, errors } = form;
  return { about, id, body, sentence: sentenceFrom(errors) };
}

/** Whether it was refused because nobody is signed in any more. */
export const isSignedOut = (result: ActionResult) => result.type === 'failure' && result.status === 401;

/** Why a form was refused, in a sentence for the person; undefined when it wasn't. */
export function refusalOf(result: ActionResult, field = 'form') {
  if (result.type === 'error') return m.error_UNAVAILABLE();
  if (result.type !== 'failure') return undefined;
  return sentenceFrom((result.data?.errors ?? {}) as Record<string, string>)(field) ?? m.error_UNAVAILABLE();
}
