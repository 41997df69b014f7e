import { redirect } from '@sveltejs/kit';
import { localizeHref } from '@platforma/messages/runtime';
import { RedactExperience, RedactExperiencePage } from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { refusal } from '#lib/server/sentences.ts';
import { uuidv7 } from '#lib/uuid.ts';

export const load = async ({ fetch, params }) => {
  const { experienceNotice: notice } = await ask(fetch, RedactExperiencePage, { id: params.experienceId });
  if (!notice) throw new Refused('NOT_FOUND');
  if (!notice.viewerCan.redact) throw new Refused('FORBIDDEN');
  const { id, title, version, focusAreas, whatHelped, withdrawalReason, changes } = notice;
  const reasons = changes.edges.map(({ node }) => node.reason);
  const texts = [title, ...focusAreas, whatHelped, withdrawalReason, ...reasons];
  return { id, title, version, texts: [...new Set(texts.filter((text) => text))], requestId: uuidv7() };
};

export const actions = {
  default: async (event) => {
    const form = await event.request.formData();
    const text = (name: string) =>
      String(form.get(name) ?? '')
        .replaceAll('\r\n', '\n')
        .trim();
    const noticeId = event.params.experienceId;
    const kept = { passages: text('passages'), reason: text('reason') };
    try {
      await ask(event.fetch, RedactExperience, {
        input: {
          ...{ noticeId, requestId: text('requestId'), version: Number(text('version')) },
          passages: kept.passages
            .split('\n')
            .map((line) => line.trim())
            .filter(Boolean),
          reason: kept.reason,
        },
      });
    } catch (reason) {
      return refusal(event, reason, kept);
    }
    redirect(303, localizeHref(`/experience/${noticeId}`));
  },
};
