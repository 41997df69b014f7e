import { redirect, type RequestEvent } from '@sveltejs/kit';
import { localizeHref } from '@platforma/messages/runtime';
import * as say from '@platforma/schema';
import { reasonsOf } from '#lib/experience/reasons.ts';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { refusal } from '#lib/server/sentences.ts';
import { idFor, uuidv7 } from '#lib/uuid.ts';

export const load = async ({ fetch, params }) => {
  const { experienceNotice } = await ask(fetch, say.ExperienceNoticePage, { id: params.experienceId });
  if (!experienceNotice) throw new Refused('NOT_FOUND');
  const { matches, changes, ...notice } = experienceNotice;
  return {
    notice,
    matches: matches.flatMap((match) =>
      match.notice ? [{ notice: match.notice, reasons: reasonsOf(match) }] : [],
    ),
    changes: changes.edges.map(({ node }) => node),
    candidateId: idFor('goodpractice'),
    requestId: uuidv7(),
    now: new Date().toISOString(),
  };
};

type Event = RequestEvent<{ experienceId: string }>;

const form =
  (verb: string, run: (noticeId: string, text: (name: string) => string, event: Event) => Promise<unknown>) =>
  async (event: Event) => {
    const data = await event.request.formData();
    const text = (name: string) => String(data.get(name) ?? '').trim();
    const id = event.params.experienceId;
    try {
      await run(id, text, event);
    } catch (reason) {
      const typed = { reason: text('reason'), sensitiveReason: text('sensitiveReason') };
      return refusal(event, reason, { verb, ...typed });
    }
    redirect(303, localizeHref(`/experience/${id}`));
  };

export const actions = {
  withdraw: form('withdraw', (noticeId, text, { fetch }) =>
    ask(fetch, say.WithdrawExperience, {
      ...{ noticeId, requestId: text('requestId'), reason: text('reason') },
      sensitiveReason: text('sensitiveReason') || null,
    }),
  ),
  reopen: form('reopen', (noticeId, text, { fetch }) =>
    ask(fetch, say.ReopenExperience, { noticeId, requestId: text('requestId') }),
  ),
  goodPractice: form('goodPractice', (_, text, { fetch }) =>
    ask(fetch, say.ProposeGoodPractice, { id: text('candidateId'), answerId: text('answerId') }),
  ),
};
