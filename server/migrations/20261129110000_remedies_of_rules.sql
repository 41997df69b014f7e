-- What a rule lets follow is part of what it says, and of its history.
alter table deadline_rule_version add overdue_remedy_id uuid, add refusal_remedy_id uuid;
select app.renew_grants('deadline_rule_version');

create or replace function app.keep_deadline_rule() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  insert into deadline_rule_version (audience_id, rule_id, name, act, section, actor, length, unit, starts_with,
    extension_length, extension_note, kind, consequence, note, overdue_remedy_id, refusal_remedy_id, valid_from, valid_to,
    source, is_verified, version, editor_id, edited_at, edit_reason)
  values (new.audience_id, old.id, old.name, old.act, old.section, old.actor, old.length, old.unit, old.starts_with,
    old.extension_length, old.extension_note, old.kind, old.consequence, old.note, old.overdue_remedy_id,
    old.refusal_remedy_id, old.valid_from, old.valid_to, old.source, old.is_verified, old.version, old.editor_id,
    old.edited_at, old.edit_reason);
  return null;
end $$;
