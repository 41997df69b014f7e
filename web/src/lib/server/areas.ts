import { FollowArea, UnfollowArea, AreasPage, type TopicArea } from '@platforma/schema';
import { ask } from '#lib/graphql/ask.ts';

/** Follows the areas that a form names, and no others. */
export async function followAreas(fetch: typeof globalThis.fetch, form: FormData): Promise<void> {
  const chosen = form.getAll('area').map(String) as TopicArea[];
  const followed = (await ask(fetch, AreasPage, {})).viewer?.followedAreas ?? [];
  for (const area of chosen.filter((one) => !followed.includes(one))) await ask(fetch, FollowArea, { area });
  for (const area of followed.filter((one) => !chosen.includes(one)))
    await ask(fetch, UnfollowArea, { area });
}
