import { randomUUID } from 'node:crypto';
import { opened, posted } from './discussions.ts';
import { until } from './sockets.ts';
import type { Somebody, World } from './world.ts';

/** Ids, as the API gives them, of what the cast did. */
export interface Populated {
  publicTopic: string;
  membersTopic: string;
  /** Of members, under the public topic. */
  open: string;
  /** Of Lipov alone, under the public topic. */
  inside: string;
  posts: string[];
}

const requestId = () => randomUUID();
const topicInput = (changes: object) => ({
  ...{ id: `topic_${randomUUID()}`, title: 'Kauce při pronájmu', area: 'HOUSING', ask: 'Jasná pravidla.' },
  ...{ description: 'Popis.', regions: ['CZ042'], bodyIds: [] },
  ...changes,
});

/** A few days of the platform: topics, discussions, reading, reactions, an invitation; through the API. */
export async function populate(w: World): Promise<Populated> {
  const { vera, karel, jana, tomas, lenka } = w;
  const propose = async (who: Somebody, changes: object): Promise<string> => {
    const input = topicInput(changes);
    await who.run('mutation($input: ProposeTopicInput!) { proposeTopic(input: $input) { id } }', { input });
    return input.id;
  };
  const publicTopic = await propose(vera, { title: 'Veřejné téma' });
  const membersTopic = await propose(karel, { title: 'Členské téma' });
  const id = publicTopic;
  await vera.run(
    'mutation($id: ID!, $a: ID!, $b: ID!, $c: ID!) { openTopic(id: $id, requestId: $a) { id } startTalks(id: $id, requestId: $b, reason: "Pozvali nás.") { id } changeTopicVisibility(id: $id, requestId: $c, visibility: PUBLIC, reason: "Zveřejnit.") { id } }',
    { id, a: requestId(), b: requestId(), c: requestId() },
  );
  await tomas.run('mutation($id: ID!) { followTopic(id: $id) { id } }', { id: membersTopic });
  const open = await opened(jana, { topicId: publicTopic, title: 'Otevřená' });
  const inside = await opened(jana, {
    topicId: publicTopic,
    title: 'Vnitřní',
    withinOrganisationId: `organisation_${w.lipov}`,
  });
  const posts = [await posted(tomas, open, `Ptám se @[Jana](${jana.id}).`)];
  posts.push(await posted(karel, open, '**Odpověď**', { replyToId: posts[0] }));
  posts.push(await posted(lenka, open, 'Dvě organizace.', { actingForId: `organisation_${w.brno}` }));
  posts.push(await posted(karel, inside, 'Jen pro nás.'));
  const react = 'mutation($postId: ID!, $kind: ReactionKind!) { react(postId: $postId, kind: $kind) { id } }';
  await jana.run(react, { postId: posts[0], kind: 'SAME' });
  await tomas.run(react, { postId: posts[1], kind: 'WORKED' });
  await jana.run(react, { postId: posts[3], kind: 'THANKS' });
  await tomas.run(
    'mutation($id: ID!, $r: ID!) { editPost(input: { id: $id, requestId: $r, version: 1, body: "Ptám se znovu." }) { id } }',
    { id: posts[0], r: requestId() },
  );
  await jana.run('mutation($id: ID!, $r: ID!) { acceptAnswer(postId: $id, requestId: $r) { id } }', {
    id: posts[1],
    r: requestId(),
  });
  await lenka.run('mutation($id: ID!, $r: ID!) { withdrawPost(id: $id, requestId: $r) { id } }', {
    id: posts[2],
    r: requestId(),
  });
  await tomas.run(
    'mutation($id: ID!) { markRead(discussionId: $id, fromNumber: 1, toNumber: 2) { id } saveDraft(discussionId: $id, body: "Rozepsáno") { id } }',
    { id: open },
  );
  await karel.run('mutation($id: ID!) { saveDraft(discussionId: $id, body: "Vnitřní koncept") { id } }', {
    id: inside,
  });
  await jana.run('mutation($input: InviteInput!) { invite(input: $input) { id } }', {
    input: {
      id: `invitation_${randomUUID()}`,
      organisationId: `organisation_${w.lipov}`,
      name: 'Nová',
      address: 'nova@example.cz',
      role: 'MEMBER',
    },
  });
  const told = async () =>
    (
      await w.sql('select count(*)::int n from jobs.job where state < $1 and name = $2', [
        'completed',
        'inbox',
      ])
    )[0].n === 0;
  await until(told, 'the inboxes to be filled');
  return { publicTopic, membersTopic, open, inside, posts };
}
