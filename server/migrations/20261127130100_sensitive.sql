-- Why somebody published what looks like personal data: kinds and reason, never the text. For moderators where they may
-- read the thing itself, otherwise for auditors alone.
create table sensitive_mark (
  id uuid primary key,
  audience_id int not null,
  entity text not null check (entity in ('post', 'topic')),
  entity_id uuid not null,
  kinds text[] not null,
  reason text not null check (length(reason) <= 500),
  person_id uuid not null references person on delete cascade,
  at timestamptz(3) not null default now()
);
create index on sensitive_mark (at desc, id desc);
create index on sensitive_mark (entity_id);
create index on sensitive_mark (person_id);
select app.protect('sensitive_mark', verbs => 'select');

create function app.mark_sensitive(p_entity text, p_id uuid, p_audience int, p_kinds text[], p_reason text)
returns void language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if not p_audience = any ((select app.audiences())::int[]) then
    raise exception 'not found' using errcode = 'PF404';
  end if;
  insert into sensitive_mark (id, audience_id, entity, entity_id, kinds, reason, person_id)
  values (gen_random_uuid(), case when p_audience <= 3 then 5 else 6 end, p_entity, p_id, p_kinds, p_reason, app.person());
  perform app.audited('publish_sensitive', p_entity, p_id::text, null, jsonb_build_object('kinds', p_kinds), p_reason);
end $$;
grant execute on function app.mark_sensitive to platforma_app;
