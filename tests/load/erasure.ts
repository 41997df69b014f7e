import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { ERASED_TABLES } from '../../server/src/features/discussions/erasure.job.ts';
import { benchPeople, type Bed } from './bed.ts';
import { percentile, spread } from './cpu.ts';
import { textOf } from './operations.ts';
import type { Product } from '../../server/test/processes/product.ts';

const ROUNDS = 5;

/** A moderator redacts a post among 300 000 while somebody goes on reading the same discussion. */
export async function measureErasure(bed: Bed, product: Product): Promise<boolean> {
  const [reader, , , , moderator] = await benchPeople(bed);
  await bed.sql(
    `select app.give_role(gen_random_uuid(), $1, 'MODERATOR', now() - interval '1 minute', null, 'bench')`,
    [moderator!.id],
  );
  const ask = async (cookie: string, name: string, variables: object) => {
    const response = await fetch(`${product.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query: textOf(name), variables }),
    });
    const text = await response.text();
    const isAnswered = text.startsWith('{"data"');
    if (!isAnswered && !text.includes('"UNAVAILABLE"')) throw new Error(text);
    return isAnswered;
  };
  const posts = await bed.sql<{ id: string; discussion: string; version: number; passage: string }>(
    `select id, discussion_id as discussion, version, left(body, 12) as passage from post
     where number = 25 and redacted_at is null order by id limit $1`,
    [ROUNDS],
  );
  const size = `select pg_size_pretty(sum(pg_total_relation_size(t::regclass))) as size from unnest($1::text[]) t`;
  const [{ size: before }] = (await bed.sql(size, [ERASED_TABLES])) as [{ size: string }];
  const isLeft = async () =>
    (await bed.sql(`select from jobs.job_common where name = 'erasure' and state <> 'completed'`)).length > 0;
  const [answered, erased, waits]: number[][] = [[], [], []];
  let refused = 0;
  for (const { id, discussion, version, passage } of posts) {
    const erasing = { isDone: false };
    const reading = (async () => {
      while (!erasing.isDone) {
        const asked = performance.now();
        const page = { id: `discussion_${discussion}`, from: 1, to: 50 };
        if (!(await ask(reader!.cookie, 'DiscussionPage', page))) refused++;
        waits!.push(performance.now() - asked);
      }
    })();
    const began = performance.now();
    await ask(moderator!.cookie, 'RedactPost', {
      input: {
        ...{ id: `post_${id}`, requestId: randomUUID(), version, passages: [passage], alsoPostIds: [] },
        reason: 'Bench.',
      },
    });
    answered!.push(performance.now() - began);
    while (await isLeft()) await wait(10);
    erased!.push(performance.now() - began);
    erasing.isDone = true;
    await reading;
  }
  const waited = (share: number) => percentile(waits!, share).toFixed(0);
  process.stdout.write(
    `\na post redacted among 300 000, ${ROUNDS} times; ${ERASED_TABLES.join(', ')}: ${before} with their indexes\n` +
      `ms until the moderator has the answer         ${spread(answered!, 0)}\n` +
      `ms until no file holds the text               ${spread(erased!, 0)}\n` +
      `ms of a page read meanwhile                   p50 ${waited(0.5)}, p99 ${waited(0.99)}, at most ${waited(1)} (${waits!.length} reads, ${refused} of them told to come back)\n`,
  );
  return true;
}
