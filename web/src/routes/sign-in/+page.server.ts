import { redirect } from '@sveltejs/kit';
import { localizeHref } from '@platforma/messages/runtime';
import { SignInPage } from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { account, accountRefusal, pathBack } from '#lib/server/accounts.ts';

export const load = async ({ fetch, parent, url }) => {
  const back = pathBack(url.searchParams.get('back'));
  if ((await parent()).viewer) redirect(303, back ?? localizeHref('/'));
  try {
    const { demo, organisations } = await ask(fetch, SignInPage, {});
    return { personas: demo?.personas ?? [], marks: organisations.edges.map(({ node }) => node.id), back };
  } catch (reason) {
    // signing in doesn't wait for the rest of the page
    if (reason instanceof Refused) return { personas: [], marks: [], back };
    throw reason;
  }
};

export const actions = {
  /** With a password it signs in; without one it sends a link, and says the same whoever asked. */
  sign: async (event) => {
    const form = await event.request.formData();
    const email = String(form.get('email') ?? '').trim();
    const password = String(form.get('password') ?? '');
    const back = pathBack(form.get('back'));
    if (form.get('by') === 'link' || !password) {
      const answer = await account(event, '/sign-in/magic-link', { body: { email } });
      if (answer.isDone) return { sentTo: email };
      return accountRefusal(answer, { email });
    }
    const answer = await account(event, '/sign-in/email', { body: { email, password } });
    if (!answer.isDone) return accountRefusal(answer, { email });
    redirect(303, back ?? localizeHref('/'));
  },
  enter: async (event) => {
    const form = await event.request.formData();
    const persona = String(form.get('persona')).replace(/^person_/, '');
    const answer = await account(event, '/platforma/enter', { body: { persona } });
    if (!answer.isDone) return accountRefusal(answer, { email: '' });
    redirect(303, pathBack(form.get('back')) ?? localizeHref('/'));
  },
};
