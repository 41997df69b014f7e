import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BIRTH_NUMBER, mark, marksOf, refused, WHY } from '../../../test/sensitive.ts';
import { world, type Somebody, type World } from '../../../test/world.ts';

let w: World;
beforeAll(async () => void (w = await world()));
afterAll(() => w.close());

const topicInput = (changes: object = {}) => ({
  ...{ id: `topic_${randomUUID()}`, title: 'Dostupné bydlení', area: 'HOUSING', ask: 'Jasná pravidla.' },
  ...{ regions: [], bodyIds: [] },
  ...changes,
});
const propose = async (who: Somebody, input: object) =>
  (
    await who.run('mutation($input: ProposeTopicInput!) { proposeTopic(input: $input) { id version } }', {
      input,
    })
  ).proposeTopic;

test.each(['title', 'ask', 'description', 'origin'])(
  'a birth number in the %s of a topic needs a reason, which is kept; an edit asks for no other',
  async (field) => {
    const input = topicInput({ [field]: BIRTH_NUMBER });
    await expect(propose(w.karel, input)).rejects.toMatchObject(refused(field));
    const { id, version } = await propose(w.karel, { ...input, sensitiveReason: WHY });
    expect(await marksOf(w, id)).toEqual([mark('topic', w.karel)]);
    const edit = (changes: object) =>
      w.karel.run('mutation($input: EditTopicInput!) { editTopic(input: $input) { id } }', {
        input: { ...input, id, version, requestId: randomUUID(), ...changes },
      });
    await expect(edit({ [field]: `${BIRTH_NUMBER} Tel. 603 123 456.` })).rejects.toMatchObject(
      refused(field),
    );
    await edit({});
    expect(await marksOf(w, id)).toHaveLength(1);
  },
);

/** From which state a step leads, the text it takes and what else it needs. */
const STEPS: [verb: string, from: string, field: string, more?: string][] = [
  ['startTalks', 'OPEN', 'reason'],
  ['awaitAuthority', 'IN_TALKS', 'reason'],
  ['resolveTopicPartly', 'IN_TALKS', 'outcome'],
  ['resolveTopic', 'IN_TALKS', 'outcome'],
  ['postponeTopic', 'OPEN', 'reason', ', reviewOn: "2036-01-01"'],
  ['reopenTopic', 'RESOLVED', 'reason'],
  ['archiveTopic', 'DRAFT', 'reason'],
  ['changeTopicVisibility', 'OPEN', 'reason', ', visibility: PUBLIC'],
];

test.each(STEPS)(
  '%s out of %s takes a birth number in its %s with a reason only',
  async (verb, from, field, more = '') => {
    const { id } = await propose(w.karel, topicInput());
    await w.sql(
      `update topic set state = $2, outcome = case when $2 = 'RESOLVED' then 'Pravidla platí.' end where id = $1`,
      [id.slice(6), from],
    );
    const step = (text: string, sensitiveReason?: string) =>
      w.vera.run(
        `mutation($id: ID!, $r: ID!, $text: String!, $why: String) {
           ${verb}(id: $id, requestId: $r, ${field}: $text, sensitiveReason: $why${more}) { id } }`,
        { id, r: randomUUID(), text, why: sensitiveReason },
      );
    const now = () => w.sql('select state, audience_id from topic where id = $1', [id.slice(6)]);
    const before = await now();
    await expect(step(BIRTH_NUMBER)).rejects.toMatchObject(refused(field));
    expect([await now(), await marksOf(w, id)]).toEqual([before, []]);
    await step(BIRTH_NUMBER, WHY);
    expect(await now()).not.toEqual(before);
    expect(await marksOf(w, id)).toEqual([mark('topic', w.vera)]);
  },
);
