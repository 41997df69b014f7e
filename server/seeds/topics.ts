import type pg from 'pg';
import type { Region } from '../src/features/organisations/organisation.enums.ts';
import { TopicState, type TopicArea } from '../src/features/topics/topic.enums.ts';
import { idOf } from './ids.ts';
import { inPrague, insert, insertNew } from './insert.ts';
import { actingForOn } from './personas.ts';
import { finder, translator, type Source, type TopicSource } from './source.ts';
import { changesOf } from './topic-changes.ts';

const file = 'topics.json';

/** The theme behind the word of a file. */
export const areaOf = translator<`${TopicArea}`>(file, {
  HOUSING: 'bydlení',
  BENEFITS: 'dávky',
  EDUCATION: 'vzdělávání',
  PUBLIC_ADMINISTRATION: 'veřejná správa',
  DISCRIMINATION: 'diskriminace',
  PARTICIPATION: 'participace',
  CRISIS: 'krizová situace',
  HEALTH: 'zdraví',
  HUMAN_RIGHTS: 'lidská práva',
  DEBTS: 'dluhy',
  SAFETY: 'bezpečnost',
  REMEMBRANCE: 'paměť',
  EMPLOYMENT: 'zaměstnávání',
  NGOS: 'NNO',
  FAMILY: 'rodina',
  CULTURE: 'kultura',
});

const stateOf = translator<`${TopicState}`>(file, {
  DRAFT: 'navrh',
  OPEN: 'otevrene',
  IN_TALKS: 'v-jednani',
  AWAITING_AUTHORITY: 'ceka-na-urad',
  PARTLY_RESOLVED: 'castecne-vyreseno',
  RESOLVED: 'vyreseno',
  POSTPONED: 'odlozeno',
  ARCHIVED: 'archivovano',
});

const audienceOf = translator<'1' | '3'>(file, { 1: 'public', 3: 'members' });

/** The file's word for a list of invented talks, which are not shown yet and came after the opening. */
const unsaid = 'první jednání v přehledu history';

/** Adds topics with the bodies they concern, their states in time, their story and who follows them. */
export async function seedTopics(client: pg.Client, source: Source): Promise<void> {
  const topics = topicsOf(source);
  const added = await insertNew(
    client,
    'topic',
    topics.map(({ row }) => row),
  );
  const fresh = topics.filter(({ row }) => added.has(row.id));
  await insert(
    client,
    'stream',
    fresh.map(({ row: { id, audience_id } }) => ({ id, audience_id })),
  );
  await insert(
    client,
    'topic_body',
    fresh.flatMap(({ bodies }) => bodies),
  );
  await insert(
    client,
    'topic_change',
    fresh.flatMap(({ changes }) => changes),
  );
  await insert(
    client,
    'story_entry',
    fresh.flatMap(({ story }) => story),
  );
  await client.query(
    `insert into topic_follow (person_id, topic_id, audience_id, since)
     select p.id, t.id, p.private_audience_id, t.created_at
     from topic t join person p on p.id = t.coordinator_id where t.id = any ($1)
     on conflict do nothing`,
    [[...added]],
  );
}

function topicsOf({ topics, bodies, personas, threads }: Source) {
  const findBody = finder(file, bodies);
  const findPersona = finder(file, personas);
  return topics.map((topic) => {
    const id = idOf('topic', topic.id);
    const audience = Number(audienceOf(topic.id, topic.audience));
    const state = stateOf(topic.id, topic.state) as TopicState;
    const coordinator = findPersona(topic.id, topic.coordinator);
    const concerned = topic.publicBodies.map((body) => findBody(topic.id, body));
    const local = concerned.filter(({ level, nuts3 }) => nuts3 && level === 'místní');
    const changes = changesOf(topic, state, (persona) => findPersona(topic.id, persona));
    const last = changes.at(-1)!;
    const written = threads
      .filter((thread) => thread.topic === topic.id && audience === 3)
      .flatMap(({ posts }) => posts.map(({ at }) => at));
    return {
      row: {
        id,
        audience_id: audience,
        title: topic.title,
        area: areaOf(topic.id, topic.area),
        ask: topic.ask,
        description: descriptionOf(topic),
        state,
        regions: [...new Set([...topic.regions, ...local.map(({ nuts3 }) => nuts3 as Region)])],
        origin: originOf(topic, state),
        coordinator_id: idOf('person', coordinator.id),
        author_id: idOf('person', coordinator.id),
        acting_for_id: actingForOn(coordinator, topic.openedAt),
        opened_on: state === TopicState.DRAFT ? null : topic.openedAt,
        review_on: last.review_on,
        outcome: changes.findLast(({ outcome }) => outcome)?.outcome ?? null,
        is_demo: true,
        created_at: inPrague(changes[0]!.local),
        last_activity_at: inPrague([last.local, ...written].sort().at(-1)!),
      },
      bodies: concerned.map((body, position) => ({
        id: idOf('topic_body', `${topic.id}/${body.id}`),
        audience_id: audience,
        topic_id: id,
        body_id: idOf('public_body', body.id),
        position,
      })),
      changes: changes.map(({ local: at, ...change }) => ({
        ...change,
        audience_id: audience,
        topic_id: id,
        at: inPrague(at),
      })),
      story: changes.map((change) => ({
        id: idOf('story_entry', change.id),
        audience_id: audience,
        topic_id: id,
        kind: 'TopicChange',
        item_id: change.id,
        happened_on: change.happened_on,
        at: inPrague(change.local),
      })),
    };
  });
}

/** What stands about the real world is told apart: known from sources, or from memory and to be verified. */
function descriptionOf({ description, realFacts }: TopicSource) {
  const isFromMemory = (fact: string) => fact.includes('z paměti');
  const known = realFacts.filter((fact) => !isFromMemory(fact));
  const unsure = realFacts
    .filter(isFromMemory)
    .map((fact) => fact.replaceAll(/ \(z paměti[^)]*\)|, z paměti/g, ''));
  return [
    description,
    ...(known.length ? [`Co je známo: ${known.join(' ')}`] : []),
    ...(unsure.length ? [`K ověření (uvedeno z paměti): ${unsure.join(' ')}`] : []),
  ].join('\n\n');
}

/** Every topic of the file was taken up at the demo's meeting of that day; a proposal was at none. */
function originOf({ origin, openedAt }: TopicSource, state: TopicState) {
  if (origin !== unsaid) return origin;
  if (state === TopicState.DRAFT) return null;
  const [year, month, day] = openedAt.split('-').map(Number);
  return `Setkání platformy ${day}. ${month}. ${year} (ukázka)`;
}
