import { redirect } from '@sveltejs/kit';
import { localizeHref } from '@platforma/messages/runtime';
import { account } from '#lib/server/accounts.ts';

export const load = () => redirect(303, localizeHref('/'));

export const actions = {
  default: async (event) => {
    await account(event, '/sign-out');
    redirect(303, localizeHref('/'));
  },
};
