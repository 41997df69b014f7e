import type { IncomingMessage, ServerResponse } from 'node:http';
import type pg from 'pg';
import { underViewer } from '../../../kernel/database/under-viewer.ts';
import type { AgendaKind } from './agenda.enums.ts';
import { hashOfToken } from './calendar-feeds.service.ts';
import { calendarOf, type FeedRow, type Language } from './calendar-words.ts';

interface Entered {
  person_id: string;
  audiences: number[];
  language: Language;
  is_too_often: boolean;
}

const ADDRESS = /^\/calendar\/([\w-]{43})\.ics$/;

/** A calendar of more is none that somebody reads: the days to come stay. */
const MOST_EVENTS = 2_000;

/** What a person follows or tracks, from three months ago to a year ahead; the titles of what they may see themselves. */
const AGENDA = {
  name: 'calendar feed',
  text: `
    select coalesce(json_agg(json_build_object(
      'key', a.key, 'day', a.day, 'kind', a.kind, 'isClosed', a.is_closed, 'topic', t.title,
      'title', coalesce(s.title, c.summary, left(c.quote, 200), t.title), 'body', b.name,
      'path', case when s.id is not null then '/submissions/submission_' || s.id
        when c.id is not null then '/commitments/commitment_' || c.id else '/topics/topic_' || t.id end,
      'sequence', coalesce(s.version, c.version, t.version),
      'changedAt', coalesce(s.last_activity_at, c.last_activity_at, t.last_activity_at)
    ) order by a.day, a.key), '[]')::text
    from (
      select a.* from agenda_item a join topic t on t.id = a.topic_id
      where a.day between (now() at time zone 'Europe/Prague')::date - 90 and (now() at time zone 'Europe/Prague')::date + 366
        and (t.coordinator_id = $1::uuid or exists (
          select from topic_follow f where f.topic_id = t.id and f.person_id = $1::uuid))
      order by a.day desc, a.key limit ${MOST_EVENTS}
    ) a join topic t on t.id = a.topic_id
    left join submission s on s.id = a.submission_id
    left join commitment c on c.id = a.commitment_id
    left join public_body b on b.id = coalesce(s.body_id, c.body_id)`,
};

/** Answers the secret addresses of calendars with the present rights of their owners; knows no cookie. */
export function calendarFeed({ pool, publicUrl }: { pool: pg.Pool; publicUrl: URL }) {
  const read = underViewer(pool);
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return void response.writeHead(405, { allow: 'GET, HEAD' }).end();
    const token = ADDRESS.exec(request.url!.split('?', 1)[0]!)?.[1];
    const owner = token && (await enter(pool, token));
    response.setHeader('cache-control', 'private, no-store');
    response.setHeader('x-robots-tag', 'noindex');
    if (!owner) return void response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found.');
    if (owner.is_too_often) return void response.writeHead(429, { 'retry-after': '3600' }).end();
    const eyes = { audiences: owner.audiences, personId: owner.person_id };
    const rows = JSON.parse(await read(AGENDA, [owner.person_id], eyes)) as (FeedRow & {
      kind: AgendaKind;
    })[];
    response.setHeader('content-type', 'text/calendar; charset=utf-8');
    response.setHeader('content-disposition', 'inline; filename="platforma.ics"');
    response.end(calendarOf(rows, owner.language, publicUrl));
  };
}

async function enter(pool: pg.Pool, token: string): Promise<Entered | undefined> {
  const { rows } = await pool.query<Entered>('select * from app.enter_calendar($1)', [hashOfToken(token)]);
  return rows[0];
}
