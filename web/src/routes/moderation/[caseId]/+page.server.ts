import { redirect, type RequestEvent } from '@sveltejs/kit';
import {
  AnswerAppeal,
  CasePage,
  DecideCase,
  PublishHeldPost,
  RefuseHeldPost,
  ReleaseCase,
  TakeCase,
  ReopenCase,
  type AppealOutcome,
  type CaseDecision,
  type Rule,
} from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { refusal } from '#lib/server/sentences.ts';
import { uuidv7 } from '#lib/uuid.ts';

export const load = async ({ fetch, params }) => {
  const { moderationCase } = await ask(fetch, CasePage, { id: params.caseId });
  if (!moderationCase) throw new Refused('NOT_FOUND');
  return { case: moderationCase, requestId: uuidv7(), now: new Date().toISOString() };
};

type Event = RequestEvent<{ caseId: string }>;

/** The form as it was sent; each action takes what it needs. */
async function sent({ request }: Event) {
  const form = await request.formData();
  const text = (name: string) => String(form.get(name) ?? '');
  return {
    ...{ requestId: text('requestId'), decision: text('decision'), rule: text('rule') },
    ...{ reason: text('reason'), outcome: text('outcome'), answer: text('answer') },
  };
}

async function done(event: Event, values: Awaited<ReturnType<typeof sent>>, change: () => Promise<unknown>) {
  try {
    await change();
  } catch (refused) {
    return refusal(event, refused, values);
  }
  redirect(303, event.url.pathname);
}

export const actions = {
  decide: async (event: Event) => {
    const values = await sent(event);
    const { requestId, decision, rule, reason } = values;
    const input = { id: event.params.caseId, requestId, reason, rule: (rule || null) as Rule | null };
    return done(event, values, () =>
      ask(event.fetch, DecideCase, { input: { ...input, decision: decision as CaseDecision } }),
    );
  },
  answer: async (event: Event) => {
    const values = await sent(event);
    const { requestId, outcome, answer } = values;
    const input = { caseId: event.params.caseId, requestId, answer, outcome: outcome as AppealOutcome };
    return done(event, values, () => ask(event.fetch, AnswerAppeal, { input }));
  },
  take: async (event: Event) => {
    const values = await sent(event);
    const { requestId } = values;
    return done(event, values, () => ask(event.fetch, TakeCase, { caseId: event.params.caseId, requestId }));
  },
  release: async (event: Event) => {
    const values = await sent(event);
    const { requestId } = values;
    return done(event, values, () =>
      ask(event.fetch, ReleaseCase, { caseId: event.params.caseId, requestId }),
    );
  },
  publish: async (event: Event) => {
    const values = await sent(event);
    const { requestId } = values;
    return done(event, values, () =>
      ask(event.fetch, PublishHeldPost, { caseId: event.params.caseId, requestId }),
    );
  },
  refuse: async (event: Event) => {
    const values = await sent(event);
    const { requestId, rule, reason } = values;
    const input = { caseId: event.params.caseId, requestId, reason, rule: rule as Rule };
    return done(event, values, () => ask(event.fetch, RefuseHeldPost, { input }));
  },
  reopen: async (event: Event) => {
    const values = await sent(event);
    const { requestId, reason } = values;
    return done(event, values, () =>
      ask(event.fetch, ReopenCase, { id: event.params.caseId, requestId, reason }),
    );
  },
};
