import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as say from '@platforma/schema';
import type { CommitmentConfirmation, CommitmentStepInput, Visibility } from '@platforma/schema';
import { textOf, wholeNumber } from '#lib/advocacy/commitment-values.ts';
import { ask } from '#lib/graphql/ask.ts';
import { refusal } from '#lib/server/sentences.ts';

type Event = RequestEvent<{ commitmentId: string }>;
type Text = (name: string) => string;

const kept = ['reason', 'happenedOn', 'confirmedBy', 'evidence', 'evidenceUrl', 'sensitiveReason'] as const;
const counted = ['doneCount', 'promisedCount', 'fulfilledShare'] as const;

/** One form of the page: what is refused comes back with what was typed, what is done shows the commitment as it is now. */
const form = (verb: string, run: (event: Event, text: Text) => Promise<unknown>) => async (event: Event) => {
  const data = await event.request.formData();
  const text = (name: string) => textOf(data, name);
  try {
    await run(event, text);
  } catch (reason) {
    const typed = Object.fromEntries([...kept, ...counted].map((name) => [name, text(name)]));
    return refusal(event, reason, { verb, typed, reason: typed.reason, evidence: typed.evidence });
  }
  redirect(303, event.url.pathname);
};

const idsOf = ({ params }: Event, text: Text) => ({ id: params.commitmentId, requestId: text('requestId') });

const stepOf = (event: Event, text: Text): CommitmentStepInput => ({
  ...idsOf(event, text),
  happenedOn: text('happenedOn'),
  confirmedBy: text('confirmedBy') as CommitmentConfirmation,
  evidence: text('evidence') || null,
  evidenceUrl: text('evidenceUrl') || null,
  sensitiveReason: text('sensitiveReason') || null,
});

const numberOf = (text: string) => (text ? wholeNumber(text) : null);

export const actions = {
  confirm: form('confirm', (event, text) =>
    ask(event.fetch, say.ConfirmCommitment, { input: stepOf(event, text) }),
  ),
  start: form('start', (event, text) =>
    ask(event.fetch, say.StartCommitment, { input: stepOf(event, text) }),
  ),
  fulfil: form('fulfil', (event, text) =>
    ask(event.fetch, say.FulfilCommitment, { input: stepOf(event, text) }),
  ),
  fulfilPartly: form('fulfilPartly', (event, text) =>
    ask(event.fetch, say.FulfilCommitmentPartly, {
      input: {
        ...stepOf(event, text),
        doneCount: numberOf(text('doneCount')),
        promisedCount: numberOf(text('promisedCount')),
        fulfilledShare: numberOf(text('fulfilledShare')),
      },
    }),
  ),
  break: form('break', (event, text) =>
    ask(event.fetch, say.BreakCommitment, { input: stepOf(event, text) }),
  ),
  cancel: form('cancel', (event, text) =>
    ask(event.fetch, say.CancelCommitment, {
      input: {
        ...idsOf(event, text),
        happenedOn: text('happenedOn'),
        reason: text('reason'),
        sensitiveReason: text('sensitiveReason') || null,
      },
    }),
  ),
  changeVisibility: form('changeVisibility', (event, text) =>
    ask(event.fetch, say.ChangeCommitmentVisibility, {
      ...idsOf(event, text),
      visibility: text('visibility') as Visibility,
      reason: text('reason'),
      sensitiveReason: text('sensitiveReason') || null,
    }),
  ),
};
