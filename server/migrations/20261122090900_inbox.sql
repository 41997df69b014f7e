create table notification (
  id uuid primary key,
  audience_id int not null,
  person_id uuid not null references person on delete cascade,
  kind text not null check (kind in ('POST_ADDED', 'MENTIONED', 'ANSWER_ACCEPTED', 'TOPIC_CHANGED')),
  -- What happened where: an event of a stream. A repeated job finds its rows already there.
  stream_id uuid not null,
  seq bigint not null,
  entity_id uuid not null,
  discussion_id uuid references discussion on delete cascade,
  topic_id uuid references topic on delete cascade,
  post_id uuid references post on delete cascade,
  actor_id uuid references person,
  at timestamptz(3) not null,
  read_at timestamptz(3),
  unique (person_id, stream_id, seq)
);
create index on notification (person_id, at desc, id desc);
create index on notification (person_id) where read_at is null;
select app.protect('notification', verbs => 'select',
  immutable => '{person_id,kind,stream_id,seq,entity_id,discussion_id,topic_id,post_id,actor_id,at}');
grant update (read_at) on notification to platforma_app;

-- Tells those whom an event concerns and who may see it; returns the inboxes to ring. A repeat does nothing.
create function app.deliver(p_stream uuid, p_seq bigint) returns setof uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  e event;
begin
  select * into e from event where stream_id = p_stream and seq = p_seq;
  if not found then return; end if;
  return query
  with concerned as (
    -- Once per post: an edit tells only those whom it mentions anew.
    select m.person_id, 'MENTIONED' as kind, 1 as weight from mention m
    where e.kind in ('PostAdded', 'PostEdited') and m.post_id = e.entity_id
      and not exists (select from notification n where n.person_id = m.person_id and n.post_id = m.post_id and n.kind = 'MENTIONED')
    union all
    select p.author_id, 'ANSWER_ACCEPTED', 2 from post p where e.kind = 'AnswerAccepted' and p.id = e.entity_id
    union all
    select f.person_id, 'POST_ADDED', 3 from discussion_follow f where e.kind = 'PostAdded' and f.discussion_id = e.stream_id and f.since <= e.at
    union all
    select f.person_id, 'TOPIC_CHANGED', 4 from topic_follow f where e.kind = 'TopicMoved' and f.topic_id = e.stream_id and f.since <= e.at
    union all
    select f.person_id, 'TOPIC_CHANGED', 4 from discussion d join topic_follow f on f.topic_id = d.topic_id
    where e.kind = 'DiscussionOpened' and d.id = e.stream_id and f.since <= e.at
  ), chosen as (
    select distinct on (c.person_id) c.person_id, c.kind, p.private_audience_id
    from concerned c join person p on p.id = c.person_id and p.suspended_at is null
    where c.person_id is distinct from e.actor_id and exists (
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
grant execute on function app.deliver to platforma_jobs;
