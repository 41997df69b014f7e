import { m } from '@platforma/messages';
import { fail, type RequestEvent } from '@sveltejs/kit';
import { reach } from './reach.ts';

/** What the account endpoints answered: data, or a code whose sentence `accountRefusal` knows. */
export type Answer<Data> = { isDone: true; data: Data } | { isDone: false; code: string; status: number };

interface Asking {
  method?: 'GET' | 'POST';
  body?: Record<string, unknown>;
}

/**
 * Asks an endpoint under /api/auth for the person in front of the page, and hands its cookies on to their browser.
 * @param path with its query: '/magic-link/verify?token=…'
 */
export async function account<Data = unknown>(
  event: RequestEvent,
  path: string,
  { method = 'POST', body = {} }: Asking = {},
): Promise<Answer<Data>> {
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  const request = new Request(new URL(`/api/auth${path}`, event.url.origin), {
    method,
    headers,
    body: method === 'POST' ? JSON.stringify(body) : undefined,
  });
  const response = await reach('auth', event, request).catch(() => null);
  if (!response) return { isDone: false, code: 'UNAVAILABLE', status: 503 };
  for (const line of response.headers.getSetCookie()) handOn(event, line);
  const data = await response.json().catch(() => null);
  // a spent or wrong token is answered by a redirect that carries the reason
  const reason = /[?&]error=([^&]+)/.exec(response.headers.get('location') ?? '')?.[1];
  if (response.status < 400 && !reason) return { isDone: true, data: data as Data };
  if (response.status === 429) return { isDone: false, code: 'TOO_MANY_REQUESTS', status: 429 };
  return { isDone: false, code: reason ?? data?.code ?? 'INTERNAL', status: reason ? 400 : response.status };
}

function handOn({ cookies }: RequestEvent, line: string) {
  const [pair = '', ...attributes] = line.split(/;\s*/);
  const [name = '', ...value] = pair.split('=');
  const given = new Map(
    attributes.map((one) => {
      const [key = '', ...rest] = one.split('=');
      return [key.toLowerCase(), rest.join('=')] as const;
    }),
  );
  cookies.set(name, value.join('='), {
    path: given.get('path') || '/',
    httpOnly: given.has('httponly'),
    secure: given.has('secure'),
    sameSite: (given.get('samesite')?.toLowerCase() || 'lax') as 'lax' | 'strict' | 'none',
    maxAge: given.has('max-age') ? Number(given.get('max-age')) : undefined,
    encode: (text) => text,
  });
}

const sentences: Record<string, () => string> = {
  INVALID_EMAIL_OR_PASSWORD: m.account_wrong_password,
  INVALID_EMAIL: m.problem_ADDRESS_INVALID,
  INVALID_PASSWORD: m.account_wrong_current_password,
  CREDENTIAL_ACCOUNT_NOT_FOUND: m.account_no_password,
  PASSWORD_TOO_SHORT: m.account_password_short,
  PASSWORD_TOO_LONG: m.account_password_long,
  INVALID_TOKEN: m.account_link_gone,
  EXPIRED_TOKEN: m.account_link_gone,
  TOKEN_EXPIRED: m.account_link_gone,
  NOT_FOUND: m.account_link_gone,
  ADDRESS_TAKEN: m.account_address_refused,
  PERSONA: m.account_persona,
  TOO_MANY_REQUESTS: m.error_TOO_MANY_REQUESTS,
  UNAVAILABLE: m.error_UNAVAILABLE,
  UNAUTHORIZED: m.error_UNAUTHENTICATED,
};

/** Answers a form of the account that was refused: its status, what was typed (never a password), and a sentence. */
export function accountRefusal<Kept extends object>(
  { code, status }: { code: string; status: number },
  kept: Kept,
) {
  return fail(status < 400 || status > 599 ? 400 : status, {
    ...kept,
    error: (sentences[code] ?? m.error_INTERNAL)(),
  });
}

/** Where to go after signing in: a path of ours and nothing else; browsers drop a tab or take `\\` for `/`. */
export function pathBack(value: FormDataEntryValue | string | null) {
  const path = String(value ?? '');
  return /^\/(?!\/)[^\p{C}\\]*$/u.test(path) ? path : null;
}
