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
