/**
 * What the product is measured against: node:http and one prepared statement which writes the same JSON, by hand. No
 * session, no GraphQL; the login is the superuser's, so row security does not apply. The viewer comes in the address.
 */
import { createServer } from 'node:http';
import pg from 'pg';

const time = (column: string) =>
  `coalesce('"'||to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')||'"', 'null')`;
const day = (column: string) => `coalesce('"'||to_char(${column}, 'YYYY-MM-DD')||'"', 'null')`;
const text = (column: string) => `coalesce(to_json(${column})::text, 'null')`;
const visibility = (column: string) =>
  `case ${column} when 1 then 'PUBLIC' when 2 then 'PARTNERS' when 3 then 'MEMBERS' else 'RESTRICTED' end`;
const organisation = (alias: string) =>
  `case when ${alias}.id is null then 'null' else '{"id":"organisation_'||${alias}.id||'","name":'||to_json(${alias}.name)::text||'}' end`;
const topic = (alias: string) =>
  `case when ${alias}.id is null then 'null' else '{"id":"topic_'||${alias}.id||'","title":'||to_json(${alias}.title)::text||'}' end`;

const post = `'{"node":{"id":"post_'||p.id||'","number":'||p.number
  ||',"author":{"id":"person_'||a.id||'","name":'||to_json(a.name)::text||',"roles":['||coalesce((
    select string_agg(distinct '"'||r.role||'"', ',') from platform_role r
    where r.person_id = a.id and r.valid_from <= now() and (r.valid_to is null or r.valid_to > now())), '')
  ||']},"actingFor":'||${organisation('o')}
  ||',"body":'||to_json(p.body)::text||',"html":'||to_json(p.html)::text||',"language":"'||p.language
  ||'","createdAt":'||${time('p.created_at')}||',"editedAt":'||${time('p.edited_at')}
  ||',"withdrawnAt":'||${time('p.withdrawn_at')}||',"withdrawalReason":'||${text('p.withdrawal_reason')}
  ||',"version":'||p.version||',"isAccepted":'||coalesce(p.id = d.accepted_post_id, false)::text
  ||',"replyTo":'||case when q.id is null then 'null' else '{"id":"post_'||q.id||'","number":'||q.number
    ||',"excerpt":'||to_json(left(q.body, 400))::text||',"language":"'||q.language||'","createdAt":'||${time('q.created_at')}||',"withdrawnAt":'||${time('q.withdrawn_at')}
    ||',"author":{"name":'||to_json(qa.name)::text||'}}' end
  ||',"reactions":['||coalesce((
    select string_agg('{"kind":"'||kind||'","people":'||people||',"organisations":'||organisations||'}', ','
      order by array_position(array['WORKED', 'SAME', 'THANKS'], kind))
    from (select kind, count(*) people, count(distinct acting_for_id) organisations from reaction r where r.post_id = p.id group by kind) x), '')
  ||'],"isRead":'||coalesce(s.read @> p.number, false)::text
  ||',"viewerReactions":['||coalesce((
    select string_agg('"'||r.kind||'"', ',' order by r.kind) from reaction r where r.post_id = p.id and r.person_id = $1), '')
  ||'],"viewerCan":{"edit":'||(p.author_id = $1 and p.withdrawn_at is null)::text
  ||',"withdraw":'||(p.author_id = $1 and p.withdrawn_at is null)::text
  ||',"react":'||(p.withdrawn_at is null)::text||'}}}'`;

const discussionPage = `select '{"data":{"discussion":{"id":"discussion_'||d.id||'","title":'||to_json(d.title)::text
  ||',"category":"'||d.category||'","visibility":"'||${visibility('d.audience_id')}||'","topic":'||${topic('t')}
  ||',"postCount":'||d.post_count||',"participantCount":'||d.participant_count
  ||',"unreadCount":'||d.post_count - coalesce((select sum(upper(r) - lower(r)) from unnest(s.read) r), 0)
  ||',"firstUnreadNumber":'||coalesce((select n::text from (
    select coalesce(case when s.read @> 1 then (select min(upper(r)) from unnest(s.read) r) end, 1) n) x where n <= d.post_count), 'null')
  ||',"isResolved":'||(d.resolved_at is not null)::text
  ||',"isFollowed":'||exists (select from discussion_follow f where f.discussion_id = d.id and f.person_id = $1)::text
  ||',"lastPostAt":'||${time('d.last_post_at')}
  ||',"cursor":"'||translate(encode(uuid_send(st.id) || convert_to(sy.epoch || '.' || st.seq, 'UTF8'), 'base64'), '+/=', '-_')
  ||'","author":{"id":"person_'||d.author_id||'"},"draft":'
  ||coalesce('{"body":'||to_json(dr.body)::text||',"savedAt":'||${time('dr.saved_at')}||'}', 'null')
  ||',"acceptedPost":'||case when ap.id is null then 'null' else '{"id":"post_'||ap.id||'","number":'||ap.number
    ||',"html":'||to_json(ap.html)::text||',"language":"'||ap.language||'","author":{"name":'||to_json(aa.name)::text
    ||'},"actingFor":'||${organisation('ao')}||'}' end
  ||',"viewerCan":{"post":true,"accept":'||(d.author_id = $1 or coalesce(t.coordinator_id = $1, false))::text
  ||',"resolve":'||(d.author_id = $1 or coalesce(t.coordinator_id = $1, false))::text||',"follow":true},"posts":'||(
    select '{"edges":['||coalesce(string_agg(j, ',' order by number) filter (where rn <= 50), '')
      ||'],"pageInfo":{"hasNextPage":'||(count(*) > 50)::text||'}}'
    from (
      select p.number, row_number() over (order by p.number) rn, ${post} j
      from (select * from post where discussion_id = d.id and number >= $3 order by number limit 51) p
      join person a on a.id = p.author_id
      left join organisation o on o.id = p.acting_for_id
      left join post q on q.id = p.reply_to_id
      left join person qa on qa.id = q.author_id
    ) page)
  ||'}}}'
from discussion d
join stream st on st.id = d.id
cross join system sy
left join topic t on t.id = d.topic_id
left join read_state s on s.discussion_id = d.id and s.person_id = $1
left join draft dr on dr.discussion_id = d.id and dr.person_id = $1
left join post ap on ap.id = d.accepted_post_id
left join person aa on aa.id = ap.author_id
left join organisation ao on ao.id = ap.acting_for_id
where d.id = $2`;

