import { redirect } from '@sveltejs/kit';
import { getLocale, localizeHref } from '@platforma/messages/runtime';
import {
  DiscussionTemplates,
  DiscussionsTopic,
  HeldPosts,
  OpenDiscussion,
  SubmitDiscussion,
  ViewerGroups,
  type DiscussionCategory,
  type Language,
  type OpenDiscussionInput,
} from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { refusal } from '#lib/server/sentences.ts';
import { attachmentsOf } from '#lib/server/uploads.ts';
import { idFor } from '#lib/uuid.ts';

export const load = async ({ fetch, url, parent }) => {
  const { viewer } = await parent();
  if (!viewer) throw new Refused('UNAUTHENTICATED');
  if (!viewer.canOpenDiscussion) throw new Refused('FORBIDDEN');
  const topicId = url.searchParams.get('topic');
  const topic = topicId ? (await ask(fetch, DiscussionsTopic, { id: topicId })).topic : null;
  if (topicId && !topic) throw new Refused('NOT_FOUND');
  if (topic && !topic.viewerCan.openDiscussion) throw new Refused('FORBIDDEN');
  const [{ viewer: own }, { viewer: writer }] = await Promise.all([
    ask(fetch, ViewerGroups, {}),
    ask(fetch, HeldPosts, {}),
  ]);
  const groups = (own?.groups ?? []).filter(({ viewerCan }) => viewerCan.openDiscussion);
  const within = url.searchParams.get('group') ?? '';
  const isHeld = writer?.postsAreHeld ?? false;
  const outlines = await outlinesOf(fetch);
  const category = url.searchParams.get('category') ?? '';
  return {
    ...{ topic, groups, within, outlines, category, isHeld },
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

/** Whether a moderator reads it first. */
async function open(fetch: typeof globalThis.fetch, input: OpenDiscussionInput): Promise<boolean> {
  try {
    await ask(fetch, OpenDiscussion, { input });
    return false;
  } catch (reason) {
    if (!(reason instanceof Refused) || reason.problems[0]?.code !== 'POST_HELD') throw reason;
    return (await ask(fetch, SubmitDiscussion, { input })).submitDiscussion !== null;
  }
}

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
    const input = {
      ...{ ...said, topicId, language },
      withinOrganisationId: within.startsWith('organisation_') ? within : null,
      withinGroupId: within.startsWith('group_') ? within : null,
      ...{ actingForId: actingFor || null, sensitiveReason: sensitiveReason || null },
    };
    let isHeld;
    try {
      isHeld = await open(event.fetch, { ...input, attachments: await attachmentsOf(event, form) });
    } catch (reason) {
      return refusal(event, reason, kept);
    }
    redirect(303, localizeHref(isHeld ? '/discussions/held' : `/discussions/${kept.id}`));
  },
};
