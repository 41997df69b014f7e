import { stateAfter, type TopicVerb } from '../src/features/topics/lifecycle.ts';
import { TopicState } from '../src/features/topics/topic.enums.ts';
import { idOf } from './ids.ts';
import { actingForOn } from './personas.ts';
import type { PersonaSource, TopicSource } from './source.ts';

const { DRAFT, OPEN, PARTLY_RESOLVED, RESOLVED, POSTPONED, ARCHIVED } = TopicState;

/** Opens and archives: that is for a coordinator of the platform. */
const platformCoordinator = 'p-vera';

// Invented outcomes say nothing of what really came of a thing, and say so.
const outcomes: Partial<Record<TopicState, string>> = {
  [PARTLY_RESOLVED]:
    'Ukázkový text: část toho, co platforma žádala, se podařilo prosadit, o zbytku se dál jedná.',
  [RESOLVED]: 'Ukázkový text: platforma má to, co žádala, za vyřízené. O skutečném výsledku nic neříká.',
};
const archived = 'Ukázkový text: téma je uzavřené a platforma se jím už nezabývá.';

interface Change {
  id: string;
  former_state: TopicState | null;
  state: TopicState;
  reason: string | null;
  outcome: string | null;
  review_on: string | null;
  happened_on: string;
  local: string;
  actor_id: string;
  acting_for_id: string | null;
}

/**
 * Tells how a topic came to its state: proposed and opened on one day, then along the shortest legal way on days of
 * its invented history, the last step on the last of them. Names no public body.
 */
export function changesOf(
  topic: TopicSource,
  state: TopicState,
  find: (persona: string) => PersonaSource,
): Change[] {
  const states = state === DRAFT ? [DRAFT] : [DRAFT, OPEN, ...wayTo(state)];
  const moves = states.length - 2;
  const days = topic.history.map(({ date }) => date).sort();
  return states.map((next, i) => {
    const nth = i - 1;
    const day = nth < 1 ? topic.openedAt : days[Math.ceil((nth * days.length) / moves) - 1]!;
    if (!day || day < topic.openedAt) throw new Error(`topics.json, ${topic.id}: no day for ${next}.`);
    const actor = find(next === OPEN || next === ARCHIVED ? platformCoordinator : topic.coordinator);
    return {
      id: idOf('topic_change', topic.id, i),
      former_state: states[i - 1] ?? null,
      state: next,
      reason: reasonOf(topic, next),
      outcome: outcomes[next] ?? null,
      review_on: next === POSTPONED ? reviewOf(topic) : null,
      happened_on: day,
      local: `${day}T${nth < 1 ? '09' : '16'}:${String(10 + i)}`,
      actor_id: idOf('person', actor.id),
      acting_for_id: actingForOn(actor, day),
    };
  });
}

function reasonOf({ id, stateReason }: TopicSource, state: TopicState) {
  if (state === ARCHIVED) return stateReason ?? archived;
  if (state !== POSTPONED) return null;
  if (!stateReason) throw new Error(`topics.json, ${id}: a postponed topic needs "stateReason".`);
  return stateReason;
}

function reviewOf({ id, reviewOn }: TopicSource) {
  if (!reviewOn) throw new Error(`topics.json, ${id}: a postponed topic needs "reviewOn".`);
  return reviewOn;
}

const verbs: TopicVerb[] = [
  'startTalks',
  'awaitAuthority',
  'resolvePartly',
  'resolve',
  'postpone',
  'archive',
];

/** The shortest way of the lifecycle from OPEN, without OPEN itself. */
function wayTo(state: TopicState): TopicState[] {
  const ways: TopicState[][] = [[OPEN]];
  for (const way of ways) {
    const here = way.at(-1)!;
    if (here === state) return way.slice(1);
    const next = verbs.map((verb) => stateAfter(verb, here)).filter((to) => to && !way.includes(to));
    ways.push(...next.map((to) => [...way, to!]));
  }
  throw new Error(`No way leads to ${state}.`);
}
