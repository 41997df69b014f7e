import type { SubmitFunction } from '$app/forms';
import type { Draft } from './Draft.svelte.ts';
import type { Post } from './LiveThread.svelte.ts';
import type { Place } from './own-post.ts';
import type { PostSharedFragment } from '@platforma/schema';

export interface Options {
  /** Made by the server with the page, so that it holds without JavaScript too. */
  id: string;
  draft: Draft;
  /** Shows the post at once; the returned function says whether it was taken. Undefined: the page will lead to it. */
  show: (make: (place: Place) => PostSharedFragment) => ((isTaken: boolean) => void) | undefined;
  /** With the id of the post that was taken. */
  done: (id: Post['id']) => void;
  refused: () => void;
}

/** What does it is loaded when there is something to send. */
const sender = () => import('./send.ts');

/** What happens to the text between „Odeslat“ and its place in the thread. Whatever happens, the text is kept. */
export class Sending {
  id = $state('');
  error = $state<string>();
  isSignedOut = $state(false);
  preview = $state<string>();
  isBusy = $state(false);

  constructor(readonly options: Options) {
    this.id = options.id;
  }

  /** Makes ready, so that what is written can be sent at once, and shown even while the connection is lost. */
  prepare = () => void sender().catch(() => {});

  submit: SubmitFunction = async ({ action, formData, cancel }) => {
    if (this.isBusy) return cancel();
    this.isBusy = true;
    this.error = undefined;
    const { reply, look } = await sender();
    return action.search.startsWith('?/reply') ? reply(this, formData) : look(this);
  };
}
