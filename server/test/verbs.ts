import type { Call } from './call.ts';
import { agendaVerbs } from './agenda.ts';
import { advocacyVerbs } from './advocacy.ts';
import { commitmentVerbs } from './commitments.ts';
import { cooperationVerbs } from './cooperation.ts';
import { discussionVerbs } from './discussions.ts';
import { experienceVerbs } from './experience.ts';
import { groupVerbs } from './groups.ts';
import { interactionVerbs } from './interactions.ts';
import { moderationVerbs } from './moderation.ts';
import { organisationVerbs } from './organisations.ts';
import { acceptAll, peopleVerbs } from './people.ts';
import { filterVerbs } from './saved-filters.ts';
import { topicVerbs } from './topics.ts';
import { submissionVerbs } from './submissions.ts';
import type { World } from './world.ts';

/** Everything that can be done through the API, each with what it needs beforehand. */
export function verbs(world: World) {
  const w = welcoming(world);
  const calls = {
    ...peopleVerbs(w),
    ...organisationVerbs(w),
    ...cooperationVerbs(w),
    ...groupVerbs(w),
    ...topicVerbs(w),
    ...advocacyVerbs(w),
    ...submissionVerbs(w),
    ...interactionVerbs(w),
    ...commitmentVerbs(w),
    ...agendaVerbs(w),
    ...filterVerbs(w),
    ...discussionVerbs(w),
    ...experienceVerbs(w),
    ...moderationVerbs(w),
  } satisfies Record<string, () => Promise<Call>>;
  const prepared = Object.entries<() => Promise<Call>>(calls).map(([name, prepare]) => [
    name,
    () => acceptAll(w).then(prepare),
  ]);
  return Object.fromEntries(prepared) as typeof calls;
}

/** Who comes later has accepted the rules too. */
const welcoming = (w: World): World => ({
  ...w,
  person: async (...given) => {
    const somebody = await w.person(...given);
    await acceptAll(w);
    return somebody;
  },
});
