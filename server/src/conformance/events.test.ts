import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { opened, posted } from '../../test/discussions.ts';
import { committedOperations } from '../../test/operations.ts';
import { Heard, socketOf, until } from '../../test/sockets.ts';
import { world, type Somebody, type World } from '../../test/world.ts';
import { afterEvent } from '../../../web/src/lib/discussions/after-event.ts';

let w: World;
beforeAll(async () => void (w = await world()));
afterAll(() => w.close());

const { text: EVENTS } = committedOperations().find(({ name }) => name === 'DiscussionEvents')!;
const shared = EVENTS.slice(EVENTS.indexOf('fragment PostShared'));
const STATE = `query($id: ID!) { discussion(id: $id) { cursor isResolved posts(first: 100) { edges { node { ...PostShared } } } } } ${shared}`;

interface State {
  isResolved: boolean;
  posts: readonly any[];
  cursor: string;
}

async function stateOf(who: Somebody, id: string): Promise<State> {
  const { discussion } = await who.run(STATE, { id });
  const posts = discussion.posts.edges.map(({ node }: any) => node);
  return { isResolved: discussion.isResolved, posts, cursor: discussion.cursor };
}

/** What our pages do with an event, and the cursor they go on from. */
const merged = (state: State, event: any): State => ({
  ...afterEvent(state, event, (post) => post),
  cursor: event.cursor,
});
const inOrder = ({ posts, ...state }: State) => ({
  ...state,
  posts: posts.toSorted((a, b) => a.number - b.number),
});

test(
  'whoever merges the events holds what a fresh query would give, after every mutation',
  { timeout: 30_000 },
  async () => {
    const { jana, tomas, karel, milada, vera } = w;
    const id = await opened(jana);
    const client = socketOf(tomas);
    let state = await stateOf(tomas, id);
    const heard = new Heard(client, EVENTS, { id, after: state.cursor });
    const first = await posted(tomas, id, 'První');
    const second = await posted(karel, id, 'Druhý', { replyToId: first });
    const run = (who: Somebody, call: string) => who.run(`mutation { ${call} { id } }`);
    const once = () => `requestId: "${randomUUID()}"`;
    const edit = (post: string, version: number) =>
      `editPost(input: { id: "${post}", version: ${version}, body: "Jinak **${version}**", ${once()} })`;
    const other = await opened(karel);
    const moving = (number: number) =>
      `id: "post_move_${randomUUID()}", discussionId: "${id}", numbers: [{ first: ${number}, last: ${number} }]`;
    const steps: [Somebody, () => string][] = [
      [jana, () => ''],
      [tomas, () => edit(first, 1)],
      [jana, () => `react(postId: "${first}", kind: SAME)`],
      [karel, () => `react(postId: "${first}", kind: SAME)`],
      [jana, () => `unreact(postId: "${first}", kind: SAME)`],
      [jana, () => `acceptAnswer(postId: "${first}", ${once()})`],
      [jana, () => `acceptAnswer(postId: "${second}", ${once()})`],
      [jana, () => `reopenDiscussion(id: "${id}", ${once()})`],
      [jana, () => `resolveDiscussion(id: "${id}", ${once()})`],
      [jana, () => `acceptAnswer(postId: "${first}", ${once()})`],
      [milada, () => `withdrawPost(id: "${first}", reason: "Osobní údaje.", ${once()})`],
      [karel, () => edit(second, 1)],
      [karel, () => `withdrawPost(id: "${second}", ${once()})`],
      [vera, () => `movePosts(input: { ${moving(2)}, toId: "${other}" })`],
      [
        vera,
        () =>
          `splitDiscussion(input: { ${moving(3)}, newId: "discussion_${randomUUID()}", title: "Jinam", category: GENERAL })`,
      ],
    ];
    let applied = 0;
    for (const [who, written] of steps) {
      const call = written();
      if (call) await run(who, call);
      const fresh = await stateOf(tomas, id);
      await until(
        () => heard.all.at(-1)?.discussionEvents.cursor === fresh.cursor,
        call || 'the first posts',
      );
      for (const { discussionEvents } of heard.all.slice(applied)) state = merged(state, discussionEvents);
      applied = heard.all.length;
      expect([call, inOrder(state)]).toEqual([call, fresh]);
    }
    expect(applied).toBeGreaterThanOrEqual(steps.length);
    heard.stop();
    await client.dispose();
  },
);
