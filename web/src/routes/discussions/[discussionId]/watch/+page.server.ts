import { redirect } from '@sveltejs/kit';
import { localizeHref } from '@platforma/messages/runtime';
import * as say from '@platforma/schema';
import type { WatchLevel } from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { refusal } from '#lib/server/sentences.ts';

/** What is chosen for the discussion itself; null follows its topic and category. */
const ownOf = ({ watchSource, watchLevel }: { watchSource: string; watchLevel: WatchLevel }) =>
  watchSource === 'DISCUSSION' ? watchLevel : null;

const read = async (fetch: typeof globalThis.fetch, id: string) => {
  const { viewer, discussion } = await ask(fetch, say.WatchDiscussionPage, { id });
  if (!discussion) throw new Refused('NOT_FOUND');
  if (!viewer || !discussion.viewerCan.follow) throw new Refused(viewer ? 'FORBIDDEN' : 'UNAUTHENTICATED');
  const { topic, category } = discussion;
  const ofCategory = viewer.watchedCategories.find((one) => one.category === category)?.level ?? null;
  return {
    discussion,
    chosen: { discussion: ownOf(discussion), topic: topic?.watchLevel ?? null, category: ofCategory },
  };
};

export const load = ({ fetch, params }) => read(fetch, params.discussionId);

export const actions = {
  default: async (event) => {
    const { fetch, params } = event;
    const form = await event.request.formData();
    const said = (name: string) => (String(form.get(name) ?? '') || null) as WatchLevel | null;
    try {
      const { discussion, chosen } = await read(fetch, params.discussionId);
      const { id, topic, category } = discussion;
      if (topic && said('topic') !== chosen.topic)
        await ask(fetch, say.WatchTopic, { id: topic.id, level: said('topic') });
      if (said('category') !== chosen.category)
        await ask(fetch, say.WatchCategory, { category, level: said('category') });
      if (said('discussion') !== chosen.discussion)
        await ask(fetch, say.WatchDiscussion, { id, level: said('discussion') });
    } catch (reason) {
      return refusal(event, reason, {});
    }
    redirect(303, localizeHref(`/discussions/${params.discussionId}`));
  },
};
