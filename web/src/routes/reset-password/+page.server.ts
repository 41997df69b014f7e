import { account, accountRefusal } from '#lib/server/accounts.ts';

export const load = ({ url }) => ({ token: url.searchParams.get('token') ?? '' });

export const actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const body = { newPassword: String(form.get('password')), token: String(form.get('token')) };
    const answer = await account(event, '/reset-password', { body });
    return answer.isDone ? { isDone: true } : accountRefusal(answer, {});
  },
};
