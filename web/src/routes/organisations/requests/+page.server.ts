import { redirect, type RequestEvent } from '@sveltejs/kit';
import { localizeHref } from '@platforma/messages/runtime';
import { AcceptJoinRequest, DeclineJoinRequest, JoinRequestsPage } from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { neighbours, pageAsked } from '#lib/paging.ts';
import { refusal } from '#lib/server/sentences.ts';
import { uuidv7 } from '#lib/uuid.ts';

export const load = async ({ fetch, url, parent }) => {
  const { viewer } = await parent();
  if (!viewer) throw new Refused('UNAUTHENTICATED');
  if (!viewer.canDecideJoining) throw new Refused('FORBIDDEN');
  const isAll = url.searchParams.has('all');
  const { joinRequests } = await ask(fetch, JoinRequestsPage, { ...pageAsked(url, 20), waitingOnly: !isAll });
  return {
    isAll,
    requests: joinRequests.edges.map(({ node }) => node),
    count: joinRequests.totalCount,
    pages: neighbours(url, joinRequests.pageInfo),
    requestId: uuidv7(),
    now: new Date().toISOString(),
  };
};

const here = ({ url }: RequestEvent) =>
  localizeHref('/organisations/requests') + (url.searchParams.has('all') ? '?all' : '');

export const actions = {
  accept: async (event) => {
    const form = await event.request.formData();
    const [id, requestId] = [String(form.get('id')), String(form.get('requestId'))];
    try {
      await ask(event.fetch, AcceptJoinRequest, { id, requestId });
    } catch (reason) {
      return refusal(event, reason, { about: id, verb: 'accept', reason: '' });
    }
    redirect(303, `${localizeHref('/organisations/requests')}?all`);
  },
  decline: async (event) => {
    const form = await event.request.formData();
    const [id, requestId] = [String(form.get('id')), String(form.get('requestId'))];
    const why = String(form.get('reason') ?? '').trim();
    try {
      await ask(event.fetch, DeclineJoinRequest, { id, requestId, reason: why });
    } catch (reason) {
      return refusal(event, reason, { about: id, verb: 'decline', reason: why });
    }
    redirect(303, here(event));
  },
};
