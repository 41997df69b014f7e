import { redirect, type RequestEvent } from '@sveltejs/kit';
import { ReportPage, ReportPost, type Rule } from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { refusal } from '#lib/server/sentences.ts';
import { idFor } from '#lib/uuid.ts';

export const load = async ({ fetch, params }) => {
  const { post } = await ask(fetch, ReportPage, { id: params.postId });
  if (post?.discussion.id !== params.discussionId) throw new Refused('NOT_FOUND');
  if (!post.viewerReport && !post.viewerCan.report) throw new Refused('FORBIDDEN');
  const { visibility, group } = post.discussion;
  return { post, isInside: visibility === 'RESTRICTED' || Boolean(group), reportId: idFor('ownreport') };
};

export const actions = {
  default: async (event: RequestEvent<{ discussionId: string; postId: string }>) => {
    const form = await event.request.formData();
    const text = (name: string) => String(form.get(name) ?? '');
    const values = { rule: text('rule') as Rule, note: text('note'), sharesText: form.has('sharesText') };
    try {
      await ask(event.fetch, ReportPost, {
        input: { id: text('id'), postId: event.params.postId, ...values },
      });
    } catch (refused) {
      return refusal(event, refused, values);
    }
    redirect(303, event.url.pathname);
  },
};
