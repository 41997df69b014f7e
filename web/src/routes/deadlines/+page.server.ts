import { DeadlinesPage } from '@platforma/schema';
import { ask } from '#lib/graphql/ask.ts';
import { dayUnits } from '#lib/deadlines/words.ts';
import { answerTo, askedOf } from './asked.ts';

export const load = async ({ fetch, url }) => {
  const given = askedOf(url);
  const asked = { ...given, unit: dayUnits.find((unit) => unit === given.unit) ?? 'DAYS' };
  const { deadlineRules } = await ask(fetch, DeadlinesPage, {});
  const isSent = ['from', 'length'].some((name) => url.searchParams.has(name));
  return {
    asked,
    address: url.href,
    rules: deadlineRules.edges.map(({ node }) => node),
    ...(await answerTo(fetch, asked, isSent)),
  };
};
