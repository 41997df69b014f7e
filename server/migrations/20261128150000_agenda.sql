-- The days that matter to a topic: limits of public bodies, one's own, promises, and when a postponed topic is looked at
-- again. A view: each row is seen by whoever sees what it comes from, and nothing here is stored twice.
create view agenda_item with (security_invoker = true) as
select kind || '/' || id as key, day, kind, is_closed, topic_id, submission_id, commitment_id from (
  select s.id, s.due_on as day, 'ANSWER_DUE' as kind, s.answered_on is not null or s.state not in ('DELIVERED', 'COMPLETED') as is_closed,
    s.topic_id, s.id as submission_id, null::uuid as commitment_id
  from submission s where s.due_on is not null and s.paused_on is null and s.state <> 'DROPPED'
  union all
  select s.id, s.send_by, 'SEND_BY', s.state not in ('DRAFT', 'APPROVED'), s.topic_id, s.id, null
  from submission s where s.send_by is not null and s.state <> 'DROPPED'
  union all
  select s.id, p."on", p.step || '_PLANNED', s.state <> 'DRAFT' and (p.step <> 'SEND' or s.state <> 'APPROVED'), s.topic_id, s.id, null
  from submission s, jsonb_to_recordset(s.send_plan) p (step text, "on" date)
  where s.send_by is not null and s.state <> 'DROPPED'
  union all
  select s.id, s.complete_by, 'COMPLETE_BY', s.state <> 'COMPLETION_ASKED', s.topic_id, s.id, null
  from submission s where s.complete_by is not null
  union all
  select c.id, c.due_on, 'COMMITMENT_DUE', c.state in ('FULFILLED', 'NOT_FULFILLED'), c.topic_id, null, c.id
  from commitment c where c.due_on is not null and c.state <> 'CANCELLED'
  union all
  select t.id, t.review_on, 'TOPIC_REVIEW', false, t.id, null, null
  from topic t where t.state = 'POSTPONED'
) items;
grant select on agenda_item to platforma_app;
create index submission_by_own_limit on submission (send_by) where send_by is not null;
create index submission_by_complete_day on submission (complete_by) where complete_by is not null;
create index commitment_by_due_day on commitment (due_on) where due_on is not null;
create index topic_by_review_day on topic (review_on) where state = 'POSTPONED';

-- The calendar of a person, read by another program with a secret address. Of that only a hash is kept.
create table calendar_feed (
  id uuid primary key,
  audience_id int not null,
  person_id uuid not null unique references person on delete cascade,
  token_hash text not null unique,
  made_at timestamptz(3) not null,
  read_count int not null default 0,
  read_since timestamptz(3) not null default now()
);
select app.protect('calendar_feed',
  immutable => '{person_id,token_hash,made_at,read_count,read_since}');

-- Whose calendar an address shows, with the rights that they have now; counts the reading. No row where the address is not
-- known, or its owner is suspended or no longer a member. More than 60 in an hour are too many, and are told as such.
create function app.enter_calendar(p_token_hash text) returns table (
  person_id uuid, audiences int[], language text, is_too_often boolean
) language plpgsql security definer set search_path = public, pg_temp as $$
begin
  return query
  with counted as (
    update calendar_feed f set
      read_count = case when f.read_since > now() - interval '1 hour' then least(f.read_count + 1, 1000) else 1 end,
      read_since = case when f.read_since > now() - interval '1 hour' then f.read_since else now() end
    where f.token_hash = p_token_hash
    returning f.person_id, f.read_count
  )
  select p.id, m.ids, c.language, f.read_count > 60
  from counted f
  join person p on p.id = f.person_id and p.suspended_at is null
  join person_settings c on c.id = p.id
  cross join lateral (
    select coalesce(array_agg(distinct a.audience_id), '{}') as ids from audience_member a
    where a.person_id = p.id and a.valid_from <= now() and (a.valid_to is null or a.valid_to > now())
  ) m
  where 3 = any (m.ids);
end $$;
grant execute on function app.enter_calendar to platforma_app;
