import { ExperiencePage } from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';
import { neighbours, oneOf, pageAsked } from '#lib/paging.ts';
import { areas } from '#lib/words/areas.ts';
import { experienceKinds, spokenLanguages } from '#lib/words/experience.ts';
import { regions } from '#lib/words/regions.ts';

export const load = async ({ fetch, url, parent }) => {
  const { viewer: who } = await parent();
  if (!who) throw new Refused('UNAUTHENTICATED');
  if (!who.isMember) throw new Refused('FORBIDDEN');
  const chosen = {
    kind: oneOf(url, 'kind', experienceKinds) ?? ('REQUEST' as const),
    state: oneOf(url, 'state', ['CLOSED', 'ANY'] as const),
    area: oneOf(url, 'area', areas),
    region: oneOf(url, 'region', regions),
    bodyId: url.searchParams.get('body') || undefined,
    language: oneOf(url, 'language', spokenLanguages),
  };
  const state = chosen.state === 'ANY' ? undefined : (chosen.state ?? ('OPEN' as const));
  const asked = { ...pageAsked(url, 20), ...chosen, state };
  const { experienceNotices, viewer, ...bodies } = await ask(fetch, ExperiencePage, asked);
  return {
    chosen,
    bodies,
    notices: experienceNotices.edges.map(({ node }) => node),
    total: experienceNotices.totalCount,
    pages: neighbours(url, experienceNotices.pageInfo),
    mayPublish: viewer?.canPublishExperience ?? false,
    now: new Date().toISOString(),
  };
};
