-- What a person has sent or is sending: theirs alone until something of a feature takes it. Its bytes are stored under
-- its id. Whatever becomes of it, the row goes after a day, and with it what nobody took.
create table upload (
  id uuid primary key,
  audience_id int not null,
  person_id uuid not null,
  name text not null,
  -- As it was announced; counts against what a person may send in a day.
  size_bytes int not null check (size_bytes > 0),
  created_at timestamptz(3) not null default now(),
  -- What was found in it, once it is whole: its type by content, and the size of what is stored.
  type text,
  stored_bytes int,
  sha256 text,
  width int,
  height int,
  finished_at timestamptz(3),
  -- A ProblemCode: it was whole, and is not taken in.
  refused text,
  taken_at timestamptz(3)
);
create index on upload (person_id, created_at);
create index on upload (created_at);

-- Bytes that no row holds any more, until they are off the disk.
create table removed_file (
  id uuid primary key,
  audience_id int not null default 6 references audience,
  at timestamptz(3) not null default now()
);

select
  app.protect('upload', immutable => '{person_id,size_bytes,created_at}'),
  app.protect('removed_file', verbs => 'select');

create function app.file_removed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into removed_file (id) values ((to_jsonb(old) ->> tg_argv[0])::uuid) on conflict do nothing;
  return null;
end $$;
revoke execute on function app.file_removed from public;
create trigger removes_file after delete on upload
  for each row when (old.taken_at is null) execute function app.file_removed('id');

-- A table whose rows hold files by `file_id`: a row that goes takes its bytes with it.
create function app.hold_files(t regclass) returns void language plpgsql set search_path = public, pg_temp as $$
begin
  execute format(
    'create trigger removes_file after delete on %s for each row execute function app.file_removed(''file_id'')', t);
  execute format('create unique index on %s (file_id)', t);
end $$;
revoke execute on function app.hold_files from public;

-- Says whether the person may begin another upload, and begins it. One at a time per person, or many at once would all fit.
create function app.begin_upload(
  p_id uuid, p_audience int, p_person uuid, p_name text, p_size int, p_day_bytes bigint, p_day_count int
) returns boolean language plpgsql set search_path = public, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended('upload ' || p_person, 0));
  if (
    select coalesce(sum(size_bytes), 0) + p_size > p_day_bytes or count(*) >= p_day_count
    from upload where person_id = p_person and created_at > now() - interval '1 day'
  ) then return false; end if;
  insert into upload (id, audience_id, person_id, name, size_bytes) values (p_id, p_audience, p_person, p_name, p_size);
  return true;
end $$;
revoke execute on function app.begin_upload from public;
grant execute on function app.begin_upload to platforma_app;

create function app.expire_uploads() returns int language sql security definer set search_path = public, pg_temp as $$
  with gone as (delete from upload where created_at < now() - interval '1 day' returning 1) select count(*)::int from gone
$$;
create function app.files_to_remove() returns setof uuid language sql security definer set search_path = public, pg_temp as $$
  select id from removed_file order by at limit 1000
$$;
create function app.files_are_removed(ids uuid[]) returns void language sql security definer set search_path = public, pg_temp as $$
  delete from removed_file where id = any (ids)
$$;
revoke execute on function app.expire_uploads, app.files_to_remove, app.files_are_removed from public;
grant execute on function app.expire_uploads, app.files_to_remove, app.files_are_removed to platforma_jobs;

select jobs.create_queue('files', '{"policy":"standard","retryLimit":10,"retryDelay":1,"retryBackoff":true,"retryDelayMax":600,"expireInSeconds":300,"heartbeatSeconds":10}');
