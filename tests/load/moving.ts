import { randomUUID } from 'node:crypto';
import { benchPeople, type Bed } from './bed.ts';
import { median, percentile, spread } from './cpu.ts';
import { textOf } from './operations.ts';
import type { Product } from '../../server/test/processes/product.ts';

const POSTS = 2_000;
const ROUNDS = 3;
const LIMIT_MS = 2_000;

/** A facilitator moves posts out of the longest discussion while somebody goes on reading it. */
export async function measureMoving(bed: Bed, product: Product): Promise<boolean> {
  const [reader, , , facilitator] = await benchPeople(bed);
  await bed.sql(
    `select app.give_role(gen_random_uuid(), $1, 'FACILITATOR', now() - interval '1 minute', null, 'bench')`,
    [facilitator!.id],
  );
  const ask = async (cookie: string, query: string, variables: object) => {
    const response = await fetch(`${product.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query, variables }),
    });
    const text = await response.text();
    if (!text.startsWith('{"data"')) throw new Error(text);
  };
  const [from] = await bed.sql<{ id: string; first: number; readers: number }>(
    `select id, (select min(number) from post p where p.discussion_id = d.id) as first,
       (select count(*)::int from read_state r where r.discussion_id = d.id) as readers
     from discussion d order by last_number desc limit 1`,
  );
  const [to] = await bed.sql<{ id: string }>('select id from discussion order by post_count, id limit 1');
  const page = { id: `discussion_${from!.id}`, from: 9_951, to: 10_000 };
  const read = () => ask(reader!.cookie, textOf('DiscussionPage'), page);
  await read();
  const took: number[] = [];
  const waits: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const moving = { isDone: false };
    const reading = (async () => {
      while (!moving.isDone) {
        const asked = performance.now();
        await read();
        waits.push(performance.now() - asked);
      }
    })();
    const first = from!.first + round * POSTS;
    const began = performance.now();
    await ask(facilitator!.cookie, textOf('MovePosts'), {
      input: {
        id: `post_move_${randomUUID()}`,
        discussionId: page.id,
        numbers: [{ first, last: first + POSTS - 1 }],
        toId: `discussion_${to!.id}`,
      },
    });
    took.push(performance.now() - began);
    moving.isDone = true;
    await reading;
  }
  const isMet = median(took) <= LIMIT_MS;
  process.stdout.write(
    `\n${POSTS} posts moved out of a discussion of 10 000 with ${from!.readers} readers\n` +
      `ms until they stand elsewhere                ${spread(took, 0)}  asked: ≤ ${LIMIT_MS}  ${isMet ? 'met' : 'MISSED'}\n` +
      `ms of a page read meanwhile                  p50 ${percentile(waits, 0.5).toFixed(0)}, at most ${percentile(waits, 1).toFixed(0)} (${waits.length} reads)\n`,
  );
  return isMet;
}
