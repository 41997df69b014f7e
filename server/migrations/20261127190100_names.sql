-- Display under the organisation's name: a person's row is then seen by their colleagues and the staff only, so that the
-- name is null wherever it would stand, while the organisation they wrote for stays. "colleagues" is an audience about one
-- person, held by themselves, by who acts for an organisation that they act for, and by coordinators and moderators; each
-- by cause of their own mandate or role, so that it ends with it.
create function app.renew_colleagues(p_person uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  own int := app.audience_about('colleagues', p_person);
  who uuid;
begin
  perform app.lock_rights();
  for who in
    with due as (
      select p_person as person_id, p_person as cause, p.created_at - interval '1 second' as since, null::timestamptz as until
      from person p where p.id = p_person
      union all
      select c.person_id, c.id, min(greatest(o.valid_from, c.valid_from)),
        nullif(max(coalesce(least(o.valid_to, c.valid_to), 'infinity')), 'infinity')
      from mandate o join mandate c on c.organisation_id = o.organisation_id and c.person_id <> p_person
      where o.person_id = p_person and (o.valid_to is null or o.valid_to > now()) and (c.valid_to is null or c.valid_to > now())
        and greatest(o.valid_from, c.valid_from) < coalesce(least(o.valid_to, c.valid_to), 'infinity')
      group by 1, 2
      union all
      select r.person_id, r.id, r.valid_from, r.valid_to from platform_role r
      where r.role in ('COORDINATOR', 'MODERATOR') and r.person_id <> p_person and (r.valid_to is null or r.valid_to > now())
    ), gone as (
      delete from audience_member a where a.audience_id = own and (a.valid_to is null or a.valid_to > now())
        and not exists (select from due d where d.person_id = a.person_id and d.cause = a.cause)
      returning a.person_id
    ), put as (
      insert into audience_member as a (audience_id, person_id, cause, valid_from, valid_to)
      select own, d.person_id, d.cause, d.since, d.until from due d
      on conflict (person_id, audience_id, cause) do update set valid_from = excluded.valid_from, valid_to = excluded.valid_to
      where (a.valid_from, a.valid_to) is distinct from (excluded.valid_from, excluded.valid_to)
      returning a.person_id
    )
    select person_id from gone union select person_id from put
  loop
    perform app.rights_event('RightsChanged', who);
  end loop;
end $$;

-- Whoever goes by an organisation's name, as their row itself says.
create function app.unnamed_people() returns setof uuid
language sql stable set search_path = public, pg_temp as $$
  select p.id from audience a join person p on p.id = a.about_id and p.audience_id = a.id where a.kind = 'colleagues'
$$;

create function app.renew_colleagues_of_mandate() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.renew_colleagues(u) from app.unnamed_people() u
  where u = new.person_id
    or exists (select from mandate m where m.person_id = u and m.organisation_id = new.organisation_id);
  return null;
end $$;
create trigger renews_colleagues after insert or update of valid_from, valid_to on mandate
for each row execute function app.renew_colleagues_of_mandate();

create function app.renew_colleagues_of_role() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform app.renew_colleagues(u) from app.unnamed_people() u;
  return null;
end $$;
create trigger renews_colleagues after insert or update of valid_from, valid_to on platform_role
for each row execute function app.renew_colleagues_of_role();

-- For oneself only. False where there is no organisation whose name could stand instead; a repeat changes nothing.
create function app.go_by_organisation(p_is_on boolean) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  own int := app.audience_about('colleagues', app.person());
  was int;
begin
  perform app.lock_rights();
  select audience_id into was from person where id = app.person() for update;
  if was is null then raise exception 'not found' using errcode = 'PF404'; end if;
  if (was = own) = p_is_on then return true; end if;
  if p_is_on and cardinality(app.organisations_of(app.person())) = 0 then return false; end if;
  if p_is_on then perform app.renew_colleagues(app.person());
  else delete from audience_member where audience_id = own; end if;
  update person set audience_id = case when p_is_on then own else 3 end where id = app.person();
  perform app.audited('go_by_organisation', 'person', app.person()::text, to_jsonb(was <> 3), to_jsonb(p_is_on), null);
  perform app.rights_event('AudienceChanged', app.person());
  return true;
end $$;

-- Of oneself, also in the request that changes it, which still sees with the eyes it came with.
create function app.goes_by_organisation() returns boolean
language sql stable security definer set search_path = public, pg_temp as
$$ select app.person() in (select app.unnamed_people()) $$;
grant execute on function app.go_by_organisation, app.goes_by_organisation to platforma_app;

-- As before, but names only those whom the caller may see.
create or replace function app.losing_sight(p_from uuid, p_to uuid) returns table (people int, names text)
language sql stable security definer set search_path = public, pg_temp as $$
  with places as (
    select f.audience_id as was, t.audience_id as will from discussion f, discussion t
    where f.id = p_from and t.id = p_to
      and f.audience_id = any (app.audiences()) and t.audience_id = any (app.audiences())
  ), holding as (
    select distinct a.person_id, a.audience_id from audience_member a, places
    where a.audience_id in (was, will) and a.valid_from <= now() and (a.valid_to is null or a.valid_to > now())
  ), losing as (
    select h.person_id from holding h, places where h.audience_id = was and was <> will
      and not exists (select from holding o where o.person_id = h.person_id and o.audience_id = will)
  )
  select (select count(*)::int from losing), (
    select string_agg(w.name, ', ' order by w.name) from (
      select p.name from person p where p.id in (select person_id from losing) and p.audience_id = any (app.audiences())
        and exists (select from post where discussion_id = p_from and author_id = p.id) order by p.name limit 5
    ) w
  )
$$;

-- As before, but the letter names no host who goes by the name of their organisation.
create or replace function app.open_invitation(p_id uuid) returns table (
  organisation text, name text, address text, role text, invited_by text, language text, has_account boolean,
  expires_at timestamptz
) language sql stable security definer set search_path = public, pg_temp as $$
  select o.name, i.name, a.email, i.role, case when host.id not in (select app.unnamed_people()) then host.name end,
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
