create table person (
  id uuid primary key,
  audience_id int not null default 3 references audience,
  -- Inbox, drafts, read state and settings of this person carry it.
  private_audience_id int not null references audience,
  name text collate "cs-x-icu" not null check (length(name) between 1 and 120),
  is_demo boolean not null default false,
  created_at timestamptz(3) not null default now(),
  suspended_at timestamptz(3)
);
create index person_by_name on person (name, id);
alter table audience_member add foreign key (person_id) references person on delete cascade;
alter table auth."user" add foreign key ("personId") references person;

create table person_settings (
  id uuid primary key references person on delete cascade,
  audience_id int not null,
  language text not null default 'CS' check (language in ('CS', 'EN', 'ROM')),
  has_shortcuts boolean not null default true,
  acting_for_id uuid,
  last_seen_at timestamptz(3),
  last_visit_at timestamptz(3)
);

create table platform_role (
  id uuid primary key,
  audience_id int not null default 3 references audience,
  person_id uuid not null references person,
  role text not null check (role in ('COORDINATOR', 'FACILITATOR', 'EXPERT', 'MODERATOR', 'ADMINISTRATOR', 'AUDITOR')),
  valid_from timestamptz(3) not null default now(),
  valid_to timestamptz(3)
);
create index on platform_role (person_id);

select
  app.protect('person', verbs => 'select'),
  app.protect('person_settings', verbs => 'select, insert'),
  app.protect('platform_role', verbs => 'select');

create function app.audience_about(p_kind text, p_about uuid) returns int
language plpgsql set search_path = public, pg_temp as $$
declare
  found_id int;
begin
  insert into audience (kind, about_id) values (p_kind, p_about) on conflict do nothing returning id into found_id;
  return coalesce(found_id, (select id from audience where kind = p_kind and about_id = p_about));
end $$;

-- A person, the private audience and stream (the inbox), the settings. Everyone with an account sees what is public.
create function app.add_person(p_id uuid, p_name text, p_language text default 'CS', p_is_demo boolean default false)
returns int language plpgsql security definer set search_path = public, pg_temp as $$
declare
  own int := app.audience_about('person', p_id);
begin
  insert into person (id, private_audience_id, name, is_demo) values (p_id, own, p_name, p_is_demo);
  insert into person_settings (id, audience_id, language) values (p_id, own, p_language);
  insert into stream (id, audience_id) values (p_id, own);
  insert into audience_member (audience_id, person_id, cause, valid_from)
  select a, p_id, p_id, now() - interval '1 second' from unnest(array[own, 1]) a;
  perform app.audited('add_person', 'person', p_id::text, null, null, null);
  return own;
end $$;

create function app.give_role(p_id uuid, p_person uuid, p_role text, p_from timestamptz, p_to timestamptz, p_reason text)
returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into platform_role (id, person_id, role, valid_from, valid_to) values (p_id, p_person, p_role, p_from, p_to);
  perform app.grant_audience(a, p_person, p_id, p_from, p_to, p_reason)
  from unnest(case p_role
    when 'COORDINATOR' then array[2, 3, 4]
    when 'MODERATOR' then array[2, 3, 5]
    when 'AUDITOR' then array[6]
    when 'ADMINISTRATOR' then array[]::int[]
    else array[2, 3]
  end) a;
end $$;

create function app.end_role(p_id uuid, p_reason text) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update platform_role set valid_to = now() where id = p_id and (valid_to is null or valid_to > now());
  return app.end_audiences(p_id, p_reason);
end $$;

-- The session of a request: who asks, what they may see, and until when this answer holds. Extends nothing.
create function app.enter(p_token text) returns table (
  session_id uuid, person_id uuid, private_audience int, audiences int[], roles text[], language text, address text,
  boundary timestamptz, expires_at timestamptz, updated_at timestamptz
) language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query
  select s.id, p.id, p.private_audience_id, m.ids, r.roles, c.language, u.email,
    least(m.boundary, r.boundary, s."expiresAt"), s."expiresAt", s."updatedAt"
  from auth.session s
  join auth."user" u on u.id = s."userId"
  join person p on p.id = u."personId" and p.suspended_at is null
  join person_settings c on c.id = p.id
  cross join lateral (
    select coalesce(array_agg(distinct a.audience_id)
        filter (where a.valid_from <= now() and (a.valid_to is null or a.valid_to > now())), '{}') as ids,
      least(min(a.valid_to) filter (where a.valid_to > now()), min(a.valid_from) filter (where a.valid_from > now())) as boundary
    from audience_member a where a.person_id = p.id
  ) m
  cross join lateral (
    select coalesce(array_agg(distinct o.role)
        filter (where o.valid_from <= now() and (o.valid_to is null or o.valid_to > now())), '{}') as roles,
      min(o.valid_to) filter (where o.valid_to > now()) as boundary
    from platform_role o where o.person_id = p.id
  ) r
  where s.token = p_token and s."expiresAt" > now();
end $$;

-- What better-auth does not know of the person behind an account: suspension, and the personas of a marked demo.
create function app.account(p_user uuid) returns table (is_open boolean, is_persona boolean, is_administrator boolean)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.suspended_at is null, p.is_demo and s.is_demo, exists (
    select from platform_role r where r.person_id = p.id and r.role = 'ADMINISTRATOR' and (r.valid_to is null or r.valid_to > now())
  )
  from auth."user" u join person p on p.id = u."personId", system s
  where u.id = p_user
$$;
grant execute on function app.account to platforma_auth;

-- A session that ends before its time (sign-out, revocation, suspension) is a change of rights: sockets close within a second.
create function app.session_ended() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.rights_event('RightsChanged', u."personId") from auth."user" u where u.id = old."userId";
  return null;
end $$;
create trigger ended after delete on auth.session for each row when (old."expiresAt" > now())
execute function app.session_ended();

create function app.end_sessions() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  delete from auth.session s using auth."user" u where u.id = s."userId" and u."personId" = new.id;
  return null;
end $$;
create trigger suspended after update of suspended_at on person for each row when (new.suspended_at is not null)
execute function app.end_sessions();

grant execute on function app.add_person to platforma_auth;
-- Roles are given by the owner's commands: nothing that the application does needs to, so a mistake in it cannot.
grant execute on function app.enter to platforma_app;

-- What a job may learn: whom it writes to, and with whose eyes it reads. Granted to platforma_jobs only.
create function app.recipient(p_person uuid) returns table (address text, name text, language text, audiences int[])
language sql stable security definer set search_path = public, pg_temp as $$
  select u.email, p.name, c.language,
    (select coalesce(array_agg(distinct m.audience_id), '{}') from audience_member m
     where m.person_id = p.id and m.valid_from <= now() and (m.valid_to is null or m.valid_to > now()))
  from person p
  join person_settings c on c.id = p.id
  join auth."user" u on u."personId" = p.id
  where p.id = p_person and p.suspended_at is null
$$;
grant execute on function app.recipient to platforma_jobs;

-- The demo marks itself once, in an empty database only; the seeds run under this mark.
create function app.mark_demo() returns boolean language plpgsql set search_path = public, pg_temp as $$
begin
  if (select is_demo from system) then return true; end if;
  if exists (select from person) then return false; end if;
  update system set is_demo = true;
  return true;
end $$;
