import { DeadlineRulePage } from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';

export const load = async ({ fetch, params }) => {
  const { deadlineRule, viewer } = await ask(fetch, DeadlineRulePage, { id: params.ruleId });
  if (!deadlineRule) throw new Refused('NOT_FOUND');
  return {
    rule: deadlineRule,
    canKeep: viewer?.canKeepDeadlineRules ?? false,
    now: new Date().toISOString(),
  };
};
