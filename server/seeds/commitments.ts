import type pg from 'pg';
import {
  CommitmentConfirmation,
  CommitmentState,
  CommitmentStepKind,
} from '../src/features/advocacy/commitments/commitment.enums.ts';
import { OPEN_STATES } from '../src/features/advocacy/commitments/lifecycle.ts';
import { idOf } from './ids.ts';
import { inPrague, insert, insertNew } from './insert.ts';
import { actingForOn } from './personas.ts';
import { finder, translator, type CommitmentSource, type Source, type TopicSource } from './source.ts';

const file = 'topics.json';
const { PROMISED, CONFIRMED, IN_PROGRESS, FULFILLED, PARTLY_FULFILLED, NOT_FULFILLED, CANCELLED } =
  CommitmentState;
const { OFFICE, PLATFORM } = CommitmentConfirmation;

const stateOf = translator<`${CommitmentState}`>(file, {
  PROMISED: 'prislibeno',
  CONFIRMED: 'potvrzeno',
  IN_PROGRESS: 'plni-se',
  FULFILLED: 'splneno',
  PARTLY_FULFILLED: 'castecne-splneno',
  NOT_FULFILLED: 'nesplneno',
  CANCELLED: 'zruseno',
});

const PUBLIC = 1;
const MEMBERS = 3;

interface Step {
  kind: CommitmentStepKind;
  former: CommitmentState | null;
  state: CommitmentState;
  on: string;
  by?: CommitmentConfirmation;
  evidence?: string;
}

/** Adds what public bodies of the demo promised, with its history and its lines in the stories of topics. */
export async function seedCommitments(client: pg.Client, source: Source): Promise<void> {
  const { rows } = await client.query<{ id: string; audience: number }>(
    'select id, audience_id as audience from topic where is_demo',
  );
  const audiences = new Map(rows.map(({ id, audience }) => [id, audience]));
  const all = source.topics.flatMap((topic) => commitmentsOf(topic, source, audiences));
  const added = await insertNew(
    client,
    'commitment',
    all.map(({ row }) => row),
  );
  const fresh = all.filter(({ row }) => added.has(row.id));
  const streams = fresh.map(({ row: { id, audience_id } }) => ({ id, audience_id }));
  await insert(client, 'stream', streams);
  await insert(
    client,
    'commitment_step',
    fresh.flatMap(({ steps }) => steps),
  );
  await insert(
    client,
    'story_entry',
    fresh.flatMap(({ story }) => story),
  );
}

function commitmentsOf(topic: TopicSource, { bodies, personas }: Source, audiences: Map<string, number>) {
  const topicId = idOf('topic', topic.id);
  const coordinator = finder(file, personas)(topic.id, topic.coordinator);
  return topic.commitments.map((one, i) => {
    const id = idOf('commitment', topic.id, i);
    const state = stateOf(topic.id, one.state) as CommitmentState;
    const origin = originOf(topic, one);
    const history = stepsOf(one, state, { from: origin.on, to: endOf(topic, one) });
    const isShown = history.some(({ by }) => by === OFFICE) && audiences.get(topicId) === PUBLIC;
    const audience = isShown ? PUBLIC : MEMBERS;
    const share = { done_count: one.done ?? null, promised_count: one.promised ?? null };
    const counted = (at: CommitmentState) =>
      at === PARTLY_FULFILLED ? share : { done_count: null, promised_count: null };
    const moves = history.filter(({ kind }) => kind !== CommitmentStepKind.OVERDUE);
    const at = (step: Step, nth: number) =>
      inPrague(`${step.on}T${step.kind === CommitmentStepKind.OVERDUE ? '00' : '11'}:${10 + nth}`);
    const steps = history.map((step, nth) => ({
      ...{ id: idOf('commitment_step', `${topic.id}/${i}`, nth), audience_id: audience, commitment_id: id },
      ...{ kind: step.kind, former_state: step.former, state: step.state, happened_on: step.on },
      ...{
        confirmed_by: step.by ?? null,
        evidence: step.evidence ?? null,
        due_on: one.due,
        ...counted(step.state),
      },
      ...{ changed: [], at: at(step, nth), ...actorOf(step) },
    }));
    return {
      row: {
        ...{ id, audience_id: audience, topic_id: topicId, body_id: bodyOf(one.owner) },
        ...{
          weight: 1,
          quote: one.text,
          source_kind: origin.kind,
          source_text: origin.text,
          source_on: origin.on,
        },
        ...{ due_on: one.due, state, state_since: moves.at(-1)!.on, ...counted(state), is_demo: true },
        fulfilled_share: state === PARTLY_FULFILLED && one.done === undefined ? (one.share ?? 50) : null,
        ...{ created_at: steps[0]!.at, last_activity_at: steps.at(-1)!.at },
      },
      steps,
      story: steps.map((step) => ({
        ...{ id: idOf('story_entry', step.id), audience_id: audience, topic_id: topicId },
        ...{ kind: 'CommitmentStep', item_id: step.id, happened_on: step.happened_on, at: step.at },
      })),
    };
  });

  function bodyOf(owner: string) {
    return idOf('public_body', finder(file, bodies)(topic.id, owner).id);
  }
  /** What the clock did has nobody who did it. */
  function actorOf({ kind, on }: Step) {
    if (kind === CommitmentStepKind.OVERDUE) return { actor_id: null, acting_for_id: null };
    return { actor_id: idOf('person', coordinator.id), acting_for_id: actingForOn(coordinator, on) };
  }
}

