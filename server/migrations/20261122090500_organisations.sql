create extension if not exists unaccent schema public;

create table organisation (
  id uuid primary key,
  audience_id int not null default 1 references audience,
  name text collate "cs-x-icu" not null check (length(name) between 1 and 200),
  kind text not null check (kind in ('ROMA', 'PRO_ROMA', 'UMBRELLA', 'THEMATIC_PARTNER')),
  legal_form text not null check (
    legal_form in ('ASSOCIATION', 'PUBLIC_BENEFIT_COMPANY', 'INSTITUTE', 'CHURCH_LEGAL_PERSON', 'ENDOWMENT_FUND')
  ),
  business_id text unique check (business_id ~ '^\d{8}$'),
  -- Null while the seat of an organisation is not known for sure.
  region text check (region ~ '^CZ0\d\d$'),
  city text,
  focus_areas text[] not null default '{}',
  website text,
  note text,
  is_demo boolean not null default false,
  created_at timestamptz(3) not null default now(),
  version int not null default 1
);
create index organisation_by_name on organisation (name, id);
create index on organisation (region);
create index on organisation using gin (focus_areas);

create table membership (
  id uuid primary key,
  audience_id int not null default 3 references audience,
  organisation_id uuid not null references organisation,
  state text not null check (state in ('APPLICANT', 'CANDIDATE', 'MEMBER', 'SUSPENDED', 'ENDED')),
  since date not null,
  until date check (until >= since)
);
create unique index membership_current on membership (organisation_id) where until is null;

create table mandate (
  id uuid primary key,
  audience_id int not null default 3 references audience,
  person_id uuid not null references person,
  organisation_id uuid not null references organisation,
  role text not null check (role in ('ADMIN', 'MEMBER')),
  valid_from timestamptz(3) not null,
  valid_to timestamptz(3) check (valid_to > valid_from)
);
create index on mandate (person_id);
create index on mandate (organisation_id);

create table invitation (
  id uuid primary key,
  -- The organisation's own audience: its people see who was invited, nobody else.
  audience_id int not null references audience,
  organisation_id uuid not null references organisation,
  name text not null check (length(name) between 1 and 120),
  role text not null check (role in ('ADMIN', 'MEMBER')),
  invited_by_id uuid references person,
  created_at timestamptz(3) not null default now(),
  expires_at timestamptz(3) not null,
  accepted_at timestamptz(3),
  revoked_at timestamptz(3)
);
create index on invitation (organisation_id);
-- The address stays out of reach of the application; tokens are rows of better-auth's own auth.verification.
create table auth.invitation (
  id uuid primary key references public.invitation on delete cascade,
  email text not null
);

select
  app.protect('organisation', immutable => '{is_demo,created_at}', verbs => 'select, insert'),
  app.protect('membership', verbs => 'select'),
  app.protect('mandate', verbs => 'select'),
  app.protect('invitation', verbs => 'select');

create function app.organisation_audience(p_organisation uuid) returns int
language sql security definer set search_path = public, pg_temp as
$$ select app.audience_about('organisation', p_organisation) $$;

-- Members' audiences come only from an organisation that is a member of the platform.
create function app.give_mandate(
  p_id uuid, p_person uuid, p_organisation uuid, p_role text, p_from timestamptz, p_to timestamptz, p_reason text
) returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into mandate (id, person_id, organisation_id, role, valid_from, valid_to)
  values (p_id, p_person, p_organisation, p_role, p_from, p_to);
  perform app.grant_audience(a, p_person, p_id, p_from, p_to, p_reason)
  from unnest(
    array[app.audience_about('organisation', p_organisation)] ||
    case when exists (
      select from membership where organisation_id = p_organisation and until is null and state = 'MEMBER'
    ) then array[2, 3] else '{}' end
  ) a;
end $$;

