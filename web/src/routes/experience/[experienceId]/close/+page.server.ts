import { redirect } from '@sveltejs/kit';
import { localizeHref } from '@platforma/messages/runtime';
import { CloseExperience, CloseExperiencePage } from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { refusal } from '#lib/server/sentences.ts';
import { uuidv7 } from '#lib/uuid.ts';

export const load = async ({ fetch, params }) => {
  const { experienceNotice } = await ask(fetch, CloseExperiencePage, { id: params.experienceId });
  if (!experienceNotice) throw new Refused('NOT_FOUND');
  const { discussion, matches, viewerCan, ...notice } = experienceNotice;
  if (!viewerCan.close) throw new Refused('FORBIDDEN');
  const organisations = new Map(
    matches.flatMap(({ notice: match }) =>
      match?.actingFor ? [[match.actingFor.id, match.actingFor.name] as const] : [],
    ),
  );
  return {
    notice,
    answers: (discussion?.posts.edges ?? [])
      .map(({ node }) => node)
      .filter(
        ({ id, withdrawnAt, actingFor }) =>
          id !== notice.post?.id && !withdrawnAt && actingFor?.id !== notice.actingFor?.id,
      ),
    organisations: [...organisations],
    accepted: discussion?.acceptedPost?.id ?? '',
    requestId: uuidv7(),
  };
};

export const actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const text = (name: string) =>
      String(form.get(name) ?? '')
        .replaceAll('\r\n', '\n')
        .trim();
    const noticeId = event.params.experienceId;
    const [who, whatHelped, requestId] = [text('who'), text('whatHelped'), text('requestId')];
    const sensitiveReason = text('sensitiveReason');
    try {
      await ask(event.fetch, CloseExperience, {
        input: {
          ...{ noticeId, requestId, whatHelped, sensitiveReason: sensitiveReason || null },
          helpfulPostId: who.startsWith('post_') ? who : null,
          counterpartId: who.startsWith('organisation_') ? who : null,
        },
      });
    } catch (reason) {
      return refusal(event, reason, { who, whatHelped, sensitiveReason });
    }
    redirect(303, localizeHref(`/experience/${noticeId}`));
  },
};
