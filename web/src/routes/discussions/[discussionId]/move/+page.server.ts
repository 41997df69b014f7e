import { redirect } from '@sveltejs/kit';
import { localizeHref } from '@platforma/messages/runtime';
import * as say from '@platforma/schema';
import type { DiscussionCategory } from '@platforma/schema';
import { nextPage, pageOf, PAGE, previousPage, searchOf } from '#lib/discussions/pages.ts';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { refusal } from '#lib/server/sentences.ts';
import { idFor } from '#lib/uuid.ts';

/** What is asked for: in the address while one chooses, in the form when it is sent. */
const said = (values: URLSearchParams | FormData) => {
  const text = (name: string) => String(values.get(name) ?? '').trim();
  return {
    numbers: values.getAll('numbers').map(Number).filter(Number.isInteger),
    which: text('which') || 'chosen',
    where: text('where') || 'new',
    title: text('title'),
    category: text('category') as DiscussionCategory | '',
    reason: text('reason'),
    sensitiveReason: text('sensitiveReason'),
    narrows: text('narrows') === 'yes',
    id: text('id') || idFor('post_move'),
    newId: text('newId') || idFor('discussion'),
  };
};

export const load = async ({ fetch, params, url }) => {
  const from = pageOf(Number(url.searchParams.get('from')) || 1);
  const search = url.searchParams.get('search')?.trim() ?? '';
  const about = { id: params.discussionId, from, to: from + PAGE - 1, search: search || null };
  const { discussion, discussions } = await ask(fetch, say.MovePostsPage, about);
  if (!discussion) throw new Refused('NOT_FOUND');
  if (!discussion.viewerCan.move) throw new Refused('FORBIDDEN');
  const { posts, goneNumbers, ...rest } = discussion;
  return {
    discussion: rest,
    posts: posts.edges.map(({ node }) => node),
    others: discussions.edges.map(({ node }) => node).filter(({ id }) => id !== discussion.id),
    previousPage: previousPage(from, goneNumbers),
    nextPage: nextPage(from, discussion.lastNumber, goneNumbers),
    ...{ from, search, said: said(url.searchParams), now: new Date().toISOString() },
  };
};

export const actions = {
  default: async (event) => {
    const form = said(await event.request.formData());
    const { id, numbers, which, where, newId, title, category, narrows } = form;
    const { discussionId } = event.params;
    const told = { reason: form.reason || null, sensitiveReason: form.sensitiveReason || null };
    const tell = <R, V>(operation: say.Operation<R, V>, input: V) => ask(event.fetch, operation, input);
    const ranges =
      which === 'chosen'
        ? numbers.map((number) => ({ first: number, last: number }))
        : numbers.length || which === 'all'
          ? [{ first: which === 'all' ? 1 : Math.min(...numbers), last: 2 ** 31 - 2 }]
          : [];
    try {
      if (where === 'new')
        await tell(say.SplitDiscussion, {
          input: {
            id,
            discussionId,
            numbers: ranges,
            newId,
            title,
            category: category || 'GENERAL',
            ...told,
          },
        });
      else if (which === 'all')
        await tell(say.MergeDiscussion, { input: { id, discussionId, toId: where, narrows, ...told } });
      else
        await tell(say.MovePosts, {
          input: { id, discussionId, numbers: ranges, toId: where, narrows, ...told },
        });
    } catch (refused) {
      const isNarrowing =
        refused instanceof Refused && refused.problems.some(({ code }) => code === 'MOVE_NARROWS');
      return refusal(event, refused, { ...form, isNarrowing });
    }
    const place = where === 'new' ? newId : which === 'all' ? where : discussionId;
    redirect(
      303,
      localizeHref(`/discussions/${place}`) +
        (place === discussionId ? searchOf(pageOf(numbers[0] ?? 1)) : ''),
    );
  },
};
