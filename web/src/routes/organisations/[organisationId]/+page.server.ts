import { redirect, type RequestEvent } from '@sveltejs/kit';
import { localizeHref } from '@platforma/messages/runtime';
import {
  AdmitMember,
  EndMandate,
  EndMembership,
  Invite,
  MakeCandidate,
  OrganisationPage,
  Recommend,
  RestoreMembership,
  RevokeInvitation,
  SuspendMembership,
  type MandateRole,
} from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { refusal } from '#lib/server/sentences.ts';
import { idFor, uuidv7 } from '#lib/uuid.ts';

export const load = async ({ fetch, params, url }) => {
  const { organisation } = await ask(fetch, OrganisationPage, { id: params.organisationId });
  if (!organisation) throw new Refused('NOT_FOUND');
  const { mandates, invitations, memberships, ...others } = organisation;
  const { activeCooperations, proposedCooperations, endedCooperations, ...more } = others;
  const { experienceHandedOver, experienceReceived, answersHandedOver, answersReceived, ...rest } = more;
  const nodes = <T>({ edges }: { edges: { node: T }[] }) => edges.map(({ node }) => node);
  return {
    organisation: rest,
    mandates: nodes(mandates),
    invitations: nodes(invitations),
    memberships: nodes(memberships).map(({ recommendations, ...node }) => ({
      ...node,
      recommendations: nodes(recommendations),
    })),
    cooperations: {
      active: nodes(activeCooperations),
      proposed: nodes(proposedCooperations),
      ended: nodes(endedCooperations),
    },
    experience: {
      handedOver: {
        count: experienceHandedOver.totalCount + answersHandedOver.totalCount,
        notices: nodes(experienceHandedOver),
        answers: nodes(answersHandedOver),
      },
      received: {
        count: experienceReceived.totalCount + answersReceived.totalCount,
        notices: nodes(experienceReceived),
        answers: nodes(answersReceived),
      },
    },
    recommendationId: idFor('recommendation'),
    isInvited: url.searchParams.has('invited'),
    invitationId: idFor('invitation'),
    requestId: uuidv7(),
    now: new Date().toISOString(),
  };
};

/** What a coordinator may decide, by the word in the form. */
const steps: Record<string, (fetch: Fetch, step: Step) => Promise<unknown>> = {
  makeCandidate: (fetch, step) => ask(fetch, MakeCandidate, step),
  admit: (fetch, step) => ask(fetch, AdmitMember, step),
  suspend: (fetch, step) => ask(fetch, SuspendMembership, step),
  restore: (fetch, step) => ask(fetch, RestoreMembership, step),
  end: (fetch, step) => ask(fetch, EndMembership, step),
};
type Fetch = typeof globalThis.fetch;
type Step = { organisationId: string; requestId: string; reason: string };

type Event = RequestEvent<{ organisationId: string }>;
const here = (event: Event, anchor: string, search = '') =>
  localizeHref(`/organisations/${event.params.organisationId}`) + `${search}#${anchor}`;

export const actions = {
  invite: async (event) => {
    const form = await event.request.formData();
    const text = (name: string) => String(form.get(name) ?? '').trim();
    const [id, name, address, role] = [
      text('id'),
      text('name'),
      text('address'),
      text('role') as MandateRole,
    ];
    const { organisationId } = event.params;
    try {
      await ask(event.fetch, Invite, { input: { id, organisationId, name, address, role } });
    } catch (reason) {
      return refusal(event, reason, { about: 'invite', id, name, address, role, reason: '' });
    }
    redirect(303, here(event, 'invitations', '?invited'));
  },
  revoke: async (event) => {
    const form = await event.request.formData();
    const [id, requestId] = [String(form.get('id')), String(form.get('requestId'))];
    try {
      await ask(event.fetch, RevokeInvitation, { id, requestId });
    } catch (reason) {
      return refusal(event, reason, { about: id, id, name: '', address: '', role: '', reason: '' });
    }
    redirect(303, here(event, 'invitations'));
  },
  move: async (event) => {
    const form = await event.request.formData();
    const [verb, requestId] = [String(form.get('verb')), String(form.get('requestId'))];
    const reason = String(form.get('reason') ?? '').trim();
    const { organisationId } = event.params;
    const step = Object.hasOwn(steps, verb) ? steps[verb] : undefined;
    if (!step) throw new Refused('BAD_USER_INPUT');
    try {
      await step(event.fetch, { organisationId, requestId, reason });
    } catch (refused) {
      return refusal(event, refused, { about: verb, id: '', name: '', address: '', role: '', reason });
    }
    redirect(303, here(event, 'membership'));
  },
  recommend: async (event) => {
    const form = await event.request.formData();
    const [id, text] = [String(form.get('id')), String(form.get('text') ?? '').trim()];
    const actingForId = String(form.get('actingFor') ?? '') || null;
    const { organisationId } = event.params;
    try {
      await ask(event.fetch, Recommend, { input: { id, organisationId, actingForId, text } });
    } catch (reason) {
      const kept = { about: 'recommend', id, name: '', address: '', role: actingForId ?? '', reason: text };
      return refusal(event, reason, kept);
    }
    redirect(303, here(event, 'membership'));
  },
  endMandate: async (event) => {
    const form = await event.request.formData();
    const [id, requestId] = [String(form.get('id')), String(form.get('requestId'))];
    const why = String(form.get('reason') ?? '').trim();
    try {
      await ask(event.fetch, EndMandate, { id, requestId, reason: why });
    } catch (reason) {
      return refusal(event, reason, { about: id, id, name: '', address: '', role: '', reason: why });
    }
    redirect(303, here(event, 'people'));
  },
};
