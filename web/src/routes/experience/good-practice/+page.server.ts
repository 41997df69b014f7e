import { redirect } from '@sveltejs/kit';
import { localizeHref } from '@platforma/messages/runtime';
import { GoodPracticePage, ProposeGoodPractice } from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { neighbours, pageAsked } from '#lib/paging.ts';
import { refusal } from '#lib/server/sentences.ts';
import { idFor } from '#lib/uuid.ts';

export const load = async ({ fetch, url, parent }) => {
  const { viewer: who } = await parent();
  if (!who) throw new Refused('UNAUTHENTICATED');
  if (!who.isMember) throw new Refused('FORBIDDEN');
  const { goodPracticeCandidates, viewer } = await ask(fetch, GoodPracticePage, pageAsked(url, 20));
  return {
    candidates: goodPracticeCandidates.edges.map(({ node }) => node),
    total: goodPracticeCandidates.totalCount,
    pages: neighbours(url, goodPracticeCandidates.pageInfo),
    answers: (viewer?.answersToPropose.edges ?? []).map(({ node }) => ({
      ...node,
      candidateId: idFor('goodpractice'),
    })),
    now: new Date().toISOString(),
  };
};

export const actions = {
  goodPractice: async (event) => {
    const form = await event.request.formData();
    const [id, answerId] = [String(form.get('candidateId')), String(form.get('answerId'))];
    try {
      await ask(event.fetch, ProposeGoodPractice, { id, answerId });
    } catch (reason) {
      return refusal(event, reason, {});
    }
    redirect(303, localizeHref('/experience/good-practice'));
  },
};
