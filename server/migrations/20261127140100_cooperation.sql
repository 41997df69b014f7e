-- Relations between organisations. Nothing here hangs under the relation's audience by a key: a public relation shows who
-- takes part, but not who was asked in vain, who the contacts are, or what was said along the way; those stay with members.
create table cooperation (
  id uuid primary key,
  audience_id int not null default 3 references audience,
  kind text not null check (kind in ('PARTNERSHIP', 'SHARED_PROJECT', 'MENTORING', 'SERVICE_REFERRAL', 'UMBRELLA')),
  title text collate "cs-x-icu" not null check (length(title) between 1 and 200),
  -- Markdown as it was written, and the sanitised HTML made of it.
  body text not null default '' check (length(body) <= 10000),
  html text not null default '',
  state text not null default 'PROPOSED' check (state in ('PROPOSED', 'ACTIVE', 'ENDED', 'LAPSED')),
  starts_on date,
  ends_on date check (ends_on >= starts_on),
  proposer_id uuid not null references organisation,
  is_demo boolean not null default false,
  created_at timestamptz(3) not null,
  last_activity_at timestamptz(3) not null,
  version int not null default 1
);
create index cooperation_by_activity on cooperation (last_activity_at desc, id desc);
create index cooperation_count on cooperation (audience_id, state);

create table cooperation_side (
  id uuid primary key,
  audience_id int not null default 3 references audience,
  cooperation_id uuid not null references cooperation,
  organisation_id uuid not null references organisation,
  role text not null check (role in ('PARTNER', 'UMBRELLA', 'UNDER_UMBRELLA', 'MENTOR', 'MENTORED')),
  state text not null check (state in ('INVITED', 'ACCEPTED', 'DECLINED', 'CANCELLED', 'LEFT')),
  position int not null,
  is_public_agreed boolean not null default false,
  decided_at timestamptz(3),
  unique (cooperation_id, organisation_id)
);
create index on cooperation_side (organisation_id);

create table cooperation_contact (
  side_id uuid not null references cooperation_side,
  person_id uuid not null references person,
  audience_id int not null default 3 references audience,
  primary key (side_id, person_id)
);

-- Every step with who did it, about which organisation, and why: the history of a relation.
create table cooperation_step (
  id uuid primary key,
  audience_id int not null default 3 references audience,
  cooperation_id uuid not null references cooperation,
  kind text not null check (kind in
    ('PROPOSED', 'ACCEPTED', 'DECLINED', 'CANCELLED', 'LEFT', 'PUBLICATION_AGREED', 'PUBLICATION_REFUSED', 'CONTACTS_NAMED')),
  organisation_id uuid not null references organisation,
  actor_id uuid not null references person,
  -- Null where a coordinator helped.
  acting_for_id uuid references organisation,
  reason text,
  at timestamptz(3) not null
);
create index on cooperation_step (cooperation_id, at, id);

select
  app.protect('cooperation', verbs => 'select, insert', immutable => '{kind,proposer_id,is_demo,created_at}'),
  app.protect('cooperation_side', verbs => 'select, insert', immutable => '{cooperation_id,organisation_id,role,position}'),
  app.protect('cooperation_contact', immutable => '{side_id,person_id}'),
  app.protect('cooperation_step', verbs => 'select, insert',
    immutable => '{cooperation_id,kind,organisation_id,actor_id,acting_for_id,reason,at}');

-- Brings a relation and its sides to the audience they must have: public once all who take part or took part have agreed,
-- and only those sides with it; otherwise for members. Says nothing of its own, so whoever sees the relation may call it.
create function app.settle_cooperation(p_id uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  c cooperation;
  s cooperation_side;
  wanted int;
  its int;
begin
  perform app.lock_rights();
  select * into c from cooperation where id = p_id and audience_id = any ((select app.audiences())::int[]);
  if not found then raise exception 'not found' using errcode = 'PF404'; end if;
  wanted := case when c.state in ('ACTIVE', 'ENDED') and (
    select bool_and(x.is_public_agreed) from cooperation_side x where x.cooperation_id = p_id and x.state in ('ACCEPTED', 'LEFT')
  ) then 1 else 3 end;
  if c.audience_id <> wanted then perform app.change_audience('cooperation', p_id, wanted, 'agreed'); end if;
  for s in select * from cooperation_side x where x.cooperation_id = p_id order by x.id loop
    its := case when s.state in ('ACCEPTED', 'LEFT') then wanted else 3 end;
    if s.audience_id <> its then perform app.change_audience('cooperation_side', s.id, its, 'agreed'); end if;
  end loop;
end $$;
grant execute on function app.settle_cooperation to platforma_app;

-- Whom a step of a relation concerns: the admins of those who were asked, of those who take part, and of whom it is about.
create function app.told_of_cooperation(e event) returns table (person_id uuid, kind text, weight int)
language sql stable set search_path = public, pg_temp as $$
  select m.person_id, t.kind, case t.kind when 'COOPERATION_INVITED' then 5 else 6 end
  from (
    select s.organisation_id, case s.state when 'INVITED' then 'COOPERATION_INVITED' else 'COOPERATION_CHANGED' end as kind
    from cooperation_step t join cooperation_side s on s.cooperation_id = t.cooperation_id
    where e.kind = 'CooperationMoved' and t.id = e.entity_id
      and (s.state = 'ACCEPTED' or s.organisation_id = t.organisation_id or t.kind = 'PROPOSED' and s.state = 'INVITED')
  ) t
  join mandate m on m.organisation_id = t.organisation_id and m.role = 'ADMIN'
    and m.valid_from <= now() and (m.valid_to is null or m.valid_to > now())
$$;

alter table notification drop constraint notification_kind_check;
alter table notification add constraint notification_kind_check check (kind in (
  'POST_ADDED', 'MENTIONED', 'ANSWER_ACCEPTED', 'TOPIC_CHANGED', 'POST_REDACTED',
  'COOPERATION_INVITED', 'COOPERATION_CHANGED'));

-- Tells those whom an event concerns and who may see it; returns the inboxes to ring. A repeat does nothing.
create or replace function app.deliver(p_stream uuid, p_seq bigint) returns setof uuid
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
    union all
    select t.person_id, t.kind, t.weight from app.told_of_cooperation(e) t
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
