-- A working group says something else, begins again, and is helped by coordinators once it has lost its facilitators.
alter table working_group add version int not null default 1;

-- Whether anybody leads a group now.
create function app.is_led(p_group uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from group_membership m where m.group_id = p_group and m.role = 'FACILITATOR' and m.state = 'ACTIVE'
      and app.acts_for(m.person_id, m.organisation_id)
  )
$$;

-- Whether the viewer answers for a group that nobody leads.
create function app.stands_in_for(p_group uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select not app.is_led(p_group) and exists (
    select from platform_role r where r.person_id = app.person() and r.role = 'COORDINATOR'
      and r.valid_from <= now() and (r.valid_to is null or r.valid_to > now())
  )
$$;

create or replace function app.group_membership_of(p_id uuid) returns setof group_membership
language sql stable security definer set search_path = public, pg_temp as $$
  select m.* from group_membership m
  where m.id = p_id and (
    m.person_id = app.person() or m.audience_id = any ((select app.audiences())::int[])
    or m.state = 'ASKED' and app.stands_in_for(m.group_id) or m.decided_by_id = app.person()
  )
$$;

-- Who asks to join a group that nobody leads; for coordinators only.
create function app.waiting_for_group(p_group uuid) returns table (
  id uuid, person_id uuid, organisation_id uuid, message text, created_at timestamptz
) language sql stable security definer set search_path = public, pg_temp as $$
  select m.id, m.person_id, m.organisation_id, m.message, m.created_at from group_membership m
  where m.group_id = p_group and m.state = 'ASKED' and app.stands_in_for(p_group)
  order by m.created_at, m.id limit 100
$$;

-- Says what a group is anew. Answers what is wrong, or null.
create function app.edit_group(p_id uuid, p_version int, p_name text, p_purpose text, p_focus_areas text[]) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  g working_group;
begin
  select * into g from working_group where id = p_id and audience_id = any ((select app.audiences())::int[]) for update;
  if not found then raise exception 'not found' using errcode = 'PF404'; end if;
  if g.state <> 'ACTIVE' then return 'GROUP_CLOSED'; end if;
  if g.version <> p_version then return 'VERSION_STALE'; end if;
  update working_group set name = p_name, purpose = p_purpose, focus_areas = p_focus_areas, version = version + 1 where id = p_id;
  perform app.audited('edit_group', 'working_group', p_id::text, null, to_jsonb(array_remove(array[
    case when g.name <> p_name then 'name' end, case when g.purpose <> p_purpose then 'purpose' end,
    case when g.focus_areas <> p_focus_areas then 'focus_areas' end], null)), null);
  return null;
end $$;

-- A closed group begins again with the people it has.
create function app.reopen_group(p_id uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.lock_rights();
  update working_group set state = 'ACTIVE', closed_at = null, closing_reason = null
  where id = p_id and state = 'CLOSED' and audience_id = any ((select app.audiences())::int[]);
  if found then perform app.audited('reopen_group', 'working_group', p_id::text, null, null, null); end if;
end $$;

grant execute on function app.is_led, app.waiting_for_group, app.edit_group, app.reopen_group to platforma_app;

create or replace function app.told_of_group(e event) returns table (person_id uuid, kind text, weight int)
language sql stable set search_path = public, pg_temp as $$
  select f.person_id, 'GROUP_ASKED', 7 from group_membership m
  join group_membership f on f.group_id = m.group_id and f.role = 'FACILITATOR' and f.state = 'ACTIVE'
  where e.kind = 'GroupAsked' and m.id = e.entity_id
  union
  select r.person_id, 'GROUP_ASKED', 7 from group_membership m
  join platform_role r on r.role = 'COORDINATOR' and r.valid_from <= now() and (r.valid_to is null or r.valid_to > now())
  where e.kind = 'GroupAsked' and m.id = e.entity_id and not app.is_led(m.group_id)
  union all
  select m.person_id, case e.kind when 'GroupInvited' then 'GROUP_INVITED' else 'GROUP_JOINED' end, 7 from group_membership m
  where e.kind in ('GroupInvited', 'GroupJoined') and m.id = e.entity_id
$$;
