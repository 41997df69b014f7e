-- What passed between the platform and a public body: a meeting, a letter, a hearing. Who took part is told by role.
create table interaction (
  id uuid primary key,
  audience_id int not null default 3 references audience,
  topic_id uuid not null references topic,
  body_id uuid not null references public_body,
  kind text not null check (kind in ('MEETING', 'CALL', 'LETTER', 'EMAIL', 'COMMENT_PROCEDURE', 'HEARING', 'PETITION',
    'COMPLAINT', 'INFORMATION_REQUEST', 'OTHER')),
  form text check (form in ('IN_PERSON', 'ONLINE', 'PHONE', 'WRITTEN')),
  place text check (length(place) between 1 and 200),
  happened_on date not null check (happened_on >= '1990-01-01'),
  subject text not null check (length(subject) between 1 and 200),
  -- Markdown as it was written, and the sanitised HTML made of it.
  summary text not null default '' check (length(summary) <= 10000),
  html text not null default '',
  author_id uuid not null references person,
  acting_for_id uuid references organisation,
  recorded_at timestamptz(3) not null,
  written_at timestamptz(3) not null,
  withdrawn_at timestamptz(3),
  withdrawal_reason text check (length(withdrawal_reason) between 1 and 1000),
  is_demo boolean not null default false,
  version int not null default 1
);
create index interaction_by_day on interaction (happened_on desc, recorded_at desc, id desc);
create index on interaction (topic_id, happened_on desc, recorded_at desc, id desc);
create index on interaction (body_id, happened_on desc, recorded_at desc, id desc);

create table interaction_participant (
  id uuid primary key,
  audience_id int not null,
  interaction_id uuid not null,
  position int not null,
  side text not null check (side in ('OURS', 'THEIRS', 'OTHER')),
  role text not null check (length(role) between 1 and 200),
  organisation_id uuid references organisation check (organisation_id is null or side = 'OURS'),
  count int not null check (count between 1 and 50)
);
create table interaction_document (
  id uuid primary key,
  audience_id int not null,
  interaction_id uuid not null,
  position int not null,
  label text not null check (length(label) between 1 and 200),
  url text check (length(url) between 1 and 500),
  reference text check (length(reference) between 1 and 100)
);
-- What a statement said before it was changed.
create table interaction_version (
  id uuid primary key,
  audience_id int not null,
  interaction_id uuid not null,
  version int not null,
  body_id uuid not null references public_body,
  kind text not null,
  form text,
  place text,
  happened_on date not null,
  subject text not null,
  summary text not null,
  html text not null,
  written_at timestamptz(3) not null
);
-- What was done about it: its history, and its lines in the story of the topic. An office has no account and no actor.
create table interaction_step (
  id uuid primary key,
  audience_id int not null,
  interaction_id uuid not null,
  kind text not null check (kind in ('RECORDED', 'EDITED', 'WITHDRAWN', 'CONFIRMED', 'CORRECTED')),
  version int not null,
  happened_on date not null,
  reason text check (length(reason) between 1 and 1000),
  at timestamptz(3) not null,
  actor_id uuid references person,
  acting_for_id uuid references organisation
);

select
  app.protect('interaction', immutable => '{topic_id,author_id,acting_for_id,recorded_at,is_demo}', verbs => 'select, insert'),
  app.protect('interaction_participant', 'interaction', 'interaction_id', immutable => '{interaction_id}'),
  app.protect('interaction_document', 'interaction', 'interaction_id', immutable => '{interaction_id}'),
  app.protect('interaction_version', 'interaction', 'interaction_id',
    immutable => '{interaction_id,version,body_id,kind,form,place,happened_on,subject,summary,html,written_at}'),
  app.protect('interaction_step', 'interaction', 'interaction_id', verbs => 'select, insert',
    immutable => '{interaction_id,kind,version,happened_on,reason,at,actor_id,acting_for_id}');

