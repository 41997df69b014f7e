import { redirect, type RequestEvent } from '@sveltejs/kit';
import { localizeHref } from '@platforma/messages/runtime';
import {
  ChangeSettings,
  GoByOrganisation,
  SettingsPage,
  UnmutePerson,
  type Language,
} from '@platforma/schema';
import { ask } from '#lib/graphql/ask.ts';
import { account, accountRefusal, pathBack } from '#lib/server/accounts.ts';
import { devices, type ListedSession } from './session.ts';

const year = 31_536_000;

export const load = async (event) => {
  const { viewer } = await ask(event.fetch, SettingsPage, {});
  const answer = viewer ? await account<ListedSession[]>(event, '/list-sessions', { method: 'GET' }) : null;
  const cookie = event.cookies.getAll().find(({ name }) => name.endsWith('platforma.session_token'));
  return {
    account: viewer,
    sessions: answer?.isDone ? devices(answer.data, cookie?.value) : [],
    now: new Date().toISOString(),
    /** Which of the forms below has just been taken. */
    done: event.url.searchParams.get('done'),
  };
};

const done = (what: string, locale?: 'cs' | 'en' | 'rom') =>
  `${localizeHref('/settings', locale && { locale })}?done=${what}#${what}`;

/** Keeps a choice in a cookie; the usual one needs none. */
function keep({ cookies }: RequestEvent, name: string, value: string, usual: string) {
  if (value === usual) cookies.delete(name, { path: '/' });
  else cookies.set(name, value, { path: '/', maxAge: year, sameSite: 'lax' });
}

export const actions = {
  language: async (event) => {
    const form = await event.request.formData();
    const language = String(form.get('language')) as 'cs' | 'en' | 'rom';
    const { viewer } = await ask(event.fetch, SettingsPage, {});
    if (viewer) await ask(event.fetch, ChangeSettings, { language: language.toUpperCase() as Language });
    redirect(303, done('language', language));
  },
  theme: async (event) => {
    const form = await event.request.formData();
    const theme = String(form.get('theme'));
    if (['light', 'dark', ''].includes(theme)) keep(event, 'theme', theme, '');
    redirect(303, pathBack(form.get('back')) ?? done('theme'));
  },
  shortcuts: async (event) => {
    const form = await event.request.formData();
    await ask(event.fetch, ChangeSettings, { hasShortcuts: form.has('shortcuts') });
    redirect(303, done('shortcuts'));
  },
  presence: async (event) => {
    const form = await event.request.formData();
    await ask(event.fetch, ChangeSettings, { showsPresence: form.has('presence') });
    redirect(303, done('presence'));
  },
  name: async (event) => {
    const form = await event.request.formData();
    await ask(event.fetch, GoByOrganisation, { isOn: form.has('organisation') });
    redirect(303, done('name'));
  },
  muted: async (event) => {
    const id = String((await event.request.formData()).get('id'));
    await ask(event.fetch, UnmutePerson, { id });
    redirect(303, done('muted'));
  },
  address: async (event) => {
    const newEmail = String((await event.request.formData()).get('email') ?? '').trim();
    const answer = await account(event, '/change-email', { body: { newEmail } });
    if (answer.isDone) return { done: 'address' as const, email: newEmail };
    return accountRefusal(answer, { about: 'address' as const, email: newEmail });
  },
  password: async (event) => {
    const form = await event.request.formData();
    const [currentPassword, newPassword] = [String(form.get('current')), String(form.get('new'))];
    const body = { currentPassword, newPassword, revokeOtherSessions: true };
    const answer = await account(event, '/change-password', { body });
    // The session is another from here on: this request would still show the page of the one that is gone.
    if (answer.isDone) redirect(303, done('password'));
    return accountRefusal(answer, { about: 'password' as const });
  },
  signOutElsewhere: async (event) => {
    const answer = await account(event, '/revoke-other-sessions');
    if (answer.isDone) return { done: 'sessions' as const };
    return accountRefusal(answer, { about: 'sessions' as const });
  },
};
