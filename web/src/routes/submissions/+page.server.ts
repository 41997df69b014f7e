import { redirect, type RequestEvent } from '@sveltejs/kit';
import { RemoveFilter, SaveFilter, SubmissionsPage } from '@platforma/schema';
import { submissionStates } from '#lib/advocacy/words.ts';
import { ask } from '#lib/graphql/ask.ts';
import { neighbours, oneOf, pageAsked } from '#lib/paging.ts';
import { refusal } from '#lib/server/sentences.ts';
import { areas } from '#lib/words/areas.ts';
import { regions } from '#lib/words/regions.ts';

/** What an address chooses: neither the action that was sent to it nor the page of the list. */
const chosenIn = ({ searchParams }: URL) =>
  new URLSearchParams(
    [...searchParams].filter(([name, value]) => value && !/^(\/.*|after|before)$/.test(name)),
  );

export const load = async ({ fetch, url }) => {
  const is = (name: string) => url.searchParams.get(name) === '1' || undefined;
  const chosen = {
    ...{ area: oneOf(url, 'area', areas), region: oneOf(url, 'region', regions) },
    ...{ bodyId: url.searchParams.get('body') || undefined, mine: is('mine'), isOverdue: is('late') },
  };
  const state = oneOf(url, 'state', submissionStates);
  const { submissions, viewer, ...bodies } = await ask(fetch, SubmissionsPage, {
    ...{ ...pageAsked(url, 50), ...chosen, states: state && [state] },
  });
  return {
    ...{ chosen: { ...chosen, state }, bodies, now: new Date().toISOString() },
    query: chosenIn(url).toString(),
    filters: viewer?.savedFilters.edges.map(({ node }) => node),
    submissions: submissions.edges.map(({ node }) => node),
    total: submissions.totalCount,
    pages: neighbours(url, submissions.pageInfo),
  };
};

const listOf = ({ url }: RequestEvent) => {
  const query = chosenIn(url).toString();
  return query ? `${url.pathname}?${query}` : url.pathname;
};

export const actions = {
  save: async (event) => {
    const name = String((await event.request.formData()).get('name') ?? '');
    try {
      await ask(event.fetch, SaveFilter, { name, query: chosenIn(event.url).toString() });
    } catch (reason) {
      return refusal(event, reason, { name });
    }
    redirect(303, listOf(event));
  },
  remove: async (event) => {
    const name = String((await event.request.formData()).get('name') ?? '');
    try {
      await ask(event.fetch, RemoveFilter, { name });
    } catch (reason) {
      return refusal(event, reason, { name: '' });
    }
    redirect(303, listOf(event));
  },
};
