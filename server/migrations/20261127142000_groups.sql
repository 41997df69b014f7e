-- Working groups across organisations. That a group is there, and who is in it, is for members; what it talks about has
-- the group's own audience. People come and go by definer verbs only.
create table working_group (
  id uuid primary key,
  audience_id int not null default 3 references audience,
  -- Of what is the group's alone: its discussions, and who asks to join.
  own_audience_id int not null references audience,
  name text collate "cs-x-icu" not null check (length(name) between 1 and 200),
  purpose text not null check (length(purpose) between 1 and 2000),
  focus_areas text[] not null default '{}',
  state text not null default 'ACTIVE' check (state in ('ACTIVE', 'CLOSED')),
  closed_at timestamptz(3) check ((state = 'CLOSED') = (closed_at is not null)),
  closing_reason text,
  opened_by_id uuid not null references person,
  is_demo boolean not null default false,
  created_at timestamptz(3) not null default now()
);
create index group_by_name on working_group (name, id);
create index group_by_own_audience on working_group (own_audience_id);

create table group_membership (
  id uuid primary key,
  -- Members while it lasts; before and after that the group's own.
  audience_id int not null references audience,
  group_id uuid not null references working_group,
  person_id uuid not null references person,
  -- For whom; null for staff without an organisation.
  organisation_id uuid references organisation,
  role text not null check (role in ('FACILITATOR', 'MEMBER')),
  state text not null check (state in ('ASKED', 'INVITED', 'ACTIVE', 'DECLINED', 'LEFT', 'REMOVED')),
  message text,
  -- Why it was declined, left or ended.
  reason text,
  begun_by_id uuid not null references person,
  decided_by_id uuid references person,
  created_at timestamptz(3) not null default now(),
  decided_at timestamptz(3)
);
create unique index group_membership_once on group_membership (group_id, person_id) where state in ('ASKED', 'INVITED', 'ACTIVE');
create index on group_membership (person_id);

select
  app.protect('working_group', verbs => 'select'),
  app.protect('group_membership', verbs => 'select');

