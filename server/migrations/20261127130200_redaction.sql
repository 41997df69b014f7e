-- A moderator took passages out of a post; a mark stands in their place.
alter table post
  add redacted_at timestamptz(3),
  add redaction_reason text check (length(redaction_reason) <= 1000);
select app.renew_grants('post');

-- The planner's samples are text as well: none are taken of what people write.
alter table post alter body set statistics 0, alter html set statistics 0;
alter table post_version alter body set statistics 0, alter html set statistics 0;
alter table draft alter body set statistics 0;
alter table discussion alter title set statistics 0;

-- Whatever kinds there are by now, and this one.
do $$
declare
  kinds text := (
    select pg_get_constraintdef(oid) from pg_constraint
    where conrelid = 'notification'::regclass and conname = 'notification_kind_check'
  );
begin
  alter table notification drop constraint notification_kind_check;
  execute format('alter table notification add constraint notification_kind_check %s',
    replace(kinds, 'ARRAY[', 'ARRAY[''POST_REDACTED''::text, '));
end $$;

-- The part of a redaction that its moderator cannot see: what others have begun to write in the discussion. Of the
-- passages the audit row keeps their number.
create function app.redact(p_post uuid, p_others uuid[], p_passages text[], p_mark text, p_reason text)
returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  in_discussion uuid;
  passage text;
begin
  select discussion_id into in_discussion from post
  where id = p_post and audience_id = any ((select app.audiences())::int[]);
  if not found then raise exception 'not found' using errcode = 'PF404'; end if;
  if not 5 = any ((select app.audiences())::int[]) then raise exception 'not a moderator' using errcode = 'PF403'; end if;
  foreach passage in array p_passages loop
    update draft set body = replace(body, passage, p_mark)
    where discussion_id = in_discussion and position(passage in body) > 0 and length(replace(body, passage, p_mark)) <= 20000;
    delete from draft where discussion_id = in_discussion and position(passage in body) > 0;
  end loop;
  perform app.audited('redact', 'post', p_post::text, null,
    jsonb_build_object('passages', cardinality(p_passages), 'others', p_others), p_reason);
end $$;
grant execute on function app.redact to platforma_app;

-- Tells the author of a redacted post; returns the inboxes to ring. A repeat does nothing.
create function app.tell_redacted(p_post uuid, p_version int, p_actor uuid) returns setof uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  inbox uuid;
  told uuid;
begin
  insert into notification (id, audience_id, person_id, kind, stream_id, seq, entity_id, discussion_id, post_id, actor_id, at)
  select gen_random_uuid(), a.private_audience_id, a.id, 'POST_REDACTED', p.id, p_version, p.id, p.discussion_id, p.id, p_actor, p.redacted_at
  from post p join person a on a.id = p.author_id and a.suspended_at is null
  where p.id = p_post and p.redacted_at is not null and a.id is distinct from p_actor
  on conflict (person_id, stream_id, seq) do nothing
  returning id, person_id into told, inbox;
  if told is null then return; end if;
  return query select a.stream_id from app.append_events(array[inbox], array['NotificationAdded'], array[told], p_actor) a;
end $$;
grant execute on function app.tell_redacted to platforma_jobs;

select jobs.create_queue('erasure', '{"policy":"standard","retryLimit":50,"retryDelay":2,"retryBackoff":true,"retryDelayMax":600,"expireInSeconds":900,"heartbeatSeconds":10}');
