import { numbersAsked, numbersOf } from '#lib/advocacy/numbers.ts';

export const load = async ({ fetch, url }) => {
  const chosen = numbersAsked(url, new Date());
  return {
    chosen,
    rows: await numbersOf(fetch, chosen),
    query: new URLSearchParams(asText(chosen)).toString(),
  };
};

const asText = (chosen: object): Record<string, string> =>
  Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined)) as Record<
    string,
    string
  >;
