import { redirect } from '@sveltejs/kit';
import { localizeHref } from '@platforma/messages/runtime';
import { account, accountRefusal } from '#lib/server/accounts.ts';

export const load = ({ url }) => ({ token: url.searchParams.get('token') ?? '' });

export const actions = {
  /** A button and not the address itself: programs that look through mail follow links, and would spend it. */
  default: async (event) => {
    const token = String((await event.request.formData()).get('token'));
    const path = `/magic-link/verify?token=${encodeURIComponent(token)}`;
    const answer = await account(event, path, { method: 'GET' });
    if (!answer.isDone) return accountRefusal(answer, {});
    redirect(303, localizeHref('/'));
  },
};
