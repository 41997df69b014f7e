import { afterAll, beforeAll, expect, test } from 'vitest';
import { recorded as promised } from '../../../test/commitments.ts';
import { recorded as met } from '../../../test/interactions.ts';
import { settled, until } from '../../../test/live/socket.ts';
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
  const [karel, other] = await Promise.all([settled(w.karel), settled(stranger)]);
  // From the beginning, so that what the topic was told before says when the stream is open.
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
  const back = await settled(w.tomas);
  back.subscribe('1', TOLD, { id, after });
  await until(() => back.events('topicEvents').length >= all.length);
  const types = back.events('topicEvents').map(({ __typename }) => __typename as string);
  expect(types.slice(-all.length)).toEqual(all.map(([type]) => type));
  for (const socket of [karel, other, back]) socket.close();
});
