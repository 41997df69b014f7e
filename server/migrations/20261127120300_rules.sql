-- The rules of the platform, version by version, and who has accepted which. Their text never changes.
create table rules (
  id uuid primary key,
  audience_id int not null default 1 references audience,
  number int not null,
  text_cs text not null check (length(text_cs) between 1 and 20000),
  text_en text check (length(text_en) between 1 and 20000),
  html_cs text not null,
  html_en text,
  published_at timestamptz(3) not null,
  published_by_id uuid references person,
  unique (audience_id, number)
);

create table rules_acceptance (
  id uuid primary key,
  audience_id int not null references audience,
  person_id uuid not null references person on delete cascade,
  rules_id uuid not null references rules,
  accepted_at timestamptz(3) not null,
  unique (person_id, rules_id)
);

select
  app.protect('rules', verbs => 'select'),
  app.protect('rules_acceptance', immutable => '{person_id,rules_id,accepted_at}', verbs => 'select, insert');

-- False when another version came in between. Whoever publishes rules has accepted them.
create function app.publish_rules(
  p_id uuid, p_number int, p_text_cs text, p_text_en text, p_html_cs text, p_html_en text
) returns boolean language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtext('platforma/rules'));
  if p_number <> 1 + (select coalesce(max(number), 0) from rules where audience_id = 1) then return false; end if;
  insert into rules (id, number, text_cs, text_en, html_cs, html_en, published_at, published_by_id)
  values (p_id, p_number, p_text_cs, p_text_en, p_html_cs, p_html_en, now(), app.person());
  insert into rules_acceptance (id, audience_id, person_id, rules_id, accepted_at)
  select gen_random_uuid(), private_audience_id, id, p_id, now() from person where id = app.person();
  perform app.audited('publish_rules', 'rules', p_id::text, null, to_jsonb(p_number), null);
  return true;
end $$;
grant execute on function app.publish_rules to platforma_app;

-- The session says also whether the present rules wait to be accepted. Where none were published, nothing does.
drop function app.enter(text);
create function app.enter(p_token text) returns table (
  session_id uuid, person_id uuid, private_audience int, audiences int[], roles text[], language text, address text,
  boundary timestamptz, expires_at timestamptz, updated_at timestamptz, must_accept_rules boolean
) language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query
  select s.id, p.id, p.private_audience_id, m.ids, r.roles, c.language, u.email,
    least(m.boundary, r.boundary, s."expiresAt"), s."expiresAt", s."updatedAt",
    coalesce((
      select not exists (select from rules_acceptance a where a.person_id = p.id and a.rules_id = latest.id)
      from rules latest where latest.audience_id = 1 order by latest.number desc limit 1
    ), false)
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
grant execute on function app.enter to platforma_app;
