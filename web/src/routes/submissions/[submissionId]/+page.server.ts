import { CountByRule, SubmissionChoice, SubmissionPage } from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { neighbours, pageAsked } from '#lib/paging.ts';
import { idFor, uuidv7 } from '#lib/uuid.ts';

export { actions } from './actions.server.ts';

export const load = async ({ fetch, params, url }) => {
  const { submission } = await ask(fetch, SubmissionPage, { id: params.submissionId, ...pageAsked(url, 30) });
  if (!submission) throw new Refused('NOT_FOUND');
  const { steps, suggestedRemedies, ...rest } = submission;
  const remedies = await Promise.all(
    suggestedRemedies.map(async (remedy) => {
      const { ruleId, from } = remedy;
      const { deadlineByRule } = await ask(fetch, CountByRule, { ruleId, from, extendedBy: 0 });
      return { ...remedy, sendBy: deadlineByRule.end };
    }),
  );
  return {
    submission: rest,
    remedies: rest.next.length || !rest.viewerCan.seekRemedy ? [] : remedies,
    bodies: rest.viewerCan.forward ? await ask(fetch, SubmissionChoice, {}) : null,
    steps: {
      total: steps.totalCount,
      entries: steps.edges.map(({ node }) => node),
      pages: neighbours(url, steps.pageInfo, '#history'),
    },
    requestId: uuidv7(),
    answerId: idFor('answer'),
    now: new Date().toISOString(),
  };
};
