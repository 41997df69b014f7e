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
  region text not null check (region ~ '^CZ0\d\d$'),
  city text not null,
  focus_areas text[] not null default '{}',
  website text,
  note text,
  is_demo boolean not null default false,
  created_at timestamptz(3) not null default now(),
  version int not null default 1
);
create index on organisation (audience_id, name, id);
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
  valid_to timestamptz(3) check (valid_to > valid_from),
  version int not null default 1
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
-- Address and token of an invitation stay out of reach of the application.
create table auth.invitation (
  id uuid primary key references public.invitation on delete cascade,
  email text not null,
  token_hash text unique
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
  update mandate set valid_to = greatest(now(), valid_from + interval '1 millisecond'), version = version + 1
  where id = p_id and (valid_to is null or valid_to > now());
  if not found then return false; end if;
  return app.end_audiences(p_id, p_reason);
end $$;

create function app.invite(p_id uuid, p_organisation uuid, p_name text, p_address text, p_role text, p_expires timestamptz)
returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into invitation (id, audience_id, organisation_id, name, role, invited_by_id, expires_at)
  values (p_id, app.audience_about('organisation', p_organisation), p_organisation, p_name, p_role, app.person(), p_expires);
  insert into auth.invitation (id, email) values (p_id, lower(p_address));
  perform app.audited('invite', 'organisation', p_organisation::text, null, jsonb_build_object('role', p_role), null);
end $$;

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

grant execute on function app.organisation_audience, app.give_mandate, app.end_mandate, app.invite,
  app.revoke_invitation, app.invitation_organisation to platforma_app;

-- The rest is for the sign-in pool: an open invitation by its token's hash, and its acceptance.
create function app.open_invitation(p_token_hash text)
returns table (id uuid, organisation text, name text, email text, expires_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select i.id, o.name, i.name, a.email, i.expires_at
  from auth.invitation a join invitation i on i.id = a.id join organisation o on o.id = i.organisation_id
  where a.token_hash = p_token_hash and i.accepted_at is null and i.revoked_at is null and i.expires_at > now()
$$;

-- Makes the account, or finds the one the address already has, and gives it the mandate. Returns the auth user.
create function app.accept_invitation(p_token_hash text, p_language text) returns uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  found_invitation record;
  who record;
begin
  select i.*, a.email into found_invitation
  from auth.invitation a join invitation i on i.id = a.id
  where a.token_hash = p_token_hash and i.accepted_at is null and i.revoked_at is null and i.expires_at > now()
  for update of i;
  if not found then return null; end if;
  select u.id, u."personId" as person into who from auth."user" u where u.email = found_invitation.email;
  if not found then
    select gen_random_uuid() as id, gen_random_uuid() as person into who;
    perform app.add_person(who.person, found_invitation.name, p_language);
    insert into auth."user" (id, name, email, "emailVerified", "personId")
    values (who.id, found_invitation.name, found_invitation.email, true, who.person);
  else
    update auth."user" set "emailVerified" = true where id = who.id;
  end if;
  update invitation set accepted_at = now() where id = found_invitation.id;
  perform app.give_mandate(found_invitation.id, who.person, found_invitation.organisation_id, found_invitation.role,
    now() - interval '1 second', null, 'invitation');
  delete from auth.invitation where id = found_invitation.id;
  return who.id;
end $$;
grant execute on function app.open_invitation, app.accept_invitation to platforma_auth;