/** The first invented talks with whoever promised; where there were none, the demo's own minutes. */
function originOf({ id, openedAt, history }: TopicSource, { owner, due }: CommitmentSource) {
  const talk = history.find(({ counterpart, date }) => counterpart === owner && date <= due);
  if (talk)
    return {
      on: talk.date,
      kind: talk.type === 'odpoved' ? 'ANSWER' : 'INTERACTION',
      text: talk.text,
    };
  if (openedAt > due) throw new Error(`${file}, ${id}: a commitment of ${owner} is due before the topic.`);
  return { on: openedAt, kind: 'MINUTES', text: 'Zápis ze setkání platformy (ukázka)' };
}

/** The last day on which something may happen to it: a topic is closed after all that is owed. */
function endOf({ state, history }: TopicSource, { due }: CommitmentSource) {
  const last = history
    .map(({ date }) => date)
    .sort()
    .at(-1);
  return ['vyreseno', 'archivovano'].includes(state) && last && last < due ? last : due;
}

/** Along the lifecycle from the day it was said to the day it was due, the clock's own step included. */
function stepsOf(
  { due }: CommitmentSource,
  state: CommitmentState,
  { from, to }: { from: string; to: string },
) {
  const between = (part: number) =>
    new Date(Date.parse(from) + (Date.parse(to) - Date.parse(from)) * part).toISOString().slice(0, 10);
  const steps: Step[] = [{ kind: CommitmentStepKind.RECORDED, former: null, state: PROMISED, on: from }];
  const add = (kind: CommitmentStepKind, next: CommitmentState, on: string, by: CommitmentConfirmation) =>
    steps.push({ kind, former: steps.at(-1)!.state, state: next, on, by, evidence: evidence[kind] });
  if (state === CANCELLED) throw new Error(`${file}: a cancelled commitment needs a reason.`);
  if (state !== PROMISED) add(CommitmentStepKind.CONFIRMED, CONFIRMED, between(0.2), OFFICE);
  if (state !== PROMISED && state !== CONFIRMED)
    add(CommitmentStepKind.STARTED, IN_PROGRESS, between(0.5), PLATFORM);
  if (state === FULFILLED) add(CommitmentStepKind.FULFILLED, FULFILLED, between(0.9), OFFICE);
  if (state === PARTLY_FULFILLED) add(CommitmentStepKind.PARTLY_FULFILLED, PARTLY_FULFILLED, to, OFFICE);
  const now = steps.at(-1)!.state;
  if (OPEN_STATES.includes(now) || state === NOT_FULFILLED)
    steps.push({ kind: CommitmentStepKind.OVERDUE, former: now, state: now, on: later(due, 1) });
  if (state === NOT_FULFILLED) add(CommitmentStepKind.NOT_FULFILLED, NOT_FULFILLED, later(due, 20), PLATFORM);
  return steps;
}

const later = (day: string, days: number) =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

// Invented, and they say so.
const evidence: Partial<Record<CommitmentStepKind, string>> = {
  CONFIRMED: 'Ukázkový text: úřad závazek potvrdil dopisem.',
  STARTED: 'Ukázkový text: práce podle platformy začaly.',
  FULFILLED: 'Ukázkový text: úřad doložil, že je hotovo.',
  PARTLY_FULFILLED: 'Ukázkový text: úřad doložil, co už je hotové.',
  NOT_FULFILLED: 'Ukázkový text: termín minul a ze slíbeného není nic.',
};
