import { DemoMailPage } from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';

export const load = async ({ fetch, url }) => {
  const { demo } = await ask(fetch, DemoMailPage, {});
  if (!demo || demo.isPublic) throw new Refused('NOT_FOUND');
  const shown = demo.mails.find(({ id }) => id === url.searchParams.get('id')) ?? null;
  return { mails: demo.mails, shown, now: new Date().toISOString() };
};
