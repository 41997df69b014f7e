import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as say from '@platforma/schema';
import type { AnswerOutcome, Channel, Operation, Visibility } from '@platforma/schema';
import { ask } from '#lib/graphql/ask.ts';
import { refusal } from '#lib/server/sentences.ts';
import { attachmentsOf } from '#lib/server/uploads.ts';

type Event = RequestEvent<{ submissionId: string }>;
interface Sent {
  event: Event;
  form: FormData;
  /** What every step that a person tells of holds. */
  step: {
    id: string;
    requestId: string;
    on: string;
    reason: string | null;
    sensitiveReason: string | null;
  };
  text: (name: string) => string;
  tell: <Result, Variables>(operation: Operation<Result, Variables>, variables: Variables) => Promise<Result>;
}

const kept = ['on', 'reason', 'channel', 'by', 'completeBy', 'bodyId', 'outcome', 'text', 'referenceNumber'];

/** One form of the page: what is refused comes back with what was typed, what is done shows how it stands now. */
const form = (verb: string, run: (sent: Sent) => Promise<unknown>) => async (event: Event) => {
  const data = await event.request.formData();
  const text = (name: string) => String(data.get(name) ?? '').trim();
  const step = {
    ...{ id: event.params.submissionId, requestId: text('requestId'), on: text('on') },
    ...{ reason: text('reason') || null, sensitiveReason: text('sensitiveReason') || null },
  };
  try {
    const tell: Sent['tell'] = (operation, variables) => ask(event.fetch, operation, variables);
    await run({ event, form: data, step, text, tell });
  } catch (reason) {
    const typed = Object.fromEntries(kept.map((name) => [name, text(name)]));
    return refusal(event, reason, { verb, typed, sensitiveReason: text('sensitiveReason') });
  }
  redirect(303, event.url.pathname);
};

export const actions = {
  approve: form('approve', ({ step: { id, requestId }, tell }) =>
    tell(say.ApproveSubmission, { id, requestId }),
  ),
  send: form('send', ({ step, text, tell }) =>
    tell(say.SendSubmission, { input: { ...step, channel: text('channel') as Channel } }),
  ),
  deliver: form('deliver', ({ step, tell }) => tell(say.DeliverSubmission, { input: step })),
  extend: form('extend', ({ step, text, tell }) =>
    tell(say.ExtendSubmission, { input: { ...step, by: Number(text('by')) } }),
  ),
  askCompletion: form('askCompletion', ({ step, text, tell }) =>
    tell(say.AskSubmissionCompletion, { input: { ...step, completeBy: text('completeBy') || null } }),
  ),
  complete: form('complete', ({ step, tell }) => tell(say.CompleteSubmission, { input: step })),
  forward: form('forward', ({ step, text, tell }) =>
    tell(say.ForwardSubmission, { input: { ...step, bodyId: text('bodyId') } }),
  ),
  pause: form('pause', ({ step, tell }) => tell(say.PauseSubmissionClock, { input: step })),
  resume: form('resume', ({ step, tell }) => tell(say.ResumeSubmissionClock, { input: step })),
  answer: form('answer', async ({ event, form, step, text, tell }) =>
    tell(say.RecordAnswer, {
      input: {
        ...{ id: text('answerId'), submissionId: step.id, outcome: text('outcome') as AnswerOutcome },
        ...{ receivedOn: step.on, text: text('text'), referenceNumber: text('referenceNumber') || null },
        ...{ sensitiveReason: step.sensitiveReason, attachments: await attachmentsOf(event, form) },
      },
    }),
  ),
  withdrawAnswer: form('withdrawAnswer', ({ step: { id, requestId, reason }, tell }) =>
    tell(say.WithdrawAnswer, { id, requestId, reason: reason ?? '' }),
  ),
  close: form('close', ({ step: { id, requestId, reason }, tell }) =>
    tell(say.CloseSubmission, { id, requestId, reason: reason ?? '' }),
  ),
  drop: form('drop', ({ step: { id, requestId, reason }, tell }) =>
    tell(say.DropSubmission, { id, requestId, reason: reason ?? '' }),
  ),
  changeVisibility: form('changeVisibility', ({ step: { id, requestId, reason }, text, tell }) =>
    tell(say.ChangeSubmissionVisibility, {
      ...{ id, requestId, reason: reason ?? '', visibility: text('visibility') as Visibility },
    }),
  ),
};
