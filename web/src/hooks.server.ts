import { m } from '@platforma/messages';
import { paraglideMiddleware } from '@platforma/messages/server';
import type { Cookies } from '@sveltejs/kit';
import type { Handle, HandleFetch, HandleServerError } from '@sveltejs/kit/hooks';
import { Refused, statusOf } from '#lib/graphql/ask.ts';
import { reach } from '#lib/server/reach.ts';
import { sentenceOf } from '#lib/server/sentences.ts';

/** Romani falls back to Czech sentence by sentence: until a native reader has gone through it, the page is Czech. */
const spoken = { cs: 'cs', en: 'en', rom: 'cs' } as const;

export const handle: Handle = ({ event, resolve }) =>
  paraglideMiddleware(event.request, async ({ locale }) => {
    event.locals.language = locale;
    const theme = event.cookies.get('theme');
    const attribute = theme === 'dark' || theme === 'light' ? `data-theme="${theme}"` : '';
    const response = await resolve(event, {
      transformPageChunk: ({ html }) => html.replace('%lang%', spoken[locale]).replace('%theme%', attribute),
      preload: ({ type, path }) => type !== 'font' || /(sans|serif-head)-text/.test(path),
    });
    // On a shared computer nothing of a member's stays: not on the disk, not behind the back button.
    const kept = isSignedIn(event.cookies) ? 'private, no-store' : 'private, no-cache';
    if (!response.headers.has('cache-control')) response.headers.set('cache-control', kept);
    return response;
  });

const isSignedIn = (cookies: Cookies) => cookies.getAll().some(({ name }) => name.endsWith('session_token'));

/** Pages ask the API in this process: the same pipeline as over HTTP, without a socket. */
export const handleFetch: HandleFetch = ({ event, request, fetch }) => {
  if (new URL(request.url).pathname !== '/graphql') return fetch(request);
  return reach('api', event, request);
};

const titles: Record<number, () => string> = { 403: m.errorpage_403_title, 429: m.errorpage_429_title };

/** What the API refused becomes the page of that status, with its sentence and with what the person had typed. */
export const handleError: HandleServerError = ({ kind, error, event }) => {
  const { typed } = event.locals;
  if (error instanceof Refused) {
    const status = statusOf[error.code];
    return { status, code: error.code, title: titles[status]?.(), message: sentenceOf(error), typed };
  }
  if (kind === 'unknown') console.error(error);
  return { typed };
};
