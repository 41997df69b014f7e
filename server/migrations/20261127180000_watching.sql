-- How much one is told of all discussions under a topic, or of one category; what is said of a discussion itself
-- (discussion_follow.level) comes first, then of its topic, then of its category.
create table watch (
  person_id uuid not null references person on delete cascade,
  audience_id int not null,
  scope text not null check (scope in ('TOPIC', 'CATEGORY')),
  -- The topic's id, or the category.
  key text not null,
  level text not null check (level in ('ALL', 'MENTIONS', 'NONE')),
  since timestamptz(3) not null default now(),
  primary key (person_id, scope, key)
);
create index on watch (scope, key) where level = 'ALL';
select app.protect('watch', immutable => '{person_id,scope,key}');

-- Whom an event of a discussion concerns: whoever is mentioned or answered, and whoever wants to hear of every post; nobody
-- who wants to hear of nothing.
create function app.told_of_post(e event) returns table (person_id uuid, kind text, weight int)
language sql stable set search_path = public, pg_temp as $$
  with place as (
    select d.id, d.category, d.topic_id::text as topic from discussion d where d.id = e.stream_id
  ), said as (
    -- What everybody said of this place, the nearest word first.
    select distinct on (w.person_id) w.person_id, w.level, w.since from (
      select f.person_id, f.level, f.since, 1 as distance from discussion_follow f, place where f.discussion_id = place.id
      union all
      select t.person_id, t.level, t.since, 2 from watch t, place where t.scope = 'TOPIC' and t.key = place.topic
      union all
      select c.person_id, c.level, c.since, 3 from watch c, place where c.scope = 'CATEGORY' and c.key = place.category
    ) w order by w.person_id, w.distance
  ), concerned as (
    -- Once per post: an edit tells only those whom it mentions anew.
    select m.person_id, 'MENTIONED' as kind, 1 as weight from mention m
    where e.kind in ('PostAdded', 'PostEdited') and m.post_id = e.entity_id
      and not exists (select from notification n where n.person_id = m.person_id and n.post_id = m.post_id and n.kind = 'MENTIONED')
    union all
    select p.author_id, 'ANSWER_ACCEPTED', 2 from post p where e.kind = 'AnswerAccepted' and p.id = e.entity_id
    union all
    select s.person_id, 'POST_ADDED', 3 from said s where e.kind = 'PostAdded' and s.level = 'ALL' and s.since <= e.at
  )
  select c.person_id, c.kind, c.weight from concerned c
  where not exists (select from said s where s.person_id = c.person_id and s.level = 'NONE')
$$;

create function app.told_of_topic(e event) returns table (person_id uuid, kind text, weight int)
language sql stable set search_path = public, pg_temp as $$
  select f.person_id, 'TOPIC_CHANGED', 4 from topic_follow f
  where e.kind = 'TopicMoved' and f.topic_id = e.stream_id and f.since <= e.at
  union all
  select f.person_id, 'TOPIC_CHANGED', 4 from discussion d join topic_follow f on f.topic_id = d.topic_id
  where e.kind = 'DiscussionOpened' and d.id = e.stream_id and f.since <= e.at
$$;

-- Whom an event concerns; a feature that tells people of something adds its line here.
create function app.concerned(e event) returns table (person_id uuid, kind text, weight int)
language sql stable set search_path = public, pg_temp as $$
  select * from app.told_of_post(e)
  union all select * from app.told_of_topic(e)
  union all select t.person_id, t.kind, t.weight from app.told_of_cooperation(e) t
  union all select t.person_id, t.kind, t.weight from app.told_of_group(e) t
$$;

-- Whether somebody wants to hear of what another does.
create function app.hears(p_person uuid, p_actor uuid) returns boolean
language sql stable set search_path = public, pg_temp as $$ select true $$;

-- Tells those whom an event concerns and who may see it; returns the inboxes to ring. A repeat does nothing.
create or replace function app.deliver(p_stream uuid, p_seq bigint) returns setof uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  e event;
begin
  select * into e from event where stream_id = p_stream and seq = p_seq;
  if not found then return; end if;
  return query
  with chosen as (
    select distinct on (c.person_id) c.person_id, c.kind, p.private_audience_id
    from app.concerned(e) c join person p on p.id = c.person_id and p.suspended_at is null
    where c.person_id is distinct from e.actor_id and app.hears(c.person_id, e.actor_id) and exists (
      select from audience_member a where a.person_id = c.person_id and a.audience_id = e.audience_id
        and a.valid_from <= now() and (a.valid_to is null or a.valid_to > now())
    )
    order by c.person_id, c.weight
  ), followed as (
    -- Whoever is mentioned follows from now on: what is unread there counts for them too.
    insert into discussion_follow (person_id, discussion_id, audience_id)
    select c.person_id, e.stream_id, c.private_audience_id from chosen c where c.kind = 'MENTIONED'
    on conflict do nothing
  ), told as (
    insert into notification (id, audience_id, person_id, kind, stream_id, seq, entity_id, discussion_id, topic_id, post_id, actor_id, at)
    select gen_random_uuid(), c.private_audience_id, c.person_id, c.kind, e.stream_id, e.seq, e.entity_id,
      coalesce((select p.discussion_id from post p where p.id = e.entity_id), (select d.id from discussion d where d.id = e.entity_id)),
      coalesce((select t.id from topic t where t.id = e.stream_id), (select d.topic_id from discussion d where d.id = e.stream_id)),
      (select p.id from post p where p.id = e.entity_id), e.actor_id, e.at
    from chosen c
    on conflict (person_id, stream_id, seq) do nothing
    returning id, person_id
  )
  -- One call for all inboxes: each costs a millisecond, whatever it appends.
  select a.stream_id from (
    select array_agg(person_id) streams, array_agg('NotificationAdded'::text) kinds, array_agg(id) entities from told
  ) t, lateral app.append_events(t.streams, t.kinds, t.entities, e.actor_id) a
  order by a.stream_id;
end $$;
