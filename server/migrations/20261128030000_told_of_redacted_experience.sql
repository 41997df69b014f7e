select app.add_notification_kind('EXPERIENCE_REDACTED');

-- Tells the author of a redacted offer or request, whomever they muted; returns the inboxes to ring. A repeat does nothing:
-- its number is that of the redaction among those of the notice.
create function app.tell_experience_redacted(p_change uuid) returns setof uuid
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  inbox uuid;
  told uuid;
  actor uuid;
begin
  insert into notification (id, audience_id, person_id, kind, stream_id, seq, entity_id, actor_id, at)
  select gen_random_uuid(), a.private_audience_id, a.id, 'EXPERIENCE_REDACTED', n.id,
    (select count(*) from experience_change o where o.notice_id = n.id and o.kind = 'REDACTED' and (o.at, o.id) <= (c.at, c.id)),
    c.id, c.actor_id, c.at
  from experience_change c join experience_notice n on n.id = c.notice_id
  join person a on a.id = n.author_id and a.suspended_at is null
  where c.id = p_change and c.kind = 'REDACTED' and a.id is distinct from c.actor_id
  on conflict (person_id, stream_id, seq) do nothing
  returning id, person_id, actor_id into told, inbox, actor;
  if told is null then return; end if;
  return query select a.stream_id from app.append_events(array[inbox], array['NotificationAdded'], array[told], actor) a;
end $$;
grant execute on function app.tell_experience_redacted to platforma_jobs;
