import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as say from '@platforma/schema';
import type { Operation, Visibility } from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { refusal } from '#lib/server/sentences.ts';
import type { VerbName } from '#lib/topics/verbs.ts';

type Event = RequestEvent<{ topicId: string }>;
interface Sent {
  id: string;
  requestId: string;
  text: (name: string) => string;
  tell: <Result, Variables>(operation: Operation<Result, Variables>, variables: Variables) => Promise<Result>;
}

/** One form of the page: what is refused comes back with what was typed, what is done shows the topic as it is now. */
const form = (verb: string, run: (sent: Sent) => Promise<unknown>, next?: string) => async (event: Event) => {
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
  redirect(303, next ?? event.url.pathname);
};

const why = (text: Sent['text']) => ({ sensitiveReason: text('sensitiveReason') || null });

/** The steps of the lifecycle. */
const steps: Record<VerbName, (sent: Sent) => Promise<unknown>> = {
  open: ({ id, requestId, tell }) => tell(say.OpenTopic, { id, requestId }),
  startTalks: ({ id, requestId, text, tell }) =>
    tell(say.StartTalks, { id, requestId, reason: text('reason') || null, ...why(text) }),
  awaitAuthority: ({ id, requestId, text, tell }) =>
    tell(say.AwaitAuthority, { id, requestId, reason: text('reason') || null, ...why(text) }),
  resolvePartly: ({ id, requestId, text, tell }) =>
    tell(say.ResolveTopicPartly, { id, requestId, outcome: text('outcome'), ...why(text) }),
  resolve: ({ id, requestId, text, tell }) =>
    tell(say.ResolveTopic, { id, requestId, outcome: text('outcome'), ...why(text) }),
  postpone: ({ id, requestId, text, tell }) =>
    tell(say.PostponeTopic, {
      id,
      requestId,
      reason: text('reason'),
      reviewOn: text('reviewOn'),
      ...why(text),
    }),
  reopen: ({ id, requestId, text, tell }) =>
    tell(say.ReopenTopic, { id, requestId, reason: text('reason'), ...why(text) }),
  archive: ({ id, requestId, text, tell }) =>
    tell(say.ArchiveTopic, { id, requestId, reason: text('reason') || null, ...why(text) }),
};

const stepActions = Object.fromEntries(
  Object.entries(steps).map(([verb, run]) => [verb, form(verb, run)]),
) as Record<VerbName, ReturnType<typeof form>>;

/** A step taken elsewhere, which then shows another page. */
export function move(event: Event, verb: string, next: string) {
  const run = Object.hasOwn(steps, verb) && steps[verb as VerbName];
  if (!run) throw new Refused('NOT_FOUND');
  return form(verb, run, next)(event);
}

export const actions = {
  ...stepActions,
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
