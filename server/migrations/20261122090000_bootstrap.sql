-- Runs as platforma_owner, the database's owner, and needs no superuser. PUBLIC loses everything;
-- there are no default grants to the application: a table that nobody protected is "permission denied", not a leak.
create schema app;
create schema auth;
create schema jobs;

-- Grants on a database are not copied by CREATE DATABASE … TEMPLATE: called again after each.
create function app.guard_database() returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  execute format('revoke all on database %I from public', current_database());
  execute format(
    'grant connect on database %I to platforma_app, platforma_live, platforma_auth, platforma_jobs',
    current_database()
  );
end $$;
select app.guard_database();

revoke all on schema public from public;
grant usage on schema public, app to platforma_app, platforma_live;
grant usage on schema auth to platforma_auth, platforma_app;
grant usage on schema jobs to platforma_jobs, platforma_app;
grant usage on schema app to platforma_jobs, platforma_auth;
-- Without IN SCHEMA: the per-schema form cannot take away the global default.
alter default privileges revoke execute on functions from public;
revoke execute on all functions in schema app from public;
alter default privileges in schema auth grant select, insert, update, delete on tables to platforma_auth;
alter default privileges in schema jobs grant select, insert, update, delete on tables to platforma_jobs;
alter default privileges in schema jobs grant usage on sequences to platforma_jobs;
alter default privileges in schema jobs grant execute on functions to platforma_jobs;

-- The viewer of the current transaction. nullif: after a transaction that set it locally the setting is '', not null.
create function app.audiences() returns int[]
language sql stable parallel safe as
$$ select nullif(current_setting('app.audiences', true), '')::int[] $$;
create function app.person() returns uuid
language sql stable parallel safe as
$$ select nullif(current_setting('app.person', true), '')::uuid $$;
grant execute on function app.audiences(), app.person() to platforma_app, platforma_live;

-- Which table is protected how. `col` holds the audience; `immutable` columns get no UPDATE grant.
create table app.protected (
  tbl regclass primary key,
  parent regclass,
  col name not null,
  immutable name[] not null default '{}'
);

create function app.own_columns(t regclass) returns text
language sql stable set search_path = public, pg_temp as $$
  select string_agg(format('%I', attname), ', ')
  from pg_attribute a join app.protected p on p.tbl = t
  where a.attrelid = t and attnum > 0 and not attisdropped and attgenerated = ''
    and attname <> all (array['id', p.col::text] || p.immutable::text[])
$$;

-- Brings a table under protection: row security forced, both policies, the composite key and index of a child,
-- column grants (never the audience). A child names its parent: app.protect('post', 'discussion', 'discussion_id').
create function app.protect(
  t regclass, parent regclass default null, parent_column name default null,
  col name default 'audience_id', immutable name[] default '{}', verbs text default 'select, insert, delete'
) returns void language plpgsql set search_path = public, pg_temp as $$
declare
  rule text := format('%I = any ((select app.audiences())::int[])', col);
begin
  insert into app.protected values (t, parent, col, immutable);
  execute format('alter table %s enable row level security, force row level security', t);
  execute format('create policy app on %s to platforma_app using (%s) with check (%s)', t, rule, rule);
  execute format('create policy owner on %s to platforma_owner using (true) with check (true)', t);
  if parent is not null then
    execute format(
      'alter table %s add foreign key (%I, %I) references %s (id, %I) on update cascade',
      t, parent_column, col, parent, col
    );
    execute format('create index on %s (%I, %I)', t, parent_column, col);
  end if;
  if exists (select from pg_attribute where attrelid = t and attname = 'id') and col <> 'id' then
    execute format('alter table %s add unique (id, %I)', t, col);
  end if;
  execute format('grant %s on %s to platforma_app', verbs, t);
  if verbs ~ 'insert' and app.own_columns(t) is not null then
    execute format('grant update (%s) on %s to platforma_app', app.own_columns(t), t);
  end if;
end $$;

-- After ALTER TABLE … ADD COLUMN the new column has no UPDATE grant; this renews them.
create function app.renew_grants(t regclass) returns void
language plpgsql set search_path = public, pg_temp as $$
begin
  execute format('grant update (%s) on %s to platforma_app', app.own_columns(t), t);
end $$;

-- What is wrong with the protection now; runs as the last statement of every migration and in the tests.
create function app.problems() returns table (what text)
language sql stable set search_path = public, pg_temp as $$
  with t as (
    select c.oid, c.oid::regclass::text as name, c.relrowsecurity, c.relforcerowsecurity, p.tbl, p.col, p.immutable
    from pg_class c left join app.protected p on p.tbl = c.oid
    where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
      and c.relname not like 'mikro_orm_migrations%'
  )
  select name || ': not protected' from t where tbl is null
  union all
  select name || ': row security not forced' from t where not (relrowsecurity and relforcerowsecurity)
  union all
  select name || ': no owner policy, so the owner reads and updates nothing'
  from t where relrowsecurity and not exists (
    select from pg_policy p
    where p.polrelid = t.oid and p.polpermissive and p.polcmd = '*'
      and p.polroles = array['platforma_owner'::regrole::oid]
      and pg_get_expr(p.polqual, t.oid) = 'true' and pg_get_expr(p.polwithcheck, t.oid) = 'true'
  )
  union all
  select name || ': policy ' || p.polname || ' is not the rule: ' || pg_get_expr(p.polqual, t.oid)
  from t join pg_policy p on p.polrelid = t.oid
  where p.polroles <> array['platforma_owner'::regrole::oid] and p.polname <> 'live' and (
    p.polqual is null
    or replace(pg_get_expr(p.polqual, t.oid), 'app.audiences', 'audiences')
      <> format('(%I = ANY (( SELECT audiences() AS audiences)::integer[]))', t.col)
    or pg_get_expr(p.polwithcheck, t.oid) is distinct from pg_get_expr(p.polqual, t.oid)
  )
  union all
  select name || ': the app may update ' || col
  from t where tbl is not null and has_column_privilege('platforma_app', t.oid, col::text, 'UPDATE')
  union all
  select name || ': the app may not update ' || a.attname || ' (renew_grants)'
  from t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
  where tbl is not null and a.attname <> all (array['id', col::text] || immutable::text[])
    and has_any_column_privilege('platforma_app', t.oid, 'UPDATE')
    and not has_column_privilege('platforma_app', t.oid, a.attname, 'UPDATE')
  union all
  select c.oid::regclass || ': view without security_invoker'
  from pg_class c
  where relnamespace = 'public'::regnamespace
    and (relkind = 'm' or relkind = 'v' and not coalesce('security_invoker=true' = any (reloptions), false))
  union all
  select p.oid::regprocedure || ': public may execute'
  from pg_proc p
  where pronamespace in ('app'::regnamespace, 'public'::regnamespace)
    and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
    and (proacl is null or exists (select from aclexplode(proacl) x where x.grantee = 0))
  union all
  select p.oid::regprocedure || ': definer without search_path'
  from pg_proc p
  where prosecdef and pronamespace in ('app'::regnamespace, 'public'::regnamespace)
    and not exists (select from unnest(proconfig) x where x like 'search_path=%')
$$;
