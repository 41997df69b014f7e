import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as say from '@platforma/schema';
import type { Operation, Visibility } from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { refusal } from '#lib/server/sentences.ts';
import { uuidv7 } from '#lib/uuid.ts';

export const load = async ({ fetch, params }) => {
  const { interaction } = await ask(fetch, say.InteractionPage, { id: params.interactionId });
  if (!interaction) throw new Refused('NOT_FOUND');
  const { steps, formerVersions, ...rest } = interaction;
  return {
    interaction: rest,
    steps: steps.edges.map(({ node }) => node),
    versions: formerVersions.edges.map(({ node }) => node),
    requestId: uuidv7(),
    now: new Date().toISOString(),
  };
};

type Event = RequestEvent<{ interactionId: string }>;
interface Sent {
  id: string;
  requestId: string;
  text: (name: string) => string;
  tell: <Result, Variables>(operation: Operation<Result, Variables>, variables: Variables) => Promise<Result>;
}

/** One form of the page: what is refused comes back with what was typed, what is done shows how it stands now. */
const form = (verb: string, run: (sent: Sent) => Promise<unknown>) => async (event: Event) => {
  const data = await event.request.formData();
  const text = (name: string) => String(data.get(name) ?? '').trim();
  const { interactionId: id } = event.params;
  try {
    await run({
      ...{ id, requestId: text('requestId'), text },
      tell: (operation, variables) => ask(event.fetch, operation, variables),
    });
  } catch (reason) {
    return refusal(event, reason, {
      verb,
      reason: text('reason'),
      email: text('email'),
      about: text('about'),
    });
  }
  redirect(303, event.url.pathname);
};

export const actions = {
  ask: form('ask', ({ id, requestId, text, tell }) =>
    tell(say.AskForConfirmation, { interactionId: id, requestId, email: text('email') }),
  ),
  revoke: form('revoke', ({ requestId, text, tell }) =>
    tell(say.RevokeConfirmation, { id: text('about'), requestId }),
  ),
  hide: form('hide', ({ requestId, text, tell }) =>
    tell(say.HideCorrection, { id: text('about'), requestId, reason: text('reason') }),
  ),
  withdraw: form('withdraw', ({ id, requestId, text, tell }) =>
    tell(say.WithdrawInteraction, { id, requestId, reason: text('reason') }),
  ),
  visibility: form('visibility', ({ id, requestId, text, tell }) =>
    tell(say.ChangeInteractionVisibility, {
      ...{ id, requestId, visibility: text('visibility') as Visibility, reason: text('reason') },
    }),
  ),
};
