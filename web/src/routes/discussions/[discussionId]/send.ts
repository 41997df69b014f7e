import type { ActionResult, SubmitFunction } from '$app/forms';
import { idFor } from '#lib/uuid.ts';
import { ownPost } from './own-post.ts';
import { isSignedOut, refusalOf } from './refusal.ts';
import type { Sending } from './Sending.svelte.ts';

type Answered = ReturnType<SubmitFunction>;

function heed(sending: Sending, result: ActionResult) {
  sending.isBusy = false;
  sending.error = refusalOf(result, 'body');
  sending.isSignedOut = isSignedOut(result);
}

/** Shows how it would look, or keeps it. */
export const look =
  (sending: Sending): Answered =>
  ({ result }) => {
    heed(sending, result);
    if (result.type === 'success') sending.preview = result.data?.preview as string;
  };

/** Shows the post in its place before the server has it, and takes it back into the field when it is refused. */
export function reply(sending: Sending, sent: FormData): Answered {
  const { draft, show, done, refused } = sending.options;
  const { id } = sending;
  const text = draft.body;
  const settle = text.trim() ? show((place) => ownPost({ id, body: text, sent, ...place })) : undefined;
  draft.hold();
  if (settle) draft.body = '';
  sending.preview = undefined;
  return async ({ result, update }) => {
    heed(sending, result);
    const isHeld = result.type === 'redirect' && result.location.endsWith('#held');
    settle?.(!sending.error && !isHeld);
    if (sending.error) {
      if (settle) draft.body = draft.body ? `${text}\n\n${draft.body}` : text; // what was written meanwhile isn't lost either
      draft.typed();
      return refused();
    }
    sending.id = idFor('post');
    if (!settle) draft.body = '';
    if (draft.body) draft.typed();
    else draft.clear();
    if (settle && !isHeld) done(id);
    else await update({ reset: false });
  };
}
