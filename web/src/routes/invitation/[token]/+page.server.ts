import { redirect } from '@sveltejs/kit';
import { localizeHref } from '@platforma/messages/runtime';
import { account, accountRefusal } from '#lib/server/accounts.ts';

interface Invitation {
  organisation: string;
  name: string;
  /** The address has an account already: accepting only adds a mandate. */
  hasAccount?: boolean;
}

export const load = async (event) => {
  const path = `/platforma/invitation?token=${encodeURIComponent(event.params.token)}`;
  const answer = await account<Invitation>(event, path, { method: 'GET' });
  return { invitation: answer.isDone ? answer.data : null };
};

export const actions = {
  default: async (event) => {
    const password = String((await event.request.formData()).get('password') ?? '');
    const body = {
      token: event.params.token,
      language: event.locals.language.toUpperCase(),
      ...(password && { password }),
    };
    const answer = await account(event, '/platforma/accept-invitation', { body });
    if (!answer.isDone) return accountRefusal(answer, {});
    redirect(303, localizeHref('/welcome'));
  },
};
