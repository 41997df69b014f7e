import { simple, type Call } from './call.ts';
import type { World } from './world.ts';

export const SAVE_FILTER =
  'mutation($name: String!, $query: String!) { saveFilter(name: $name, query: $query) { id } }';
export const REMOVE_FILTER = 'mutation($name: String!) { removeFilter(name: $name) { id } }';

export function filterVerbs({ karel }: World) {
  return {
    saveFilter: async (): Promise<Call> => simple(karel, { name: 'Po lhůtě', query: 'late=1' }),
    removeFilter: async (): Promise<Call> => {
      await karel.run(SAVE_FILTER, { name: 'Naše', query: 'mine=1' });
      return simple(karel, { name: 'Naše' });
    },
  };
}
