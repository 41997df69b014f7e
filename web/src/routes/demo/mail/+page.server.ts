import { Refused } from '#lib/graphql/ask.ts';
import { caughtMail } from '#lib/server/mail.ts';

export const load = async (event) => {
  const { demo } = await event.parent();
  if (!demo?.showsMail) throw new Refused('NOT_FOUND');
  const mails = await caughtMail(event);
  const id = event.url.searchParams.get('id');
  return { mails, shown: mails.find((mail) => mail.id === id) ?? null, now: new Date().toISOString() };
};
