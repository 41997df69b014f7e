import type { ActionResult, SubmitFunction } from '$app/forms';
import { idFor } from '#lib/uuid.ts';
import type { Draft } from './Draft.svelte.ts';
import { isSignedOut, refusalOf } from './refusal.ts';

interface Options {
  /** Made by the server with the page, so that it holds without JavaScript too. */
  id: string;
  draft: Draft;
  /** Shows the post at once; the returned function says whether it was taken. Undefined: the page will lead to it. */
  show: (id: string, body: string, form: FormData) => ((isTaken: boolean) => void) | undefined;
  /** With the id of the post that was taken. */
  done: (id: string) => void;
  refused: () => void;
}

/** What happens to the text between „Odeslat“ and its place in the thread. Whatever happens, the text is kept. */
export class Sending {
  id = $state('');
  error = $state<string>();
  isSignedOut = $state(false);
  preview = $state<string>();
  isBusy = $state(false);
  readonly #options: Options;

  constructor(options: Options) {
    this.id = options.id;
    this.#options = options;
  }

  submit: SubmitFunction = ({ action, formData, cancel }) => {
    if (this.isBusy) return cancel();
    this.isBusy = true;
    this.error = undefined;
    return action.search.startsWith('?/reply') ? this.#reply(formData) : this.#other();
  };

  #heed(result: ActionResult) {
    this.error = refusalOf(result, 'body');
    this.isSignedOut = isSignedOut(result);
  }

  #other(): ReturnType<SubmitFunction> {
    return ({ result }) => {
      this.isBusy = false;
      this.#heed(result);
      if (result.type === 'success') this.preview = result.data?.preview as string;
    };
  }

  #reply(form: FormData): ReturnType<SubmitFunction> {
    const { draft, show, done, refused } = this.#options;
    const text = draft.body;
    const settle = text.trim() ? show(this.id, text, form) : undefined;
    draft.hold();
    if (settle) draft.body = '';
    this.preview = undefined;
    return async ({ result, update }) => {
      this.isBusy = false;
      this.#heed(result);
      settle?.(!this.error);
      if (this.error) {
        if (settle) draft.body = draft.body ? `${text}\n\n${draft.body}` : text; // what was written meanwhile isn't lost either
        draft.typed();
        return refused();
      }
      const { id } = this;
      this.id = idFor('post');
      if (!settle) draft.body = '';
      if (draft.body) draft.typed();
      else draft.clear();
      if (settle) done(id);
      else await update({ reset: false });
    };
  }
}
