import { redirect, type RequestEvent } from '@sveltejs/kit';
import * as say from '@platforma/schema';
import type { Operation } from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { refusal } from '#lib/server/sentences.ts';
import { uuidv7 } from '#lib/uuid.ts';

export const load = async ({ fetch, params }) => {
  const { cooperation } = await ask(fetch, say.CooperationPage, { id: params.cooperationId });
  if (!cooperation) throw new Refused('NOT_FOUND');
  const { steps, ...rest } = cooperation;
  const own = rest.sides.filter(({ viewerCan }) => viewerCan.answer || viewerCan.nameContacts);
  const people = await Promise.all(
    own.map(async ({ organisation }) => {
      const id = organisation!.id;
      const { organisation: found } = await ask(fetch, say.OrganisationContacts, { id });
      return [id, (found?.mandates.edges ?? []).flatMap(({ node }) => node.person ?? [])] as const;
    }),
  );
  return {
    cooperation: rest,
    steps: steps.edges.map(({ node }) => node),
    people: Object.fromEntries(people),
    requestId: uuidv7(),
    now: new Date().toISOString(),
  };
};

type Event = RequestEvent<{ cooperationId: string }>;
interface Sent {
  sideId: string;
  requestId: string;
  reason: string;
  sensitiveReason: string;
  contactIds: string[];
  isPublicAgreed: boolean;
  tell: <Result, Variables>(operation: Operation<Result, Variables>, variables: Variables) => Promise<Result>;
}

/** One form about one side: what is refused comes back with what was typed, what is done shows how it stands now. */
const form = (verb: string, run: (sent: Sent) => Promise<unknown>) => async (event: Event) => {
  const data = await event.request.formData();
  const text = (name: string) => String(data.get(name) ?? '').trim();
  const kept = {
    sideId: text('sideId'),
    reason: text('reason'),
    sensitiveReason: text('sensitiveReason'),
    contactIds: data.getAll('contactIds').map(String),
    isPublicAgreed: data.has('isPublicAgreed'),
  };
  try {
    await run({
      ...kept,
      requestId: text('requestId'),
      tell: (operation, variables) => ask(event.fetch, operation, variables),
    });
  } catch (reason) {
    return refusal(event, reason, { verb, ...kept });
  }
  redirect(303, event.url.pathname);
};

const sideOf = ({ sideId, requestId }: Pick<Sent, 'sideId' | 'requestId'>) => ({ sideId, requestId });

export const actions = {
  accept: form('accept', ({ tell, sideId, requestId, contactIds, isPublicAgreed }) =>
    tell(say.AcceptCooperation, { input: { sideId, requestId, contactIds, isPublicAgreed } }),
  ),
  decline: form('decline', ({ tell, sensitiveReason, reason, ...about }) =>
    tell(say.DeclineCooperation, { ...sideOf(about), reason: reason || null, sensitiveReason }),
  ),
  cancel: form('cancel', ({ tell, sensitiveReason, reason, ...about }) =>
    tell(say.CancelCooperation, { ...sideOf(about), reason, sensitiveReason }),
  ),
  leave: form('leave', ({ tell, sensitiveReason, reason, ...about }) =>
    tell(say.LeaveCooperation, { ...sideOf(about), reason, sensitiveReason }),
  ),
  publish: form('publish', ({ tell, sideId, requestId, isPublicAgreed }) =>
    tell(say.AgreeToPublishCooperation, { sideId, requestId, isAgreed: isPublicAgreed }),
  ),
  contacts: form('contacts', ({ tell, sideId, requestId, contactIds }) =>
    tell(say.NameCooperationContacts, { sideId, requestId, contactIds }),
  ),
};
