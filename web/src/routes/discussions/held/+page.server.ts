import { redirect } from '@sveltejs/kit';
import { localizeHref } from '@platforma/messages/runtime';
import { HeldPosts, TakeBackPost } from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { refusal } from '#lib/server/sentences.ts';
import { uuidv7 } from '#lib/uuid.ts';

export const load = async ({ fetch }) => {
  const { viewer } = await ask(fetch, HeldPosts, {});
  if (!viewer) throw new Refused('UNAUTHENTICATED');
  return {
    posts: viewer.heldPosts,
    isHeld: viewer.postsAreHeld,
    requestId: uuidv7(),
    now: new Date().toISOString(),
  };
};

export const actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const [heldPostId, requestId] = [String(form.get('id')), String(form.get('requestId'))];
    try {
      await ask(event.fetch, TakeBackPost, { heldPostId, requestId });
    } catch (refused) {
      return refusal(event, refused, {});
    }
    redirect(303, localizeHref('/discussions/held'));
  },
};
