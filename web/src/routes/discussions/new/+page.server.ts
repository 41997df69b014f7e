import { redirect } from '@sveltejs/kit';
import { getLocale, localizeHref } from '@platforma/messages/runtime';
import {
  DiscussionTemplates,
  DiscussionsTopic,
  OpenDiscussion,
  ViewerGroups,
  type DiscussionCategory,
  type Language,
} from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { refusal } from '#lib/server/sentences.ts';
import { idFor } from '#lib/uuid.ts';

export const load = async ({ fetch, url, parent }) => {
  const { viewer } = await parent();
  if (!viewer) throw new Refused('UNAUTHENTICATED');
  if (!viewer.canOpenDiscussion) throw new Refused('FORBIDDEN');
  const topicId = url.searchParams.get('topic');
  const topic = topicId ? (await ask(fetch, DiscussionsTopic, { id: topicId })).topic : null;
  if (topicId && !topic) throw new Refused('NOT_FOUND');
  if (topic && !topic.viewerCan.openDiscussion) throw new Refused('FORBIDDEN');
  const { viewer: own } = await ask(fetch, ViewerGroups, {});
  const groups = (own?.groups ?? []).filter(({ viewerCan }) => viewerCan.openDiscussion);
  const within = url.searchParams.get('group') ?? '';
  const outlines = await outlinesOf(fetch);
  const category = url.searchParams.get('category') ?? '';
  return {
    ...{ topic, groups, within, outlines, category },
    isFirst: own?.hasWritten === false,
    ...{ id: idFor('discussion'), postId: idFor('post') },
  };
};

/** With what a first post begins, by category. */
const outlinesOf = async (fetch: typeof globalThis.fetch) => {
  const { discussionTemplates } = await ask(fetch, DiscussionTemplates, {});
  const bodies = discussionTemplates.map(({ category, body }) => [category, body]);
  return Object.fromEntries(bodies) as Partial<Record<DiscussionCategory, string>>;
};

export const actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const text = (name: string) =>
      String(form.get(name) ?? '')
        .replaceAll('\r\n', '\n')
        .trim();
    const kept = {
      id: text('id'),
      postId: text('postId'),
      title: text('title'),
      category: text('category') as DiscussionCategory,
      within: text('within'),
      body: text('body'),
      actingFor: text('actingFor'),
      sensitiveReason: text('sensitiveReason'),
    };
    const { within, actingFor, sensitiveReason, ...said } = kept;
    // An outline as it was found says nothing yet.
    const outlines = Object.values(await outlinesOf(event.fetch)).map((one) => one.trim());
    if (outlines.includes(said.body)) said.body = '';
    const topicId = event.url.searchParams.get('topic') || null;
    const language = getLocale().toUpperCase() as Language;
    try {
      await ask(event.fetch, OpenDiscussion, {
        input: {
          ...said,
          topicId,
          language,
          withinOrganisationId: within.startsWith('organisation_') ? within : null,
          withinGroupId: within.startsWith('group_') ? within : null,
          actingForId: actingFor || null,
          sensitiveReason: sensitiveReason || null,
        },
      });
    } catch (reason) {
      return refusal(event, reason, kept);
    }
    redirect(303, localizeHref(`/discussions/${kept.id}`));
  },
};
