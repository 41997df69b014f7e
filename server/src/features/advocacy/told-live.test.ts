import { afterAll, beforeAll, expect, test } from 'vitest';
import { recorded as promised } from '../../../test/commitments.ts';
import { recorded as met } from '../../../test/interactions.ts';
import { rawSocketOf, until } from '../../../test/live/socket.ts';
import * as by from '../../../test/submissions.ts';
import { world, type World } from '../../../test/world.ts';
import { dayInPrague } from '../../kernel/clock.ts';
import { cursorOf } from '../../kernel/live/cursor.ts';

let w: World;
beforeAll(async () => {
  w = await world();
});
afterAll(() => w.close());

const TOLD = `subscription($id: ID!, $after: StreamCursor) { topicEvents(id: $id, after: $after) { __typename
  ... on SubmissionMoved { step { submissionStep: kind } } ... on InteractionTold { step { interactionStep: kind } }
  ... on TopicCommitmentChanged { step { commitmentStep } } } }`;

test('whoever reads a topic is told at once what is sent, said and promised; others are told nothing', async () => {
  const at = await by.place(w);
  const { topicId: id } = at;
  const today = dayInPrague(new Date());
  const stranger = await w.person('Bez mandátu');
  const [karel, other] = await Promise.all([
    rawSocketOf(w.karel).acknowledged(),
    rawSocketOf(stranger).acknowledged(),
  ]);
  // From the beginning: what the topic was told before says that the stream is open.
  const after = cursorOf(id.slice(6), 0);
  for (const socket of [karel, other]) socket.subscribe('1', TOLD, { id, after });
  await until(() => other.error() && karel.events('topicEvents').length > 0);
  const submission = await by.delivered(w.vera, at, today);
  await by.answered(w.vera, submission.id, { receivedOn: today });
  await met(w, w.vera, id);
  await promised(w, id);
  const told = () =>
    karel
      .events('topicEvents')
      .flatMap(({ __typename, step }) => (step ? [[__typename, Object.values(step)[0]]] : []));
  const all = [
    ...['SENT', 'DELIVERED', 'ANSWERED'].map((kind) => ['SubmissionMoved', kind]),
    ['InteractionTold', 'RECORDED'],
    ['TopicCommitmentChanged', 'RECORDED'],
  ];
  await until(() => told().length >= all.length);
  expect(told()).toEqual(all);
  expect(other.error()).toMatchObject({ code: 'NOT_FOUND' });
  expect(other.events('topicEvents')).toEqual([]);

  // Whoever was away is told the same, in the same order.
  const back = await rawSocketOf(w.tomas).acknowledged();
  back.subscribe('1', TOLD, { id, after });
  const whole = karel.events('topicEvents');
  await until(() => back.events('topicEvents').length >= whole.length);
  expect(back.events('topicEvents')).toEqual(whole);
  for (const socket of [karel, other, back]) socket.close();
});
