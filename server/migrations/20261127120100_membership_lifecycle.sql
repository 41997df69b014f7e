-- Each step of a membership closes a row and opens the next: the rows are the history.
alter table membership
  add decided_by_id uuid references person,
  add at timestamptz(3) not null default now(),
  add reason text check (length(reason) between 1 and 2000);
create index on membership (organisation_id, since, at);

-- Of an applicant by a member, once by each organisation. It belongs to the row of the application.
create table recommendation (
  id uuid primary key,
  audience_id int not null,
  membership_id uuid not null,
  organisation_id uuid not null references organisation,
  person_id uuid references person,
  text text not null check (length(text) between 1 and 1000),
  at timestamptz(3) not null,
  unique (membership_id, organisation_id)
);
select app.protect('recommendation', 'membership', 'membership_id',
  immutable => '{membership_id,organisation_id,person_id,text,at}', verbs => 'select, insert');

-- Mandates and standing are for members to see; an applicant's people know their own without being members.
create function app.acts_for(p_person uuid, p_organisation uuid, p_role text) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from mandate m where m.person_id = p_person and m.organisation_id = p_organisation
      and (p_role is null or m.role = p_role) and m.valid_from <= now() and (m.valid_to is null or m.valid_to > now())
  )
$$;

create function app.standing(p_person uuid, p_organisation uuid) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select m.state from membership m where m.organisation_id = p_organisation and m.until is null
    and (m.audience_id = any ((select app.audiences())::int[]) or app.acts_for(p_person, p_organisation, null))
$$;

create function app.organisations_of(p_person uuid) returns uuid[]
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(array_agg(distinct m.organisation_id), '{}') from mandate m
  where m.person_id = p_person and m.valid_from <= now() and (m.valid_to is null or m.valid_to > now())
$$;
grant execute on function app.acts_for, app.standing, app.organisations_of to platforma_app;

-- What membership of the platform gives to those who act for the organisation, by cause of their mandates.
create function app.give_members_audiences(p_organisation uuid, p_reason text) returns void
language plpgsql set search_path = public, pg_temp as $$
declare
  who uuid;
begin
  insert into audience_member (audience_id, person_id, cause, valid_from, valid_to)
  select a, m.person_id, m.id, greatest(m.valid_from, now()), m.valid_to
  from mandate m, unnest(array[2, 3]) a
  where m.organisation_id = p_organisation and (m.valid_to is null or m.valid_to > now())
  on conflict (person_id, audience_id, cause)
  do update set valid_from = excluded.valid_from, valid_to = excluded.valid_to;
  for who in
    select distinct person_id from mandate
    where organisation_id = p_organisation and (valid_to is null or valid_to > now())
  loop
    perform app.audited('give_members_audiences', 'person', who::text, null,
      jsonb_build_object('organisation', p_organisation), p_reason);
    perform app.rights_event('RightsChanged', who);
  end loop;
end $$;

create function app.take_members_audiences(p_organisation uuid, p_reason text) returns void
language plpgsql set search_path = public, pg_temp as $$
declare
  who uuid;
begin
  for who in
    select distinct a.person_id from audience_member a join mandate m on m.id = a.cause
    where m.organisation_id = p_organisation and a.audience_id in (2, 3) and (a.valid_to is null or a.valid_to > now())
  loop
    delete from audience_member a using mandate m
    where m.id = a.cause and m.organisation_id = p_organisation and a.person_id = who
      and a.audience_id in (2, 3) and a.valid_from >= now();
    update audience_member a set valid_to = now() from mandate m
    where m.id = a.cause and m.organisation_id = p_organisation and a.person_id = who
      and a.audience_id in (2, 3) and (a.valid_to is null or a.valid_to > now());
    perform app.audited('take_members_audiences', 'person', who::text,
      jsonb_build_object('organisation', p_organisation), null, p_reason);
    perform app.rights_event('RightsChanged', who);
  end loop;
end $$;

