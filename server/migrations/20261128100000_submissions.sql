-- What was put to public bodies, what the law obliges them to by when, and what they answered. Whether a limit runs, is
-- about to end or has passed is told by its day and today's; nothing here says so.
alter table deadline_rule add overdue_remedy_id uuid references deadline_rule, add refusal_remedy_id uuid references deadline_rule;
select app.renew_grants('deadline_rule');

create table submission (
  id uuid primary key,
  audience_id int not null default 3 references audience,
  topic_id uuid not null references topic,
  body_id uuid not null references public_body,
  kind text not null check (kind in (
    'INFORMATION_REQUEST', 'COMPLAINT', 'INITIATIVE', 'PETITION', 'COMMENTS', 'APPEAL', 'LAWSUIT', 'OTHER')),
  title text collate "cs-x-icu" not null check (length(title) between 1 and 200),
  -- Markdown as it was written, and the sanitised HTML made of it.
  text text not null default '' check (length(text) <= 20000),
  html text not null default '',
  legal_basis text check (length(legal_basis) between 1 and 300),
  channel text check (channel in ('DATA_BOX', 'POST', 'EMAIL', 'IN_PERSON')),
  reference_number text check (length(reference_number) between 1 and 100),
  file_mark text check (length(file_mark) between 1 and 100),
  state text not null check (state in (
    'DRAFT', 'APPROVED', 'SENT', 'DELIVERED', 'COMPLETION_ASKED', 'COMPLETED', 'FORWARDED', 'SETTLED', 'PARTLY_SETTLED',
    'REFUSED', 'REMEDY_SOUGHT', 'CLOSED', 'DROPPED')),
  -- One's own limit: by what rule, since which event, and the days that follow from it.
  send_rule_id uuid references deadline_rule,
  send_from date,
  send_by date check (send_by is null or send_from is not null),
  send_plan jsonb not null default '[]',
  -- The body's limit, as the rule was when it began to run: a later edit of the rule changes nothing that runs.
  answer_rule_id uuid references deadline_rule,
  limit_length int,
  limit_unit text,
  limit_extension int,
  extended_by int not null default 0 check (extended_by >= 0),
  pauses jsonb not null default '[]',
  paused_on date,
  due_on date,
  unshifted_due_on date,
  skipped jsonb not null default '[]',
  sent_on date,
  delivered_on date check (delivered_on >= sent_on),
  forwarded_on date,
  completion_asked_on date,
  complete_by date,
  completed_on date check (completed_on >= completion_asked_on),
  answered_on date check (answered_on >= delivered_on),
  previous_id uuid references submission,
  author_id uuid not null references person,
  acting_for_id uuid references organisation,
  is_demo boolean not null default false,
  created_at timestamptz(3) not null,
  last_activity_at timestamptz(3) not null,
  version int not null default 1
);
create index submission_by_activity on submission (last_activity_at desc, id desc);
create index submission_by_due_day on submission (due_on, id) where due_on is not null;
create index submission_by_send_day on submission (send_by, id) where send_by is not null and state in ('DRAFT', 'APPROVED');
-- Those that wait for an answer: few of all.
create index submission_waiting on submission (due_on) where answered_on is null and state in ('DELIVERED', 'COMPLETED');
create index on submission (topic_id, last_activity_at desc, id desc);
create index on submission (body_id, last_activity_at desc, id desc);
create index on submission (previous_id);
create index submission_count on submission (audience_id, state);

create table answer (
  id uuid primary key,
  audience_id int not null,
  submission_id uuid not null,
  -- Who answered; after a case was passed on, the other body.
  body_id uuid not null references public_body,
  outcome text not null check (outcome in ('ACCEPTED', 'PARTLY', 'REFUSED', 'EVASIVE')),
  received_on date not null,
  text text not null default '' check (length(text) <= 20000),
  html text not null default '',
  reference_number text check (length(reference_number) between 1 and 100),
  author_id uuid not null references person,
  acting_for_id uuid references organisation,
  at timestamptz(3) not null
);
create table answer_attachment (
  id uuid primary key,
  audience_id int not null,
  answer_id uuid not null,
  position int not null,
  file_id uuid not null,
  name text not null,
  alternative_text text check (length(alternative_text) <= 500),
  type text not null,
  size_bytes int not null,
  sha256 text not null,
  width int,
  height int
);

