-- What public bodies promised: the exact words, where they were said, by when, and what came of it. Each has an audience of
-- its own, never wider than its topic's. Nothing here is stored that follows from the rest: neither that it is overdue, nor
-- whether it was kept in time, nor how far a commitment with parts has come.
create table commitment (
  id uuid primary key,
  audience_id int not null default 3 references audience,
  topic_id uuid not null references topic,
  body_id uuid not null references public_body,
  -- A part of another; one level only.
  parent_id uuid references commitment,
  weight int not null default 1 check (weight between 1 and 100),
  quote text not null check (length(quote) between 1 and 2000),
  summary text check (length(summary) between 1 and 300),
  promised_by text check (length(promised_by) between 1 and 200),
  source_kind text not null check (source_kind in ('INTERACTION', 'ANSWER', 'MINUTES', 'PUBLIC_STATEMENT')),
  source_text text not null check (length(source_text) between 1 and 300),
  source_url text check (length(source_url) between 1 and 500),
  source_on date not null,
  due_on date check (due_on >= source_on),
  condition text check (length(condition) between 1 and 300),
  -- In lists by day, what has none comes last.
  sort_on date not null generated always as (coalesce(due_on, date '9999-12-31')) stored,
  state text not null default 'PROMISED' check (state in
    ('PROMISED', 'CONFIRMED', 'IN_PROGRESS', 'FULFILLED', 'PARTLY_FULFILLED', 'NOT_FULFILLED', 'CANCELLED')),
  state_since date not null check (state_since >= source_on),
  -- Of what is fulfilled in part: in percent, or counted.
  fulfilled_share int check (fulfilled_share between 0 and 99),
  done_count int check (done_count >= 0),
  promised_count int check (promised_count > done_count),
  is_demo boolean not null default false,
  created_at timestamptz(3) not null,
  last_activity_at timestamptz(3) not null,
  version int not null default 1,
  check (due_on is not null or condition is not null),
  check ((done_count is null) = (promised_count is null)),
  check (parent_id <> id)
);
create index commitment_of_topic on commitment (topic_id, sort_on, id);
create index commitment_of_body on commitment (body_id, source_on desc, id desc);
create index commitment_of_parent on commitment (parent_id, sort_on, id);
create index commitment_by_activity on commitment (last_activity_at desc, id desc);
create index commitment_count on commitment (audience_id, state);
create index commitment_due on commitment (due_on) where state in ('PROMISED', 'CONFIRMED', 'IN_PROGRESS', 'PARTLY_FULFILLED');

-- What happened to a commitment: its history, and an entry of its topic's story.
create table commitment_step (
  id uuid primary key,
  audience_id int not null,
  commitment_id uuid not null,
  kind text not null check (kind in ('RECORDED', 'EDITED', 'CONFIRMED', 'STARTED', 'FULFILLED', 'PARTLY_FULFILLED',
    'NOT_FULFILLED', 'CANCELLED', 'OVERDUE')),
  former_state text,
  state text not null,
  happened_on date not null,
  -- Whose word it is that this happened; null where nobody needed to confirm it.
  confirmed_by text check (confirmed_by in ('OFFICE', 'PLATFORM')),
  evidence text check (length(evidence) between 1 and 1000),
  evidence_url text check (length(evidence_url) between 1 and 500),
  reason text check (length(reason) between 1 and 1000),
  fulfilled_share int,
  done_count int,
  promised_count int,
  former_due_on date,
  due_on date,
  -- What an edit changed.
  changed text[] not null default '{}',
  at timestamptz(3) not null,
  -- Null of what the clock did.
  actor_id uuid references person,
  acting_for_id uuid references organisation,
  check (actor_id is not null or kind = 'OVERDUE')
);
create index on commitment_step (commitment_id, happened_on desc, at desc, id desc);
create unique index commitment_step_passed on commitment_step (commitment_id, due_on) where kind = 'OVERDUE';

select
  app.protect('commitment', verbs => 'select, insert', immutable => '{topic_id,body_id,parent_id,is_demo,created_at}'),
  app.protect('commitment_step', 'commitment', 'commitment_id', verbs => 'select, insert',
    immutable => '{commitment_id,kind,former_state,state,happened_on,confirmed_by,evidence,evidence_url,reason,fulfilled_share,done_count,promised_count,former_due_on,due_on,changed,at,actor_id,acting_for_id}');

create function app.commitment_fits() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if app.is_wider(new.audience_id, (select audience_id from topic where id = new.topic_id for share)) then
    raise exception 'a commitment may not be wider than its topic' using errcode = 'PF409';
  end if;
  return new;
end $$;
create trigger fits before insert or update of audience_id on commitment for each row execute function app.commitment_fits();

-- Narrowing a topic narrows its wider commitments, whoever narrows it.
create function app.narrow_commitments() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update stream s set audience_id = new.audience_id from commitment c
  where c.topic_id = new.id and s.id = c.id and app.is_wider(c.audience_id, new.audience_id);
  update event e set audience_id = new.audience_id from commitment c
  where c.topic_id = new.id and e.stream_id = c.id and app.is_wider(c.audience_id, new.audience_id);
  update story_entry e set audience_id = new.audience_id from commitment_step s join commitment c on c.id = s.commitment_id
  where c.topic_id = new.id and e.item_id = s.id and app.is_wider(c.audience_id, new.audience_id);
  update commitment c set audience_id = new.audience_id
  where c.topic_id = new.id and app.is_wider(c.audience_id, new.audience_id);
  return new;