-- Closes the present row, if any, and opens the next. Days are those of Prague.
create function app.next_membership(p_id uuid, p_organisation uuid, p_state text, p_reason text) returns void
language plpgsql set search_path = public, pg_temp as $$
declare
  today date := (now() at time zone 'Europe/Prague')::date;
  was membership;
begin
  update membership set until = greatest(since, today)
  where organisation_id = p_organisation and until is null returning * into was;
  insert into membership (id, organisation_id, state, since, decided_by_id, at, reason)
  values (p_id, p_organisation, p_state, greatest(was.since, today), app.person(), now(), p_reason);
  perform app.audited('move_membership', 'organisation', p_organisation::text,
    to_jsonb(was.state), to_jsonb(p_state), p_reason);
end $$;

-- One step of a membership with all that follows from it, at once. False where its present state does not lead there.
-- The lock of the rights makes two coordinators take turns: the second finds what the first has decided.
create function app.move_membership(p_id uuid, p_organisation uuid, p_state text, p_reason text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  was text;
begin
  perform app.lock_rights();
  select state into was from membership where organisation_id = p_organisation and until is null;
  if was is null or (was, p_state) not in (
    ('APPLICANT', 'CANDIDATE'), ('CANDIDATE', 'MEMBER'), ('MEMBER', 'SUSPENDED'), ('SUSPENDED', 'MEMBER'),
    ('APPLICANT', 'ENDED'), ('CANDIDATE', 'ENDED'), ('MEMBER', 'ENDED'), ('SUSPENDED', 'ENDED')
  ) then return false; end if;
  perform app.next_membership(p_id, p_organisation, p_state, p_reason);
  case p_state
    when 'MEMBER' then perform app.give_members_audiences(p_organisation, 'membership');
    when 'SUSPENDED' then perform app.take_members_audiences(p_organisation, p_reason);
    when 'ENDED' then
      perform app.end_mandate(m.id, p_reason) from mandate m
      where m.organisation_id = p_organisation and (m.valid_to is null or m.valid_to > now());
      perform app.revoke_invitation(i.id) from invitation i
      where i.organisation_id = p_organisation and i.accepted_at is null and i.revoked_at is null;
    else null;
  end case;
  return true;
end $$;
grant execute on function app.move_membership to platforma_app;

-- As before, also where several things that one cause gives have not begun.
create or replace function app.end_audiences(p_cause uuid, p_reason text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  who uuid;
begin
  perform app.lock_rights();
  select person_id into who from audience_member
  where cause = p_cause and (valid_to is null or valid_to > now()) limit 1;
  if who is null then return false; end if;
  delete from audience_member where cause = p_cause and valid_from >= now();
  update audience_member set valid_to = now() where cause = p_cause and (valid_to is null or valid_to > now());
  perform app.audited('end_audiences', 'person', who::text, jsonb_build_object('cause', p_cause), null, p_reason);
  perform app.rights_event('RightsChanged', who);
  return true;
end $$;

-- A suspended organisation brings nobody in, and one that left has nobody to bring in: what was sent before waits or is void.
create or replace function app.open_invitation(p_id uuid) returns table (
  organisation text, name text, address text, role text, invited_by text, language text, has_account boolean,
  expires_at timestamptz
) language sql stable security definer set search_path = public, pg_temp as $$
  select o.name, i.name, a.email, i.role, host.name,
    coalesce(guest_settings.language, host_settings.language, 'CS'), u.id is not null, i.expires_at
  from auth.invitation a
  join invitation i on i.id = a.id
  join organisation o on o.id = i.organisation_id
  left join person host on host.id = i.invited_by_id
  left join person_settings host_settings on host_settings.id = host.id
  left join auth."user" u on u.email = a.email
  left join person guest on guest.id = u."personId"
  left join person_settings guest_settings on guest_settings.id = guest.id
  where a.id = p_id and i.accepted_at is null and i.revoked_at is null and i.expires_at > now()
    and guest.suspended_at is null
    and (host.id is null or host.suspended_at is null and app.may_invite(host.id, i.organisation_id))
    and not exists (
      select from membership s
      where s.organisation_id = i.organisation_id and s.until is null and s.state in ('SUSPENDED', 'ENDED')
    )
$$;