-- What happened to a submission: its history, and what the story of its topic tells. Who did it is null of what the
-- calendar did.
create table submission_step (
  id uuid primary key,
  audience_id int not null,
  submission_id uuid not null,
  kind text not null check (kind in (
    'DRAFTED', 'EDITED', 'APPROVED', 'SENT', 'DELIVERED', 'EXTENDED', 'COMPLETION_ASKED', 'COMPLETED', 'FORWARDED', 'PAUSED',
    'RESUMED', 'ANSWERED', 'OVERDUE', 'RECOUNTED', 'REMEDY_SOUGHT', 'CLOSED', 'DROPPED')),
  former_state text,
  state text not null,
  -- With whom it lay then.
  body_id uuid not null references public_body,
  due_on date,
  former_due_on date,
  answer_id uuid references answer,
  reason text check (length(reason) between 1 and 2000),
  happened_on date not null,
  at timestamptz(3) not null,
  actor_id uuid references person,
  acting_for_id uuid references organisation
);
create index on submission_step (submission_id, happened_on desc, at desc, id desc);
-- A limit passes once.
create unique index submission_overdue_once on submission_step (submission_id, due_on) where kind = 'OVERDUE';

select
  app.protect('submission', verbs => 'select, insert',
    immutable => '{topic_id,previous_id,author_id,acting_for_id,is_demo,created_at}'),
  app.protect('answer', 'submission', 'submission_id', verbs => 'select, insert',
    immutable => '{submission_id,body_id,outcome,received_on,text,html,reference_number,author_id,acting_for_id,at}'),
  app.protect('answer_attachment', 'answer', 'answer_id',
    immutable => '{answer_id,file_id,name,type,size_bytes,sha256,width,height}'),
  app.protect('submission_step', 'submission', 'submission_id', verbs => 'select, insert',
    immutable => '{submission_id,kind,former_state,state,body_id,due_on,former_due_on,answer_id,reason,happened_on,at,actor_id,acting_for_id}');
select app.hold_files('answer_attachment');

