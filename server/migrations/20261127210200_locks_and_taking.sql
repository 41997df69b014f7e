-- A moderator says that they see to a case, so that two do not; once its state moves on, it is nobody's again.
alter table moderation_case
  add taken_by_id uuid references person,
  add taken_at timestamptz(3);

create function app.nobodys_case() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  new.taken_by_id := null;
  new.taken_at := null;
  return new;
end $$;
revoke execute on function app.nobodys_case from public;
create trigger is_nobodys before update of state on moderation_case for each row
when (old.state <> new.state) execute function app.nobodys_case();

-- Answers who has taken it before, or null. The caller has seen that it waits.
create function app.take_case(p_case uuid) returns text
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  c moderation_case;
begin
  perform app.must_moderate();
  select * into c from moderation_case where id = p_case for update;
  if not found then raise exception 'not found' using errcode = 'PF404'; end if;
  if c.taken_by_id <> app.person() then return (select name from person where id = c.taken_by_id); end if;
  if c.taken_by_id is null then
    update moderation_case set taken_by_id = app.person(), taken_at = now() where id = p_case;
    perform app.audited('take_case', 'moderation_case', p_case::text, null, null, null);
  end if;
  return null;
end $$;

-- By any moderator: whoever took it may be away.
create function app.release_case(p_case uuid) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  was uuid;
begin
  perform app.must_moderate();
  select taken_by_id into was from moderation_case where id = p_case for update;
  if not found then raise exception 'not found' using errcode = 'PF404'; end if;
  if was is null then return; end if;
  update moderation_case set taken_by_id = null, taken_at = null where id = p_case;
  perform app.audited('release_case', 'moderation_case', p_case::text, to_jsonb(was), null, null);
end $$;

-- Whoever opened a discussion that others lock is told why, and may appeal to moderators where those may read it. Answers
-- whether there is somebody to tell.
create function app.notice_of_lock(p_discussion uuid, p_notice uuid) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  about uuid := gen_random_uuid();
  d discussion;
begin
  select * into d from discussion where id = p_discussion and audience_id = any ((select app.audiences())::int[]);
  if not found then raise exception 'not found' using errcode = 'PF404'; end if;
  if d.locked_at is null or d.author_id = app.person() or not d.audience_id = any ('{1,2,3,5}'::int[]) then
    return false;
  end if;
  insert into moderation_case (id, kind, author_id, discussion_id, state, decision, reason, decided_by_id, decided_at)
  values (about, 'LOCK', d.author_id, d.id, 'DECIDED', 'LOCKED', d.lock_reason, app.person(), now());
  insert into moderation_notice (id, audience_id, person_id, discussion_id, case_id, decision, reason)
  select p_notice, a.private_audience_id, a.id, d.id, about, 'LOCKED', d.lock_reason from person a where a.id = d.author_id;
  return true;
end $$;
grant execute on function app.take_case, app.release_case, app.notice_of_lock to platforma_app;
