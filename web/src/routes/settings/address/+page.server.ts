import { account, accountRefusal } from '#lib/server/accounts.ts';

export const load = ({ url }) => ({ token: url.searchParams.get('token') ?? '' });

export const actions = {
  /** A button and not the address itself, as when signing in by a link. */
  default: async (event) => {
    const token = String((await event.request.formData()).get('token'));
    const answer = await account(event, `/verify-email?token=${encodeURIComponent(token)}`, {
      method: 'GET',
    });
    return answer.isDone ? { isDone: true } : accountRefusal(answer, {});
  },
};
