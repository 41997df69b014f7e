import { account, accountRefusal } from '#lib/server/accounts.ts';

export const actions = {
  default: async (event) => {
    const email = String((await event.request.formData()).get('email') ?? '').trim();
    const answer = await account(event, '/request-password-reset', { body: { email } });
    // whether the address is known is not said to anybody
    return answer.isDone ? { sentTo: email } : accountRefusal(answer, { email });
  },
};
