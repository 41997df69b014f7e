import { API_URL } from '$app/env/private';
import type { RequestEvent } from '@sveltejs/kit';

type Answer = (request: Request, address: string) => Promise<Response>;

/**
 * Hands a request to the server that renders these pages.
 * In production it is in this process, behind a registered symbol: the built web shares no module with it.
 * The client's address is an argument, so no header can forge it.
 */
export function reach(
  part: 'api' | 'auth' | 'files',
  event: RequestEvent,
  request: Request,
): Promise<Response> {
  const headers = new Headers(request.headers);
  headers.set('cookie', event.request.headers.get('cookie') ?? '');
  headers.set('accept-language', event.locals.language);
  headers.set('origin', event.url.origin);
  headers.set('user-agent', event.request.headers.get('user-agent') ?? ''); // names the device of a session
  const answer = (globalThis as Record<symbol, unknown>)[Symbol.for(`platforma.${part}`)] as
    Answer | undefined;
  if (answer) return answer(new Request(request, { headers }), event.getClientAddress());

  headers.set('x-forwarded-for', event.getClientAddress());
  const { pathname, search } = new URL(request.url);
  const { method, body } = request;
  return globalThis.fetch(new URL(pathname + search, API_URL), {
    method,
    headers,
    body,
    duplex: 'half',
  } as RequestInit);
}
