import { GroupsPage } from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';

export const load = async ({ fetch, parent }) => {
  const { viewer } = await parent();
  if (!viewer) throw new Refused('UNAUTHENTICATED');
  if (!viewer.isMember) throw new Refused('FORBIDDEN');
  const { active, closed, viewer: own } = await ask(fetch, GroupsPage, {});
  return {
    active: active.edges.map(({ node }) => node),
    closed: closed.edges.map(({ node }) => node),
    mayOpen: own?.canOpenGroup ?? false,
  };
};
