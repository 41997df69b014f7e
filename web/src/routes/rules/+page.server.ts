import { redirect } from '@sveltejs/kit';
import { localizeHref } from '@platforma/messages/runtime';
import { AcceptRules, RulesPage, RulesVersion } from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { pathBack } from '#lib/server/accounts.ts';
import { refusal } from '#lib/server/sentences.ts';

export const load = async ({ fetch, url }) => {
  const { rules, rulesVersions, viewer } = await ask(fetch, RulesPage, {});
  const former = url.searchParams.get('version');
  const chosen = former && former !== rules?.id ? await version(fetch, former) : rules;
  return {
    rules: chosen,
    versions: rulesVersions.edges.map(({ node }) => node),
    canPublish: viewer?.canPublishRules ?? false,
    /** The version in force, while it waits for the viewer. */
    waitingId: viewer?.rulesToAccept?.id ?? null,
    back: pathBack(url.searchParams.get('back')),
    isAccepted: url.searchParams.has('accepted'),
    now: new Date().toISOString(),
  };
};

async function version(fetch: typeof globalThis.fetch, id: string) {
  const { node } = await ask(fetch, RulesVersion, { id });
  if (!node || !('number' in node)) throw new Refused('NOT_FOUND');
  return node;
}

export const actions = {
  /** Leads back to where one was. */
  accept: async (event) => {
    const form = await event.request.formData();
    try {
      await ask(event.fetch, AcceptRules, { rulesId: String(form.get('id')) });
    } catch (reason) {
      return refusal(event, reason, {});
    }
    redirect(303, pathBack(form.get('back')) ?? `${localizeHref('/rules')}?accepted`);
  },
};
