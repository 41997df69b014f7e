import type pg from 'pg';
import type { InteractionKind } from '../src/features/advocacy/interactions/interaction.enums.ts';
import { renderMarkdown } from '../src/kernel/text/markdown.ts';
import { idOf } from './ids.ts';
import { inPrague, insert, insertNew } from './insert.ts';
import { actingForOn } from './personas.ts';
import {
  finder,
  translator,
  type InteractionSource,
  type PersonaSource,
  type Source,
  type TopicSource,
} from './source.ts';

const file = 'topics.json';
const LINK_DAYS = 60;

const kindOf = translator<InteractionKind>(file, {
  MEETING: 'jednani',
  LETTER: 'stanovisko',
  COMPLAINT: 'podnet',
  INFORMATION_REQUEST: 'zadost-o-informace',
  EMAIL: 'odpoved',
} as Record<InteractionKind, string>);

/** Adds what passed with invented public bodies, seen by as many as its topic is by now, with its line in the story. */
export async function seedInteractions(
  client: pg.Client,
  { topics, bodies, personas }: Source,
): Promise<void> {
  const findBody = finder(file, bodies);
  const findPersona = finder(file, personas);
  const { rows } = await client.query<{ id: string; audience: number }>(
    'select id, case audience_id when 1 then 1 else 3 end as audience from topic where is_demo',
  );
  const audiences = new Map(rows.map(({ id, audience }) => [id, audience]));
  const made = topics.flatMap((topic) =>
    topic.history.map((one, i) => {
      if (!findBody(topic.id, one.counterpart).demo)
        throw new Error(
          `${file}, ${topic.id}: "${one.counterpart}" is real, and nothing is invented about it.`,
        );
      const audience = audiences.get(idOf('topic', topic.id))!;
      return rowsOf(one, i, { topic, audience, author: findPersona(topic.id, topic.coordinator) });
    }),
  );
  const added = await insertNew(
    client,
    'interaction',
    made.map(({ row }) => row),
  );
  const fresh = made.filter(({ row }) => added.has(row.id));
  await insert(
    client,
    'stream',
    fresh.map(({ row }) => ({ id: row.id, audience_id: row.audience_id })),
  );
  for (const { children } of fresh)
    for (const [table, rows] of Object.entries(children)) await insert(client, table, rows);
}

/** A sentence of the file as a subject. */
const subjectOf = (text: string) => text.replace(/\.$/, '');

function rowsOf(one: InteractionSource, i: number, { topic, audience, author }: About) {
  const slug = `${topic.id}/${one.date}/${i}`;
  const id = idOf('interaction', slug);
  const kind = kindOf(topic.id, one.type);
  const at = inPrague(`${one.date}T15:${String(10 + i)}`);
  const child = (of: string, position: number) => ({
    ...{ id: idOf(of, slug, position), audience_id: audience, interaction_id: id },
  });
  const told = one.participants ?? (kind === 'MEETING' ? usual(one) : []);
  const recorded = {
    ...{ ...child('interaction_step', 0), kind: 'RECORDED', version: 1, happened_on: one.date, at },
    ...{ actor_id: idOf('person', author.id), acting_for_id: actingForOn(author, one.date) },
  };
  const replied = replyOf(one, child, { topic, audience, author });
  const steps = [recorded, ...replied.steps];
  return {
    row: {
      ...{ id, audience_id: audience, topic_id: idOf('topic', topic.id), kind },
      ...{ body_id: idOf('public_body', one.counterpart), place: one.place ?? null },
      ...{ form: kind === 'MEETING' ? (one.place ? 'IN_PERSON' : null) : 'WRITTEN', happened_on: one.date },
      ...{ subject: subjectOf(one.text), summary: one.summary ?? '' },
      html: renderMarkdown(one.summary ?? ''),
      ...{ author_id: recorded.actor_id, acting_for_id: recorded.acting_for_id },
      ...{ recorded_at: at, written_at: at, is_demo: true, version: 1 },
    },
    children: {
      interaction_participant: told.map(({ organisation, ...rest }, n) => ({
        ...{ ...child('interaction_participant', n), position: n, ...rest },
        organisation_id: organisation ? idOf('organisation', organisation) : null,
      })),
      interaction_document: (one.documents ?? []).map((document, n) => ({
        ...{ ...child('interaction_document', n), position: n, ...document },
      })),
      interaction_confirmation: replied.confirmations,
      office_reply: replied.replies,
      interaction_step: steps,
      story_entry: steps.map((step) => ({
        ...{ id: idOf('story_entry', step.id), audience_id: audience, topic_id: idOf('topic', topic.id) },
        ...{ kind: 'InteractionStep', item_id: step.id, happened_on: step.happened_on, at: step.at },
      })),
    },
  };
}

const usual = ({ by }: InteractionSource) => [
  { side: 'OURS', role: 'zástupkyně organizace', organisation: by, count: 1 },
  { side: 'THEIRS', role: 'zástupci úřadu', count: 2 },
];

interface About {
  topic: TopicSource;
  audience: number;
  author: PersonaSource;
}

/** What an invented office said to it, asked the day after. */
function replyOf(
  { reply, date }: InteractionSource,
  child: (of: string, position: number) => { id: string; audience_id: number; interaction_id: string },
  { author, audience }: About,
) {
  if (!reply) return { confirmations: [], replies: [], steps: [] };
  const at = inPrague(reply.at);
  const asked = new Date(`${date}T16:00:00Z`);
  const request = child('interaction_confirmation', 0);
  return {
    confirmations: [
      {
        ...{ ...request, audience_id: Math.max(3, audience), address_hint: 'p…@lipov.example' },
        ...{
          asked_by_id: idOf('person', author.id),
          asked_at: asked,
          sent_at: asked,
          answered_at: at,
        },
        expires_at: new Date(asked.getTime() + LINK_DAYS * 86_400_000),
      },
    ],
    replies: [
      {
        ...{ ...child('office_reply', 0), confirmation_id: request.id, kind: reply.kind, version: 1 },
        ...{ office: reply.office, text: reply.text, at },
      },
    ],
    steps: [
      {
        ...{
          ...child('interaction_step', 1),
          kind: reply.kind,
          version: 1,
          happened_on: reply.at.slice(0, 10),
          at,
        },
        ...{ actor_id: null as string | null, acting_for_id: null as string | null },
      },
    ],
  };
}
