import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as say from '@platforma/schema';
import type { Operation, Visibility } from '@platforma/schema';
import { ask } from '#lib/graphql/ask.ts';
import { refusal } from '#lib/server/sentences.ts';

type Event = RequestEvent<{ topicId: string }>;
interface Sent {
  id: string;
  requestId: string;
  text: (name: string) => string;
  tell: <Result, Variables>(operation: Operation<Result, Variables>, variables: Variables) => Promise<Result>;
}

/** One form of the page: what is refused comes back with what was typed, what is done shows the topic as it is now. */
const form = (verb: string, run: (sent: Sent) => Promise<unknown>) => async (event: Event) => {
  const data = await event.request.formData();
  const text = (name: string) => String(data.get(name) ?? '').trim();
  try {
    await run({
      id: event.params.topicId,
      requestId: text('requestId'),
      text,
      tell: (operation, variables) => ask(event.fetch, operation, variables),
    });
  } catch (reason) {
    return refusal(event, reason, {
      verb,
      told: text('reason') || text('outcome'),
      reviewOn: text('reviewOn'),
      sensitiveReason: text('sensitiveReason'),
    });
  }
  redirect(303, event.url.pathname);
};

const why = (text: Sent['text']) => ({ sensitiveReason: text('sensitiveReason') || null });

export const actions = {
  open: form('open', ({ id, requestId, tell }) => tell(say.OpenTopic, { id, requestId })),
  startTalks: form('startTalks', ({ id, requestId, text, tell }) =>
    tell(say.StartTalks, { id, requestId, reason: text('reason') || null, ...why(text) }),
  ),
  awaitAuthority: form('awaitAuthority', ({ id, requestId, text, tell }) =>
    tell(say.AwaitAuthority, { id, requestId, reason: text('reason') || null, ...why(text) }),
  ),
  resolvePartly: form('resolvePartly', ({ id, requestId, text, tell }) =>
    tell(say.ResolveTopicPartly, { id, requestId, outcome: text('outcome'), ...why(text) }),
  ),
  resolve: form('resolve', ({ id, requestId, text, tell }) =>
    tell(say.ResolveTopic, { id, requestId, outcome: text('outcome'), ...why(text) }),
  ),
  postpone: form('postpone', ({ id, requestId, text, tell }) =>
    tell(say.PostponeTopic, {
      id,
      requestId,
      reason: text('reason'),
      reviewOn: text('reviewOn'),
      ...why(text),
    }),
  ),
  reopen: form('reopen', ({ id, requestId, text, tell }) =>
    tell(say.ReopenTopic, { id, requestId, reason: text('reason'), ...why(text) }),
  ),
  archive: form('archive', ({ id, requestId, text, tell }) =>
    tell(say.ArchiveTopic, { id, requestId, reason: text('reason') || null, ...why(text) }),
  ),
  changeVisibility: form('changeVisibility', ({ id, requestId, text, tell }) => {
    const visibility = text('visibility') as Visibility;
    return tell(say.ChangeTopicVisibility, {
      id,
      requestId,
      visibility,
      reason: text('reason'),
      ...why(text),
    });
  }),
  follow: form('follow', ({ id, tell }) => tell(say.FollowTopic, { id })),
  unfollow: form('unfollow', ({ id, tell }) => tell(say.UnfollowTopic, { id })),
};
