-- What people say of themselves, each thing in a row with an audience of its own: nobody but them, one of their
-- organisations, or those who see their name. Written by definer verbs only.
create table profile_field (
  id uuid primary key,
  audience_id int not null references audience,
  person_id uuid not null references person on delete cascade,
  kind text not null check (kind in ('ROLE', 'LANGUAGES', 'ABOUT', 'PHONE', 'EMAIL')),
  value text not null check (length(value) between 1 and 2000),
  html text not null,
  changed_at timestamptz(3) not null default now(),
  unique (person_id, kind)
);

-- Whose profile somebody opened today: theirs alone, and gone with the day.
create table person_opening (
  id uuid primary key,
  audience_id int not null references audience,
  person_id uuid not null references person on delete cascade,
  opened_id uuid not null references person on delete cascade,
  day date not null,
  unique (person_id, day, opened_id)
);
create index on person_opening (opened_id);

select
  app.protect('profile_field', verbs => 'select'),
  app.protect('person_opening', verbs => 'select');

create function app.today() returns date language sql stable set search_path = public, pg_temp as
$$ select (now() at time zone 'Europe/Prague')::date $$;

-- Oneself, whoever acts for an organisation that one acts for, and whom one has opened today.
create function app.may_read_profile(p_person uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select p_person = app.person()
    or app.organisations_of(p_person) && app.organisations_of(app.person())
    or exists (
      select from person_opening where person_id = app.person() and opened_id = p_person and day = app.today()
    )
$$;

-- False when as many were opened today as may be. Opening one again, or a colleague, is free.
create function app.open_person(p_person uuid, p_a_day int) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if app.may_read_profile(p_person) then return true; end if;
  perform pg_advisory_xact_lock(hashtextextended('opens ' || app.person(), 0));
  delete from person_opening where person_id = app.person() and day < app.today();
  if (select count(*) from person_opening where person_id = app.person()) >= p_a_day then return false; end if;
  insert into person_opening (id, audience_id, person_id, opened_id, day)
  select gen_random_uuid(), p.private_audience_id, p.id, p_person, app.today() from person p where p.id = app.person()
  on conflict do nothing;
  return true;
end $$;

-- Says or takes back one thing of oneself. False for an organisation that one does not act for now. The log knows who may
-- see it, and why personal data stands in it, never what is said.
create function app.say_of_oneself(
  p_id uuid, p_kind text, p_value text, p_html text, p_audience text, p_organisation uuid, p_sensitive jsonb, p_reason text
) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
declare
  who person;
  seen_by int;
  was int;
begin
  perform app.lock_rights();
  select * into who from person where id = app.person();
  if not found then raise exception 'not found' using errcode = 'PF404'; end if;
  seen_by := case
    when p_audience = 'PRIVATE' then who.private_audience_id
    when p_audience = 'MEMBERS' then who.audience_id
    when p_audience = 'ORGANISATION' and app.acts_for(who.id, p_organisation, null)
      then app.audience_about('organisation', p_organisation)
  end;
  if seen_by is null then return false; end if;
  select audience_id into was from profile_field where person_id = who.id and kind = p_kind;
  if p_value is null then
    delete from profile_field where person_id = who.id and kind = p_kind;
  else
    insert into profile_field (id, audience_id, person_id, kind, value, html)
    values (p_id, seen_by, who.id, p_kind, p_value, p_html)
    on conflict (person_id, kind) do update
    set audience_id = excluded.audience_id, value = excluded.value, html = excluded.html, changed_at = now();
  end if;
  if was is distinct from seen_by or p_value is null then
    perform app.audited('say_of_oneself', 'person', who.id::text, to_jsonb(was),
      jsonb_build_object('kind', p_kind, 'audience', case when p_value is not null then seen_by end), null);
  end if;
  if p_sensitive is not null then
    perform app.audited('publish_sensitive', 'profile_field', who.id::text, null, jsonb_build_object('kinds', p_sensitive), p_reason);
  end if;
  return true;
end $$;
grant execute on function app.today, app.may_read_profile, app.open_person, app.say_of_oneself to platforma_app;

-- With the last mandate for an organisation, what was said to its people is for nobody else again.
create function app.hide_profile_fields() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update profile_field f set audience_id = p.private_audience_id
  from person p, audience a
  where p.id = new.person_id and f.person_id = p.id and a.id = f.audience_id
    and a.kind = 'organisation' and a.about_id = new.organisation_id
    and not exists (
      select from mandate o where o.person_id = new.person_id and o.organisation_id = new.organisation_id
        and o.id <> new.id and o.valid_from <= now() and (o.valid_to is null or o.valid_to > now())
    );
  return null;
end $$;
create trigger hides_profile_fields after update of valid_to on mandate for each row
when (new.valid_to is not null and new.valid_to <= now() + interval '1 second') execute function app.hide_profile_fields();

-- As before; what was said to all who see the name goes with it.
create or replace function app.go_by_organisation(p_is_on boolean) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  own int := app.audience_about('colleagues', app.person());
  was int;
  will int := case when p_is_on then own else 3 end;
begin
  perform app.lock_rights();
  select audience_id into was from person where id = app.person() for update;
  if was is null then raise exception 'not found' using errcode = 'PF404'; end if;
  if was = will then return true; end if;
  if p_is_on and cardinality(app.organisations_of(app.person())) = 0 then return false; end if;
  if p_is_on then perform app.renew_colleagues(app.person());
  else delete from audience_member where audience_id = own; end if;
  update person set audience_id = will where id = app.person();
  update profile_field set audience_id = will where person_id = app.person() and audience_id = was;
  perform app.audited('go_by_organisation', 'person', app.person()::text, to_jsonb(was <> 3), to_jsonb(p_is_on), null);
  perform app.rights_event('AudienceChanged', app.person());
  return true;
end $$;