-- Whether somebody acts for an organisation now; of none nobody needs to.
create function app.acts_for(p_person uuid, p_organisation uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select p_organisation is null or exists (
    select from mandate m where m.person_id = p_person and m.organisation_id = p_organisation
      and m.valid_from <= now() and (m.valid_to is null or m.valid_to > now())
  )
$$;

-- What is known of a membership to whom it concerns: its own person, and the people of the group.
create function app.group_membership_of(p_id uuid) returns setof group_membership
language sql stable security definer set search_path = public, pg_temp as $$
  select m.* from group_membership m
  where m.id = p_id and (m.person_id = app.person() or m.audience_id = any ((select app.audiences())::int[]))
$$;
-- How the viewer stands to a group: asked, invited or in it; no row otherwise.
create function app.group_standing(p_group uuid) returns table (id uuid, state text)
language sql stable security definer set search_path = public, pg_temp as $$
  select m.id, m.state from group_membership m
  where m.group_id = p_group and m.person_id = app.person() and (
    m.state in ('ASKED', 'INVITED') or m.state = 'ACTIVE' and app.acts_for(m.person_id, m.organisation_id)
  )
$$;

-- Gives a membership its effect: its row is for members, its person holds the group's audience as long as they act for
-- the organisation.
create function app.begin_group_membership(p_id uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  m group_membership;
begin
  update group_membership set state = 'ACTIVE', audience_id = 3, decided_at = now(), decided_by_id = app.person()
  where id = p_id returning * into m;
  perform app.grant_audience(
    (select own_audience_id from working_group where id = m.group_id), m.person_id, m.id, now(),
    case when m.organisation_id is not null then (
      select nullif(max(coalesce(valid_to, 'infinity')), 'infinity') from mandate
      where person_id = m.person_id and organisation_id = m.organisation_id and valid_from <= now()
    ) end, 'group');
end $$;

create function app.open_group(
  p_id uuid, p_name text, p_purpose text, p_focus_areas text[], p_membership uuid, p_organisation uuid
) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.lock_rights();
  insert into working_group (id, own_audience_id, name, purpose, focus_areas, opened_by_id)
  values (p_id, app.audience_about('group', p_id), p_name, p_purpose, p_focus_areas, app.person());
  insert into stream (id, audience_id) values (p_id, 3);
  insert into group_membership (id, audience_id, group_id, person_id, organisation_id, role, state, begun_by_id)
  values (p_membership, 3, p_id, app.person(), p_organisation, 'FACILITATOR', 'ASKED', app.person());
  perform app.begin_group_membership(p_membership);
  perform app.audited('open_group', 'working_group', p_id::text, null, null, null);
end $$;

-- Asks for oneself or invites another; what is under way already is found again. Answers what is wrong, or null.
create function app.approach_group(
  p_id uuid, p_group uuid, p_person uuid, p_organisation uuid, p_state text, p_message text
) returns text language plpgsql security definer set search_path = public, pg_temp as $$
declare
  g working_group;
begin
  select * into g from working_group where id = p_group and audience_id = any ((select app.audiences())::int[]) for share;
  if not found then raise exception 'not found' using errcode = 'PF404'; end if;
  if g.state <> 'ACTIVE' then return 'GROUP_CLOSED'; end if;
  if p_state not in ('ASKED', 'INVITED') then raise exception 'state' using errcode = 'PF403'; end if;
  if not app.acts_for(p_person, p_organisation) then return 'MANDATE_ENDED'; end if;
  -- Whose mandate has run out is in no group any more, whatever its row says.
  perform app.end_group_membership(m.id, 'LEFT', null) from group_membership m
  where m.group_id = p_group and m.person_id = p_person and m.state = 'ACTIVE' and not app.acts_for(m.person_id, m.organisation_id);
  insert into group_membership (id, audience_id, group_id, person_id, organisation_id, role, state, message, begun_by_id)
  values (p_id, g.own_audience_id, p_group, p_person, p_organisation, 'MEMBER', p_state, p_message, app.person())
  on conflict (group_id, person_id) where state in ('ASKED', 'INVITED', 'ACTIVE') do nothing;
  if not found then return 'GROUP_STANDING'; end if;
  return null;
end $$;

-- Ends what lasted or was under way: the row goes back to the group's own audience, and the person loses it.
create function app.end_group_membership(p_id uuid, p_state text, p_reason text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.lock_rights();
  update group_membership m set state = p_state, reason = p_reason, decided_at = now(),
    decided_by_id = coalesce(app.person(), m.person_id), audience_id = g.own_audience_id
  from working_group g where g.id = m.group_id and m.id = p_id;
  perform app.end_audiences(p_id, coalesce(p_reason, 'group'));
end $$;

-- Settles one membership: accepts or declines what was asked or offered, or ends what lasts. Whoever may is the caller's
-- to know. Answers what is wrong, or null; a repeat is harmless.
create function app.settle_group_membership(p_id uuid, p_state text, p_reason text) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  m group_membership;
  was text[];
begin
  perform app.lock_rights();
  select * into m from app.group_membership_of(p_id);
  if not found then raise exception 'not found' using errcode = 'PF404'; end if;
  if m.state = p_state then return null; end if;
  was := case when p_state in ('ACTIVE', 'DECLINED') then array['ASKED', 'INVITED'] when p_state in ('LEFT', 'REMOVED') then array['ACTIVE'] end;
  if was is null then raise exception 'state' using errcode = 'PF403'; end if;
  if m.state <> all (was) then return 'GROUP_STANDING'; end if;
  if p_state = 'ACTIVE' then
    if (select state from working_group where id = m.group_id) <> 'ACTIVE' then return 'GROUP_CLOSED'; end if;
    if not app.acts_for(m.person_id, m.organisation_id) then return 'MANDATE_ENDED'; end if;
    perform app.begin_group_membership(p_id);
  else
    if m.state = 'ACTIVE' and app.is_last_facilitator(m) then return 'LAST_FACILITATOR'; end if;
    perform app.end_group_membership(p_id, p_state, p_reason);
  end if;
  return null;
end $$;

create function app.is_last_facilitator(m group_membership) returns boolean
language sql stable set search_path = public, pg_temp as $$
  select m.role = 'FACILITATOR' and (select state from working_group where id = m.group_id) = 'ACTIVE' and not exists (
    select from group_membership o where o.group_id = m.group_id and o.id <> m.id and o.role = 'FACILITATOR'
      and o.state = 'ACTIVE' and app.acts_for(o.person_id, o.organisation_id)
  )
$$;

create function app.change_group_role(p_id uuid, p_role text) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  m group_membership;
begin
  perform app.lock_rights();
  select * into m from app.group_membership_of(p_id);
  if not found then raise exception 'not found' using errcode = 'PF404'; end if;
  if m.role = p_role then return null; end if;
  if m.state <> 'ACTIVE' then return 'GROUP_STANDING'; end if;
  if p_role = 'MEMBER' and app.is_last_facilitator(m) then return 'LAST_FACILITATOR'; end if;
  update group_membership set role = p_role where id = p_id;
  perform app.audited('change_group_role', 'group_membership', p_id::text, to_jsonb(m.role), to_jsonb(p_role), null);
  return null;
end $$;

-- Nothing new begins in a closed group; its people keep what was said in it.
create function app.close_group(p_id uuid, p_reason text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.lock_rights();
  update working_group set state = 'CLOSED', closed_at = now(), closing_reason = p_reason
  where id = p_id and state = 'ACTIVE' and audience_id = any ((select app.audiences())::int[]);
  if not found then return; end if;
  perform app.end_group_membership(m.id, 'DECLINED', p_reason) from group_membership m
  where m.group_id = p_id and m.state in ('ASKED', 'INVITED');
  perform app.audited('close_group', 'working_group', p_id::text, null, null, p_reason);
end $$;

-- With the mandate goes what it gave in groups.
create function app.end_group_memberships() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.end_group_membership(m.id, case m.state when 'ACTIVE' then 'LEFT' else 'DECLINED' end, null)
  from group_membership m
  where m.person_id = new.person_id and m.organisation_id = new.organisation_id and m.state in ('ASKED', 'INVITED', 'ACTIVE')
    and not exists (
      select from mandate o where o.person_id = new.person_id and o.organisation_id = new.organisation_id
        and o.id <> new.id and o.valid_from <= now() and (o.valid_to is null or o.valid_to > now())
    );
  return null;
end $$;
create trigger ends_groups after update of valid_to on mandate for each row
when (new.valid_to is not null and new.valid_to <= now() + interval '1 second') execute function app.end_group_memberships();

grant execute on function app.group_membership_of, app.group_standing, app.open_group, app.approach_group,
  app.settle_group_membership, app.change_group_role, app.close_group to platforma_app;

-- Whom it concerns that somebody asks, is invited or is taken in.
create function app.told_of_group(e event) returns table (person_id uuid, kind text, weight int)
language sql stable set search_path = public, pg_temp as $$
  select f.person_id, 'GROUP_ASKED', 7 from group_membership m
  join group_membership f on f.group_id = m.group_id and f.role = 'FACILITATOR' and f.state = 'ACTIVE'
  where e.kind = 'GroupAsked' and m.id = e.entity_id
  union all
  select m.person_id, case e.kind when 'GroupInvited' then 'GROUP_INVITED' else 'GROUP_JOINED' end, 7 from group_membership m
  where e.kind in ('GroupInvited', 'GroupJoined') and m.id = e.entity_id
$$;

alter table notification drop constraint notification_kind_check;
alter table notification add constraint notification_kind_check check (kind in (
  'POST_ADDED', 'MENTIONED', 'ANSWER_ACCEPTED', 'TOPIC_CHANGED', 'POST_REDACTED',
  'COOPERATION_INVITED', 'COOPERATION_CHANGED',
  'GROUP_ASKED', 'GROUP_INVITED', 'GROUP_JOINED'));
