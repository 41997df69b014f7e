import { csvOf, numbersAsked, numbersOf } from '#lib/advocacy/numbers.ts';

/** The table of the same address as a file. */
export const GET = async ({ fetch, url }) => {
  const asked = numbersAsked(url, new Date());
  return new Response(csvOf(await numbersOf(fetch, asked)), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="cisla-${asked.from}-${asked.to}.csv"`,
      'cache-control': 'no-store',
    },
  });
};
