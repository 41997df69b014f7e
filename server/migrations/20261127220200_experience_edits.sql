-- What a notice says is changed, and what of it an edit changed is kept.
alter table experience_change drop constraint experience_change_kind_check;
alter table experience_change add constraint experience_change_kind_check
  check (kind in ('CLOSED', 'WITHDRAWN', 'REOPENED', 'EDITED', 'REDACTED'));
alter table experience_change add changed text[] not null default '{}';
update app.protected set immutable = immutable || '{changed}' where tbl = 'experience_change'::regclass;

-- The planner's samples are text as well.
alter table experience_notice alter title set statistics 0, alter focus_areas set statistics 0,
  alter what_helped set statistics 0, alter withdrawal_reason set statistics 0;
alter table experience_change alter reason set statistics 0;

create function app.without_passages(p_text text, p_passages text[], p_mark text) returns text
language plpgsql immutable set search_path = public, pg_temp as $$
declare
  passage text;
begin
  foreach passage in array p_passages loop
    p_text := replace(p_text, passage, p_mark);
  end loop;
  return p_text;
end $$;

-- Takes passages out of whatever a notice says by itself, its history too: its text is a post and is redacted there.
create function app.clean_experience(p_discussion uuid, p_passages text[], p_mark text) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update experience_notice n set
    title = left(app.without_passages(n.title, p_passages, p_mark), 200),
    focus_areas = array(select distinct left(app.without_passages(f, p_passages, p_mark), 100) from unnest(n.focus_areas) f),
    what_helped = app.without_passages(n.what_helped, p_passages, p_mark),
    withdrawal_reason = app.without_passages(n.withdrawal_reason, p_passages, p_mark),
    version = version + 1
  where n.discussion_id = p_discussion and exists (
    select from unnest(p_passages) p
    where position(p in concat_ws(E'\n', n.title, array_to_string(n.focus_areas, E'\n'), n.what_helped, n.withdrawal_reason)) > 0
  );
  update experience_change c set reason = app.without_passages(c.reason, p_passages, p_mark)
  from experience_notice n where n.id = c.notice_id and n.discussion_id = p_discussion
    and exists (select from unnest(p_passages) p where position(p in c.reason) > 0);
end $$;

-- A moderator takes passages out of a notice itself. Of the passages the audit row keeps their number.
create function app.redact_experience(p_notice uuid, p_passages text[], p_mark text, p_reason text)
returns void language plpgsql security definer set search_path = public, pg_temp as $$
declare
  in_discussion uuid;
begin
  select discussion_id into in_discussion from experience_notice
  where id = p_notice and audience_id = any ((select app.audiences())::int[]);
  if not found then raise exception 'not found' using errcode = 'PF404'; end if;
  if not 5 = any ((select app.audiences())::int[]) then raise exception 'not a moderator' using errcode = 'PF403'; end if;
  perform app.clean_experience(in_discussion, p_passages, p_mark);
  perform app.audited('redact', 'experience_notice', p_notice::text, null,
    jsonb_build_object('passages', cardinality(p_passages)), p_reason);
end $$;
grant execute on function app.redact_experience to platforma_app;