-- It is never wider than its topic, whoever writes it.
create function app.interaction_fits() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if app.is_wider(new.audience_id, (select audience_id from topic where id = new.topic_id for share)) then
    raise exception 'an interaction may not be wider than its topic' using errcode = 'PF409';
  end if;
  return new;
end $$;
create trigger fits before insert or update of topic_id, audience_id on interaction
  for each row execute function app.interaction_fits();

-- Another day moves the line of the story that tells of it.
create function app.redate_interaction() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update interaction_step set happened_on = new.happened_on where interaction_id = new.id and kind = 'RECORDED';
  update story_entry e set happened_on = new.happened_on from interaction_step s
  where s.interaction_id = new.id and s.kind = 'RECORDED' and e.kind = 'InteractionStep' and e.item_id = s.id;
  return null;
end $$;
create trigger moves_in_story after update of happened_on on interaction for each row
  when (new.happened_on <> old.happened_on) execute function app.redate_interaction();
revoke execute on function app.interaction_fits, app.redate_interaction from public;

-- Publishes what is told of an interaction or takes it back to members; its lines in the story go along.
create function app.change_interaction_audience(p_id uuid, p_audience int, p_reason text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if p_audience not in (1, 3) then raise exception 'audience' using errcode = 'PF403'; end if;
  perform app.change_audience('interaction', p_id, p_audience, p_reason);
  update story_entry e set audience_id = p_audience from interaction_step s
  where s.interaction_id = p_id and e.kind = 'InteractionStep' and e.item_id = s.id;
end $$;
grant execute on function app.change_interaction_audience to platforma_app;

-- Narrowing a topic narrows its wider interactions.
create function app.narrow_interactions() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  wider uuid[] := array(
    select i.id from interaction i where i.topic_id = new.id and app.is_wider(i.audience_id, new.audience_id) order by i.id);
begin
  update interaction set audience_id = new.audience_id where id = any (wider);
  update stream set audience_id = new.audience_id where id = any (wider);
  update event set audience_id = new.audience_id where stream_id = any (wider);
  update story_entry e set audience_id = new.audience_id from interaction_step s
  where s.interaction_id = any (wider) and e.kind = 'InteractionStep' and e.item_id = s.id;
  return null;
end $$;
create trigger narrows_interactions after update of audience_id on topic for each row
  when (new.audience_id <> old.audience_id) execute function app.narrow_interactions();
revoke execute on function app.narrow_interactions from public;

-- Whom a step concerns: whoever follows the topic, who tracks it, and of what an office says who recorded it.
create function app.told_of_interaction(e event) returns table (person_id uuid, kind text, weight int)
language sql stable set search_path = public, pg_temp as $$
  select w.person_id, 'INTERACTION_CHANGED', 4
  from interaction_step s join interaction i on i.id = s.interaction_id join topic t on t.id = i.topic_id,
  lateral (
    select f.person_id from topic_follow f where f.topic_id = t.id and f.since <= e.at
    union select t.coordinator_id where t.coordinator_id is not null
    union select i.author_id where s.actor_id is null
  ) w
  where e.kind = 'InteractionMoved' and s.id = e.entity_id
$$;
select app.add_notification_kind('INTERACTION_CHANGED');

create or replace function app.concerned(e event) returns table (person_id uuid, kind text, weight int)
language sql stable set search_path = public, pg_temp as $$
  select * from app.told_of_post(e)
  union all select * from app.told_of_topic(e)
  union all select t.person_id, t.kind, t.weight from app.told_of_cooperation(e) t
  union all select t.person_id, t.kind, t.weight from app.told_of_group(e) t
  union all select t.person_id, t.kind, t.weight from app.told_of_experience(e) t
  union all select t.person_id, t.kind, t.weight from app.told_of_submission(e) t
  union all select t.person_id, t.kind, t.weight from app.told_of_interaction(e) t
$$;

select app.add_sensitive_entity('interaction');