end $$;
create trigger narrows_commitments after update of audience_id on topic for each row execute function app.narrow_commitments();
revoke execute on function app.commitment_fits, app.narrow_commitments from public;

-- Publishes a commitment or takes it back to members; its steps and their story entries go along.
create function app.change_commitment_audience(p_id uuid, p_audience int, p_reason text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if p_audience not in (1, 3) then raise exception 'audience' using errcode = 'PF403'; end if;
  perform app.change_audience('commitment', p_id, p_audience, p_reason);
  update story_entry e set audience_id = p_audience from commitment_step s where s.commitment_id = p_id and e.item_id = s.id;
end $$;
grant execute on function app.change_commitment_audience to platforma_app;

-- Says of each open commitment whose day has passed that it is overdue: a step of its history, a line of the story, and
-- its events, which are returned. Once for each due day, whoever calls it how often.
create function app.pass_commitments(p_today date) returns table (stream_id uuid, seq bigint)
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  return query
  with late as materialized (
    select c.id, c.topic_id, c.audience_id, c.state, c.due_on, t.audience_id = c.audience_id as is_as_topic
    from commitment c join topic t on t.id = c.topic_id
    where c.due_on < p_today and c.state in ('PROMISED', 'CONFIRMED', 'IN_PROGRESS', 'PARTLY_FULFILLED')
      and not exists (select from commitment_step s where s.commitment_id = c.id and s.kind = 'OVERDUE' and s.due_on = c.due_on)
    order by c.id for no key update of c
  ), passed as (
    insert into commitment_step (id, audience_id, commitment_id, kind, former_state, state, happened_on, due_on, at)
    select gen_random_uuid(), l.audience_id, l.id, 'OVERDUE', l.state, l.state, l.due_on + 1, l.due_on, now() from late l
    on conflict (commitment_id, due_on) where kind = 'OVERDUE' do nothing
    returning id, commitment_id, audience_id, happened_on, at
  ), told as (
    insert into story_entry (id, audience_id, topic_id, kind, item_id, happened_on, at)
    select gen_random_uuid(), p.audience_id, l.topic_id, 'CommitmentStep', p.id, p.happened_on, p.at
    from passed p join late l on l.id = p.commitment_id
  ), touched as (
    update commitment c set last_activity_at = p.at from passed p where c.id = p.commitment_id
  ), touched_topics as (
    update topic t set last_activity_at = now() where t.id in (
      select l.topic_id from late l join passed p on p.commitment_id = l.id where l.is_as_topic)
  ), events as (
    select p.commitment_id as stream, 'CommitmentMoved'::text as kind, p.id as step from passed p
    union all
    select l.topic_id, 'TopicCommitmentChanged', p.id from passed p join late l on l.id = p.commitment_id where l.is_as_topic
  ), all_events as (
    select array_agg(e.stream) streams, array_agg(e.kind) kinds, array_agg(e.step) steps from events e having count(*) > 0
  )
  select a.stream_id, a.seq from all_events e, lateral app.append_events(e.streams, e.kinds, e.steps, null) a;
end $$;
revoke execute on function app.pass_commitments from public;
grant execute on function app.pass_commitments to platforma_jobs;

select app.add_notification_kind('COMMITMENT_CHANGED');
select app.add_notification_kind('COMMITMENT_OVERDUE');

-- Whoever follows its topic or tracks it is told of each step.
create function app.told_of_commitment(e event) returns table (person_id uuid, kind text, weight int)
language sql stable set search_path = public, pg_temp as $$
  select w.person_id, case s.kind when 'OVERDUE' then 'COMMITMENT_OVERDUE' else 'COMMITMENT_CHANGED' end, 4
  from commitment_step s join commitment c on c.id = s.commitment_id, lateral (
    select f.person_id from topic_follow f where f.topic_id = c.topic_id and f.since <= e.at
    union
    select t.coordinator_id from topic t where t.id = c.topic_id and t.coordinator_id is not null
  ) w
  where e.kind = 'CommitmentMoved' and s.id = e.entity_id
$$;

create or replace function app.concerned(e event) returns table (person_id uuid, kind text, weight int)
language sql stable set search_path = public, pg_temp as $$
  select * from app.told_of_post(e)
  union all select * from app.told_of_topic(e)
  union all select t.person_id, t.kind, t.weight from app.told_of_cooperation(e) t
  union all select t.person_id, t.kind, t.weight from app.told_of_group(e) t
  union all select t.person_id, t.kind, t.weight from app.told_of_experience(e) t
  union all select t.person_id, t.kind, t.weight from app.told_of_submission(e) t
  union all select t.person_id, t.kind, t.weight from app.told_of_interaction(e) t
  union all select t.person_id, t.kind, t.weight from app.told_of_commitment(e) t
$$;

select app.add_sensitive_entity('commitment');

-- Everything that a day ends; each feature adds its own. The events are read once they are there.
create or replace function app.pass_clocks(p_today date) returns table (stream_id uuid, seq bigint, kind text)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  streams uuid[];
  seqs bigint[];
begin
  select array_agg(p.stream_id), array_agg(p.seq) into streams, seqs from (
    select * from app.pass_submissions(p_today)
    union all select * from app.pass_commitments(p_today)
  ) p;
  return query
  select e.stream_id, e.seq, e.kind from unnest(streams, seqs) p (stream, seq)
  join event e on e.stream_id = p.stream and e.seq = p.seq;
end $$;