create function app.end_mandate(p_id uuid, p_reason text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.lock_rights();
  update mandate set valid_to = greatest(now(), valid_from + interval '1 millisecond')
  where id = p_id and (valid_to is null or valid_to > now());
  if not found then return false; end if;
  return app.end_audiences(p_id, p_reason);
end $$;

-- False when the organisation has invited as many as it may in a day.
create function app.invite(
  p_id uuid, p_organisation uuid, p_name text, p_address text, p_role text, p_expires timestamptz, p_a_day int
) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform from organisation where id = p_organisation for no key update;
  if (select count(*) from invitation where organisation_id = p_organisation and created_at > now() - interval '1 day') >= p_a_day
  then return false; end if;
  insert into invitation (id, audience_id, organisation_id, name, role, invited_by_id, expires_at)
  values (p_id, app.audience_about('organisation', p_organisation), p_organisation, p_name, p_role, app.person(), p_expires);
  insert into auth.invitation (id, email) values (p_id, lower(p_address));
  perform app.audited('invite', 'organisation', p_organisation::text, null, jsonb_build_object('role', p_role), null);
  return true;
end $$;

-- Whether somebody may bring people into an organisation now: its admin, or a coordinator.
create function app.may_invite(p_person uuid, p_organisation uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
      select from mandate m where m.person_id = p_person and m.organisation_id = p_organisation and m.role = 'ADMIN'
        and m.valid_from <= now() and (m.valid_to is null or m.valid_to > now())
    ) or exists (
      select from platform_role r where r.person_id = p_person and r.role = 'COORDINATOR'
        and r.valid_from <= now() and (r.valid_to is null or r.valid_to > now())
    )
$$;

create function app.revoke_invitation(p_id uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update invitation set revoked_at = now() where id = p_id and accepted_at is null and revoked_at is null;
  if not found then return false; end if;
  delete from auth.invitation where id = p_id;
  perform app.audited('revoke_invitation', 'invitation', p_id::text, null, null, null);
  return true;
end $$;

-- Which organisation somebody may act on through an invitation, also for a coordinator who is not of it.
create function app.invitation_organisation(p_id uuid) returns uuid
language sql stable security definer set search_path = public, pg_temp as
$$ select organisation_id from invitation where id = p_id $$;

-- Not app.give_mandate: mandates come from accepted invitations.
grant execute on function app.organisation_audience, app.end_mandate, app.invite, app.revoke_invitation,
  app.invitation_organisation to platforma_app;

-- The rest is for the sign-in pool and the job that writes the letter: an open invitation, and its acceptance. Whoever lost
-- the right to invite would come back by an invitation to themselves, so theirs are closed.
create function app.open_invitation(p_id uuid) returns table (
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
$$;

-- Makes the account, or finds the one the address already has, and gives it the mandate. Returns the auth user.
create function app.accept_invitation(p_id uuid, p_language text) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  accepted record;
  who record;
begin
  perform app.lock_rights();
  perform from invitation where id = p_id for update;
  select i.organisation_id, i.role, o.name, o.address into accepted
  from app.open_invitation(p_id) o join invitation i on i.id = p_id;
  if not found then return null; end if;
  select u.id, u."personId" as person into who from auth."user" u where u.email = accepted.address;
  if not found then
    select gen_random_uuid() as id, gen_random_uuid() as person into who;
    perform app.add_person(who.person, accepted.name, p_language);
    insert into auth."user" (id, name, email, "emailVerified", "personId")
    values (who.id, accepted.name, accepted.address, true, who.person);
  end if;
  update invitation set accepted_at = now() where id = p_id;
  if not exists (
    select from mandate where person_id = who.person and organisation_id = accepted.organisation_id
      and role = accepted.role and (valid_to is null or valid_to > now())
  ) then
    perform app.give_mandate(p_id, who.person, accepted.organisation_id, accepted.role,
      now() - interval '1 second', null, 'invitation');
  end if;
  delete from auth.invitation where id = p_id;
  return who.id;
end $$;
grant execute on function app.open_invitation, app.accept_invitation to platforma_auth;
grant execute on function app.open_invitation to platforma_jobs;

-- Whom a visitor of the demo may enter as; nobody where the database is not marked as one.
create function app.personas() returns table (id uuid, name text, roles text[], mandates jsonb)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.id, p.name,
    (select coalesce(array_agg(r.role order by r.role), '{}') from platform_role r
     where r.person_id = p.id and r.valid_from <= now() and (r.valid_to is null or r.valid_to > now())),
    (select coalesce(jsonb_agg(jsonb_build_object('organisation', o.name, 'role', m.role) order by o.name), '[]')
     from mandate m join organisation o on o.id = m.organisation_id
     where m.person_id = p.id and m.valid_from <= now() and (m.valid_to is null or m.valid_to > now()))
  from person p, system s
  where s.is_demo and p.is_demo and p.suspended_at is null
    and exists (select from auth."user" u where u."personId" = p.id)
  order by p.name, p.id
$$;
grant execute on function app.personas to platforma_app;
