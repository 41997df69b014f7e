-- Posts that somebody keeps to come back to, and when they want to be reminded; seen by nobody else.
create table bookmark (
  id uuid primary key,
  audience_id int not null,
  person_id uuid not null references person on delete cascade,
  post_id uuid not null references post on delete cascade,
  remind_at timestamptz(3),
  -- When it was told.
  reminded_at timestamptz(3),
  at timestamptz(3) not null,
  unique (person_id, post_id)
);
create index on bookmark (post_id);
create index on bookmark (person_id, at desc, id desc);
select app.protect('bookmark', immutable => '{person_id,post_id,at,reminded_at}');

-- Reminds of a post for which the moment is still the one that was asked for; returns the inbox to ring. A repeat does
-- nothing, and whoever no longer sees the post is not reminded of it.
create function app.remind(p_bookmark uuid, p_at timestamptz) returns setof uuid
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  return query
  with due as (
    update bookmark b set reminded_at = now()
    where b.id = p_bookmark and b.remind_at = p_at and b.remind_at <= now() and b.reminded_at is null
    returning b.id, b.person_id, b.audience_id, b.post_id, b.remind_at
  ), told as (
    insert into notification (id, audience_id, person_id, kind, stream_id, seq, entity_id, discussion_id, post_id, at)
    select gen_random_uuid(), d.audience_id, d.person_id, 'REMINDED', d.id, extract(epoch from d.remind_at)::bigint, p.id,
      p.discussion_id, p.id, d.remind_at
    from due d join post p on p.id = d.post_id join person w on w.id = d.person_id and w.suspended_at is null
    where exists (
      select from audience_member a where a.person_id = d.person_id and a.audience_id = p.audience_id
        and a.valid_from <= now() and (a.valid_to is null or a.valid_to > now())
    )
    on conflict (person_id, stream_id, seq) do nothing
    returning id, person_id
  )
  select e.stream_id from (
    select array_agg(person_id) streams, array_agg('NotificationAdded'::text) kinds, array_agg(id) entities from told
  ) t, lateral app.append_events(t.streams, t.kinds, t.entities, null) e;
end $$;
grant execute on function app.remind to platforma_jobs;
select jobs.create_queue('reminders', '{"policy":"standard","retryLimit":20,"retryDelay":1,"retryBackoff":true,"retryDelayMax":60,"expireInSeconds":300,"heartbeatSeconds":10}');

-- Lets people be told of something new, beside whatever kinds there are by now.
create function app.add_notification_kind(p_kind text) returns void language plpgsql set search_path = public, pg_temp as $$
declare
  kinds text := (
    select pg_get_constraintdef(oid) from pg_constraint
    where conrelid = 'notification'::regclass and conname = 'notification_kind_check'
  );
begin
  alter table notification drop constraint notification_kind_check;
  execute format('alter table notification add constraint notification_kind_check %s',
    replace(kinds, 'ARRAY[', format('ARRAY[%L::text, ', p_kind)));
end $$;
revoke execute on function app.add_notification_kind from public;
select app.add_notification_kind('REMINDED');