-- Publishes a submission or takes it back to members; its steps, answers and lines in the story go along.
create function app.change_submission_audience(p_submission uuid, p_audience int, p_reason text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if p_audience not in (1, 3) then raise exception 'audience' using errcode = 'PF403'; end if;
  if exists (select from submission s join topic t on t.id = s.topic_id
    where s.id = p_submission and app.is_wider(p_audience, t.audience_id)) then
    raise exception 'wider than its topic' using errcode = 'PF409';
  end if;
  perform app.change_audience('submission', p_submission, p_audience, p_reason);
  update story_entry set audience_id = p_audience
  where kind = 'SubmissionStep' and item_id in (select id from submission_step where submission_id = p_submission);
end $$;
grant execute on function app.change_submission_audience to platforma_app;

-- Narrowing a topic narrows its wider submissions.
create function app.narrow_submissions() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  s record;
begin
  for s in select id from submission where topic_id = new.id and app.is_wider(audience_id, new.audience_id) order by id loop
    perform app.change_audience('submission', s.id, new.audience_id, 'narrowed with its topic');
    update story_entry set audience_id = new.audience_id
    where kind = 'SubmissionStep' and item_id in (select id from submission_step where submission_id = s.id);
  end loop;
  return null;
end $$;
create trigger narrows_submissions after update of audience_id on topic for each row
  when (new.audience_id <> old.audience_id) execute function app.narrow_submissions();
revoke execute on function app.narrow_submissions from public;

-- A limit that ends later than was known has not passed meanwhile: what the calendar said of it is taken back. One that
-- began anew had passed.
create function app.take_back_overdue() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  with untrue as (
    delete from submission_step where submission_id = new.id and kind = 'OVERDUE' and happened_on <= new.due_on returning id
  )
  delete from story_entry e using untrue u where e.kind = 'SubmissionStep' and e.item_id = u.id;
  return null;
end $$;
create trigger takes_back_overdue after update of due_on on submission for each row
  when (new.due_on is distinct from old.due_on and new.due_on is not null
    and new.delivered_on = old.delivered_on and new.completed_on is not distinct from old.completed_on)
  execute function app.take_back_overdue();
revoke execute on function app.take_back_overdue from public;

-- Says of each submission whose last day is before today that its limit has passed: a step, a line of the story, an event
-- of its own and of a topic of the same audience. Once for each last day, whoever asks how often.
create function app.pass_submissions(p_today date) returns table (stream_id uuid, seq bigint)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  steps uuid[];
begin
  with due as materialized (
    select s.* from submission s
    where s.due_on < p_today and s.state in ('DELIVERED', 'COMPLETED') and s.answered_on is null and s.paused_on is null
      and not exists (
        select from submission_step t where t.submission_id = s.id and t.kind = 'OVERDUE' and t.due_on = s.due_on)
    order by s.id for no key update
  ), passed as (
    insert into submission_step (id, audience_id, submission_id, kind, former_state, state, body_id, due_on, happened_on, at)
    select gen_random_uuid(), d.audience_id, d.id, 'OVERDUE', d.state, d.state, d.body_id, d.due_on, d.due_on + 1, now() from due d
    on conflict do nothing
    returning *
  ), told as (
    insert into story_entry (id, audience_id, topic_id, kind, item_id, happened_on, at)
    select gen_random_uuid(), p.audience_id, d.topic_id, 'SubmissionStep', p.id, p.happened_on, p.at
    from passed p join due d on d.id = p.submission_id
  )
  select array_agg(p.id) into steps from passed p;
  return query
  with happened as (
    select t.submission_id as stream, 'SubmissionChanged' as kind, t.id from submission_step t where t.id = any (steps)
    union all
    select c.id, 'SubmissionMoved', t.id
    from submission_step t join submission s on s.id = t.submission_id join topic c on c.id = s.topic_id
    where t.id = any (steps) and c.audience_id = s.audience_id
  )
  select e.stream_id, e.seq from (
    select array_agg(h.stream) streams, array_agg(h.kind) kinds, array_agg(h.id) entities from happened h
  ) h, lateral app.append_events(h.streams, h.kinds, h.entities, null) e;
end $$;

-- Everything that a day ends; each feature adds its own. The events are read once they are there.
create function app.pass_clocks(p_today date) returns table (stream_id uuid, seq bigint, kind text)
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  streams uuid[];
  seqs bigint[];
begin
  select array_agg(p.stream_id), array_agg(p.seq) into streams, seqs from (
    select * from app.pass_submissions(p_today)
  ) p;
  return query
  select e.stream_id, e.seq, e.kind from unnest(streams, seqs) p (stream, seq)
  join event e on e.stream_id = p.stream and e.seq = p.seq;
end $$;
grant execute on function app.pass_clocks to platforma_jobs;
select jobs.create_queue('clocks', '{"policy":"standard","retryLimit":20,"retryDelay":1,"retryBackoff":true,"retryDelayMax":60,"expireInSeconds":300,"heartbeatSeconds":10}');

-- Whom a step of a submission concerns: whoever follows its topic, and who tracks it. Drafts concern nobody yet.
create function app.told_of_submission(e event) returns table (person_id uuid, kind text, weight int)
language sql stable set search_path = public, pg_temp as $$
  select w.person_id, case t.kind when 'OVERDUE' then 'CLOCK_PASSED' else 'SUBMISSION_CHANGED' end, 4
  from submission_step t join submission s on s.id = t.submission_id join topic c on c.id = s.topic_id,
  lateral (
    select f.person_id from topic_follow f where f.topic_id = c.id and f.since <= e.at
    union select c.coordinator_id where c.coordinator_id is not null
  ) w
  where e.kind = 'SubmissionChanged' and t.id = e.entity_id and t.kind not in ('DRAFTED', 'EDITED', 'APPROVED', 'DROPPED')
$$;
select app.add_notification_kind('SUBMISSION_CHANGED'), app.add_notification_kind('CLOCK_PASSED');

-- Whom an event concerns; a feature that tells people of something adds its line here.
create or replace function app.concerned(e event) returns table (person_id uuid, kind text, weight int)
language sql stable set search_path = public, pg_temp as $$
  select * from app.told_of_post(e)
  union all select * from app.told_of_topic(e)
  union all select t.person_id, t.kind, t.weight from app.told_of_cooperation(e) t
  union all select t.person_id, t.kind, t.weight from app.told_of_group(e) t
  union all select t.person_id, t.kind, t.weight from app.told_of_experience(e) t
  union all select t.person_id, t.kind, t.weight from app.told_of_submission(e) t
$$;

-- Lets personal data be justified in something new, beside whatever there is by now.
create function app.add_sensitive_entity(p_entity text) returns void language plpgsql set search_path = public, pg_temp as $$
declare
  entities text := (
    select pg_get_constraintdef(oid) from pg_constraint
    where conrelid = 'sensitive_mark'::regclass and conname = 'sensitive_mark_entity_check'
  );
begin
  alter table sensitive_mark drop constraint sensitive_mark_entity_check;
  execute format('alter table sensitive_mark add constraint sensitive_mark_entity_check %s',
    replace(entities, 'ARRAY[', format('ARRAY[%L::text, ', p_entity)));
end $$;
revoke execute on function app.add_sensitive_entity from public;
select app.add_sensitive_entity('answer'), app.add_sensitive_entity('submission');
