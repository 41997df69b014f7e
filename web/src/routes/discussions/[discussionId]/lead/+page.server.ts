import { redirect, type RequestEvent } from '@sveltejs/kit';
import { getLocale, localizeHref } from '@platforma/messages/runtime';
import * as say from '@platforma/schema';
import type { Language, Operation } from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { refusal } from '#lib/server/sentences.ts';
import { idFor, uuidv7 } from '#lib/uuid.ts';

export const load = async ({ fetch, params }) => {
  const { discussion } = await ask(fetch, say.LeadDiscussionPage, { id: params.discussionId });
  if (!discussion) throw new Refused('NOT_FOUND');
  if (!discussion.viewerCan.lead) throw new Refused('FORBIDDEN');
  const changes = discussion.changes.edges.map(({ node }) => node);
  return {
    discussion: { ...discussion, changes },
    candidateId: idFor('goodpractice'),
    summaryId: idFor('discussion_summary'),
    requestId: uuidv7(),
    now: new Date().toISOString(),
  };
};

type Event = RequestEvent<{ discussionId: string }>;

/** One step; what is refused comes back with its text, what is done shows the page anew. */
const step =
  (run: (said: (name: string) => string, id: string, event: Event) => Promise<unknown>) =>
  async (event: Event) => {
    const form = await event.request.formData();
    const said = (name: string) =>
      String(form.get(name) ?? '')
        .replaceAll('\r\n', '\n')
        .trim();
    const id = event.params.discussionId;
    try {
      await run(said, id, event);
    } catch (reason) {
      return refusal(event, reason, { reason: said('reason'), body: said('body') });
    }
    redirect(303, localizeHref(`/discussions/${id}/lead`));
  };

const plain = <Result>(operation: Operation<Result, { id: string; requestId: string }>) =>
  step((said, id, { fetch }) => ask(fetch, operation, { id, requestId: said('requestId') }));

export const actions = {
  pin: plain(say.PinDiscussion),
  unpin: plain(say.UnpinDiscussion),
  announce: plain(say.AnnounceDiscussion),
  withdrawAnnouncement: plain(say.WithdrawAnnouncement),
  introduce: plain(say.IntroduceInDiscussion),
  withdrawIntroductions: plain(say.WithdrawIntroductions),
  unlock: plain(say.UnlockDiscussion),
  archive: plain(say.ArchiveDiscussion),
  unarchive: plain(say.UnarchiveDiscussion),
  goodPractice: step((said, _, { fetch }) =>
    ask(fetch, say.ProposeGoodPractice, { id: said('candidateId'), answerId: said('answerId') }),
  ),
  lock: step((said, id, { fetch }) =>
    ask(fetch, say.LockDiscussion, { id, requestId: said('requestId'), reason: said('reason') }),
  ),
  slow: step((said, id, { fetch }) =>
    ask(fetch, say.SlowDiscussion, {
      ...{ id, requestId: said('requestId') },
      minutes: Number(said('minutes')) || null,
    }),
  ),
  sumUp: step((said, discussionId, { fetch }) =>
    ask(fetch, say.SumUpDiscussion, {
      input: {
        ...{ id: said('id'), discussionId, body: said('body') },
        language: getLocale().toUpperCase() as Language,
      },
    }),
  ),
};
