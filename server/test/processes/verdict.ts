import type pg from 'pg';
import { readDiscussion, stateOf, type Reader, type Route } from './reader.ts';
import type { Writers } from './writers.ts';

/** What must be zero after any run, however many servers died in it. */
export interface Verdict {
  /** Acknowledged, and not in the database. */
  missing: number;
  /** In the database with another number than was acknowledged. */
  renumbered: number;
  /** Posts without exactly one PostAdded. */
  announcedWrong: number;
  /** Acknowledged edits without exactly one PostEdited. */
  editedWrong: number;
  /** Holes in the numbers of posts or of events. */
  holes: number;
  /** Events that readers did not hear. */
  lost: number;
  /** Events that did not follow the one before. */
  misplaced: number;
  /** Readers whose merged posts are not what a fresh query gives. */
  stale: number;
  /** Repeats that were refused or answered otherwise. */
  refused: number;
}

interface Run {
  /** Sees everything. */
  database: pg.Pool;
  discussions: string[];
  readers: Reader[];
  writers: Writers;
  route: Route;
}

/** Waits until every reader has heard the last event of their discussion, but not longer than `ms`. */
export async function settled({ database, discussions, readers }: Run, ms: number): Promise<boolean> {
  const { rows } = await database.query<{ id: string; seq: string }>(
    'select id, seq from stream where id = any($1)',
    [discussions],
  );
  const heads = new Map(rows.map(({ id, seq }) => [id, Number(seq)]));
  const isLevel = () => readers.every((reader) => reader.head >= heads.get(reader.discussion)!);
  const began = Date.now();
  while (!isLevel() && Date.now() - began < ms) await new Promise((resolve) => setTimeout(resolve, 50));
  return isLevel();
}

export async function judge(run: Run): Promise<Verdict> {
  const { database, discussions, readers, writers, route } = run;
  const posts = await rowsOf<{ id: string; discussion_id: string; number: number }>(
    database,
    'select id, discussion_id, number from post where discussion_id = any($1) order by discussion_id, number',
    discussions,
  );
  const events = await rowsOf<{ stream_id: string; seq: string; kind: string; entity_id: string }>(
    database,
    'select stream_id, seq, kind, entity_id from event where stream_id = any($1) order by stream_id, seq',
    discussions,
  );
  const numbers = new Map(posts.map(({ id, number }) => [`post_${id}`, number]));
  const count = (kind: string) => {
    const counts = new Map<string, number>();
    for (const event of events)
      if (event.kind === kind)
        counts.set(`post_${event.entity_id}`, (counts.get(`post_${event.entity_id}`) ?? 0) + 1);
    return counts;
  };
  const [added, edited] = [count('PostAdded'), count('PostEdited')];
  const opening = new Set(posts.filter(({ number }) => number === 1).map(({ id }) => `post_${id}`));
  const acknowledged = [...writers.acknowledged];
  return {
    missing: acknowledged.filter(([id]) => !numbers.has(id)).length,
    renumbered: acknowledged.filter(([id, { number }]) => numbers.has(id) && numbers.get(id) !== number)
      .length,
    announcedWrong: [...numbers.keys()].filter((id) => !opening.has(id) && added.get(id) !== 1).length,
    editedWrong: [...writers.edited].filter((id) => edited.get(id) !== 1).length,
    holes:
      holesIn(posts.map(({ discussion_id, number }) => [discussion_id, number])) +
      holesIn(events.map(({ stream_id, seq }) => [stream_id, Number(seq)])),
    lost: sum(readers.map((reader) => lostBy(reader, events))),
    misplaced: sum(readers.map(({ misplaced }) => misplaced)),
    stale: await staleOf(readers, route),
    refused: writers.refusals.length,
  };
}

async function rowsOf<Row>(database: pg.Pool, text: string, discussions: string[]): Promise<Row[]> {
  return (await database.query(text, [discussions])).rows as Row[];
}

/** How often the next number of the same thing is not the next. */
const holesIn = (numbers: [string, number][]) =>
  numbers.filter(([of, n], i) => n !== (i && numbers[i - 1]![0] === of ? numbers[i - 1]![1] + 1 : 1)).length;

function lostBy(reader: Reader, events: { stream_id: string; seq: string }[]): number {
  const heard = new Set(reader.seqs);
  return events.filter(
    ({ stream_id, seq }) =>
      stream_id === reader.discussion && Number(seq) > reader.from && !heard.has(Number(seq)),
  ).length;
}

async function staleOf(readers: Reader[], route: Route): Promise<number> {
  let stale = 0;
  for (const discussion of new Set(readers.map((reader) => reader.discussion))) {
    const here = readers.filter((reader) => reader.discussion === discussion);
    const fresh = stateOf((await readDiscussion(route, here[0]!.player, discussion)).posts);
    stale += here.filter((reader) => stateOf(reader.posts) !== fresh).length;
  }
  return stale;
}

const sum = (numbers: number[]) => numbers.reduce((total, n) => total + n, 0);
