import { PersonPage } from '@platforma/schema';
import { ask, Refused } from '#lib/graphql/ask.ts';

export const load = async ({ fetch, params }) => {
  const { person } = await ask(fetch, PersonPage, { id: params.personId });
  if (!person) throw new Refused('NOT_FOUND');
  const { mandates, ...rest } = person;
  const all = mandates.edges.map(({ node }) => node);
  return {
    person: rest,
    current: all.filter(({ isCurrent }) => isCurrent),
    former: all.filter(({ isCurrent }) => !isCurrent),
    now: new Date().toISOString(),
  };
};