const cursor = (alias: string) =>
  `'"'||translate(encode(convert_to(json_build_array(${alias}.last_activity_at, ${alias}.id)::text, 'UTF8'), 'base64'), E'\\n', '')||'"'`;

const bodies = (level: string) => `'{"edges":['||coalesce((
  select string_agg('{"node":{"id":"body_'||id||'","name":'||to_json(name)::text||',"abbreviation":'||${text('abbreviation')}
    ||',"region":'||coalesce('"'||region||'"', 'null')||',"validTo":'||${day('valid_to')}||'}}', ',' order by name, id)
  from (select * from public_body where level = '${level}' order by name, id limit 100) b), '')||']}'`;

const topicsPage = `select '{"data":{"topics":{"totalCount":'
  ||(select count(*) from topic where state <> 'ARCHIVED' and audience_id = any(array[1, 2, 3]))
  ||',"edges":['||coalesce(string_agg(j, ',' order by rn) filter (where rn <= 20), '')
  ||'],"pageInfo":{"hasNextPage":'||(count(*) > 20)::text||',"hasPreviousPage":false,"startCursor":'
  ||coalesce(min(cur) filter (where rn = 1), 'null')||',"endCursor":'||coalesce(min(cur) filter (where rn = 20), 'null')
  ||'}},"national":'||${bodies('NATIONAL')}||',"regional":'||${bodies('REGIONAL')}
  ||',"local":'||${bodies('LOCAL')}||',"european":'||${bodies('EUROPEAN')}||'}}'
from (
  select row_number() over (order by t.last_activity_at desc, t.id desc) rn, ${cursor('t')} cur,
    '{"node":{"id":"topic_'||t.id||'","title":'||to_json(t.title)::text||',"ask":'||to_json(t.ask)::text||',"area":"'||t.area
    ||'","state":"'||t.state||'","visibility":"'||${visibility('t.audience_id')}||'","reviewOn":'||${day('t.review_on')}
    ||',"lastActivityAt":'||${time('t.last_activity_at')}||',"bodies":'||(
      select '{"edges":['||coalesce(string_agg('{"node":{"body":{"id":"body_'||b.id||'","name":'||to_json(b.name)::text||'}}}', ','
        order by x.position, x.id) filter (where x.rn <= 3), '')||'],"pageInfo":{"hasNextPage":'||(count(*) > 3)::text||'}}'
      from (select *, row_number() over (order by position, id) rn from topic_body where topic_id = t.id order by position, id limit 4) x
      join public_body b on b.id = x.body_id)||'}}' j
  from (
    select * from topic where state <> 'ARCHIVED' and audience_id = any(array[1, 2, 3])
    order by last_activity_at desc, id desc limit 21
  ) t
) page`;

const [port, adminUrl] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: adminUrl, max: 10, application_name: 'raw' });
const statements: Record<string, { text: string; values(search: URLSearchParams): unknown[] }> = {
  '/discussion': {
    text: discussionPage,
    values: (search) => [search.get('viewer'), search.get('id'), Number(search.get('from'))],
  },
  '/topics': { text: topicsPage, values: () => [] },
};
const fields = (row: object) => Object.values(row)[0] as string;

createServer(async (request, response) => {
  const { pathname, searchParams } = new URL(request.url!, 'http://localhost');
  const statement = statements[pathname];
  try {
    const { rows } = await pool.query({
      name: pathname,
      text: statement!.text,
      values: statement!.values(searchParams),
    });
    const body = Buffer.from(fields(rows[0]));
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length });
    response.end(body);
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
}).listen(Number(port), '127.0.0.1', () => process.stdout.write('ready\n'));
