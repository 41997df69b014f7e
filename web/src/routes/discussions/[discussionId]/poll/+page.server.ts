import { redirect, type RequestEvent } from '@sveltejs/kit';
import { getLocale, localizeHref } from '@platforma/messages/runtime';
import { AddPost, NewPollPage, type Language } from '@platforma/schema';
import { dateKey, morningOf } from '#lib/dates.ts';
import { pageOf, searchOf } from '#lib/discussions/pages.ts';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { refusal } from '#lib/server/sentences.ts';
import { idFor } from '#lib/uuid.ts';
import { willBeSeenBy } from '#lib/words/visibilities.ts';

export const load = async ({ fetch, params, parent }) => {
  const { viewer } = await parent();
  const { discussion } = await ask(fetch, NewPollPage, { id: params.discussionId });
  if (!discussion) throw new Refused('NOT_FOUND');
  if (!viewer || !discussion.viewerCan.post) throw new Refused(viewer ? 'FORBIDDEN' : 'UNAUTHENTICATED');
  const tomorrow = dateKey(new Date(Date.now() + 86_400_000));
  return { discussion, postId: idFor('post'), tomorrow, willBeSeenBy: willBeSeenBy(discussion.visibility) };
};

export const actions = {
  default: async (event: RequestEvent<{ discussionId: string }>) => {
    const form = await event.request.formData();
    const text = (name: string) =>
      String(form.get(name) ?? '')
        .replaceAll('\r\n', '\n')
        .trim();
    const said = {
      ...{ id: text('id'), body: text('body'), question: text('question'), options: text('options') },
      ...{ isMultiple: form.has('isMultiple'), closesOn: text('closesOn') },
      ...{ actingFor: text('actingFor'), sensitiveReason: text('sensitiveReason') },
    };
    const { discussionId } = event.params;
    let post;
    try {
      const { addPost } = await ask(event.fetch, AddPost, {
        input: {
          ...{ id: said.id, discussionId, body: said.body },
          language: getLocale().toUpperCase() as Language,
          actingForId: said.actingFor || null,
          sensitiveReason: said.sensitiveReason || null,
          poll: {
            question: said.question,
            options: said.options
              .split('\n')
              .map((one) => one.trim())
              .filter(Boolean),
            isMultiple: said.isMultiple,
            closesAt: said.closesOn ? morningOf(said.closesOn).toISOString() : null,
          },
        },
      });
      post = addPost;
    } catch (reason) {
      return refusal(event, reason, said);
    }
    const thread = localizeHref(`/discussions/${discussionId}`);
    redirect(303, `${thread}${searchOf(pageOf(post.number))}#${post.id}`);
  },
};
