import type pg from 'pg';
import { idOf } from './ids.ts';
import { inPrague } from './insert.ts';
import type { PostSource } from './source.ts';

/** Who writes has read all but this many of the last posts, and everything up to their own. */
const unreadAtMost = 3;

export interface Reader {
  discussion: string;
  person: string;
  since: string;
  last: string;
  read: string;
}

/** Says who writes in a discussion, since when and how far they have read. */
export function readersOf(discussion: string, posts: PostSource[]): Reader[] {
  return [...new Set(posts.map(({ author }) => author))].map((author) => {
    const own = posts.findLastIndex((post) => post.author === author);
    return {
      discussion,
      person: idOf('person', author),
      since: inPrague(posts.find((post) => post.author === author)!.at),
      last: inPrague(posts[own]!.at),
      read: `{[1,${Math.max(own + 1, posts.length - unreadAtMost)}]}`,
    };
  });
}

/** Adds what people follow and have read, theirs alone; they were here last when they last wrote. */
export async function follow(client: pg.Client, readers: Reader[]) {
  await client.query(
    `with reader as materialized (
       select r.*, p.private_audience_id as audience from jsonb_to_recordset($1)
         as r(discussion uuid, person uuid, since timestamptz, last timestamptz, read int4multirange)
       join person p on p.id = r.person
     ), following as (
       insert into discussion_follow (person_id, discussion_id, audience_id, since)
       select person, discussion, audience, since from reader on conflict do nothing
     ), reading as (
       insert into read_state (person_id, discussion_id, audience_id, read, at)
       select person, discussion, audience, read, last from reader on conflict do nothing
     )
     update person_settings s set last_seen_at = r.last
     from (select person, max(last) as last from reader group by 1) r
     where s.id = r.person and s.last_seen_at is null`,
    [JSON.stringify(readers)],
  );
}
