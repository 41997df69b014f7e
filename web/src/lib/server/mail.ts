import type { RequestEvent } from '@sveltejs/kit';
import { reach } from './reach.ts';

/** A mail that the demo kept instead of sending it. */
export interface CaughtMail {
  id: string;
  to: { name: string; address: string };
  subject: string;
  text: string;
  caughtAt: string;
}

/** Lists the mails of the demo, newest first. */
export async function caughtMail(event: RequestEvent): Promise<CaughtMail[]> {
  const response = await reach('mail', event, new Request(new URL('/api/demo/mail', event.url.origin)));
  return response.ok ? response.json() : [];
}
